// SPDX-License-Identifier: Apache-2.0
/// What the screens about people share: the PIN pad, the office's one-time code, lines that say what is so.
#pragma once

#include <string>
#include <string_view>

#include "ui/screens.hpp"

namespace waypost::ui {

inline constexpr std::size_t kPinDigitsMin = 4;
inline constexpr std::size_t kPinDigitsMax = 8;
/// Height of a name in a list of people, and the width of the window above which two stand side by side.
inline constexpr float kNameRow = 60;
inline constexpr float kTwoNameColumnsAbove = 640;

/// The first letter of a name, marks and stacks included, in a disc.
void letter_disc(Frame& frame, const std::string& name, bool chosen, gfx::Point center);

/// Where a PIN is typed beside other things: at the end of the window, under the top bar.
gfx::Rect pin_panel_area(const Frame& frame);

/// The PIN pad one under the other, as it stands beside a list: whose PIN, discs and keys, what went wrong,
/// other ways.
void pin_panel(ScreenContext& context, const desk::PinPad& pad, const gfx::Rect& panel);
/// How high the panel must be for whatever may go wrong.
float pin_panel_height(ScreenContext& context, const desk::PinPad& pad);

/// The office's code on a card, with the sentence what to do with it. Gives the height.
float office_code_card(Frame& frame, const desk::OfficeCodeCard& code, const std::string& sentence,
                       gfx::Point at, float width_px);

/// Where a sign beside the first line belongs: in the middle of its ink, from the top.
float first_line_middle(const LayoutPointer& words);

/// A sign and a sentence beside it, noted as a status with that value. Gives the height.
float status_line(Frame& frame, std::string_view icon, gfx::Color color, const std::string& sentence,
                  std::string_view value, gfx::Point at, float width_px);

/// A name within a sentence, which keeps its own direction and leaves the sentence its.
std::string isolated(const std::string& name);

/// The key of a role's name.
std::string_view role_key(records::Role role);

}  // namespace waypost::ui
