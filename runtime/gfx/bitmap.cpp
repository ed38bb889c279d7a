// SPDX-License-Identifier: Apache-2.0
#include "gfx/bitmap.hpp"

#include "base/assert.hpp"

namespace waypost::gfx {
namespace {

std::size_t area(Size size) {
  ASSERT(size.width_px >= 0 && size.height_px >= 0);
  return static_cast<std::size_t>(size.width_px) * static_cast<std::size_t>(size.height_px);
}

}  // namespace

AlphaBitmap::AlphaBitmap(Size size) : size_(size), pixels_(area(size)) {}
Bitmap::Bitmap(Size size, std::uint32_t fill) : size_(size), pixels_(area(size), fill) {}

}  // namespace waypost::gfx
