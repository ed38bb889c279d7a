// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "ui/answer_look.hpp"
#include "ui/widgets.hpp"
#include "unicode/locale.hpp"

namespace waypost::ui {
namespace {

using session::ChoiceState;

constexpr float kPadding = 10;
constexpr float kDisc = 34;
constexpr float kSquare = 28;
constexpr float kTextGap = 14;
/// A row that stands out by its height keeps it to itself.
constexpr float kUsualRowShare = 1.5F;

/// A row's words and where they begin and end.
struct RowLayout {
  std::string word;
  LayoutPointer state_word;
  LayoutPointer words;
  float lead_px = 0;
  float height_px = 0;
};

RowLayout lay_row(Frame& frame, const ChoiceRow& choice, float width_px) {
  const Palette& c = frame.palette();
  const AnswerLook look = answer_look(c, choice.state, choice.multiple);
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

float choice_row(Frame& frame, const ChoiceRow& choice, gfx::Point at, float width_px, float height_px) {
  const Palette& c = frame.palette();
  const AnswerLook look = answer_look(c, choice.state, choice.multiple);
  const bool has_icon = !look.icon.empty();
  const RowLayout row = lay_row(frame, choice, width_px);
  const float height = std::max(height_px, row.height_px);
  const gfx::Rect rect{at.x, at.y, at.x + width_px, at.y + height};

  SemanticsNode node{Role::choice, choice.id, choice.text, row.word, !choice.locked};
  node.selected = is_chosen(choice.state);
  node.rect = rect;
  const Frame::Touch touch = frame.control(node);

  frame.fill(rect, look.fill, measure::kRadius);
  frame.stroke(rect, touch.hovered && look.edge_px < 2 ? c.primary : look.edge, look.edge_px,
               measure::kRadius);
  const float middle = (rect.y0 + rect.y1) / 2;
  const gfx::Point center{rect.x0 + kPadding + kDisc / 2, middle};
  choice_sign(frame, choice, center);
  frame.draw_line(row.words, rect.x0 + row.lead_px, middle);
  if (has_icon) {
    const float x = rect.x1 - kPadding - 6 - row.state_word->width_px();
    frame.draw_line(row.state_word, x, middle);
    frame.icon(look.icon, {x - 20, middle}, 22, look.edge);
  }
  if (touch.focused) frame.focus_ring(rect, measure::kRadius);
  return height;
}

}  // namespace

void choice_sign(Frame& frame, const ChoiceRow& choice, gfx::Point center) {
  const AnswerLook look = answer_look(frame.palette(), choice.state, choice.multiple);
  if (choice.multiple) {
    const gfx::Rect square{center.x - kSquare / 2, center.y - kSquare / 2, center.x + kSquare / 2,
                           center.y + kSquare / 2};
    if (!look.disc_filled) {
      frame.stroke(square, look.disc, 2, measure::kSmallRadius);
      return;
    }
    frame.fill(square, look.disc, measure::kSmallRadius);
    frame.icon(choice.state == ChoiceState::wrong_chosen ? "cross" : "check", center, 20, look.disc_ink);
    return;
  }
  if (look.disc_filled) frame.disc(center, kDisc / 2, look.disc);
  if (!look.disc_filled) frame.ring(center, kDisc / 2, look.disc, 2);
  const LayoutPointer letter = frame.lay({unicode::list_letter(frame.language(), choice.index),
                                          Step::label,
                                          look.disc_ink,
                                          text::Weight::bold,
                                          {}});
  frame.draw_letter(letter, center);
}

float choice_rows(Frame& frame, const std::vector<ChoiceRow>& rows, gfx::Point at, float width_px) {
  float row_height = 0;
  for (const ChoiceRow& row : rows) {
    const float height = lay_row(frame, row, width_px).height_px;
    // Rows of one question look alike; only one with more lines may be higher.
    if (height < kUsualRowShare * measure::kChoiceRow) row_height = std::max(row_height, height);
  }
  float y = at.y;
  for (const ChoiceRow& row : rows) {
    y += choice_row(frame, row, {at.x, y}, width_px, row_height) + measure::kGap;
  }
  return y - at.y;
}

std::string choice_text(const Frame& frame, const session::ChoiceView& choice) {
  if (!choice.text.empty()) return choice.text;
  if (choice.image) return choice.image->alt;
  return frame.tr(choice.id == "true" ? "item.true" : "item.false");
}

std::vector<ChoiceRow> rows_of(const Frame& frame, const std::vector<session::ChoiceView>& choices,
                               const std::string& prefix, bool multiple, bool locked) {
  std::vector<ChoiceRow> rows;
  for (const session::ChoiceView& choice : choices) {
    rows.push_back(
        {prefix + choice.id, choice_text(frame, choice), rows.size(), choice.state, multiple, locked});
  }
  return rows;
}

}  // namespace waypost::ui
