// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "text/layout_data.hpp"
#include "text/paragraph_data.hpp"

namespace waypost::text {

namespace {

class CaretMapBuilder {
 public:
  explicit CaretMapBuilder(const LayoutData& layout)
      : layout_(layout), paragraph_(layout.paragraph->data()), map_(std::make_unique<CaretMap>()) {}

  std::unique_ptr<const CaretMap> build() {
    for (std::size_t i = 0; i < layout_.lines.size(); ++i) {
      map_->cells_begin.push_back(map_->cells.size());
      add_line(i);
    }
    map_->cells_begin.push_back(map_->cells.size());
    std::sort(map_->stops.begin(), map_->stops.end(),
              [](const Stop& left, const Stop& right) { return left.byte_offset < right.byte_offset; });
    for (const Stop& stop : map_->stops) map_->stop_offsets.push_back(stop.byte_offset);
    return std::move(map_);
  }

 private:
  void add_line(std::size_t index) {
    const Line& line = layout_.lines[index];
    cells_.clear();
    for (std::size_t i = line.runs_begin; i < line.runs_end; ++i) add_run(layout_.runs[i]);
    // In logical order, cells that begin inside a cluster or are too narrow join a neighbour.
    std::sort(cells_.begin(), cells_.end(),
              [](const Cell& left, const Cell& right) { return left.begin < right.begin; });
    join_cells();
    std::vector<Cell> visual = cells_;
    std::sort(visual.begin(), visual.end(),
              [](const Cell& left, const Cell& right) { return left.x0 < right.x0; });
    map_->cells.insert(map_->cells.end(), visual.begin(), visual.end());
    for (const Cell& cell : cells_) add_leading_stop(cell, index);
    add_end_stop(line, index, visual);
  }

  void add_run(const LineRun& run) {
    const std::size_t run_begin = paragraph_.code_point_at(run.begin);
    const std::size_t run_end = paragraph_.code_point_at(run.end);
    if (run_begin == run_end) return;
    const bool reversed = paragraph_.runs[paragraph_.run_at(run_begin)].right_to_left();
    std::size_t logical_end = run_end;  // of the cluster met next where the run is reversed
    float x = run.x_px;
    for (std::size_t i = run.glyphs_begin; i < run.glyphs_end;) {
      const std::uint32_t cluster = layout_.glyphs[i].cluster;
      Cell cell;
      cell.x0 = x;
      for (; i < run.glyphs_end && layout_.glyphs[i].cluster == cluster; ++i)
        x += layout_.glyphs[i].advance_px;
      cell.x1 = x;
      cell.begin = std::max(run_begin, paragraph_.code_point_at(cluster));
      cell.end = run_end;
      if (reversed) {
        cell.end = logical_end;
        logical_end = cell.begin;
      } else if (i < run.glyphs_end) {
        cell.end = paragraph_.code_point_at(layout_.glyphs[i].cluster);
      }
      cell.right_to_left = run.level % 2 == 1;
      split(cell);
    }
  }

  /// A ligature over several clusters gives each an equal share.
  void split(const Cell& cell) {
    std::vector<std::size_t> begins{cell.begin};
    for (std::size_t at = cell.begin + 1; at < cell.end; ++at) {
      if (paragraph_.is(at, place::kStop)) begins.push_back(at);
    }
    const auto parts = static_cast<float>(begins.size());
    const float share = (cell.x1 - cell.x0) / parts;
    for (std::size_t i = 0; i < begins.size(); ++i) {
      const auto place = static_cast<float>(cell.right_to_left ? begins.size() - 1 - i : i);
      const std::size_t end = i + 1 < begins.size() ? begins[i + 1] : cell.end;
      cells_.push_back(
          {begins[i], end, cell.x0 + share * place, cell.x0 + share * (place + 1), cell.right_to_left});
    }
  }

  void join_cells() {
    std::vector<Cell> joined;
    for (const Cell& cell : cells_) {
      const bool narrow = cell.x1 - cell.x0 < kCellWidthMin_px;
      const bool last_is_narrow = !joined.empty() && joined.back().x1 - joined.back().x0 < kCellWidthMin_px;
      if (!joined.empty() && (narrow || !paragraph_.is(cell.begin, place::kStop))) {
        Cell& last = joined.back();
        last.end = cell.end;
        const bool beside = cell.x0 <= last.x1 + kCellWidthMin_px && cell.x1 >= last.x0 - kCellWidthMin_px;
        if (!narrow && beside) {
          last.x0 = std::min(last.x0, cell.x0);
          last.x1 = std::max(last.x1, cell.x1);
        }
      } else if (last_is_narrow) {
        Cell merged = cell;
        merged.begin = joined.back().begin;
        joined.back() = merged;
      } else {
        joined.push_back(cell);
      }
    }
    cells_ = std::move(joined);
  }

  void add_leading_stop(const Cell& cell, std::size_t line) {
    const float width = std::min(kCaretWidth_px, (cell.x1 - cell.x0) / 2);
    Stop stop{paragraph_.byte_offsets[cell.begin], line, cell.x0, cell.x0 + width};
    if (cell.right_to_left) {
      stop.x0 = cell.x1 - width;
      stop.x1 = cell.x1;
    }
    map_->stops.push_back(stop);
  }

  /// Where a hard line ends: behind its last character, as its direction goes.
  void add_end_stop(const Line& line, std::size_t index, const std::vector<Cell>& visual) {
    const bool is_last = index + 1 == layout_.lines.size();
    if (line.end_kind != LineEnd::hard && !is_last) return;
    // An endless line is cut without a newline: its end is where the next piece begins.
    const bool has_newline = !cells_.empty() && paragraph_.byte_offsets[cells_.back().end] < line.end;
    if (!is_last && !cells_.empty() && !has_newline) return;
    if (cells_.empty()) {
      const float x = line.base_level == 1 ? line.x_px - kCaretWidth_px : line.x_px;
      map_->stops.push_back({line.begin, index, x, x + kCaretWidth_px});
      return;
    }
    const Cell& last = cells_.back();
    if (last.x1 - last.x0 < kCellWidthMin_px) return;
    Stop stop{paragraph_.byte_offsets[last.end], index, last.x1, last.x1 + kCaretWidth_px};
    const float inset = std::min(kCaretWidth_px, (last.x1 - last.x0) / 2);
    if (last.right_to_left) {
      const bool outermost = visual.front().begin == last.begin;
      stop.x0 = outermost ? last.x0 - kCaretWidth_px : last.x0;
      stop.x1 = outermost ? last.x0 : last.x0 + inset;
    } else if (visual.back().begin != last.begin) {
      stop.x0 = last.x1 - inset;
      stop.x1 = last.x1;
    }
    map_->stops.push_back(stop);
  }

  const LayoutData& layout_;
  const ParagraphData& paragraph_;
  std::unique_ptr<CaretMap> map_;
  std::vector<Cell> cells_;
};

}  // namespace

std::unique_ptr<const CaretMap> build_caret_map(const LayoutData& layout) {
  return CaretMapBuilder(layout).build();
}

}  // namespace waypost::text
