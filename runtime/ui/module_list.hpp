// SPDX-License-Identifier: Apache-2.0
/// Every module of the library, one row under the other in one card. Of a long list only what is in sight is
/// laid out; of the rest the tree has ids, titles and rectangles, so that keyboard and tests reach every row.
#pragma once

#include "ui/screens.hpp"

namespace waypost::ui {

/// Gives the height. `viewport`: the part of the screen that shows it.
float module_list(ScreenContext& context, const desk::LibraryView& view, gfx::Point at, float width_px,
                  const gfx::Rect& viewport);

}  // namespace waypost::ui
