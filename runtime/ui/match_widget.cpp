// SPDX-License-Identifier: Apache-2.0
// Matching: a row for each left side with a slot for its partner, and under them the right sides. Press a
// row, then what belongs to it.
#include <algorithm>
#include <cmath>

#include "ui/page_parts.hpp"

namespace waypost::ui {
namespace {

constexpr float kLeftShare = 0.42F;
constexpr float kPadding = 14;
constexpr float kSlotInset = 6;
constexpr float kIconRoom = 34;
constexpr float kSideBySideFrom = 460;

struct LaidRow {
  LayoutPointer left;
  LayoutPointer slot;
  LayoutPointer right_answer;
  bool side_by_side = true;
  float slot_x = 0;  ///< from the row's start
  float slot_height = 0;
  float height_px = 0;
};

LaidRow lay_row(Frame& frame, const session::LeftView& left, float width_px) {
  const Palette& c = frame.palette();
  LaidRow row;
  row.side_by_side = width_px >= kSideBySideFrom;
  row.slot_x = row.side_by_side ? std::round(width_px * kLeftShare) : kSlotInset;
  const float left_width = (row.side_by_side ? row.slot_x : width_px) - 2 * kPadding;
  const float slot_width = width_px - row.slot_x - kSlotInset - 2 * kPadding - kIconRoom;
  const text::Weight weight = left.active ? text::Weight::bold : text::Weight::regular;
  row.left = frame.lay(content_words(frame, left.text, Step::label, weight), left_width);
  const bool empty = left.partner.empty();
  row.slot = empty ? frame.lay({left.active ? frame.tr("match.choose-below") : std::string(),
                                Step::label,
                                c.ink_2,
                                text::Weight::regular,
                                {}},
                               slot_width)
                   : frame.lay(content_words(frame, left.partner_text, Step::label), slot_width);
  row.slot_height = std::max(44.0F, std::ceil(row.slot->height_px()) + 10);
  const float left_height = std::ceil(row.left->height_px());
  row.height_px = row.side_by_side ? std::max(measure::kChoiceRow + 4,
                                              std::max(left_height + 12, row.slot_height + 2 * kSlotInset))
                                   : left_height + 8 + row.slot_height + 2 * kSlotInset;
  if (!left.right_partner_text.empty()) {
    row.right_answer = frame.lay({frame.tr("item.right-answer", {{"answer", left.right_partner_text}}),
                                  Step::label, c.right, text::Weight::regular, frame.content_language()},
                                 slot_width);
    row.height_px += std::ceil(row.right_answer->height_px()) + 4;
  }
  return row;
}

void draw_slot(Frame& frame, const session::LeftView& left, const LaidRow& row, const gfx::Rect& slot) {
  const Palette& c = frame.palette();
  const AnswerLook look = answer_look(c, left.state, false);
  const bool empty = left.partner.empty();
  const bool judged = !look.icon.empty();
  frame.fill(slot, judged ? look.fill : empty ? c.ground : c.tint, measure::kSmallRadius);
  const gfx::Color edge = judged ? look.edge : empty && !left.active ? c.edge : c.primary;
  frame.stroke(slot, edge, judged || !empty || left.active ? 2.0F : 1.0F, measure::kSmallRadius);
  const float middle = (slot.y0 + slot.y1) / 2;
  frame.draw_line(row.slot, slot.x0 + kPadding, middle);
  if (judged) frame.icon(look.icon, {slot.x1 - kPadding - 8, middle}, 22, look.edge);
  if (left.active) here_triangle(frame, {slot.x1 - kPadding - 14, middle}, 16);
}

void draw_row(Frame& frame, const session::LeftView& left, const LaidRow& row, bool locked,
              const gfx::Rect& rect) {
  const Palette& c = frame.palette();
  SemanticsNode node{Role::choice, "left/" + left.id, left.text, left.partner_text, !locked};
  node.selected = left.active;
  node.rect = rect;
  const Frame::Touch touch = frame.control(node);
  frame.fill(rect, left.active ? c.tint : c.surface, measure::kRadius);
  const gfx::Color edge = left.active || touch.hovered ? c.primary : c.edge;
  frame.stroke(rect, edge, left.active ? 2.0F : 1.0F, measure::kRadius);
  const float answer_height = row.right_answer ? std::ceil(row.right_answer->height_px()) + 4 : 0.0F;
  gfx::Rect slot{rect.x0 + row.slot_x, rect.y0 + kSlotInset, rect.x1 - kSlotInset,
                 rect.y1 - kSlotInset - answer_height};
  if (row.side_by_side) {
    frame.draw_line(row.left, rect.x0 + kPadding, (rect.y0 + rect.y1 - answer_height) / 2);
  } else {
    frame.draw(row.left, {rect.x0 + kPadding, rect.y0 + kSlotInset});
    slot.y0 = slot.y1 - row.slot_height;
  }
  draw_slot(frame, left, row, slot);
  if (row.right_answer) {
    frame.draw(row.right_answer, {slot.x0 + kPadding, slot.y1 + 4});
    SemanticsNode right{Role::text, {}, left.right_partner_text, left.text};
    right.rect = {slot.x0, slot.y1, slot.x1, rect.y1};
    frame.note(right);
  }
  if (touch.focused) frame.focus_ring(rect, measure::kRadius);
}

}  // namespace

float match_widget(PageContext& page, const session::MatchView& match, bool locked, gfx::Point at,
                   float width_px) {
  Frame& frame = page.frame();
  float y = at.y;
  for (const session::LeftView& left : match.lefts) {
    const LaidRow row = lay_row(frame, left, width_px);
    draw_row(frame, left, row, locked, {at.x, y, at.x + width_px, y + row.height_px});
    y += row.height_px + measure::kGap;
  }
  // Once nothing can be moved any more, the rows say it all.
  if (locked) return y - at.y;
  y += measure::kGap;
  std::vector<Chip> rights;
  for (const session::RightView& right : match.rights) {
    rights.push_back({"right/" + right.id, right.text, session::ChoiceState::rest, right.used, locked});
  }
  y += chips(frame, rights, {at.x, y}, width_px);
  return y - at.y;
}

}  // namespace waypost::ui
