// SPDX-License-Identifier: Apache-2.0
/// How far a learner is on a page that is no item: spots visited, steps shown, the tab on top, a scenario, a
/// form.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "lesson/page.hpp"
#include "session/form_filling.hpp"
#include "session/scenario_play.hpp"

namespace waypost::session {

/// A course that an instrument recommends, and why.
struct RecommendedCourse {
  std::string id;    ///< of its module
  std::string rule;  ///< id of the lesson::Recommendation
  bool operator==(const RecommendedCourse&) const = default;
};

struct PageProgress {
  std::set<std::string> visited = {};  ///< spots of a picture to explore
  std::string current = {};            ///< spot or tab shown now; empty: no spot, the first tab
  std::size_t shown_count = 1;         ///< steps of a reveal
  ScenarioPlay scenario = {};          ///< see play_of()
  FormFilling form = {};
  std::vector<RecommendedCourse> recommended = {};  ///< of a recommendation page that is shown
};

/// The scenario as it stands; at its beginning where nothing was decided yet.
ScenarioPlay play_of(const lesson::ScenarioPage& page, const PageProgress& progress);

/// Takes a press on a spot, a tab, an option of a scene or an answer of a form. False where there is none.
bool press(const lesson::Page& page, PageProgress& progress, std::string_view id);
/// Takes what a text field of a form now holds.
bool edit(const lesson::Page& page, PageProgress& progress, std::string_view field, std::string text);

/// The filled button shows more of the same page: the next step of a reveal, what comes after a consequence.
bool has_next_step(const lesson::Page& page, const PageProgress& progress);
void take_next_step(const lesson::Page& page, PageProgress& progress);
/// Whether the page's gate is open: all spots visited where that is asked, a scenario at an end, a form
/// complete.
bool may_go_on(const lesson::Page& page, const PageProgress& progress);
/// As it stands once a learner has gone past it: nothing is gated a second time.
void mark_passed(const lesson::Page& page, PageProgress& progress);

}  // namespace waypost::session
