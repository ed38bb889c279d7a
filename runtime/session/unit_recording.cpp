// SPDX-License-Identifier: Apache-2.0
// What a UnitSession gives to the record: answers, forms, the end of a lesson and of an attempt; and what it
// takes to be true once that is durable.
#include <algorithm>

#include "assessment/marking.hpp"
#include "base/assert.hpp"
#include "session/recommendations.hpp"
#include "session/unit_session.hpp"

namespace waypost::session {

Effort UnitSession::effort(const lesson::Item& item) const {
  const ItemState& answer = item_state(item);
  const int certainty = rules(item).certainty ? answer.certainty : 0;
  return {answer.tries + 1, answer.hint_count, certainty, is_immediate()};
}

Step UnitSession::confirm(const lesson::Item& item) {
  shown_for_ms_ = std::max<std::int64_t>(0, clock_.monotonic_ms() - page_shown_at_ms_);
  count_time();
  page_shown_at_ms_ = counted_at_ms_;
  const lesson::Response response = confirmed_response(item, rules(item), item_state(item));
  if (item.type != lesson::ItemType::function)
    return record_answer(item, judge(item, response, effort(item)));
  saving_ = Saving::scoring;
  Step step;
  step.score = ScoreRequest{item.file, item.id, item.path, function_response_json(item, response)};
  return step;
}

Step UnitSession::scored(const Result<double>& points) {
  if (saving_ != Saving::scoring) return {};
  const lesson::Item* item = item_at(state_.index);
  ASSERT(item != nullptr);
  return record_answer(*item, judge_claim(*item, points, effort(*item)));
}

Step UnitSession::record_answer(const lesson::Item& item, Judgement judgement) {
  state_after_commit_ = state_;
  ItemState& answer = state_after_commit_.items[item.path];
  const Effort spent = effort(item);
  answer.response = confirmed_response(item, rules(item), item_state(item));
  answer.active.clear();
  answer.recorded = answer.response;
  answer.recorded_certainty = answer.certainty;
  answer.tries = spent.try_number;
  answer.answered = true;
  answer.finished = is_immediate() && (judgement.correct || answer.tries >= item.tries_max ||
                                       judgement.scored_by == "lesson-failed");

  records::ItemAnswered event;
  event.session = session_;
  event.registration = options_.registration;
  event.attempt = attempt_;
  event.item = item.path;
  event.content_hash = item.content_hash;
  event.objective = item.objective;
  event.try_number = spent.try_number;
  event.response = lesson::recorded_ids(item, answer.response);
  event.mark = judgement.mark;
  event.maximum = judgement.maximum;
  event.correct = judgement.correct;
  event.language = options_.language;
  event.duration_ms = shown_for_ms_;
  event.item_type = lesson::name_of(item.type);
  event.matched = judgement.matched;
  event.certainty = spent.certainty;
  event.hint_count = spent.hint_count;
  event.scored_by = judgement.scored_by;
  event.typed = lesson::typed_texts(item, answer.response);
  answer.judgement = std::move(judgement);

  std::vector<records::Event> events{std::move(event)};
  if (!is_immediate()) {
    state_after_commit_.index += 1;
    events.push_back(records::PageViewed{session_, path_at(state_after_commit_.index)});
  }
  return wait_for(std::move(events), true);
}

std::optional<records::FormAnswered> UnitSession::form_answered() const {
  const lesson::Page* page = at_hand_in() ? nullptr : page_at(state_.index);
  if (page == nullptr || is_feedback()) return std::nullopt;
  FormAnswers answers;
  records::FormAnswered event;
  if (const auto* form = std::get_if<lesson::FormPage>(page)) {
    answers = answers_of(*form, progress(form->path).form);
    event.content_hash = form->content_hash;
  } else if (const auto* recommending = std::get_if<lesson::RecommendationPage>(page)) {
    answers.answers =
        recorded_recommendations(recommended_courses(*recommending, lesson_->path, state_.pages));
    event.content_hash = recommending->content_hash;
  } else {
    return std::nullopt;
  }
  event.form = lesson::path_of(*page);
  if (answers == progress(event.form).form.recorded) return std::nullopt;
  event.session = session_;
  event.registration = options_.registration;
  event.subject_kind = options_.subject_kind;
  event.subject = options_.subject;
  event.answers = std::move(answers.answers);
  event.typed = std::move(answers.typed);
  event.language = options_.language;
  event.duration_ms = std::max<std::int64_t>(0, clock_.monotonic_ms() - page_shown_at_ms_);
  return event;
}

void UnitSession::take_branch(State& state, const lesson::Branch& branch, std::size_t target) const {
  state.branches_taken.insert(branch.from);
  const std::size_t from = index_of(branch.from);
  if (target > from) return;
  // Sent back to read again: the item or scenario may be tried anew on the second way through.
  state.items.erase(path_at(from));
  state.pages.erase(path_at(from));
}

Step UnitSession::go_on() {
  const Following next = following();
  state_after_commit_ = state_;
  std::vector<records::Event> events;
  if (auto form = form_answered()) {
    state_after_commit_.pages[form->form].form.recorded = {form->answers, form->typed};
    events.push_back(std::move(*form));
  }
  if (next.end) return finish_lesson(std::move(events));
  if (next.branch != nullptr) take_branch(state_after_commit_, *next.branch, next.index);
  if (events.empty()) {
    state_ = std::move(state_after_commit_);
    return turn_to(next.index);
  }
  count_time();
  state_after_commit_.index = next.index;
  events.push_back(records::PageViewed{session_, path_at(next.index)});
  return wait_for(std::move(events), true);
}

Step UnitSession::finish_lesson(std::vector<records::Event> events) {
  count_time();
  state_after_commit_.ended = true;
  if (is_feedback()) return wait_for({}, false, feedback_given());
  events.push_back(
      records::LessonCompleted{session_, options_.registration, options_.unit, duration_ms_, options_.group});
  events.push_back(records::SessionEnded{session_, duration_ms_});
  return wait_for(std::move(events), false);
}

std::vector<records::CourseFeedback> UnitSession::feedback_given() const {
  std::vector<records::CourseFeedback> feedback;
  const std::string day = to_iso8601(clock_.wall_time_ms()).substr(0, 10);
  for (const lesson::Page& page : lesson_->pages) {
    const auto* form = std::get_if<lesson::FormPage>(&page);
    if (form == nullptr) continue;
    FormAnswers answers = answers_of(*form, progress(form->path).form);
    if (answers.answers.empty()) continue;
    feedback.push_back({day, options_.subject, options_.subject_version, form->path, form->content_hash,
                        std::move(answers.answers)});
  }
  return feedback;
}

Step UnitSession::hand_in() {
  count_time();
  state_after_commit_ = state_;
  state_after_commit_.ended = true;
  records::AttemptFinished finished;
  finished.attempt = attempt_;
  finished.session = session_;
  finished.registration = options_.registration;
  finished.unit = options_.unit;
  finished.kind = kind_;
  finished.duration_ms = duration_ms_;
  for (const FormItem& each : form_.items) {
    if (!each.counts) continue;
    const ItemState& answer = item_state(*each.item);
    finished.maximum += answer.tries > 0 ? answer.judgement.maximum : each.item->maximum;
    if (answer.tries > 0) finished.raw += answer.judgement.mark;
  }
  if (kind_ == records::UnitKind::post_test) {
    finished.mastery_score_ten_thousandths = options_.module->mastery_score_ten_thousandths;
    finished.passed =
        assessment::passed(finished.raw, finished.maximum, options_.module->mastery_score_ten_thousandths);
  }
  return wait_for({std::move(finished), records::SessionEnded{session_, duration_ms_}}, false);
}

Step UnitSession::tick() {
  if (!is_timed() || time_is_over_ || is_busy() || state_.ended) return {};
  count_time();
  if (duration_ms_ < time_limit_ms_) return {};
  time_is_over_ = true;
  leave_for(form_.items.size());
  return hand_in();
}

Step UnitSession::wait_for(std::vector<records::Event> events, bool answer,
                           std::optional<std::vector<records::CourseFeedback>> feedback) {
  saving_ = Saving::saving;
  answer_pending_ = answer;
  awaited_ = {std::move(events), true, std::nullopt, std::move(feedback)};
  return awaited_;
}

Step UnitSession::retry() {
  if (saving_ != Saving::failed || retrying_) return {};
  retrying_ = true;
  return awaited_;
}

void UnitSession::committed() {
  if (saving_ != Saving::saving && !retrying_) return;
  retrying_ = false;
  const bool turned = state_after_commit_.index != state_.index;
  if (turned) leave_for(state_after_commit_.index);
  state_ = std::move(state_after_commit_);
  opened_ = true;
  saving_ = answer_pending_ ? Saving::saved : Saving::nothing;
  if (turned) page_shown_at_ms_ = clock_.monotonic_ms();
}

void UnitSession::commit_failed(ErrorCode cause) {
  if (saving_ != Saving::saving && !retrying_) return;
  retrying_ = false;
  asking_ = false;
  saving_ = Saving::failed;
  trouble_ = cause == ErrorCode::no_space ? SaveTrouble::disk_full
             : cause == ErrorCode::denied ? SaveTrouble::read_only
                                          : SaveTrouble::disk;
}

}  // namespace waypost::session
