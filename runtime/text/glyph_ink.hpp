// SPDX-License-Identifier: Apache-2.0
/// GlyphInk: how far a glyph's outline reaches.
#pragma once

#include <cstdint>

namespace waypost::text {

/// Around a glyph's outline, in font units, y upwards; all zero where there is no ink.
struct GlyphInk {
  std::int16_t x0 = 0;
  std::int16_t y0 = 0;
  std::int16_t x1 = 0;
  std::int16_t y1 = 0;

  bool empty() const { return x0 == x1 || y0 == y1; }
};

}  // namespace waypost::text
