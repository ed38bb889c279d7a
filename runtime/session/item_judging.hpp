// SPDX-License-Identifier: Apache-2.0
/// Judging a confirmed answer: its mark after tries, hints and certainty, and the author's words for it.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "lesson/item.hpp"
#include "lesson/response.hpp"
#include "session/item_view.hpp"

namespace waypost::session {

/// What a confirmed answer earned.
struct Judgement {
  lesson::Mark mark = 0;     ///< below 0 only where confidence-marked
  lesson::Mark maximum = 0;  ///< 0 where the lesson's function failed: counts neither for nor against
  bool correct = false;
  Outcome outcome = Outcome::wrong;  ///< of the answer itself, without penalty and certainty
  std::vector<std::string> matched;  ///< foreseen answers typed, see assessment::ItemMark
  std::string scored_by = "player";  ///< "lesson" or "lesson-failed" for a function
};

/// What the answer cost on the way.
struct Effort {
  int try_number = 1;
  int hint_count = 0;
  int certainty = 0;     ///< 1 to 3 where confidence-marked, else 0
  bool penalty = false;  ///< tries and hints cost what the item says
};

/// Not for function items.
Judgement judge(const lesson::Item& item, const lesson::Response& response, const Effort& effort);
/// The points that a function item's lesson claims, bounded to the item's maximum.
Judgement judge_claim(const lesson::Item& item, const Result<double>& points, const Effort& effort);

/// What a record says of an answer, with what can be found out again from the response.
Judgement judgement_from(const lesson::Item& item, const lesson::Response& response, lesson::Mark mark,
                         lesson::Mark maximum, bool correct);

/// Whether this part of the key was answered rightly.
bool is_key(const lesson::Item& item, const lesson::Choice& choice);
bool gap_is_right(const lesson::Gap& gap, const lesson::Response& response,
                  const std::vector<std::string>& matched);

/// The author's words for what was answered; with `key`, also for what was missed, and the explanation.
std::vector<std::string> reasons(const lesson::Item& localized, const lesson::Response& response,
                                 const Judgement& judgement, bool key);

/// {"choices": [...], "text": "…", "number": 12.5} for the lesson's function.
std::string function_response_json(const lesson::Item& item, const lesson::Response& response);

}  // namespace waypost::session
