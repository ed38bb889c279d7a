// SPDX-License-Identifier: Apache-2.0
#include "desk/review_rows.hpp"

#include <algorithm>

namespace waypost::desk {
namespace {

using session::ChoiceState;

bool is_chosen(ChoiceState state) {
  return state == ChoiceState::chosen || state == ChoiceState::right_chosen ||
         state == ChoiceState::wrong_chosen || state == ChoiceState::partly_chosen;
}
bool is_right(ChoiceState state) {
  return state == ChoiceState::right_chosen || state == ChoiceState::right_not_chosen;
}

/// A true or false answer has no words of its own, only its id; a picture's name is its description.
std::string words_of(const session::ChoiceView& choice) {
  if (!choice.text.empty()) return choice.text;
  return choice.image ? choice.image->alt : choice.id;
}

std::string words_of(const session::SpotView& spot) {
  return spot.spot.text.empty() ? spot.spot.title : spot.spot.text;
}

template <typename Part>
void add_chosen(const std::vector<Part>& parts, ReviewRow& row) {
  for (const Part& part : parts) {
    if (is_chosen(part.state)) row.answer.push_back(words_of(part));
    if (is_right(part.state)) row.right_answer.push_back(words_of(part));
  }
}

void add_pairs(const session::MatchView& match, ReviewRow& row) {
  for (const session::LeftView& left : match.lefts) {
    if (!left.partner_text.empty()) row.answer.push_back(left.text + " – " + left.partner_text);
    const std::string& right = left.right_partner_text.empty() ? left.partner_text : left.right_partner_text;
    if (!right.empty()) row.right_answer.push_back(left.text + " – " + right);
  }
}

void add_typed(const std::string& typed, const std::string& right, const std::string& unit, ReviewRow& row) {
  const std::string after = unit.empty() ? std::string() : " " + unit;
  if (!typed.empty()) row.answer.push_back(typed + after);
  if (!right.empty()) row.right_answer.push_back(right + after);
}

void add_gaps(const session::GapsView& gaps, ReviewRow& row) {
  for (const session::GapView& gap : gaps.gaps) {
    if (!gap.content.empty()) row.answer.push_back(gap.content);
    std::string right = gap.right_answer;
    for (const session::ChoiceView& option : gap.options) {
      if (right.empty() && is_right(option.state)) right = option.text;
    }
    if (right.empty() && gap.state == ChoiceState::right_chosen) right = gap.content;
    if (!right.empty()) row.right_answer.push_back(right);
  }
}

void add_steps(const lesson::Module& localized, const session::ReviewItem& reviewed, ReviewRow& row) {
  for (const session::OrderRowView& step : reviewed.item.steps) row.answer.push_back(step.text);
  const lesson::Item* item = lesson::find_item(localized, reviewed.path);
  if (item == nullptr) return;
  if (const auto* ordering = std::get_if<lesson::OrderInteraction>(&item->interaction)) {
    for (const lesson::OrderStep& step : ordering->steps) row.right_answer.push_back(step.text);
  }
}

}  // namespace

std::vector<ReviewRow> review_rows(const lesson::Module& localized, const session::AttemptReview& review,
                                   const lesson::ReviewRow& shown) {
  std::vector<ReviewRow> rows;
  for (const session::ReviewItem& reviewed : review.items) {
    ReviewRow row;
    row.number = static_cast<int>(rows.size()) + 1;
    row.type = reviewed.item.type;
    row.prompt = reviewed.item.prompt;
    row.outcome = reviewed.outcome;
    row.answered = reviewed.answered;
    add_chosen(reviewed.item.choices, row);
    add_chosen(reviewed.item.spots, row);
    if (reviewed.item.match) add_pairs(*reviewed.item.match, row);
    if (!reviewed.item.steps.empty()) add_steps(localized, reviewed, row);
    if (const auto& typed = reviewed.item.typed)
      add_typed(typed->text, typed->right_answer, typed->unit, row);
    if (reviewed.item.gaps) add_gaps(*reviewed.item.gaps, row);
    if (reviewed.item.feedback) row.feedback = reviewed.item.feedback->reasons;
    if (!shown.answers || !reviewed.answered) row.answer.clear();
    if (!shown.right_answers) row.right_answer.clear();
    if (!shown.feedback) row.feedback.clear();
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace waypost::desk
