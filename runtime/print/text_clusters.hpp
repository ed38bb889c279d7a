// SPDX-License-Identifier: Apache-2.0
/// Text clusters: which bytes of a text the glyphs of a run stand for, so that a PDF gives its words back.
#pragma once

#include <string_view>
#include <vector>

#include "text/layout.hpp"

namespace waypost::print {

/// The next bytes of a run's text and how many of its next glyphs stand for them.
struct TextCluster {
  int byte_count = 0;
  int glyph_count = 0;

  bool operator==(const TextCluster&) const = default;
};

struct ClusteredText {
  std::string_view utf8;  ///< of the run; belongs to the layout's paragraph
  std::vector<TextCluster> clusters;
};

/// Of a run that goes left to right; the clusters cover every byte and every glyph. A run that stands for
/// nothing, such as a hyphen at a line's end, has no text.
ClusteredText clustered_text(const text::Layout& layout, const text::LineRun& run);

/// A word, or the spaces between two, of a run that goes right to left.
struct PlacedWord {
  std::string_view utf8;  ///< belongs to the layout's paragraph
  float x = 0;            ///< its left edge in the layout
  float width = 0;
};

/// Of a run that goes right to left, in reading order.
std::vector<PlacedWord> placed_words(const text::Layout& layout, const text::LineRun& run);

}  // namespace waypost::print
