// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets.hpp"

namespace waypost::ui {

float text_field(Frame& frame, const std::string& id, const text::TextField& field, const std::string& label,
                 gfx::Point at, float width_px) {
  const Palette& c = frame.palette();
  const LayoutPointer caption = frame.lay({label, Step::label, c.ink, text::Weight::bold, {}}, width_px);
  frame.draw(caption, at);
  const float top = at.y + caption->height_px() + 8;
  const LayoutPointer words = frame.lay({field.text(), Step::body, c.ink, text::Weight::regular, {}});
  const float height = std::max(measure::kButton, words->height_px() + 12);
  const gfx::Rect rect{at.x, top, at.x + width_px, top + height};
  SemanticsNode node{Role::text_field, id, label, field.text()};
  node.rect = rect;
  const Frame::Touch touch = frame.control(node);
  const bool has_caret = frame.focus_id() == id;
  frame.fill(rect, c.surface, measure::kRadius);
  frame.stroke(rect, has_caret ? c.primary : c.edge, 2, measure::kRadius);

  const gfx::Rect inner{rect.x0 + 14, rect.y0 + 2, rect.x1 - 14, rect.y1 - 2};
  const gfx::Rect caret = words->caret(field.caret());
  // A text wider than the field slides so that the caret stays in sight.
  const float overflow = std::max(0.0F, caret.x1 + 2 - inner.width());
  const float y = (rect.y0 + rect.y1 - words->height_px()) / 2;
  frame.push_clip(inner);
  if (!field.text().empty()) frame.draw(words, {inner.x0 - overflow, y});
  if (has_caret) {
    // Carets are measured from the left; in a mirrored field the text ends where the logical x begins.
    const float width = field.text().empty() ? 0 : words->width_px();
    const float from_start = frame.right_to_left() ? width - caret.x0 : caret.x0;
    const float x = inner.x0 - overflow + from_start;
    frame.fill({x, y + caret.y0, x + 2, y + caret.y1}, c.ink);
  }
  frame.pop_clip();
  if (touch.focused) frame.focus_ring(rect, measure::kRadius);
  return rect.y1 - at.y;
}

}  // namespace waypost::ui
