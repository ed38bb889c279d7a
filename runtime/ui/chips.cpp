// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "ui/answer_look.hpp"
#include "ui/widgets.hpp"

namespace waypost::ui {
namespace {

constexpr float kHeightMin = 44;
constexpr float kPadding = 14;
constexpr float kIcon = 28;
constexpr float kSign = 22;
constexpr float kSignGap = 8;

struct LaidChip {
  LayoutPointer words;
  float width_px = 0;
  float height_px = 0;
};

LaidChip lay_chip(Frame& frame, const Chip& chip, float width_px) {
  const Palette& c = frame.palette();
  const float extra = 2 * kPadding + (chip.used ? kIcon : 0.0F) + (chip.with_sign ? kSign + kSignGap : 0.0F);
  const std::string language = chip.own_words ? frame.language() : frame.content_language();
  LaidChip laid;
  laid.words = frame.lay({chip.text, Step::label, c.ink, text::Weight::regular, language}, width_px - extra);
  laid.width_px = std::min(width_px, std::ceil(laid.words->width_px()) + extra + 1);
  laid.height_px = std::max(kHeightMin, std::ceil(laid.words->height_px()) + 12);
  return laid;
}

void draw_chip(Frame& frame, const Chip& chip, const LaidChip& laid, const gfx::Rect& rect) {
  const Palette& c = frame.palette();
  const AnswerLook look = answer_look(c, chip.state, false);
  SemanticsNode node{Role::choice, chip.id, chip.text, {}, !chip.locked};
  node.value = chip.used ? frame.tr("match.used") : look.word_key.empty() ? "" : frame.tr(look.word_key);
  node.selected = chip.used || is_chosen(chip.state);
  node.rect = rect;
  const Frame::Touch touch = frame.control(node);
  frame.fill(rect, chip.used ? c.bar : touch.held ? c.tint : look.fill, measure::kRadius);
  frame.stroke(rect, touch.hovered && look.edge_px < 2 ? c.primary : look.edge, look.edge_px,
               measure::kRadius);
  const float middle = (rect.y0 + rect.y1) / 2;
  float x = rect.x0 + kPadding;
  if (chip.with_sign) {
    // As wide chosen as not chosen, so that nothing beside it moves.
    const gfx::Point center{x + kSign / 2, middle};
    if (look.disc_filled) {
      frame.disc(center, kSign / 2, look.disc);
      frame.icon("check", center, 16, look.disc_ink);
    } else {
      frame.ring(center, kSign / 2, look.disc, 2);
    }
    x += kSign + kSignGap;
  }
  frame.draw_line(laid.words, x, middle);
  if (chip.used) frame.icon("check", {rect.x1 - kPadding - 8, middle}, 20, c.ink_2);
  if (touch.focused) frame.focus_ring(rect, measure::kRadius);
}

}  // namespace

float chips(Frame& frame, const std::vector<Chip>& chips, gfx::Point at, float width_px) {
  float y = at.y;
  for (std::size_t begin = 0; begin < chips.size();) {
    std::vector<LaidChip> row;
    float used = 0, height = 0;
    while (begin + row.size() < chips.size()) {
      LaidChip laid = lay_chip(frame, chips[begin + row.size()], width_px);
      if (!row.empty() && used + laid.width_px > width_px) break;
      used += laid.width_px + measure::kGap;
      height = std::max(height, laid.height_px);
      row.push_back(std::move(laid));
    }
    float x = at.x;
    for (std::size_t i = 0; i < row.size(); ++i) {
      draw_chip(frame, chips[begin + i], row[i], {x, y, x + row[i].width_px, y + height});
      x += row[i].width_px + measure::kGap;
    }
    begin += row.size();
    y += height + measure::kGap;
  }
  return y - at.y;
}

}  // namespace waypost::ui
