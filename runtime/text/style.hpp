// SPDX-License-Identifier: Apache-2.0
/// Styles: how a stretch of text is to look, and the source that a paragraph is made from.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "gfx/color.hpp"

namespace waypost::text {

enum class Weight { regular, bold };
enum class Direction { left_to_right, right_to_left };

struct TextStyle {
  std::string language = "en";  ///< BCP 47
  float size_px = 16;           ///< the em; the caller has applied the script's factor already
  Weight weight = Weight::regular;
  gfx::Color color;
  bool tabular_digits = false;  ///< every digit as wide as the script's widest: for columns, and for clocks

  bool operator==(const TextStyle&) const = default;
};

/// Byte offsets of the UTF-8 text.
struct StyleSpan {
  std::size_t begin = 0;
  std::size_t end = 0;
  TextStyle style;

  bool operator==(const StyleSpan&) const = default;
};

/// Text with hard newlines and the styles over it. Spans are in order and do not overlap; what none of them
/// covers takes the style before it, at the start the first one's.
struct ParagraphSource {
  std::string utf8;
  std::vector<StyleSpan> spans;
  /// Not given: the first strong character decides, then the language of the first span.
  std::optional<Direction> base_direction;

  bool operator==(const ParagraphSource&) const = default;
};

/// One style over the whole text.
ParagraphSource plain_source(std::string utf8, TextStyle style);

}  // namespace waypost::text
