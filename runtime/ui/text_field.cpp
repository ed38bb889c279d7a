// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "ui/answer_look.hpp"
#include "ui/widgets.hpp"

namespace waypost::ui {
namespace {

constexpr float kPadding = 14;
constexpr float kIcon = 22;

/// The words, slid so that the caret stays in sight, and the caret. A press puts the caret where it is.
void draw_typed(Frame& frame, text::TextField& field, const LayoutPointer& words, const gfx::Rect& inner,
                bool has_caret, bool number, const Frame::Touch& touch) {
  const gfx::Rect caret = words->caret(field.caret());
  const float width = field.text().empty() ? 0 : words->width_px();
  // Carets are measured from the left; in a mirrored field the text ends where the logical x begins.
  const float from_start = frame.right_to_left() ? width - caret.x0 : caret.x0;
  const float overflow = has_caret ? std::max(0.0F, from_start + 4 - inner.width()) : 0.0F;
  float y = (inner.y0 + inner.y1 - words->height_px()) / 2;
  if (const gfx::Rect& ink = words->lines().front().ink; number && !ink.empty()) {
    y = std::round((inner.y0 + inner.y1 - ink.y0 - ink.y1) / 2);
  }
  const float x = inner.x0 - overflow;
  if (touch.held) {
    const gfx::Rect window = frame.window_rect({x, y, x + width, y + words->height_px()});
    field.set_caret(words->hit({touch.pointer.x - window.x0, touch.pointer.y - window.y0}));
  }
  frame.push_clip(inner);
  if (!field.text().empty()) frame.draw(words, {x, y});
  if (has_caret)
    frame.fill({x + from_start, y + caret.y0, x + from_start + 2, y + caret.y1}, frame.palette().ink);
  frame.pop_clip();
}

}  // namespace

float text_field(Frame& frame, TextFields& fields, const TextFieldLook& look, const std::string& view_text,
                 gfx::Point at, float width_px) {
  const Palette& c = frame.palette();
  float top = at.y;
  if (look.label_above) {
    const LayoutPointer caption =
        frame.lay({look.label, Step::label, c.ink, text::Weight::bold, {}}, width_px);
    frame.draw(caption, at);
    top += caption->height_px() + 8;
  }
  text::TextField locked(view_text);
  text::TextField& field = look.enabled ? fields.show(look.id, view_text) : locked;
  const LayoutPointer words = frame.lay({field.text(), Step::body, c.ink, text::Weight::regular, {}});
  const float height = text_field_height(frame, look);
  const gfx::Rect rect{at.x, top, at.x + width_px, top + height};
  const AnswerLook answer = answer_look(c, look.state, false);
  const bool judged = !answer.icon.empty();
  SemanticsNode node{Role::text_field, look.id, look.label, field.text(), look.enabled};
  node.rect = rect;
  const Frame::Touch touch = frame.control(node);
  const bool has_caret = look.enabled && frame.focus_id() == look.id;
  frame.fill(rect, judged ? answer.fill : look.enabled ? c.surface : c.ground, measure::kRadius);
  const gfx::Color edge = judged ? answer.edge : look.refused ? c.wrong : has_caret ? c.primary : c.edge;
  frame.stroke(rect, edge, 2, measure::kRadius);
  gfx::Rect inner{rect.x0 + kPadding, rect.y0 + 2, rect.x1 - kPadding, rect.y1 - 2};
  if (judged) {
    frame.icon(answer.icon, {rect.x1 - kPadding - kIcon / 2 + 4, (rect.y0 + rect.y1) / 2}, kIcon,
               answer.edge);
    inner.x1 -= kIcon;
  }
  draw_typed(frame, field, words, inner, has_caret, look.number, touch);
  if (touch.focused) frame.focus_ring(rect, measure::kRadius);
  return rect.y1 - at.y;
}

float text_field_height(Frame& frame, const TextFieldLook& look) {
  const Palette& c = frame.palette();
  // As high as a usual line of the language, so that a field does not grow with the first letter.
  const LayoutPointer words = frame.lay({"0", Step::body, c.ink, text::Weight::regular, {}});
  return std::max(look.height_min_px, words->height_px() + 12);
}

}  // namespace waypost::ui
