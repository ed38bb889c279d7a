// SPDX-License-Identifier: Apache-2.0
/// A question that has the window to itself: what is asked, what follows from it, two answers.
#pragma once

#include <string>
#include <vector>

#include "ui/screens.hpp"
#include "ui/widgets.hpp"

namespace waypost::ui {

struct Question {
  std::string title;
  std::vector<std::string> sentences;
  std::string failed;  ///< why the answer came to nothing; empty where it did not
  Button back;         ///< the safe answer, first in reading order
  Button confirm;
};

/// Between the top bar and the end of the window; the caller draws the bar.
void question_dialog(ScreenContext& context, const Question& question);

}  // namespace waypost::ui
