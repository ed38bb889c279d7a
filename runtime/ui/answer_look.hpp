// SPDX-License-Identifier: Apache-2.0
/// How the state of an answer looks, wherever it is given: colours, a sign and a word, never a colour alone.
#pragma once

#include <string_view>

#include "session/item_view.hpp"
#include "ui/theme.hpp"

namespace waypost::ui {

struct AnswerLook {
  gfx::Color edge, fill, disc, disc_ink;
  float edge_px = 1;
  bool disc_filled = false;
  std::string_view icon;      ///< empty while nothing is judged
  std::string_view word_key;  ///< empty at rest
};

AnswerLook answer_look(const Palette& palette, session::ChoiceState state, bool multiple);

/// Whether the learner has it in the answer.
bool is_chosen(session::ChoiceState state);

}  // namespace waypost::ui
