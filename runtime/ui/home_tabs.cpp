// SPDX-License-Identifier: Apache-2.0
#include "ui/home_tabs.hpp"

#include <algorithm>
#include <cmath>

namespace waypost::ui {
namespace {

constexpr float kPadding = 10, kIcon = 22, kIconGap = 9, kTabGap = 4;
constexpr float kTriangleWidth = 18, kTriangleHeight = 9;
constexpr float kRowsMargin = 6;
constexpr float kHiddenMax = 6;       ///< of a row of tabs under the bar, before its words would be cut
constexpr float kScrollBarRoom = 16;  ///< at the end, where they scroll

LayoutPointer words_of(Frame& frame, const std::string& label, bool here) {
  return frame.lay(
      {label, Step::label, frame.palette().on_head, here ? text::Weight::bold : text::Weight::regular, {}});
}

/// As wide as it is while it is open, so that nothing moves when it is pressed.
float tab_width(Frame& frame, const HomeTab& tab, bool with_icon) {
  const float words =
      std::max(words_of(frame, tab.label, true)->width_px(), words_of(frame, tab.label, false)->width_px());
  return std::max(44.0F, std::ceil(words) + 2 * kPadding + (with_icon ? kIcon + kIconGap : 0));
}

float width_of_all(Frame& frame, const HomeTabs& tabs) {
  float width = -kTabGap;
  for (const HomeTab& tab : tabs.tabs) width += tab_width(frame, tab, tabs.with_icons) + kTabGap;
  return width;
}

void place_in_bar(Frame& frame, HomeTabs& tabs, float x) {
  for (HomeTab& tab : tabs.tabs) {
    const float width = tab_width(frame, tab, tabs.with_icons);
    tab.rect = {x, 4, x + width, measure::kTopBar};
    x += width + kTabGap;
  }
}

void place_under_bar(Frame& frame, HomeTabs& tabs, float top) {
  float row_height = 44;
  for (const HomeTab& tab : tabs.tabs)
    row_height =
        std::max(row_height, std::ceil(words_of(frame, tab.label, true)->lines().front().ink.height()) + 20);
  tabs.with_icons = true;
  tabs.with_icons = width_of_all(frame, tabs) <= frame.width_px() - kRowsMargin - kScrollBarRoom;
  float x = kRowsMargin, y = top;
  for (HomeTab& tab : tabs.tabs) {
    const float width = tab_width(frame, tab, tabs.with_icons);
    if (x > kRowsMargin && x + width > frame.width_px() - kScrollBarRoom) {
      x = kRowsMargin;
      y += row_height;
    }
    tab.rect = {x, y, x + width, y + row_height};
    x += width + kTabGap;
  }
  tabs.rows_height_px = y + row_height - top;
}

}  // namespace

LayoutPointer home_tab_words(Frame& frame, const HomeTab& tab, bool here) {
  return words_of(frame, tab.label, here);
}

HomeTabs lay_home_tabs(ScreenContext& context, float start_x, float end_x, float rows_top) {
  Frame& frame = context.frame;
  HomeTabs tabs;
  tabs.tabs = {{"library", "book", frame.tr("home.lessons"), {}},
               {"me", "chart", frame.tr("me.title"), {}},
               {"export", "stick", frame.tr("home.export"), {}}};
  if (context.view.has_office) tabs.tabs.push_back({"office", "people", frame.tr("office.title"), {}});
  for (const bool with_icons : {true, false}) {
    tabs.with_icons = with_icons;
    if (width_of_all(frame, tabs) > end_x - start_x) continue;
    place_in_bar(frame, tabs, start_x);
    return tabs;
  }
  place_under_bar(frame, tabs, rows_top);
  return tabs;
}

void home_tabs(ScreenContext& context, std::string_view here, const HomeTabs& tabs, float rows_top) {
  Frame& frame = context.frame;
  const Palette& c = frame.palette();
  frame.fill({0, rows_top, frame.width_px(), rows_top + tabs.rows_height_px}, c.head);
  std::vector<LayoutPointer> row = tabs.beside;
  for (const HomeTab& tab : tabs.tabs) row.push_back(words_of(frame, tab.label, tab.id == here));
  for (const HomeTab& tab : tabs.tabs) {
    const bool is_here = tab.id == here;
    SemanticsNode node{Role::tab, std::string(tab.id), tab.label};
    node.selected = is_here;
    node.rect = tab.rect;
    const Frame::Touch touch = frame.control(node);
    // The page's paper covers a line that is cut; on the dark band that would be a hole, so it stays empty.
    if (tabs.rows_height_px > 0 && tab.rect.y0 < measure::kTopBar - kHiddenMax) continue;
    const gfx::Rect inner{tab.rect.x0, tab.rect.y0 + 2, tab.rect.x1, tab.rect.y1 - 4};
    if (touch.held) frame.fill(inner, c.pressed, measure::kRadius);
    if (is_here) {
      const float center = (tab.rect.x0 + tab.rect.x1) / 2, foot = tab.rect.y1;
      frame.polygon({{center - kTriangleWidth / 2, foot},
                     {center, foot - kTriangleHeight},
                     {center + kTriangleWidth / 2, foot}},
                    c.here);
    }
    // In the bar the words stand in line with its other words.
    const float middle = tabs.rows_height_px > 0 ? (tab.rect.y0 + tab.rect.y1) / 2 - 2 : measure::kTopBar / 2;
    const LayoutPointer words = words_of(frame, tab.label, is_here);
    const float content = words->width_px() + (tabs.with_icons ? kIcon + kIconGap : 0);
    float x = tab.rect.x0 + (tab.rect.width() - content) / 2;
    if (tabs.with_icons) {
      frame.icon(tab.icon, {x + kIcon / 2, middle}, kIcon, c.on_head);
      x += kIcon + kIconGap;
    }
    frame.draw_line(words, x, middle, row);
    if (touch.focused)
      frame.focus_ring({inner.x0 + 4, inner.y0 + 4, inner.x1 - 4, inner.y1 - 4}, measure::kRadius);
  }
}

}  // namespace waypost::ui
