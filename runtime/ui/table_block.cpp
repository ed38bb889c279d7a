// SPDX-License-Identifier: Apache-2.0
#include "ui/table_block.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace waypost::ui {
namespace {

using lesson::Block;
using lesson::ColumnAlignment;
using lesson::TableCell;
using lesson::TextSpan;

constexpr float kPaddingX = 10;
constexpr float kPaddingY = 6;
constexpr float kStackedGap = 4;
constexpr float kInfinity = std::numeric_limits<float>::infinity();

std::vector<TextSpan> spans_of(const Block& table, const TableCell& cell) {
  const auto first = table.spans.begin();
  return {first + static_cast<std::ptrdiff_t>(cell.spans_begin),
          first + static_cast<std::ptrdiff_t>(cell.spans_end)};
}

text::Alignment alignment_of(ColumnAlignment column) {
  switch (column) {
    case ColumnAlignment::start: return text::Alignment::start;
    case ColumnAlignment::center: return text::Alignment::center;
    case ColumnAlignment::end: return text::Alignment::end;
  }
  return text::Alignment::start;
}

class TableLayout {
 public:
  TableLayout(Frame& frame, const Block& block, float width_px, const RunsOfSpans& runs_of)
      : frame_(frame), block_(block), width_px_(width_px), runs_of_(runs_of) {
    laid_.block = block;
  }

  LaidBlock lay() {
    if (block_.columns.empty()) return std::move(laid_);
    const std::vector<float> widths = column_widths();
    if (widths.empty()) {
      stack();
    } else {
      set_rows(widths);
    }
    return std::move(laid_);
  }

 private:
  LayoutPointer words_of(const TableCell& cell, float width_px) {
    std::vector<WordRun> runs = runs_of_(spans_of(block_, cell), cell.row == 0);
    // Figures are set at the end of their column, one under the other.
    const ColumnAlignment column = block_.columns[cell.column];
    for (WordRun& run : runs) run.tabular_digits = column == ColumnAlignment::end;
    return frame_.lay_runs(runs, Step::body, frame_.palette().ink, width_px, alignment_of(column));
  }

  /// Empty where the longest words of all columns do not fit side by side.
  std::vector<float> column_widths() {
    std::vector<float> natural(block_.columns.size(), 0.0F);
    std::vector<float> least(block_.columns.size(), 0.0F);
    for (const TableCell& cell : block_.cells) {
      const LayoutPointer words = words_of(cell, kInfinity);
      const auto rounded = [](float px) { return std::ceil(px) + 1; };
      natural[cell.column] = std::max(natural[cell.column], rounded(words->paragraph()->natural_width_px()));
      least[cell.column] = std::max(least[cell.column], rounded(words->paragraph()->longest_word_px()));
    }
    const auto sum = [](const std::vector<float>& widths) {
      return std::accumulate(widths.begin(), widths.end(), 0.0F);
    };
    const float room = width_px_ - 2 * kPaddingX * static_cast<float>(block_.columns.size());
    if (sum(natural) <= room) return natural;
    if (sum(least) > room) return {};
    const float wanted = sum(natural) - sum(least);
    const float share = wanted > 0 ? (room - sum(least)) / wanted : 0;
    for (std::size_t i = 0; i < natural.size(); ++i)
      natural[i] = std::floor(least[i] + (natural[i] - least[i]) * share);
    return natural;
  }

  void set_rows(const std::vector<float>& widths) {
    std::vector<float> left{kPaddingX};
    for (const float width : widths) left.push_back(left.back() + width + 2 * kPaddingX);
    laid_.table_width_px = left.back() - kPaddingX;
    float y = 0;
    float row_height = 0;
    for (const TableCell& cell : block_.cells) {
      if (cell.column == 0 && cell.row > 0) end_row(y, row_height);
      LaidCell set{words_of(cell, widths[cell.column]), spans_of(block_, cell), left[cell.column],
                   y + kPaddingY};
      row_height = std::max(row_height, std::ceil(set.words->height_px()) + 2 * kPaddingY);
      laid_.cells.push_back(std::move(set));
    }
    end_row(y, row_height);
    laid_.height_px = y;
  }

  void end_row(float& y, float& row_height) {
    y += row_height;
    row_height = 0;
    laid_.row_bottoms_px.push_back(y);
  }

  /// A row as a list: the head's words, then the cell's.
  void stack() {
    laid_.table_width_px = width_px_;
    float y = 0;
    for (const TableCell& cell : block_.cells) {
      if (cell.row == 0) continue;
      if (cell.column == 0 && cell.row > 1) laid_.row_bottoms_px.push_back(y);
      y += cell.column == 0 ? kPaddingY : kStackedGap;
      std::vector<TextSpan> spans = head_of(cell.column);
      if (!spans.empty()) spans.push_back({": ", true});
      const std::vector<TextSpan> own = spans_of(block_, cell);
      spans.insert(spans.end(), own.begin(), own.end());
      LaidCell set{frame_.lay_runs(runs_of_(spans, false), Step::body, frame_.palette().ink, width_px_),
                   spans, 0, y};
      y += std::ceil(set.words->height_px());
      if (cell.column + 1 == block_.columns.size()) y += kPaddingY;
      laid_.cells.push_back(std::move(set));
    }
    laid_.height_px = y;
  }

  std::vector<TextSpan> head_of(std::size_t column) const {
    for (const TableCell& cell : block_.cells) {
      if (cell.row != 0 || cell.column != column) continue;
      std::vector<TextSpan> spans = spans_of(block_, cell);
      for (TextSpan& span : spans) span.strong = true;
      return spans;
    }
    return {};
  }

  Frame& frame_;
  const Block& block_;
  float width_px_;
  const RunsOfSpans& runs_of_;
  LaidBlock laid_;
};

}  // namespace

LaidBlock lay_table(Frame& frame, const Block& block, float width_px, const RunsOfSpans& runs_of) {
  return TableLayout(frame, block, width_px, runs_of).lay();
}

void draw_table_lines(Frame& frame, const LaidBlock& table, gfx::Point at) {
  const Palette& c = frame.palette();
  // A stacked table has no head of its own.
  const bool is_stacked = !table.cells.empty() && table.cells.front().x_px == 0;
  for (std::size_t row = 0; row < table.row_bottoms_px.size(); ++row) {
    const float y = at.y + table.row_bottoms_px[row];
    const bool below_head = row == 0 && !is_stacked;
    frame.fill({at.x, y - (below_head ? 2 : 1), at.x + table.table_width_px, y},
               below_head ? c.edge : c.line);
  }
}

}  // namespace waypost::ui
