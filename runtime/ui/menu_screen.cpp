// SPDX-License-Identifier: Apache-2.0
// What did not fit into the top bar, in words.
#include "ui/list_rows.hpp"
#include "ui/screens.hpp"

namespace waypost::ui {

void menu_screen(ScreenContext& context) {
  Frame& frame = context.frame;
  const Palette& c = frame.palette();
  frame.fill({0, 0, frame.width_px(), frame.height_px()}, c.ground);
  const float margin = side_margin(frame), end = frame.width_px() - margin;
  ScrollArea scroll(frame, {0, measure::kTopBar, frame.width_px(), frame.height_px()}, context.scroll);
  float y = scroll.top() + 8;
  for (const MenuItem& way : context.menu) {
    const Row item{way.id, way.icon, c.primary, way.label, way.value, c.ink_2, true};
    const float height = row_height(frame, item, end - margin - 70);
    row(frame, item, {margin, y, end, y + height}, end - 16);
    y += height;
  }
  scroll.end(y + 8);
  frame.fill({0, 0, frame.width_px(), measure::kTopBar}, c.head);
  const gfx::Rect rect{frame.width_px() - 56, 4, frame.width_px() - 12, measure::kTopBar - 4};
  SemanticsNode node{Role::button, "menu", frame.tr("menu.close")};
  node.rect = rect;
  const Frame::Touch touch = frame.control(node);
  frame.icon("cross", {(rect.x0 + rect.x1) / 2, measure::kTopBar / 2}, 24, c.on_head);
  if (touch.focused) frame.focus_ring({rect.x0, rect.y0 + 3, rect.x1, rect.y1 - 3}, measure::kRadius);
}

}  // namespace waypost::ui
