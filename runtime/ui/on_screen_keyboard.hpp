// SPDX-License-Identifier: Apache-2.0
/// The picture of a keyboard layout at the foot of the screen: it shows where each letter lies on the board,
/// and its keys can be pressed.
#pragma once

#include <string>

#include "ui/frame.hpp"
#include "ui/keyboard_state.hpp"

namespace waypost::ui {

/// How much of the screen's foot it takes.
float on_screen_keyboard_height(const KeyboardState& keyboard);
/// Presses come back with the ids below.
void on_screen_keyboard(Frame& frame, const KeyboardState& keyboard);

/// Ids of presses: "keyboard" shows and hides it, "keyboard/layout/TAG" chooses (no tag: the system's own),
/// "keyboard/hide", "key/AD01", "key/shift", "key/alternate", "key/backspace", "key/enter".
namespace keyboard_id {
inline constexpr std::string_view kToggle = "keyboard";
inline constexpr std::string_view kHide = "keyboard/hide";
inline constexpr std::string_view kLayout = "keyboard/layout/";
inline constexpr std::string_view kKey = "key/";
}  // namespace keyboard_id

}  // namespace waypost::ui
