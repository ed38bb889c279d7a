// SPDX-License-Identifier: Apache-2.0
// Carets, hits and selections of a Layout.
#include <algorithm>

#include "text/layout.hpp"
#include "text/layout_data.hpp"
#include "text/paragraph_data.hpp"

namespace waypost::text {

namespace {

const Stop& stop_of(const CaretMap& map, std::size_t byte_offset) {
  const auto after = std::upper_bound(map.stop_offsets.begin(), map.stop_offsets.end(), byte_offset);
  const auto index = after == map.stop_offsets.begin() ? 0 : after - map.stop_offsets.begin() - 1;
  return map.stops[static_cast<std::size_t>(index)];
}

struct CellPlace {
  const Cell* cell = nullptr;
  std::size_t line = 0;
};

/// The cell that ends at an offset; none where nothing, or a newline, stands before it.
CellPlace cell_before(const LayoutData& layout, std::size_t byte_offset) {
  const CaretMap& map = layout.carets();
  const std::vector<std::uint32_t>& byte_offsets = layout.paragraph->data().byte_offsets;
  const auto starts_later = [](std::size_t offset, const Line& line) { return offset <= line.begin; };
  const auto after = std::upper_bound(layout.lines.begin(), layout.lines.end(), byte_offset, starts_later);
  if (after == layout.lines.begin()) return {};
  const auto line = static_cast<std::size_t>(after - layout.lines.begin()) - 1;
  for (std::size_t i = map.cells_begin[line]; i < map.cells_begin[line + 1]; ++i) {
    if (byte_offsets[map.cells[i].end] == byte_offset) return {&map.cells[i], line};
  }
  return {};
}

}  // namespace

const std::vector<std::size_t>& Layout::caret_stops() const { return data_->carets().stop_offsets; }

std::size_t Layout::hit(gfx::Point point) const { return hit_place(point).byte_offset; }

CaretPlace Layout::hit_place(gfx::Point point) const {
  const CaretMap& map = data_->carets();
  std::size_t line = 0;
  while (line + 1 < data_->lines.size() && point.y >= data_->lines[line + 1].top_px) ++line;
  const std::span<const Cell> cells =
      std::span(map.cells).subspan(map.cells_begin[line], map.cells_begin[line + 1] - map.cells_begin[line]);
  if (cells.empty()) return {data_->lines[line].begin};
  const Cell* nearest = &cells.back();
  for (const Cell& cell : cells) {
    if (point.x < cell.x1) {
      nearest = &cell;
      break;
    }
  }
  const bool in_left_half = point.x < (nearest->x0 + nearest->x1) / 2;
  const bool in_leading_half = in_left_half != nearest->right_to_left;
  // A line of nothing but invisible characters has one stop, before them.
  const bool has_width = nearest->x1 - nearest->x0 >= kCellWidthMin_px;
  const bool leads = in_leading_half || !has_width;
  const std::size_t byte_offset =
      data_->paragraph->data().byte_offsets[leads ? nearest->begin : nearest->end];
  const Stop& stop = stop_of(map, byte_offset);
  const bool at_the_end = !leads && stop.byte_offset == byte_offset;
  return {stop.byte_offset, at_the_end ? Affinity::upstream : Affinity::downstream};
}

gfx::Rect Layout::caret(std::size_t byte_offset) const {
  const Stop& stop = stop_of(data_->carets(), byte_offset);
  const Line& line = data_->lines[stop.line];
  return {stop.x0, line.top_px, stop.x1, line.top_px + line.height_px};
}

gfx::Rect Layout::caret(CaretPlace place) const {
  const CellPlace before =
      place.affinity == Affinity::upstream ? cell_before(*data_, place.byte_offset) : CellPlace{};
  if (before.cell == nullptr) return caret(place.byte_offset);
  const Line& line = data_->lines[before.line];
  const float x = before.cell->right_to_left ? before.cell->x0 - kCaretWidth_px : before.cell->x1;
  return {x, line.top_px, x + kCaretWidth_px, line.top_px + line.height_px};
}

std::size_t Layout::line_of(CaretPlace place) const {
  const CellPlace before =
      place.affinity == Affinity::upstream ? cell_before(*data_, place.byte_offset) : CellPlace{};
  return before.cell == nullptr ? line_of(place.byte_offset) : before.line;
}

std::size_t Layout::line_of(std::size_t byte_offset) const {
  return stop_of(data_->carets(), byte_offset).line;
}

std::vector<std::size_t> Layout::visual_stops() const {
  std::vector<Stop> stops = data_->carets().stops;
  std::stable_sort(stops.begin(), stops.end(), [](const Stop& left, const Stop& right) {
    return left.line != right.line ? left.line < right.line : left.x0 + left.x1 < right.x0 + right.x1;
  });
  std::vector<std::size_t> offsets;
  offsets.reserve(stops.size());
  for (const Stop& stop : stops) offsets.push_back(stop.byte_offset);
  return offsets;
}

std::vector<gfx::Rect> Layout::selection(std::size_t begin, std::size_t end) const {
  const CaretMap& map = data_->carets();
  const std::vector<std::uint32_t>& byte_offsets = data_->paragraph->data().byte_offsets;
  std::vector<gfx::Rect> rects;
  for (std::size_t index = 0; index < data_->lines.size(); ++index) {
    const Line& line = data_->lines[index];
    bool joins_last = false;
    for (std::size_t i = map.cells_begin[index]; i < map.cells_begin[index + 1]; ++i) {
      const Cell& cell = map.cells[i];
      const bool selected = byte_offsets[cell.begin] >= begin && byte_offsets[cell.end] <= end;
      if (selected && joins_last) {
        rects.back().x1 = cell.x1;
      } else if (selected) {
        rects.push_back({cell.x0, line.top_px, cell.x1, line.top_px + line.height_px});
      }
      joins_last = selected;
    }
  }
  return rects;
}

}  // namespace waypost::text
