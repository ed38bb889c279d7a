// SPDX-License-Identifier: Apache-2.0
#include "text/layout.hpp"

#include <algorithm>

#include "base/assert.hpp"
#include "text/layout_data.hpp"
#include "text/paragraph_data.hpp"

namespace waypost::text {

const CaretMap& LayoutData::carets() const {
  if (!carets_) carets_ = build_caret_map(*this);
  return *carets_;
}

Layout::Layout(std::unique_ptr<const LayoutData> data) : data_(std::move(data)) {}
Layout::~Layout() = default;

float Layout::width_px() const { return data_->width_px; }
float Layout::height_px() const { return data_->height_px; }
const std::vector<Line>& Layout::lines() const { return data_->lines; }
const std::vector<PositionedGlyph>& Layout::glyphs() const { return data_->glyphs; }
const std::vector<LineRun>& Layout::runs() const { return data_->runs; }
bool Layout::shortened() const { return data_->shortened; }
const std::shared_ptr<const Paragraph>& Layout::paragraph() const { return data_->paragraph; }
const LayoutOptions& Layout::options() const { return data_->options; }

std::span<const PositionedGlyph> Layout::glyphs(const Line& line) const {
  return std::span(data_->glyphs).subspan(line.glyphs_begin, line.glyphs_end - line.glyphs_begin);
}

std::span<const LineRun> Layout::runs(const Line& line) const {
  return std::span(data_->runs).subspan(line.runs_begin, line.runs_end - line.runs_begin);
}

const std::vector<std::size_t>& Layout::caret_stops() const { return data_->carets().stop_offsets; }

std::size_t Layout::hit(gfx::Point point) const {
  const CaretMap& map = data_->carets();
  std::size_t line = 0;
  while (line + 1 < data_->lines.size() && point.y >= data_->lines[line + 1].top_px) ++line;
  const std::span<const Cell> cells =
      std::span(map.cells).subspan(map.cells_begin[line], map.cells_begin[line + 1] - map.cells_begin[line]);
  if (cells.empty()) return data_->lines[line].begin;
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
  const std::size_t offset = in_leading_half || !has_width ? nearest->begin : nearest->end;
  const auto& stops = map.stop_offsets;
  const std::size_t byte_offset = data_->paragraph->data().byte_offsets[offset];
  const auto after = std::upper_bound(stops.begin(), stops.end(), byte_offset);
  return after == stops.begin() ? stops.front() : *(after - 1);
}

namespace {

const Stop& stop_of(const CaretMap& map, std::size_t byte_offset) {
  const auto after = std::upper_bound(map.stop_offsets.begin(), map.stop_offsets.end(), byte_offset);
  const auto index = after == map.stop_offsets.begin() ? 0 : after - map.stop_offsets.begin() - 1;
  return map.stops[static_cast<std::size_t>(index)];
}

}  // namespace

gfx::Rect Layout::caret(std::size_t byte_offset) const {
  const Stop& stop = stop_of(data_->carets(), byte_offset);
  const Line& line = data_->lines[stop.line];
  return {stop.x0, line.top_px, stop.x1, line.top_px + line.height_px};
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
