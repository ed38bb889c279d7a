// SPDX-License-Identifier: Apache-2.0
#include "session/attempt_review.hpp"

#include <algorithm>

#include "lesson/response.hpp"
#include "session/item_presenter.hpp"
#include "session/shown_item.hpp"
#include "session/test_form.hpp"

namespace waypost::session {
namespace {

/// The item as the module has it now where nothing but its language can differ from what was shown; else as
/// it was shown.
std::optional<lesson::Item> item_of(const lesson::Module& localized, const records::AttemptRecord& attempt,
                                    std::size_t index, const std::map<std::string, std::string>& contents) {
  const lesson::Item* item = lesson::find_item(localized, attempt.items[index]);
  const auto content =
      index < attempt.shown_hashes.size() ? contents.find(attempt.shown_hashes[index]) : contents.end();
  if (content != contents.end()) {
    auto shown = item_from_shown_json(content->second);
    if (shown && (item == nullptr || item->content_hash != shown->content_hash)) return shown;
  }
  if (item == nullptr) return std::nullopt;
  return *item;
}

ReviewItem review_item(const lesson::Item& item, const std::vector<std::string>& order,
                       const records::AnswerRecord* answer, const lesson::ReviewRow& shown,
                       const std::string& language) {
  ItemState state;
  state.finished = true;
  ReviewItem row;
  row.path = item.path;
  row.answered = answer != nullptr;
  row.maximum = item.maximum;
  lesson::Response response;
  if (answer != nullptr) {
    response = lesson::response_from(item, answer->response, answer->typed);
    state.judgement = judgement_from(item, response, answer->mark, answer->maximum, answer->correct);
    if (shown.answers) state.response = response;
  }
  const bool failed = state.judgement.scored_by == "lesson-failed";
  const bool judged = answer != nullptr && shown.marks && !failed;
  ItemRules rules;
  rules.order = order;
  rules.certainty = shown.answers && answer != nullptr && answer->certainty > 0;
  state.certainty = rules.certainty ? answer->certainty : 0;
  const Reveal reveal{judged && shown.answers, shown.right_answers};
  row.item = present_item(item, rules, state, reveal, language);
  if (answer != nullptr && shown.feedback && !failed)
    row.reasons = reasons(item, response, state.judgement, shown.right_answers);
  if (!judged) return row;
  row.outcome = state.judgement.outcome;
  row.mark = answer->mark;
  FeedbackView feedback;
  feedback.outcome = state.judgement.outcome;
  feedback.reasons = row.reasons;
  row.item.feedback = std::move(feedback);
  return row;
}

}  // namespace

AttemptReview review_attempt(const lesson::Module& localized, const records::AttemptRecord& attempt,
                             const lesson::ReviewRow& shown,
                             const std::map<std::string, std::string>& shown_contents) {
  AttemptReview review;
  for (std::size_t i = 0; i < attempt.items.size(); ++i) {
    const auto item = item_of(localized, attempt, i, shown_contents);
    if (!item) {
      ++review.gone_count;
      continue;
    }
    const auto answer =
        std::find_if(attempt.answers.begin(), attempt.answers.end(),
                     [&](const records::AnswerRecord& each) { return each.item == attempt.items[i]; });
    const std::vector<std::string> order =
        i < attempt.orders.size() ? split_ids(attempt.orders[i]) : std::vector<std::string>{};
    review.items.push_back(review_item(*item, order, answer == attempt.answers.end() ? nullptr : &*answer,
                                       shown, attempt.language));
  }
  return review;
}

}  // namespace waypost::session
