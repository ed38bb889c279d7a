// SPDX-License-Identifier: Apache-2.0
// The library: where to go on, what is due again, every module.
#include <algorithm>
#include <cmath>

#include "ui/home_cards.hpp"
#include "ui/module_list.hpp"
#include "ui/screens.hpp"
#include "ui/widgets.hpp"

namespace waypost::ui {
namespace {

constexpr float kBarHeight = 12;

/// "All courses", and at the end how many there are. Gives the height.
float list_heading(Frame& frame, const desk::LibraryView& view, gfx::Point at, float width_px) {
  const Palette& c = frame.palette();
  const std::string title = frame.tr("home.all");
  const LayoutPointer count = frame.lay({frame.tr("home.count", {{"count", std::int64_t{view.module_count}}}),
                                         Step::caption,
                                         c.ink_2,
                                         text::Weight::regular,
                                         {}});
  const float room = width_px - count->width_px() - 16;
  const Words words{title, Step::title, c.ink, text::Weight::bold, {}};
  const LayoutPointer line = frame.lay(words);
  const bool beside = line->width_px() <= room;
  const LayoutPointer head = beside ? line : frame.lay(words, width_px);
  frame.draw(head, at);
  SemanticsNode node{Role::heading, {}, title};
  node.rect = {at.x, at.y, at.x + width_px, at.y + head->height_px()};
  frame.note(node);
  if (view.modules.empty() && view.module_count == 0) return head->height_px();
  if (beside) {
    frame.draw_line(count, at.x + width_px - count->width_px(), at.y + head->height_px() / 2);
    return head->height_px();
  }
  frame.draw(count, {at.x, at.y + head->height_px()});
  return head->height_px() + count->height_px();
}

/// While modules are read at the start: how many of how many. Gives the height.
float reading_bar(Frame& frame, const desk::LibraryView& view, gfx::Point at, float width_px) {
  const Palette& c = frame.palette();
  const std::string words = frame.tr("home.reading", {{"number", std::int64_t{view.folders_read + 1}},
                                                      {"count", std::int64_t{view.folder_count}}});
  const LayoutPointer line =
      frame.lay({words, Step::label, c.ink, text::Weight::regular, {}, true}, width_px);
  frame.draw(line, at);
  const float top = std::round(at.y + line->height_px() + 4);
  const gfx::Rect bar{at.x, top, at.x + width_px, top + kBarHeight};
  const float share = static_cast<float>(view.folders_read) / static_cast<float>(view.folder_count);
  frame.fill(bar, c.surface, 3);
  if (share > 0) frame.fill({bar.x0, bar.y0, bar.x0 + bar.width() * share, bar.y1}, c.primary, 3);
  frame.stroke(bar, c.edge, 1.5F, 3);
  SemanticsNode node{Role::status, "reading-modules", words};
  node.rect = {at.x, at.y, at.x + width_px, bar.y1};
  frame.note(node);
  return bar.y1 - at.y;
}

}  // namespace

void library_screen(ScreenContext& context, const desk::LibraryView& view) {
  Frame& frame = context.frame;
  const Palette& c = frame.palette();
  const TopBar bar{.person = true, .tab = "library"};
  const gfx::Rect area{0, measure::kTopBar, frame.width_px(), frame.height_px()};
  ScrollArea scroll(frame, area, context.scroll);
  const float margin = side_margin(frame), width = frame.width_px() - 2 * margin;
  float y = scroll.top();
  y += tabs_under_bar(context, bar, y) + 16;
  if (view.go_on || view.refresher) y += home_cards(frame, view, {margin, y}, width) + 20;
  if (view.offers_pin) y += pin_card(frame, {margin, y}, width) + 20;
  y += list_heading(frame, view, {margin, y}, width) + 8;
  const bool reading = view.folders_read < view.folder_count;
  if (reading) y += reading_bar(frame, view, {margin, y}, width) + 16;
  if (view.can_search) {
    y += search_field(frame, context.fields, "search-modules", frame.tr("home.search"), view.search,
                      {margin, y}, width) +
         measure::kGap;
  }
  if (view.modules.empty() && !reading) {
    y += paragraph(
        frame, {frame.tr(view.module_count == 0 ? "home.no-modules" : "home.none-found"), Step::body, c.ink},
        {margin, y}, width);
  }
  y += module_list(context, view, {margin, y}, width, area);
  scroll.end(y + 24, frame.palette().ground);
  top_bar(context, bar);
}

}  // namespace waypost::ui
