// SPDX-License-Identifier: Apache-2.0
/// A module as a row of the library: icon, title, minutes, badges, how far one is.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "desk/screen_view.hpp"
#include "ui/frame.hpp"
#include "ui/list_rows.hpp"
#include "ui/widgets.hpp"

namespace waypost::ui {

struct ModuleBadge {
  BadgeKind kind;
  std::string_view icon;
  std::string label;
  float width_px;
};

/// A row laid out for a width.
struct ModuleRowLook {
  StateLook state;
  LayoutPointer title;
  LayoutPointer second;  ///< minutes, or why it does not open; null where there is neither
  std::string second_words;
  LayoutPointer progress;  ///< null where it does not open
  std::string progress_words;
  bool has_bar = false;         ///< an instrument has none
  bool progress_below = false;  ///< under the text rather than beside it
  std::vector<ModuleBadge> badges;
  bool badges_below = false;
  float text_width_px = 0;
  float height_px = 0;
};

ModuleRowLook lay_module_row(Frame& frame, const desk::ModuleRow& module, float width_px);
void module_row(Frame& frame, const desk::ModuleRow& module, const ModuleRowLook& look,
                const gfx::Rect& rect);

}  // namespace waypost::ui
