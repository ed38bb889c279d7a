// SPDX-License-Identifier: Apache-2.0
/// Drawing a page whose words are laid out and whose glyphs are rendered already: row 15 of the text engine's
/// bars.
#pragma once

#include <cstddef>
#include <vector>

#include "figures.hpp"
#include "text/text_engine.hpp"

namespace waypost::benchmark {

struct DrawnPage {
  std::size_t glyphs = 0;  ///< with ink and without
  std::size_t quads = 0;   ///< what reached the draw list
  Sample draw_ms;          ///< CPU: positioned glyphs into Dear ImGui's draw list
  double allocations = 0;  ///< in the last frames, a frame
};

/// One page of at least `glyphs_min` glyphs in Khmer, Lao, Burmese, Thai and English.
DrawnPage draw_page(text::TextEngine& engine, std::size_t glyphs_min, int rounds);

}  // namespace waypost::benchmark
