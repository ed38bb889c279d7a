// SPDX-License-Identifier: Apache-2.0
// The view of a UnitSession: what its state looks like in a language.
#include <algorithm>

#include "base/assert.hpp"
#include "session/item_presenter.hpp"
#include "session/page_presenter.hpp"
#include "session/recommendations.hpp"
#include "session/unit_session.hpp"

namespace waypost::session {
namespace {

const lesson::Test* test_of(const lesson::Module& module, records::UnitKind kind) {
  const auto& test = kind == records::UnitKind::pre_test ? module.pre_test : module.post_test;
  return test && kind != records::UnitKind::refresher ? &*test : nullptr;
}

}  // namespace

FeedbackView UnitSession::feedback(const lesson::Item& item, const ItemState& answer) const {
  FeedbackView view;
  view.outcome = answer.judgement.outcome;
  view.tries_left = !answer.finished;
  // What was missed would give the key away while a try is left.
  view.reasons = reasons(item, answer.response, answer.judgement, answer.finished);
  const lesson::Objective* objective = lesson::find_objective(*options_.module, item.objective);
  if (answer.judgement.correct || objective == nullptr || lesson_ == nullptr) return view;
  const std::size_t slash = objective->page.find('/');
  if (slash == std::string::npos || objective->page.substr(0, slash) != lesson_->id) return view;
  const std::size_t index = index_of(std::string_view(objective->page).substr(slash + 1));
  if (index < page_count()) {
    view.page = objective->page.substr(slash + 1);
    view.page_number = static_cast<int>(index) + 1;
  }
  return view;
}

ItemView UnitSession::item_view(const lesson::Item& item) const {
  const ItemState& answer = item_state(item);
  // An answer that the lesson's function could not mark is neither right nor wrong.
  const bool judged = is_immediate() && answer.answered && answer.judgement.scored_by != "lesson-failed";
  const Reveal reveal{judged, judged && answer.finished};
  ItemView view = present_item(item, rules(item), answer, reveal, options_.language);
  if (judged) view.feedback = feedback(item, answer);
  if (is_busy()) {
    view.locked = true;
    view.hint_left = false;
    for (OrderRowView& row : view.steps) row.can_move_up = row.can_move_down = false;
  }
  return view;
}

void UnitSession::show_lesson_page(const lesson::Module& localized, PageView& view) const {
  const lesson::Lesson* lesson = lesson::find_lesson(localized, lesson_->id);
  ASSERT(lesson != nullptr && lesson->pages.size() == lesson_->pages.size());
  view.unit_title = lesson->title;
  view.instrument = localized.kind == lesson::ModuleKind::instrument;
  view.page_count = static_cast<int>(lesson->pages.size());
  const lesson::Page& page = lesson->pages[state_.index];
  if (const auto* item = std::get_if<lesson::Item>(&page)) {
    view.content = item_view(*item);
    return;
  }
  const auto* form = std::get_if<lesson::FormPage>(&page);
  const lesson::Page shown = form != nullptr && is_feedback() ? without_free_text(*form) : page;
  PageProgress shown_progress = progress(lesson::path_of(page));
  if (const auto* recommending = std::get_if<lesson::RecommendationPage>(&page))
    shown_progress.recommended = recommended_courses(*recommending, lesson_->path, state_.pages);
  view.content = present_page(localized, shown, shown_progress, options_.today, options_.country);
}

void UnitSession::show_test_page(const lesson::Module& localized, PageView& view) const {
  const lesson::Test* test = test_of(localized, kind_);
  if (test != nullptr) view.unit_title = test->title;
  view.page_count = std::max(1, static_cast<int>(form_.items.size()));
  if (is_timed()) {
    const std::int64_t left_ms = std::max<std::int64_t>(0, time_limit_ms_ - worked_ms());
    view.seconds_left = static_cast<int>((left_ms + 999) / 1000);
  }
  if (at_hand_in()) {
    view.content = hand_in_view(localized);
    view.page_number = view.page_count;
    return;
  }
  const FormItem& shown = form_.items[state_.index];
  if (test != nullptr) {
    for (const lesson::Section& section : test->sections) {
      if (section.id == shown.section) view.section_title = section.title;
    }
  }
  const lesson::Item* item = lesson::find_item(localized, shown.item->path);
  ASSERT(item != nullptr);
  view.content = item_view(*item);
  if (is_in_any_order()) view.flagged = flagged_.contains(item->path);
}

PageView UnitSession::view(const lesson::Module& localized) const {
  PageView view;
  view.kind = kind_;
  view.unit = options_.unit;
  view.path = path_at(state_.index);
  view.page_number = static_cast<int>(state_.index) + 1;
  view.saving = saving_;
  view.trouble = trouble_;
  view.can_go_back = state_.index > 0 && !is_busy() && !time_is_over_;
  view.next = next_step();
  // What is tried again of its own accord must not make the button flicker.
  view.next_enabled = retrying_ || next_enabled();
  if (is_test()) {
    show_test_page(localized, view);
  } else {
    show_lesson_page(localized, view);
  }
  return view;
}

}  // namespace waypost::session
