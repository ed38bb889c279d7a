// SPDX-License-Identifier: Apache-2.0
// A table to be filled with counts: rows and columns where there is room, else each row with its columns
// under it.
#include <algorithm>
#include <cmath>

#include "ui/page_parts.hpp"

namespace waypost::ui {
namespace {

constexpr float kCellWidthMin = 76;
constexpr float kCellWidthMax = 132;
constexpr float kLabelWidthMin = 140;
constexpr float kCellHeight = 44;

float cell_field(PageContext& page, const session::QuestionView& question, std::size_t row,
                 std::size_t column, gfx::Point at, float width_px) {
  const session::CountCell& cell = question.cells[row][column];
  TextFieldLook look;
  look.id = cell.id;
  look.label =
      page.frame().tr("form.cell", {{"row", question.rows[row]}, {"column", question.columns[column]}});
  look.label_above = false;
  look.refused = cell.refused;
  look.number = true;
  look.height_min_px = kCellHeight;
  return text_field(page.frame(), page.context.fields, look, cell.text, at, width_px);
}

/// Whether every heading keeps its words whole in a column of that width.
bool headings_fit(Frame& frame, const session::QuestionView& question, float width_px) {
  return std::all_of(question.columns.begin(), question.columns.end(), [&](const std::string& heading) {
    return frame.lay(content_words(frame, heading, Step::caption, text::Weight::bold))
               ->paragraph()
               ->longest_word_px() <= width_px;
  });
}

float stacked(PageContext& page, const session::QuestionView& question, gfx::Point at, float width_px) {
  Frame& frame = page.frame();
  const Palette& c = frame.palette();
  float y = at.y;
  for (std::size_t row = 0; row < question.rows.size(); ++row) {
    y += paragraph(frame, content_words(frame, question.rows[row], Step::label, text::Weight::bold),
                   {at.x, y}, width_px) +
         4;
    for (std::size_t column = 0; column < question.columns.size(); ++column) {
      const float label_width = width_px - kCellWidthMax - 12;
      const LayoutPointer heading =
          frame.lay(content_words(frame, question.columns[column], Step::label), label_width);
      const float height =
          cell_field(page, question, row, column, {at.x + width_px - kCellWidthMax, y}, kCellWidthMax);
      frame.draw_line(heading, at.x, y + height / 2);
      y += std::max(height, heading->height_px()) + 4;
    }
    frame.fill({at.x, y, at.x + width_px, y + 1}, c.line);
    y += 9;
  }
  return y - at.y;
}

}  // namespace

float counts_table(PageContext& page, const session::QuestionView& question, gfx::Point at, float width_px) {
  if (question.columns.empty() || question.rows.empty()) return 0;
  Frame& frame = page.frame();
  const Palette& c = frame.palette();
  const auto count = static_cast<float>(question.columns.size());
  const float cell = std::min(kCellWidthMax, (width_px - kLabelWidthMin) / count - measure::kGap);
  if (cell < kCellWidthMin || !headings_fit(frame, question, cell)) {
    return stacked(page, question, at, width_px);
  }
  const float label_width = width_px - count * (cell + measure::kGap);
  const auto column_x = [&](std::size_t column) {
    return at.x + label_width + static_cast<float>(column) * (cell + measure::kGap) + measure::kGap;
  };
  std::vector<LayoutPointer> headings;
  float head = 0;
  for (const std::string& heading : question.columns) {
    headings.push_back(frame.lay(content_words(frame, heading, Step::caption, text::Weight::bold), cell));
    head = std::max(head, headings.back()->height_px());
  }
  float y = at.y;
  for (std::size_t column = 0; column < headings.size(); ++column) {
    frame.draw(headings[column], {column_x(column), y + head - headings[column]->height_px()});
  }
  y += head + 2;
  frame.fill({at.x, y, at.x + width_px, y + 2}, c.edge);
  y += 8;
  for (std::size_t row = 0; row < question.rows.size(); ++row) {
    const LayoutPointer label = frame.lay(content_words(frame, question.rows[row], Step::label), label_width);
    float height = std::max(kCellHeight, label->height_px());
    for (std::size_t column = 0; column < question.columns.size(); ++column) {
      height = std::max(height, cell_field(page, question, row, column, {column_x(column), y}, cell));
    }
    frame.draw_line(label, at.x, y + height / 2);
    y += height + 6;
  }
  SemanticsNode node{Role::text, {}, question.prompt};
  node.rect = {at.x, at.y, at.x + width_px, y};
  frame.note(node);
  return y - at.y;
}

}  // namespace waypost::ui
