// SPDX-License-Identifier: Apache-2.0
// The view of a UnitSession: what its state looks like in a language.
#include <algorithm>

#include "base/assert.hpp"
#include "session/unit_session.hpp"

namespace waypost::session {
namespace {

constexpr std::size_t kReasonsMax = 2;

TextPageView text_page_view(const lesson::Module& module, const lesson::TextPage& page,
                            std::string_view today) {
  TextPageView view{page.title, page.body, page.image, {}, {}};
  for (const std::string& id : page.facts) {
    const lesson::Fact* fact = lesson::find_fact(module, id);
    if (fact == nullptr) continue;
    if (!lesson::holds_on(*fact, today)) {
      view.dated_facts.push_back({fact->statement, fact->source, fact->date});
    } else if (std::find(view.sources.begin(), view.sources.end(), fact->source) == view.sources.end()) {
      view.sources.push_back(fact->source);
    }
  }
  return view;
}

const lesson::Test* test_of(const lesson::Module& module, records::UnitKind kind) {
  const auto& test = kind == records::UnitKind::pre_test ? module.pre_test : module.post_test;
  return test ? &*test : nullptr;
}

}  // namespace

FeedbackView UnitSession::feedback(const lesson::ChoiceItem& item, const ItemState& answer) const {
  FeedbackView view;
  view.outcome = answer.correct ? Outcome::right : answer.mark > 0 ? Outcome::partly : Outcome::wrong;
  view.tries_left = !answer.finished;
  const auto add = [&](bool chosen, bool correct) {
    for (const lesson::Choice& choice : item.choices) {
      const bool is_chosen =
          std::find(answer.chosen.begin(), answer.chosen.end(), choice.id) != answer.chosen.end();
      if (is_chosen != chosen || choice.correct != correct || choice.feedback.empty()) continue;
      if (view.reasons.size() < kReasonsMax) view.reasons.push_back(choice.feedback);
    }
  };
  if (answer.correct) {
    add(true, true);
  } else {
    add(true, false);
    // What was missed would give the key away while a try is left.
    if (view.reasons.empty() && answer.finished) add(false, true);
  }
  const lesson::Objective* objective = lesson::find_objective(*module_, item.objective);
  if (!answer.correct && objective != nullptr) {
    const std::size_t slash = objective->page.find('/');
    const bool here = slash != std::string::npos && objective->page.substr(0, slash) == lesson_->id;
    const std::size_t index =
        here ? index_of(std::string_view(objective->page).substr(slash + 1)) : page_count();
    if (index < page_count()) {
      view.page = objective->page.substr(slash + 1);
      view.page_number = static_cast<int>(index) + 1;
    }
  }
  return view;
}

ItemView UnitSession::item_view(const lesson::ChoiceItem& item) const {
  const ItemState& answer = item_state(item);
  const bool reveal = !is_test() && answer.answered;
  ItemView view;
  view.prompt = item.prompt;
  view.image = item.image;
  view.multiple = item.multiple;
  view.locked = reveal || saving_ == Saving::saving;
  for (const lesson::Choice& choice : item.choices) {
    const bool chosen =
        std::find(answer.chosen.begin(), answer.chosen.end(), choice.id) != answer.chosen.end();
    ChoiceState state = chosen ? ChoiceState::chosen : ChoiceState::rest;
    if (reveal && chosen) state = choice.correct ? ChoiceState::right_chosen : ChoiceState::wrong_chosen;
    if (reveal && !chosen && choice.correct && answer.finished) state = ChoiceState::right_not_chosen;
    view.choices.push_back({choice.id, choice.text, state});
  }
  if (reveal) view.feedback = feedback(item, answer);
  return view;
}

PageView UnitSession::view(const lesson::Module& localized, std::string_view today) const {
  PageView view;
  view.kind = kind_;
  view.unit = unit_;
  view.path = path_at(state_.index);
  view.page_number = static_cast<int>(state_.index) + 1;
  view.saving = saving_;
  view.can_go_back = state_.index > 0 && saving_ != Saving::saving;
  view.next = next_step();
  view.next_enabled = next_enabled();

  if (!is_test()) {
    const lesson::Lesson* lesson = lesson::find_lesson(localized, lesson_->id);
    ASSERT(lesson != nullptr && lesson->pages.size() == lesson_->pages.size());
    view.unit_title = lesson->title;
    view.page_count = static_cast<int>(lesson->pages.size());
    const lesson::Page& page = lesson->pages[state_.index];
    if (const auto* text_page = std::get_if<lesson::TextPage>(&page)) {
      view.content = text_page_view(localized, *text_page, today);
    } else {
      view.content = item_view(std::get<lesson::ChoiceItem>(page));
    }
    return view;
  }

  const lesson::Test* test = test_of(localized, kind_);
  ASSERT(test != nullptr);
  view.unit_title = test->title;
  view.page_count = static_cast<int>(items_.size());
  if (at_hand_in()) {
    HandInView hand_in;
    hand_in.total = static_cast<int>(items_.size());
    for (const lesson::ChoiceItem* item : items_) hand_in.answered += item_state(*item).answered ? 1 : 0;
    view.content = hand_in;
    view.page_number = view.page_count;
  } else {
    const std::string& id = items_[state_.index]->id;
    const auto item = std::find_if(test->items.begin(), test->items.end(),
                                   [&](const lesson::ChoiceItem& each) { return each.id == id; });
    ASSERT(item != test->items.end());
    view.content = item_view(*item);
  }
  return view;
}

}  // namespace waypost::session
