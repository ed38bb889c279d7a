// SPDX-License-Identifier: Apache-2.0
/// Bidi: embedding levels and visual order by the Unicode Bidirectional Algorithm (UAX #9), through FriBidi.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace waypost::unicode {

using BidiLevel = std::uint8_t;

/// Whether a text can hold anything that is not left to right: then levels need to be resolved.
bool may_be_right_to_left(std::u32string_view text);

/// The levels of one paragraph: a text without a hard newline but at its end.
class BidiParagraph {
 public:
  /// `base_level` 0 or 1; without it the first strong character decides (P2, P3), and `fallback_level` where
  /// there is none.
  BidiParagraph(std::u32string_view text, std::optional<BidiLevel> base_level, BidiLevel fallback_level = 0);

  BidiLevel base_level() const { return base_level_; }
  /// A level a code point, after rule I2; rule L1 is a line's task.
  const std::vector<BidiLevel>& levels() const { return levels_; }
  /// The levels of the line [begin, end), with its separators and trailing white space at the base level
  /// (L1).
  std::vector<BidiLevel> line_levels(std::size_t begin, std::size_t end) const;
  /// Rule L1 in place, over the levels of the line that begins at code point `begin`.
  void reset_line_whitespace(std::size_t begin, std::span<BidiLevel> levels) const;

 private:
  enum class Whitespace : std::uint8_t { none, space, separator };

  BidiLevel base_level_ = 0;
  std::vector<BidiLevel> levels_;
  std::vector<Whitespace> whitespace_;
};

/// The logical positions of the given levels from left to right (L2).
std::vector<std::size_t> visual_order(std::span<const BidiLevel> levels);

}  // namespace waypost::unicode
