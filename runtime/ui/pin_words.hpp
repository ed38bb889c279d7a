// SPDX-License-Identifier: Apache-2.0
/// The words of a PIN pad: what is asked for in each step, and what went wrong.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "desk/people_views.hpp"
#include "ui/frame.hpp"

namespace waypost::ui {

/// Empty where the learner's name is the title.
std::string_view pin_title_key(desk::PinStep step);
std::string_view pin_sentence_key(desk::PinStep step);
std::string_view pin_go_key(const desk::PinPad& pad);
/// For the tree; empty where nothing went wrong.
std::string_view pin_trouble_value(desk::PinTrouble trouble);
/// What happened and what to do, a sentence each.
std::vector<std::string> pin_troubles(const Frame& frame, const desk::PinPad& pad);
/// The same pad with each thing that may go wrong, at its longest.
std::vector<desk::PinPad> possible_pin_troubles(const desk::PinPad& pad);

}  // namespace waypost::ui
