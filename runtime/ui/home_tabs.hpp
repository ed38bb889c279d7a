// SPDX-License-Identifier: Apache-2.0
/// The places of home as tabs: the library, one's own record, taking results out, the office for whoever
/// looks after one. They stand in the top bar with icon and word; where that is too narrow the icons go;
/// where the words alone are too wide they stand under the bar, as many in a row as fit, and scroll with the
/// page. No word is cut.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "ui/screens.hpp"

namespace waypost::ui {

struct HomeTab {
  std::string_view id;  ///< and what TopBar::tab names it by
  std::string_view icon;
  std::string label;
  gfx::Rect rect;
};

/// Where each tab stands.
struct HomeTabs {
  std::vector<HomeTab> tabs;
  bool with_icons = true;
  float rows_height_px = 0;  ///< of those under the bar; 0 where all stand in it
  std::vector<std::shared_ptr<const text::Layout>> beside;  ///< other words in the bar, on the same baseline
};

/// Its words as they stand in the bar.
std::shared_ptr<const text::Layout> home_tab_words(Frame& frame, const HomeTab& tab, bool here);

/// Between these edges of the bar, or in rows from `rows_top` on.
HomeTabs lay_home_tabs(ScreenContext& context, float start_x, float end_x, float rows_top = measure::kTopBar);
/// `here`: id of the place that is open.
void home_tabs(ScreenContext& context, std::string_view here, const HomeTabs& tabs,
               float rows_top = measure::kTopBar);

}  // namespace waypost::ui
