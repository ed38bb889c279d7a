// SPDX-License-Identifier: Apache-2.0
/// Bitmap: rows of pixels in memory, either coverage alone or colour.
#pragma once

#include <cstdint>
#include <cstddef>
#include <vector>

#include "gfx/geometry.hpp"

namespace waypost::gfx {

/// Coverage, one byte a pixel: 0 nothing, 255 whole. What glyphs are made of.
class AlphaBitmap {
 public:
  AlphaBitmap() = default;
  explicit AlphaBitmap(Size size);
  Size size() const { return size_; }
  std::uint8_t* row(int y) { return pixels_.data() + static_cast<std::size_t>(y) * size_.width_px; }
  const std::uint8_t* row(int y) const {
    return pixels_.data() + static_cast<std::size_t>(y) * size_.width_px;
  }

 private:
  Size size_;
  std::vector<std::uint8_t> pixels_;
};

/// 0xAARRGGBB a pixel, premultiplied alpha: the order of a window surface on the machines we run on.
class Bitmap {
 public:
  Bitmap() = default;
  explicit Bitmap(Size size, std::uint32_t fill = 0);
  Size size() const { return size_; }
  std::uint32_t* row(int y) { return pixels_.data() + static_cast<std::size_t>(y) * size_.width_px; }
  const std::uint32_t* row(int y) const {
    return pixels_.data() + static_cast<std::size_t>(y) * size_.width_px;
  }
  bool operator==(const Bitmap&) const = default;

 private:
  Size size_;
  std::vector<std::uint32_t> pixels_;
};

}  // namespace waypost::gfx
