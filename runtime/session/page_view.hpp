// SPDX-License-Identifier: Apache-2.0
/// PageView: what a learner is to see of a lesson or test now. A value; ui draws it and keeps nothing.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "lesson/model.hpp"
#include "records/event.hpp"

namespace waypost::session {

enum class ChoiceState {
  rest,
  chosen,  ///< not yet confirmed, or confirmed in a test
  right_chosen,
  wrong_chosen,
  right_not_chosen,  ///< shown once no try is left
};

struct ChoiceView {
  std::string id;
  std::string text;
  ChoiceState state = ChoiceState::rest;
};

enum class Outcome { right, partly, wrong };

/// Shown after a confirmed answer in a lesson.
struct FeedbackView {
  Outcome outcome = Outcome::wrong;
  std::vector<std::string> reasons;  ///< the author's words for the choices concerned
  bool tries_left = false;
  std::string page;     ///< id of the page that explains it, in this lesson; may be empty
  int page_number = 0;  ///< its place, from 1
};

/// A fact that changes: shown with its date, never as timeless truth.
struct DatedFact {
  std::string statement;
  std::string source;
  std::string date;  ///< ISO 8601 day
};

struct TextPageView {
  std::string title;
  std::string body;  ///< Markdown
  std::optional<lesson::Image> image;
  std::vector<DatedFact> dated_facts;
  std::vector<std::string> sources;  ///< of the facts on the page, each once
};

struct ItemView {
  std::string prompt;
  std::optional<lesson::Image> image;
  bool multiple = false;
  bool locked = false;  ///< answers are no longer taken
  std::vector<ChoiceView> choices;
  std::optional<FeedbackView> feedback;
};

/// The last screen of a test.
struct HandInView {
  int answered = 0;
  int total = 0;
};

/// What the filled button does.
enum class NextStep { next_page, confirm, try_again, finish, hand_in };

enum class Saving {
  nothing,
  saving,  ///< an answer is on its way to the disk
  saved,   ///< the last answer is durable
  failed,  ///< it is not; the answer is still on the screen
};

struct PageView {
  records::UnitKind kind = records::UnitKind::lesson;
  std::string unit;  ///< path
  std::string unit_title;
  std::string path;     ///< of the page
  int page_number = 1;  ///< from 1
  int page_count = 1;
  std::variant<TextPageView, ItemView, HandInView> content;
  Saving saving = Saving::nothing;
  bool can_go_back = false;
  NextStep next = NextStep::next_page;
  bool next_enabled = true;
};

}  // namespace waypost::session
