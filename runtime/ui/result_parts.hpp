// SPDX-License-Identifier: Apache-2.0
/// What result screens are made of, and the screens that a result leads to.
#pragma once

#include <string>
#include <string_view>

#include "ui/action_bar.hpp"
#include "ui/screens.hpp"

namespace waypost::ui {

/// A tile with an icon, a display line and one sentence. Gives the height.
float banner(Frame& frame, std::string_view icon, gfx::Color color, const std::string& headline,
             const std::string& sentence, gfx::Point at, float width_px);
/// How high that would be.
float banner_height(Frame& frame, const std::string& headline, const std::string& sentence, float width_px);
/// A sentence with an icon before it. Gives the height.
float icon_line(Frame& frame, std::string_view icon, gfx::Color color, const std::string& sentence,
                gfx::Point at, float width_px);

/// Once a course is done: the way to say what one thinks of it. Gives the height.
float feedback_button(Frame& frame, gfx::Point at, float width_px);

/// The bar at the bottom with its filled button "next", and "review" where the attempt may be looked at.
ActionBar go_on_bar(Frame& frame, bool can_review);

/// The questions of an attempt looked at again.
void review_screen(ScreenContext& context, const desk::ResultView& view);
/// An instrument's answers beside those of the filling before.
void filling_screen(ScreenContext& context, const desk::ResultView& view);

}  // namespace waypost::ui
