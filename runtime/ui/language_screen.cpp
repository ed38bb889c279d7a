// SPDX-License-Identifier: Apache-2.0
// The language of the programs.
#include "ui/list_rows.hpp"
#include "ui/screens.hpp"
#include "ui/widgets.hpp"

namespace waypost::ui {
namespace {

constexpr float kTwoColumnsFrom = 612;

}  // namespace

void language_screen(ScreenContext& context, const desk::LanguageView& view) {
  Frame& frame = context.frame;
  const Palette& c = frame.palette();
  const gfx::Rect area{0, measure::kTopBar, frame.width_px(), frame.height_px()};
  ScrollArea scroll(frame, area, context.scroll);
  const float margin = side_margin(frame), width = frame.width_px() - 2 * margin;
  float y = scroll.top() + 24;
  y += headline(frame, frame.tr("language.title"), frame.tr("language.explain"), {margin, y}, width) + 16;
  const std::size_t columns = frame.width_px() < kTwoColumnsFrom ? 1 : 2;
  const float column = columns == 1 ? width : (width - measure::kGap) / 2;
  for (std::size_t i = 0; i < view.choices.size(); ++i) {
    const desk::LanguageChoice& choice = view.choices[i];
    const float x = margin + (i % columns == 0 ? 0 : column + measure::kGap);
    const gfx::Rect rect{x, y, x + column, y + 60};
    SemanticsNode node{Role::choice, "language/" + choice.tag, choice.autonym};
    node.selected = choice.current;
    node.rect = rect;
    const Frame::Touch touch = frame.control(node);
    frame.fill(rect, choice.current ? c.tint : c.surface, measure::kRadius);
    frame.stroke(rect, choice.current || touch.hovered ? c.primary : c.edge, choice.current ? 2.0F : 1.0F,
                 measure::kRadius);
    const LayoutPointer name =
        frame.lay({choice.autonym, Step::body, c.ink,
                   choice.current ? text::Weight::bold : text::Weight::regular, choice.tag});
    frame.draw_line(name, x + 18, y + 30);
    float badge_end = rect.x1 - 14;
    if (choice.current) {
      frame.icon("check", {rect.x1 - 26, y + 30}, 22, c.primary);
      badge_end -= 34;
    }
    if (choice.is_draft) badge(frame, BadgeKind::care, "draft", frame.tr("draft.badge"), {badge_end, y + 16});
    if (touch.focused) frame.focus_ring(rect, measure::kRadius);
    if (i % columns == columns - 1 || i + 1 == view.choices.size()) y += 60 + measure::kGap;
  }
  scroll.end(y + 16, frame.palette().ground);
  top_bar(context, {false, frame.tr("page.back"), frame.tr("language.title"), false});
}

}  // namespace waypost::ui
