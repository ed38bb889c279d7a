// SPDX-License-Identifier: Apache-2.0
/// What a Paragraph knows. For this folder only. Offsets count code points here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "text/font_collection.hpp"
#include "text/paragraph.hpp"
#include "text/shaper.hpp"
#include "text/style.hpp"
#include "unicode/bidi.hpp"
#include "unicode/script.hpp"
#include "unicode/segmenter.hpp"

namespace waypost::text {

/// A stretch between hard newlines.
struct HardLine {
  std::size_t begin = 0;
  std::size_t end = 0;       ///< without the newline
  std::size_t end_full = 0;  ///< with it
  std::uint8_t base_level = 0;
  float width_px = 0;  ///< with trailing spaces
  /// Nothing where all of it runs left to right.
  std::optional<unicode::BidiParagraph> bidi;
};

/// One font, script, language, size and level; the glyphs of its phrases joined, in logical order.
struct ShapedRun {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::uint8_t level = 0;
  unicode::Script script = unicode::kCommon;
  FontId font = kNoFont;
  std::uint32_t style = 0;
  float scale = 1;  ///< pixels a font unit
  std::size_t glyphs_begin = 0;
  std::size_t glyphs_end = 0;

  bool right_to_left() const { return level % 2 == 1; }
};

/// How a run in that style is shaped; the view of its language holds as long as the style.
inline ShapingContext shaping_context(const ShapedRun& run, const TextStyle& style) {
  return {run.font, run.script, style.language, run.right_to_left(), style.tabular_digits};
}

/// Facts about the place before a code point.
namespace place {
inline constexpr std::uint8_t kStop = 1;     ///< a caret may stand there
inline constexpr std::uint8_t kCluster = 2;  ///< a glyph cluster begins there
inline constexpr std::uint8_t kUnsafe = 4;   ///< glyphs on both sides depend on each other
inline constexpr std::uint8_t kPhrase = 8;   ///< a phrase begins there
}  // namespace place

struct ParagraphData {
  std::string utf8;
  std::u32string text;
  std::vector<std::uint32_t> byte_offsets;  ///< one more than code points
  std::vector<TextStyle> styles;            ///< at least one
  std::vector<std::uint32_t> style_at;      ///< by code point; empty where there is one style only
  std::vector<HardLine> lines;              ///< at least one
  std::vector<ShapedRun> runs;              ///< in logical order
  std::vector<ShapedGlyph> glyphs;
  std::vector<std::uint8_t> places;  ///< one more than code points
  std::vector<float> x;  ///< advance from the hard line's start, pixels; one more than code points
  float strut_over_px = 0;
  float strut_under_px = 0;
  float natural_width_px = 0;
  TextFaults faults;
  std::shared_ptr<unicode::Segmenter> segmenter;

  std::uint32_t style_of(std::size_t at) const {
    return style_at.empty() || at >= style_at.size() ? 0 : style_at[at];
  }
  bool is(std::size_t at, std::uint8_t fact) const { return (places[at] & fact) != 0; }
  /// x of a place in a hard line; its end may be the start of the next one.
  float x_in(const HardLine& line, std::size_t at) const { return at >= line.end ? line.width_px : x[at]; }
  /// The code point that a byte belongs to; the length of the text for its end and beyond.
  std::size_t code_point_at(std::size_t byte_offset) const;
  /// The index of the run that holds a code point.
  std::size_t run_at(std::size_t at) const;
  /// The end of [begin, end) without its trailing spaces.
  std::size_t trimmed_end(std::size_t begin, std::size_t end) const;

  /// Where lines may end, by code point. Found when first asked for: most labels fit into their line.
  /// Paragraphs belong to one thread.
  const unicode::Boundaries& line_breaks() const;

 private:
  mutable unicode::Boundaries line_breaks_;
};

}  // namespace waypost::text
