// SPDX-License-Identifier: Apache-2.0
/// Theme: colour roles, type steps and measures. The only place that knows a colour or a size by number.
#pragma once

#include "desk/settings.hpp"
#include "gfx/color.hpp"
#include "text/font_collection.hpp"

namespace waypost::ui {

/// Colours by what they are for; docs/design.md has the contrast that each pair keeps.
struct Palette {
  gfx::Color ground, surface, bar, line, edge, ink, ink_2;
  gfx::Color primary, pressed, on_primary, tint, head, on_head, here;
  gfx::Color right, right_fill, wrong, wrong_fill, care, care_fill, care_line, focus_outer;
  gfx::Color read;         ///< behind words that are chosen, or read aloud
  gfx::Color ink_on_here;  ///< words on the colour that says "here"
};

using desk::Theme;
const Palette& palette_of(Theme theme);

enum class Step { caption, label, body, title, display };

/// Pixels at 100 % text size; multiples of four.
namespace measure {
inline constexpr float kTopBar = 52;
inline constexpr float kDraftLine = 44;
inline constexpr float kBottomBar = 64;
inline constexpr float kMargin = 24;
inline constexpr float kNarrowMargin = 16;
inline constexpr float kNarrowBelow = 800;
inline constexpr float kPageWidthMax = 1280;
inline constexpr float kRadius = 8;
inline constexpr float kSmallRadius = 4;
inline constexpr float kButton = 48;
inline constexpr float kChoiceRow = 52;
inline constexpr float kGap = 8;
inline constexpr float kGroupGap = 16;
inline constexpr float kColumnGap = 24;
inline constexpr float kTextColumnMaxEm = 34;
inline constexpr float kPictureColumn = 304;
inline constexpr float kAnswersWidthMax = 900;
inline constexpr float kTwoColumnsFrom = 700;
inline constexpr float kLowBelow = 400;         ///< of a window's height: little may stay beside the page
inline constexpr float kNarrowPageBelow = 612;  ///< 34 em of body text: one column, few words in the bars
}  // namespace measure

/// Size of a step in a language, px, rounded to halves: the script's factor is applied.
float size_px(Step step, const text::TypeMetrics& metrics);

/// Distance of baselines, px: the factor times the size times the script's line.
float body_line_px(Step step, const text::TypeMetrics& metrics);
float label_line_px(Step step, const text::TypeMetrics& metrics);

}  // namespace waypost::ui
