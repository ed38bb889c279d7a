// SPDX-License-Identifier: Apache-2.0
// A test whose answers may be given in any order: its list of questions, what is passed over or flagged, and
// the question before it is handed in.
#include <algorithm>
#include <charconv>

#include "base/assert.hpp"
#include "session/unit_session.hpp"

namespace waypost::session {
namespace {

/// "question/7" gives 7; 0 where it is none.
std::size_t question_number(std::string_view id) {
  constexpr std::string_view kQuestion = "question/";
  if (!id.starts_with(kQuestion)) return 0;
  id.remove_prefix(kQuestion.size());
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(id.data(), id.data() + id.size(), number);
  return error == std::errc() && end == id.data() + id.size() ? number : 0;
}

}  // namespace

std::optional<Step> UnitSession::press_in_test(std::string_view id) {
  if (!is_in_any_order() || is_busy() || time_is_over_ || state_.ended) return std::nullopt;
  if (asking_) {
    if (id == "confirm") return hand_in();
    if (id == "back") asking_ = false;
    return Step{};
  }
  if (id == "questions") return turn_to(form_.items.size());
  if (id == "flag" && !at_hand_in()) return flag();
  const std::size_t number = question_number(id);
  if (number == 0 || number > form_.items.size()) return std::nullopt;
  return turn_to(number - 1);
}

Step UnitSession::flag() {
  const std::string& path = form_.items[state_.index].item->path;
  const bool flagged = flagged_.erase(path) == 0;
  if (flagged) flagged_.insert(path);
  return {{records::ItemFlagged{session_, attempt_, path, flagged}}};
}

Step UnitSession::pass_over(const lesson::Item& item) {
  // Nothing is taken back by passing over: the answer recorded before stands, and is what shows there again.
  if (ItemState& answer = state_.items[item.path]; answer.answered) {
    answer.response = answer.recorded;
    answer.certainty = answer.recorded_certainty;
    answer.active.clear();
  }
  return turn_to(state_.index + 1);
}

Step UnitSession::ask_to_hand_in() {
  // What was asked once and could not be kept, or has run out of time, is not asked again.
  const bool asks = is_in_any_order() && !form_.items.empty() && !time_is_over_ && saving_ != Saving::failed;
  if (!asks) return hand_in();
  asking_ = true;
  return {};
}

void UnitSession::leave_for(std::size_t index) {
  if (is_test() && !at_hand_in()) came_from_ = state_.index;
  asking_ = false;
  state_.index = index;
}

bool UnitSession::all_answers_saved() const {
  if (saving_ != Saving::nothing && saving_ != Saving::saved) return false;
  bool any = false;
  for (const FormItem& each : form_.items) {
    const ItemState& answer = item_state(*each.item);
    if (is_begun(answer) && is_changed(*each.item, rules(*each.item), answer)) return false;
    any = any || answer.tries > 0;
  }
  return any;
}

HandInView UnitSession::hand_in_view(const lesson::Module& localized) const {
  HandInView view;
  view.total = static_cast<int>(form_.items.size());
  for (const FormItem& each : form_.items) view.answered += item_state(*each.item).tries > 0 ? 1 : 0;
  if (!is_in_any_order()) return view;
  for (std::size_t i = 0; i < form_.items.size(); ++i) {
    const lesson::Item* item = lesson::find_item(localized, form_.items[i].item->path);
    ASSERT(item != nullptr);
    const ItemState& answer = item_state(*item);
    TestQuestionView question{static_cast<int>(i) + 1, item->prompt};
    question.state = answer.tries > 0   ? QuestionState::answered
                     : is_begun(answer) ? QuestionState::not_confirmed
                                        : QuestionState::no_answer;
    question.flagged = flagged_.contains(item->path);
    question.current = came_from_ == i;
    view.flagged += question.flagged ? 1 : 0;
    view.questions.push_back(std::move(question));
  }
  view.back_to = came_from_ ? static_cast<int>(*came_from_) + 1 : view.total;
  view.all_saved = all_answers_saved();
  view.asking = asking_;
  return view;
}

}  // namespace waypost::session
