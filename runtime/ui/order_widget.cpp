// SPDX-License-Identifier: Apache-2.0
// Steps to be put in order: numbered rows, each moved by its two buttons.
#include <algorithm>
#include <cmath>

#include "ui/page_parts.hpp"

namespace waypost::ui {
namespace {

constexpr float kButton = 44;
constexpr float kButtonGap = 8;
constexpr float kLead = 58;

void move_button(Frame& frame, const std::string& id, std::string_view key, std::string_view icon,
                 const session::OrderRowView& step, bool enabled, gfx::Point at) {
  const Palette& c = frame.palette();
  const gfx::Rect rect{at.x, at.y, at.x + kButton, at.y + kButton};
  SemanticsNode node{Role::button, id, frame.tr(key, {{"step", step.text}}), {}, enabled};
  node.rect = rect;
  const Frame::Touch touch = frame.control(node);
  frame.fill(rect, enabled ? touch.held ? c.tint : c.surface : c.bar, measure::kRadius);
  frame.stroke(rect, !enabled ? c.line : touch.hovered ? c.primary : c.edge, 2, measure::kRadius);
  frame.icon(icon, {rect.x0 + kButton / 2, rect.y0 + kButton / 2}, 24, enabled ? c.ink : c.line);
  if (touch.focused) frame.focus_ring(rect, measure::kRadius);
}

/// Its place is right or wrong; the words say so as well.
std::string_view place_key(session::ChoiceState state) {
  if (state == session::ChoiceState::right_chosen) return "order.in-place";
  if (state == session::ChoiceState::wrong_chosen) return "order.not-in-place";
  return {};
}

float order_row(Frame& frame, const session::OrderRowView& step, std::size_t number, bool locked,
                gfx::Point at, float width_px) {
  const Palette& c = frame.palette();
  const AnswerLook look = answer_look(c, step.state, false);
  const std::string_view key = place_key(step.state);
  std::string place = key.empty() ? std::string() : frame.tr(key);
  if (step.right_place > 0) place = frame.tr("order.belongs", {{"place", std::int64_t{step.right_place}}});
  LayoutPointer state;
  float tail = 14;
  if (!locked) tail += 2 * kButton + kButtonGap;
  if (!place.empty()) {
    state = frame.lay({place, Step::label, look.edge, text::Weight::bold, {}}, width_px * 0.3F);
    tail += state->width_px() + 44;
  }
  const LayoutPointer words = frame.lay(content_words(frame, step.text, Step::body), width_px - kLead - tail);
  const float height = std::max(kButton + 12, std::ceil(words->height_px()) + 12);
  const gfx::Rect rect{at.x, at.y, at.x + width_px, at.y + height};
  const float middle = (rect.y0 + rect.y1) / 2;
  SemanticsNode node{Role::text, {}, step.text, place};
  node.rect = rect;
  frame.note(node);
  frame.fill(rect, look.fill, measure::kRadius);
  frame.stroke(rect, look.edge, look.edge_px, measure::kRadius);
  number_disc(frame, number, {rect.x0 + 28, middle}, 17, look.icon.empty() ? c.tint : look.disc,
              look.icon.empty() ? c.primary : look.disc_ink);
  frame.draw_line(words, rect.x0 + kLead, middle);
  float x = rect.x1 - 8;
  if (!locked) {
    x -= 2 * kButton + kButtonGap;
    move_button(frame, "up/" + step.id, "order.up", "up", step, step.can_move_up, {x, middle - kButton / 2});
    move_button(frame, "down/" + step.id, "order.down", "down", step, step.can_move_down,
                {x + kButton + kButtonGap, middle - kButton / 2});
    x -= 8;
  }
  if (state) {
    x -= state->width_px() + 6;
    frame.draw_line(state, x, middle);
    frame.icon(look.icon, {x - 20, middle}, 22, look.edge);
  }
  return height;
}

}  // namespace

float order_widget(PageContext& page, const session::ItemView& item, gfx::Point at, float width_px) {
  float y = at.y;
  for (std::size_t i = 0; i < item.steps.size(); ++i) {
    y += order_row(page.frame(), item.steps[i], i + 1, item.locked, {at.x, y}, width_px) + measure::kGap;
  }
  return y - at.y;
}

}  // namespace waypost::ui
