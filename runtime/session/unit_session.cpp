// SPDX-License-Identifier: Apache-2.0
#include "session/unit_session.hpp"

#include <algorithm>

#include "assessment/marking.hpp"
#include "base/assert.hpp"
#include "base/id.hpp"

namespace waypost::session {
namespace {

using lesson::ChoiceItem;

/// Somebody called away must not look like a diligent reader: one page counts at most this long.
constexpr std::int64_t kPageTimeMaxMs = 10 * 60 * 1000;

constexpr std::size_t kNoIndex = static_cast<std::size_t>(-1);

/// Chosen ids in the order of the item.
std::vector<std::string> in_item_order(const ChoiceItem& item, const std::vector<std::string>& chosen) {
  std::vector<std::string> ordered;
  for (const lesson::Choice& choice : item.choices) {
    if (std::find(chosen.begin(), chosen.end(), choice.id) != chosen.end()) ordered.push_back(choice.id);
  }
  return ordered;
}

}  // namespace

UnitSession::UnitSession(std::shared_ptr<const lesson::Module> module, std::string unit,
                         records::RegistrationId registration, std::string language, std::string_view today,
                         const Clock& clock, Random& random)
    : module_(std::move(module)),
      unit_(std::move(unit)),
      registration_(std::move(registration)),
      language_(std::move(language)),
      clock_(clock),
      random_(random) {
  const auto take_test = [&](const std::optional<lesson::Test>& test, records::UnitKind kind) {
    if (!test || test->path != unit_) return;
    kind_ = kind;
    for (const ChoiceItem& item : test->items) {
      if (lesson::may_be_scored_on(*module_, item, today)) items_.push_back(&item);
    }
  };
  take_test(module_->pre_test, records::UnitKind::pre_test);
  take_test(module_->post_test, records::UnitKind::post_test);
  for (const lesson::Lesson& lesson : module_->lessons) {
    if (lesson.path == unit_) lesson_ = &lesson;
  }
  ASSERT(lesson_ != nullptr || !items_.empty());
  page_shown_at_ms_ = clock_.monotonic_ms();
}

Step UnitSession::start() {
  session_ = records::SessionId(make_uuid_v7(clock_, random_));
  Step step;
  step.events.push_back(records::SessionStarted{session_, registration_, module_->id, module_->version, unit_,
                                                kind_, language_});
  if (is_test()) {
    attempt_ = records::AttemptId(make_uuid_v7(clock_, random_));
    records::AttemptOpened opened{
        attempt_,
        session_,
        registration_,
        unit_,
        kind_,
        {},
        0,
        kind_ == records::UnitKind::post_test ? module_->mastery_score_ten_thousandths : 0};
    for (const ChoiceItem* item : items_) {
      opened.items.push_back(item->path);
      opened.maximum += item->maximum;
    }
    step.events.push_back(std::move(opened));
  }
  step.events.push_back(records::PageViewed{session_, path_at(0)});
  step.wait = is_test();
  if (step.wait) {
    saving_ = Saving::saving;
    state_after_commit_ = state_;
  }
  return step;
}

void UnitSession::resume(const records::OpenSession& open) {
  session_ = open.session;
  duration_ms_ = open.duration_ms;
  const auto take = [&](const records::AnswerRecord& answer) {
    ItemState& item = state_.items[answer.item];
    item.chosen = answer.response;
    item.tries = answer.tries;
    item.answered = true;
    item.correct = answer.correct;
    item.mark = answer.mark;
  };
  for (const records::AnswerRecord& answer : open.answers) take(answer);
  if (open.attempt) {
    attempt_ = open.attempt->attempt;
    for (const records::AnswerRecord& answer : open.attempt->answers) take(answer);
  }
  for (std::size_t i = 0; i < page_count(); ++i) {
    if (path_at(i) == open.page) state_.index = i;
    const ChoiceItem* item = item_at(i);
    if (item == nullptr || is_test()) continue;
    ItemState& known = state_.items[item->path];
    known.finished = known.answered && (known.correct || known.tries >= item->tries_max);
    if (known.answered && !known.finished) {
      known.chosen.clear();
      known.answered = false;
    }
  }
  // The power may go between an answer and the page after it: what is answered is not asked again.
  const bool answered_last = open.attempt && !open.attempt->answers.empty() &&
                             open.attempt->answers.back().item == path_at(state_.index);
  if (answered_last && !at_hand_in()) state_.index += 1;
}

std::size_t UnitSession::page_count() const { return is_test() ? items_.size() + 1 : lesson_->pages.size(); }

const ChoiceItem* UnitSession::item_at(std::size_t index) const {
  if (is_test()) return index < items_.size() ? items_[index] : nullptr;
  return std::get_if<ChoiceItem>(&lesson_->pages[index]);
}

std::string UnitSession::path_at(std::size_t index) const {
  if (!is_test()) return path_of(lesson_->pages[index]);
  return index < items_.size() ? items_[index]->path : unit_;
}

std::size_t UnitSession::index_of(std::string_view page_id) const {
  for (std::size_t i = 0; i < page_count(); ++i) {
    const bool found =
        is_test() ? i < items_.size() && items_[i]->id == page_id : id_of(lesson_->pages[i]) == page_id;
    if (found) return i;
  }
  return kNoIndex;
}

const UnitSession::ItemState& UnitSession::item_state(const ChoiceItem& item) const {
  static const ItemState kFresh;
  const auto found = state_.items.find(item.path);
  return found == state_.items.end() ? kFresh : found->second;
}

void UnitSession::choose(std::string_view choice_id) {
  const ChoiceItem* item = item_at(state_.index);
  if (item == nullptr || saving_ == Saving::saving) return;
  const bool known = std::any_of(item->choices.begin(), item->choices.end(),
                                 [&](const lesson::Choice& choice) { return choice.id == choice_id; });
  ItemState& answer = state_.items[item->path];
  const bool waits_for_retry = !is_test() && answer.answered && next_step() == NextStep::try_again;
  if (!known || answer.finished || waits_for_retry) return;
  saving_ = Saving::nothing;
  const auto found = std::find(answer.chosen.begin(), answer.chosen.end(), choice_id);
  if (!item->multiple) {
    answer.chosen = {std::string(choice_id)};
  } else if (found != answer.chosen.end()) {
    answer.chosen.erase(found);
  } else {
    answer.chosen.emplace_back(choice_id);
  }
}

NextStep UnitSession::next_step() const {
  if (at_hand_in()) return NextStep::hand_in;
  const ChoiceItem* item = item_at(state_.index);
  const bool last = state_.index + 1 == page_count();
  if (item != nullptr) {
    const ItemState& answer = item_state(*item);
    if (is_test()) return NextStep::confirm;
    if (!answer.finished)
      return answer.tries > 0 && answer.answered ? NextStep::try_again : NextStep::confirm;
  }
  return last ? NextStep::finish : NextStep::next_page;
}

bool UnitSession::next_enabled() const {
  if (saving_ == Saving::saving) return false;
  const ChoiceItem* item = item_at(state_.index);
  return next_step() != NextStep::confirm || item == nullptr || !item_state(*item).chosen.empty();
}

Step UnitSession::next() {
  if (!next_enabled()) return {};
  switch (next_step()) {
    case NextStep::confirm: return confirm(*item_at(state_.index));
    case NextStep::hand_in: return hand_in();
    case NextStep::finish: return finish_lesson();
    case NextStep::try_again: {
      ItemState& answer = state_.items[item_at(state_.index)->path];
      answer.chosen.clear();
      answer.answered = false;
      saving_ = Saving::nothing;
      return {};
    }
    case NextStep::next_page: {
      const std::size_t index = following_index(state_);
      return turn_to(index);
    }
  }
  return {};
}

std::size_t UnitSession::following_index(State& state) const {
  const ChoiceItem* item = item_at(state.index);
  if (item != nullptr && !is_test()) {
    const ItemState& answer = item_state(*item);
    for (const lesson::Branch& branch : lesson_->branches) {
      const bool outcome_fits = (branch.when == lesson::BranchCondition::passed) == answer.correct;
      const std::size_t target = index_of(branch.go_to);
      if (branch.from != item->id || !outcome_fits || target == kNoIndex) continue;
      if (!state.branches_taken.insert(item->id).second) continue;
      // Sent back to read again: the item may be tried anew on the second way through.
      if (target <= state.index) state.items[item->path] = {};
      return target;
    }
  }
  return state.index + 1;
}

Step UnitSession::back() {
  if (state_.index == 0 || saving_ == Saving::saving) return {};
  return turn_to(state_.index - 1);
}

Step UnitSession::go_to(std::string_view page_id) {
  const std::size_t index = index_of(page_id);
  if (index == kNoIndex || saving_ == Saving::saving) return {};
  return turn_to(index);
}

Step UnitSession::turn_to(std::size_t index) {
  count_time();
  state_.index = index;
  saving_ = Saving::nothing;
  return {{records::PageViewed{session_, path_at(index)}}, false};
}

void UnitSession::count_time() {
  const std::int64_t now = clock_.monotonic_ms();
  duration_ms_ += std::clamp<std::int64_t>(now - page_shown_at_ms_, 0, kPageTimeMaxMs);
  page_shown_at_ms_ = now;
}

Step UnitSession::confirm(const ChoiceItem& item) {
  const std::int64_t shown_for_ms = std::max<std::int64_t>(0, clock_.monotonic_ms() - page_shown_at_ms_);
  count_time();
  state_after_commit_ = state_;
  ItemState& answer = state_after_commit_.items[item.path];
  answer.chosen = in_item_order(item, answer.chosen);
  const lesson::Response response{answer.chosen};
  answer.tries += 1;
  answer.answered = true;
  answer.mark = assessment::mark_choice(item, response);
  answer.correct = assessment::is_fully_right(item, response);
  answer.finished = !is_test() && (answer.correct || answer.tries >= item.tries_max);

  Step step;
  step.wait = true;
  step.events.push_back(records::ItemAnswered{session_, registration_, attempt_, item.path, item.content_hash,
                                              item.objective, answer.tries, answer.chosen, answer.mark,
                                              item.maximum, answer.correct, language_, shown_for_ms});
  if (is_test()) {
    state_after_commit_.index += 1;
    step.events.push_back(records::PageViewed{session_, path_at(state_after_commit_.index)});
  }
  saving_ = Saving::saving;
  answer_pending_ = true;
  return step;
}

Step UnitSession::finish_lesson() {
  count_time();
  state_after_commit_ = state_;
  state_after_commit_.ended = true;
  saving_ = Saving::saving;
  return {{records::LessonCompleted{session_, registration_, unit_, duration_ms_},
           records::SessionEnded{session_, duration_ms_}},
          true};
}

Step UnitSession::hand_in() {
  count_time();
  state_after_commit_ = state_;
  state_after_commit_.ended = true;
  saving_ = Saving::saving;
  records::AttemptFinished finished{attempt_, session_, registration_, unit_,       kind_,
                                    0,        0,        std::nullopt,  duration_ms_};
  for (const ChoiceItem* item : items_) {
    const ItemState& answer = item_state(*item);
    finished.maximum += item->maximum;
    if (answer.answered) finished.raw += answer.mark;
  }
  if (kind_ == records::UnitKind::post_test) {
    finished.passed =
        assessment::passed(finished.raw, finished.maximum, module_->mastery_score_ten_thousandths);
  }
  return {{std::move(finished), records::SessionEnded{session_, duration_ms_}}, true};
}

void UnitSession::committed() {
  if (saving_ != Saving::saving) return;
  const bool turned = state_after_commit_.index != state_.index;
  state_ = std::move(state_after_commit_);
  saving_ = answer_pending_ ? Saving::saved : Saving::nothing;
  answer_pending_ = false;
  if (turned) page_shown_at_ms_ = clock_.monotonic_ms();
}

void UnitSession::commit_failed() {
  if (saving_ == Saving::saving) saving_ = Saving::failed;
}

}  // namespace waypost::session
