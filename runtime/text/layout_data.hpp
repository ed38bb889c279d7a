// SPDX-License-Identifier: Apache-2.0
/// What a Layout knows. For this folder only.
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "text/layout.hpp"
#include "text/paragraph.hpp"

namespace waypost::text {

/// What stands between two caret stops, as wide as it is drawn. Offsets count code points.
struct Cell {
  std::size_t begin = 0;
  std::size_t end = 0;
  float x0 = 0;
  float x1 = 0;
  bool right_to_left = false;
};

inline constexpr float kCaretWidth_px = 1;
/// What is drawn narrower has no stop of its own: two carets would stand at one place.
inline constexpr float kCellWidthMin_px = 0.02F;

/// Where one caret stop is drawn.
struct Stop {
  std::size_t byte_offset = 0;
  std::size_t line = 0;
  float x0 = 0;
  float x1 = 0;
};

/// Made when first asked for: most texts are only drawn. Layouts belong to one thread.
struct CaretMap {
  std::vector<Cell> cells;                ///< line by line, left to right
  std::vector<std::size_t> cells_begin;   ///< a line's first cell; one more than lines
  std::vector<Stop> stops;                ///< in logical order
  std::vector<std::size_t> stop_offsets;  ///< their byte offsets
};

struct LayoutData {
  std::shared_ptr<const Paragraph> paragraph;
  LayoutOptions options;
  std::vector<Line> lines;
  std::vector<LineRun> runs;
  std::vector<PositionedGlyph> glyphs;
  float width_px = 0;
  float height_px = 0;
  bool shortened = false;

  const CaretMap& carets() const;

 private:
  mutable std::unique_ptr<const CaretMap> carets_;
};

std::unique_ptr<const CaretMap> build_caret_map(const LayoutData& layout);

}  // namespace waypost::text
