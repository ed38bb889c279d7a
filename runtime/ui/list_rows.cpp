// SPDX-License-Identifier: Apache-2.0
#include "ui/list_rows.hpp"

#include <algorithm>
#include <cmath>

#include "ui/widgets.hpp"

namespace waypost::ui {

float headline(Frame& frame, const std::string& title, const std::string& below, gfx::Point at,
               float width_px) {
  const Palette& c = frame.palette();
  const LayoutPointer head = frame.lay({title, Step::display, c.ink, text::Weight::bold, {}}, width_px);
  frame.draw(head, at);
  SemanticsNode node{Role::heading, {}, title};
  node.rect = {at.x, at.y, at.x + width_px, at.y + head->height_px()};
  frame.note(node);
  float height = head->height_px();
  if (!below.empty()) {
    const LayoutPointer line = frame.lay({below, Step::label, c.ink_2, text::Weight::regular, {}}, width_px);
    frame.draw(line, {at.x, at.y + height + 6});
    SemanticsNode text{Role::text, {}, below};
    text.rect = {at.x, at.y + height + 6, at.x + width_px, at.y + height + 6 + line->height_px()};
    frame.note(text);
    height += 6 + line->height_px();
  }
  return height;
}

float row_height(Frame& frame, const Row& row, float width_px) {
  const LayoutPointer title = frame.lay({row.title, Step::label, {}, text::Weight::bold, {}}, width_px);
  float height = title->height_px();
  if (!row.second.empty()) {
    height += frame.lay({row.second, Step::caption, {}, text::Weight::regular, {}}, width_px)->height_px();
  }
  return std::max(60.0F, std::ceil(height) + 16);
}

void row(Frame& frame, const Row& row, const gfx::Rect& rect, float text_end) {
  const Palette& c = frame.palette();
  SemanticsNode node{Role::list_item, row.id, row.title, row.second, row.enabled};
  node.rect = rect;
  const Frame::Touch touch = frame.control(node);
  if (touch.held) frame.fill({rect.x0 + 1, rect.y0 + 1, rect.x1 - 1, rect.y1 - 1}, c.tint, measure::kRadius);
  const float middle = (rect.y0 + rect.y1) / 2;
  float x = rect.x0 + (row.chosen ? 26.0F : 16.0F);
  if (row.chosen) here_triangle(frame, {rect.x0 + 8, middle}, 14);
  frame.icon(row.icon, {x + 12, middle}, 24, row.icon_color);
  x += 24 + 14;
  const float width = text_end - x;
  const LayoutPointer title =
      frame.lay({row.title, Step::label, row.enabled ? c.ink : c.ink_2, text::Weight::bold, {}}, width);
  LayoutPointer second;
  float height = title->height_px();
  if (!row.second.empty()) {
    second = frame.lay({row.second, Step::caption, row.second_color, text::Weight::regular, {}}, width);
    height += second->height_px();
  }
  const float y = std::round(middle - height / 2);
  frame.draw(title, {x, y});
  if (second) frame.draw(second, {x, y + title->height_px()});
  if (row.enabled) frame.icon("next", {rect.x1 - 24, middle}, 22, c.ink_2);
  if (touch.focused) frame.focus_ring({rect.x0 + 4, rect.y0 + 4, rect.x1 - 4, rect.y1 - 4}, measure::kRadius);
}

StateLook state_look(const Palette& c, desk::WorkState state, bool instrument) {
  using desk::WorkState;
  switch (state) {
    case WorkState::not_started:
      return {instrument ? "draft" : "book", c.primary,
              instrument ? "state.not-filled" : "state.not-started"};
    case WorkState::in_progress: return {instrument ? "draft" : "book", c.primary, "state.in-progress"};
    case WorkState::completed: return {"check", c.right, instrument ? "state.filled" : "state.completed"};
    case WorkState::passed: return {"check", c.right, "state.passed"};
    case WorkState::failed: return {"replay", c.wrong, "state.failed"};
    case WorkState::untraced: return {"draft", c.primary, "state.untraced"};
    case WorkState::unavailable: return {"warn", c.wrong, "state.unavailable"};
  }
  return {};
}

}  // namespace waypost::ui
