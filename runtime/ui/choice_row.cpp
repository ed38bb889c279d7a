// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "ui/widgets.hpp"

namespace waypost::ui {
namespace {

using session::ChoiceState;

constexpr float kPadding = 10;
constexpr float kDisc = 34;
constexpr float kSquare = 28;
constexpr float kTextGap = 14;

struct Look {
  gfx::Color edge, fill, disc, disc_ink;
  float edge_px = 1;
  bool disc_filled = false;
  std::string_view icon;
  std::string_view word_key;
};

Look look_of(const Palette& c, ChoiceState state, bool multiple) {
  switch (state) {
    case ChoiceState::rest: return {c.edge, c.surface, c.edge, c.ink_2, 1, false, {}, {}};
    case ChoiceState::chosen:
      return {c.primary, c.tint, c.primary, c.on_primary, 2, true, {}, "choice.chosen"};
    case ChoiceState::right_chosen:
      return {c.right, c.right_fill, c.right, c.surface, 2, true, "check", "choice.right"};
    case ChoiceState::wrong_chosen:
      return {c.wrong, c.wrong_fill, c.wrong, c.surface, 2, true, "cross", "choice.yours"};
    case ChoiceState::right_not_chosen:
      return {c.right, c.surface, c.right, c.right,
              2,       false,     "check", multiple ? "choice.also-right" : "choice.right"};
  }
  return {};
}

/// A row's words and where they begin and end.
struct RowLayout {
  std::string word;
  LayoutPointer state_word;
  LayoutPointer words;
  float lead_px = 0;
  float height_px = 0;
};

RowLayout lay_row(Frame& frame, const session::ChoiceView& choice, bool multiple, float width_px) {
  const Palette& c = frame.palette();
  const Look look = look_of(c, choice.state, multiple);
  RowLayout row;
  row.word = look.word_key.empty() ? std::string() : frame.tr(look.word_key);
  row.lead_px = kPadding + kDisc + kTextGap;
  float tail = kPadding + 6;
  if (!look.icon.empty()) {
    row.state_word = frame.lay({row.word, Step::label, look.edge, text::Weight::bold, {}});
    tail += row.state_word->width_px() + 30 + kTextGap;
  }
  row.words = frame.lay({choice.text, Step::body, c.ink, text::Weight::regular, frame.content_language()},
                        width_px - row.lead_px - tail);
  row.height_px = std::max(measure::kChoiceRow, std::ceil(row.words->height_px()) + 12);
  return row;
}

}  // namespace

float choice_row_height(Frame& frame, const session::ChoiceView& choice, bool multiple, float width_px) {
  return lay_row(frame, choice, multiple, width_px).height_px;
}

float choice_row(Frame& frame, const session::ChoiceView& choice, std::size_t index, bool multiple,
                 bool locked, gfx::Point at, float width_px, float height_px) {
  const Palette& c = frame.palette();
  const Look look = look_of(c, choice.state, multiple);
  const bool has_icon = !look.icon.empty();
  const RowLayout row = lay_row(frame, choice, multiple, width_px);
  const LayoutPointer &state_word = row.state_word, &words = row.words;
  const std::string& word = row.word;
  const float lead = row.lead_px;
  const float height = std::max(height_px, row.height_px);
  const gfx::Rect rect{at.x, at.y, at.x + width_px, at.y + height};

  SemanticsNode node{Role::choice, "choice/" + choice.id, choice.text, word, !locked};
  node.selected = choice.state != ChoiceState::rest && choice.state != ChoiceState::right_not_chosen;
  node.rect = rect;
  const Frame::Touch touch = frame.control(node);

  frame.fill(rect, look.fill, measure::kRadius);
  frame.stroke(rect, touch.hovered && look.edge_px < 2 ? c.primary : look.edge, look.edge_px,
               measure::kRadius);
  const float middle = (rect.y0 + rect.y1) / 2;
  const gfx::Point center{rect.x0 + kPadding + kDisc / 2, middle};
  if (multiple) {
    const gfx::Rect square{center.x - kSquare / 2, middle - kSquare / 2, center.x + kSquare / 2,
                           middle + kSquare / 2};
    if (look.disc_filled) frame.fill(square, look.disc, measure::kSmallRadius);
    if (!look.disc_filled) frame.stroke(square, look.disc, 2, measure::kSmallRadius);
    if (look.disc_filled)
      frame.icon(choice.state == ChoiceState::wrong_chosen ? "cross" : "check", center, 20, look.disc_ink);
  } else {
    if (look.disc_filled) frame.disc(center, kDisc / 2, look.disc);
    if (!look.disc_filled) frame.ring(center, kDisc / 2, look.disc, 2);
    const LayoutPointer letter = frame.lay(
        {choice_letter(frame.language(), index), Step::label, look.disc_ink, text::Weight::bold, {}});
    frame.draw_letter(letter, center);
  }
  frame.draw_line(words, rect.x0 + lead, middle);
  if (has_icon) {
    const float x = rect.x1 - kPadding - 6 - state_word->width_px();
    frame.draw_line(state_word, x, middle);
    frame.icon(look.icon, {x - 20, middle}, 22, look.edge);
  }
  if (touch.focused) frame.focus_ring(rect, measure::kRadius);
  return height;
}

}  // namespace waypost::ui
