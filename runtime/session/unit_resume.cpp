// SPDX-License-Identifier: Apache-2.0
// A UnitSession as it stood before the power went, from what the record holds of it.
#include <algorithm>

#include "session/unit_session.hpp"

namespace waypost::session {

bool UnitSession::resume(const records::OpenSession& open) {
  if (is_feedback() || (is_test() && !open.attempt)) return false;
  session_ = open.session;
  duration_ms_ = open.duration_ms;
  const lesson::Module& module = *options_.module;
  if (is_test()) {
    attempt_ = open.attempt->attempt;
    flagged_ = open.flagged;
    form_ = resumed_form(module, test_, *open.attempt, {options_.today, options_.avoid, 0},
                         options_.trusts_lesson_marks);
  }
  for (const records::AnswerRecord& answer : is_test() ? open.attempt->answers : open.answers) {
    for (std::size_t i = 0; i < page_count(); ++i) {
      const lesson::Item* item = item_at(i);
      if (item != nullptr && item->path == answer.item) resume_item(*item, answer);
    }
  }
  bool found = false;
  for (std::size_t i = 0; i < page_count(); ++i) {
    if (path_at(i) != open.page) continue;
    state_.index = i;
    found = true;
  }
  if (is_test() && !found) {
    // The question is gone from the module: on to the first that is open.
    while (!at_hand_in() && item_state(*item_at(state_.index)).tries > 0) ++state_.index;
  }
  // The power may go between an answer and the page after it: what is answered is not asked again, unless the
  // learner has gone back to it since.
  const bool answered_last =
      is_test() && found && open.last_seq > 0 &&
      std::any_of(open.attempt->answers.begin(), open.attempt->answers.end(), [&](const auto& answer) {
        return answer.seq == open.last_seq && answer.item == path_at(state_.index);
      });
  if (answered_last && !is_immediate()) state_.index += 1;
  if (!is_test()) {
    resume_pages(open);
    resume_branches();
  }
  return true;
}

void UnitSession::resume_item(const lesson::Item& item, const records::AnswerRecord& answer) {
  ItemState& state = state_.items[item.path];
  state.response = lesson::response_from(item, answer.response, answer.typed);
  state.recorded = confirmed_response(item, rules(item), state);
  state.certainty = answer.certainty;
  state.recorded_certainty = answer.certainty;
  state.hint_count = answer.hint_count;
  state.tries = answer.tries;
  state.answered = true;
  state.judgement = judgement_from(item, state.recorded, answer.mark, answer.maximum, answer.correct);
  if (!is_immediate()) return;
  state.finished =
      answer.correct || answer.tries >= item.tries_max || state.judgement.scored_by == "lesson-failed";
  if (!state.finished) prepare_retry(item, state);
}

void UnitSession::resume_pages(const records::OpenSession& open) {
  for (std::size_t i = 0; i < page_count(); ++i) {
    const lesson::Page* page = page_at(i);
    if (page == nullptr) continue;
    PageProgress progress;
    if (const auto* scenario = std::get_if<lesson::ScenarioPage>(page)) {
      for (const records::OptionRecord& option : open.options) {
        if (option.page == scenario->path) replay(*scenario, progress.scenario, option.scene, option.option);
      }
      if (i != state_.index) leave_consequence(progress.scenario);
    }
    if (const auto* form = std::get_if<lesson::FormPage>(page)) {
      for (const records::FormRecord& record : open.forms) {
        if (record.form == form->path) progress.form = filling_from(*form, record);
      }
    }
    if (std::holds_alternative<lesson::RecommendationPage>(*page)) {
      for (const records::FormRecord& record : open.forms) {
        if (record.form == lesson::path_of(*page)) progress.form.recorded.answers = record.answers;
      }
    }
    if (i < state_.index) mark_passed(*page, progress);
    state_.pages[lesson::path_of(*page)] = std::move(progress);
  }
}

void UnitSession::resume_branches() {
  // A branch that leads back leaves no event of its own. Whoever stands between its target and the page it
  // starts from has been sent there, or has paged back; trying anew does no harm to either.
  for (std::size_t i = state_.index + 1; i < page_count(); ++i) {
    const auto branch = branch_at(i);
    if (branch && !branch->end && branch->index <= state_.index)
      take_branch(state_, *branch->branch, branch->index);
  }
}

}  // namespace waypost::session
