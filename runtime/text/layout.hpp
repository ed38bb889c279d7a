// SPDX-License-Identifier: Apache-2.0
/// Layout: a paragraph broken into lines for one width: positioned glyphs, carets, and the way back from a
/// point. All coordinates are pixels from the layout's top left corner, y downwards; all offsets are bytes of
/// the paragraph's UTF-8.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <span>
#include <vector>

#include "gfx/color.hpp"
#include "gfx/geometry.hpp"
#include "text/paragraph.hpp"
#include "unicode/script.hpp"

namespace waypost::text {

enum class Alignment { start, center, end };

struct LayoutOptions {
  float width_px = std::numeric_limits<float>::infinity();
  Alignment alignment = Alignment::start;
  /// The rhythm: at least this far from baseline to baseline; 0 takes the fonts' usual ink. A line whose ink
  /// is larger grows to its ink.
  float line_height_px = 0;
  /// 0: as many as it takes. Else the last line ends in "…" where text is left over.
  int lines_max = 0;
  /// A last line shorter than this takes words from the line before it, where that stays at least half full:
  /// no word or character stands alone. 0: every line takes what it can hold.
  float last_line_min_px = 0;

  bool operator==(const LayoutOptions&) const = default;
};

struct PositionedGlyph {
  FontId font = kNoFont;
  std::uint32_t glyph = 0;
  float x_px = 0;  ///< of the pen, on the baseline, with the glyph's own offset applied
  float y_px = 0;
  float size_px = 0;
  gfx::Color color;
  std::uint32_t cluster = 0;  ///< byte offset of the text that it stands for
  float advance_px = 0;
};

/// Which of the two characters beside it a caret belongs to. They part where a line wraps and where the
/// direction changes: downstream stands before the next one, upstream behind the last one.
enum class Affinity : std::uint8_t { downstream, upstream };

/// Where a caret stands.
struct CaretPlace {
  std::size_t byte_offset = 0;
  Affinity affinity = Affinity::downstream;

  bool operator==(const CaretPlace&) const = default;
};

/// Why a line ends.
enum class LineEnd {
  soft,      ///< at a break opportunity
  hard,      ///< at a newline, or at the end of the text
  emergency  ///< inside a word wider than the line
};

/// A stretch of a line in one font, script, language and direction, in visual order.
struct LineRun {
  std::size_t begin = 0;
  std::size_t end = 0;
  FontId font = kNoFont;
  std::uint8_t level = 0;
  unicode::Script script = unicode::kCommon;
  std::uint32_t style = 0;       ///< index of the style span it came from
  std::size_t glyphs_begin = 0;  ///< in Layout::glyphs()
  std::size_t glyphs_end = 0;
  float x_px = 0;  ///< its left edge
  float width_px = 0;
};

struct Line {
  std::size_t begin = 0;
  std::size_t end = 0;  ///< with the trailing spaces and the newline
  LineEnd end_kind = LineEnd::hard;
  std::uint8_t base_level = 0;
  float top_px = 0;
  float baseline_px = 0;
  float height_px = 0;
  float x_px = 0;              ///< the left edge of what is not hanging
  float width_px = 0;          ///< without hanging spaces
  float ascent_px = 0;         ///< baseline to top of the box
  float descent_px = 0;        ///< baseline to bottom of the box
  gfx::Rect ink;               ///< around every pixel that its glyphs can touch; empty where there are none
  std::size_t runs_begin = 0;  ///< in Layout::runs()
  std::size_t runs_end = 0;
  std::size_t glyphs_begin = 0;  ///< in Layout::glyphs()
  std::size_t glyphs_end = 0;
};

struct LayoutData;

class Layout {
 public:
  explicit Layout(std::unique_ptr<const LayoutData> data);
  ~Layout();
  Layout(const Layout&) = delete;
  Layout& operator=(const Layout&) = delete;

  /// Of the widest line, without hanging spaces.
  float width_px() const;
  float height_px() const;
  /// At least one, an empty one for an empty text.
  const std::vector<Line>& lines() const;
  /// In visual order, line by line.
  const std::vector<PositionedGlyph>& glyphs() const;
  const std::vector<LineRun>& runs() const;
  std::span<const PositionedGlyph> glyphs(const Line& line) const;
  std::span<const LineRun> runs(const Line& line) const;
  /// Whether text was left out for `lines_max`.
  bool shortened() const;
  const std::shared_ptr<const Paragraph>& paragraph() const;
  const LayoutOptions& options() const;

  /// The caret stop nearest to a point; points outside belong to the nearest line.
  std::size_t hit(gfx::Point point) const;
  /// The same with its affinity: a point behind the last character of a wrapped line stays in that line.
  CaretPlace hit_place(gfx::Point point) const;
  /// Where the caret stands before the character at a stop: as high as its line, about a pixel wide, inside
  /// the cell that it leads, so that hit() of its middle gives the stop back. An offset between stops counts
  /// as the one before.
  gfx::Rect caret(std::size_t byte_offset) const;
  /// The same for a place; upstream it stands behind the character before it, in that one's line.
  gfx::Rect caret(CaretPlace place) const;
  /// In logical order. No stop lies inside a stack, and none beside a cell without width.
  const std::vector<std::size_t>& caret_stops() const;
  /// The stops as arrow keys visit them: line by line, from left to right.
  std::vector<std::size_t> visual_stops() const;
  /// The index in lines() of the line where the caret of an offset stands.
  std::size_t line_of(std::size_t byte_offset) const;
  std::size_t line_of(CaretPlace place) const;
  /// Rectangles over the text in [begin, end), a line at a time, left to right.
  std::vector<gfx::Rect> selection(std::size_t begin, std::size_t end) const;

 private:
  std::unique_ptr<const LayoutData> data_;
};

}  // namespace waypost::text
