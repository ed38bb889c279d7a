// SPDX-License-Identifier: Apache-2.0
#include "ui/answer_look.hpp"

namespace waypost::ui {

using session::ChoiceState;

AnswerLook answer_look(const Palette& c, ChoiceState state, bool multiple) {
  switch (state) {
    case ChoiceState::rest: return {c.edge, c.surface, c.edge, c.ink_2, 1, false, {}, {}};
    case ChoiceState::chosen:
      return {c.primary, c.tint, c.primary, c.on_primary, 2, true, {}, "choice.chosen"};
    case ChoiceState::right_chosen:
      return {c.right, c.right_fill, c.right, c.surface, 2, true, "check", "choice.right"};
    case ChoiceState::wrong_chosen:
      return {c.wrong, c.wrong_fill, c.wrong, c.surface, 2, true, "cross", "choice.yours"};
    case ChoiceState::partly_chosen:
      return {c.care, c.care_fill, c.care, c.surface, 2, true, "ring", "feedback.partly"};
    case ChoiceState::right_not_chosen:
      return {c.right, c.surface, c.right, c.right,
              2,       false,     "check", multiple ? "choice.also-right" : "choice.right"};
  }
  return {};
}

bool is_chosen(ChoiceState state) {
  return state == ChoiceState::chosen || state == ChoiceState::right_chosen ||
         state == ChoiceState::wrong_chosen || state == ChoiceState::partly_chosen;
}

}  // namespace waypost::ui
