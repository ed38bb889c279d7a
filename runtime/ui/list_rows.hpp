// SPDX-License-Identifier: Apache-2.0
/// What lists of courses and their parts are made of.
#pragma once

#include <string>
#include <string_view>

#include "desk/screen_view.hpp"
#include "ui/frame.hpp"

namespace waypost::ui {

/// A display line with a second line under it. Gives the height.
float headline(Frame& frame, const std::string& title, const std::string& below, gfx::Point at,
               float width_px);

/// A row of a list that can be pressed: card look, chevron at the end.
struct Row {
  std::string id;
  std::string_view icon;
  gfx::Color icon_color;
  std::string title;
  std::string second;
  gfx::Color second_color;
  bool enabled = true;
  bool chosen = false;
};

float row_height(Frame& frame, const Row& row, float width_px);
void row(Frame& frame, const Row& row, const gfx::Rect& rect, float text_end);

/// How a state of work looks, and the key of its word.
struct StateLook {
  std::string_view icon;
  gfx::Color color;
  std::string_view key;
};
/// An instrument is filled, not learnt: it has words of its own.
StateLook state_look(const Palette& palette, desk::WorkState state, bool instrument = false);

}  // namespace waypost::ui
