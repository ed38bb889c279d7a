// SPDX-License-Identifier: Apache-2.0
/// PNG, by libpng. Decoding foreign files belongs into the decoder child (media/picture.hpp).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/bytes.hpp"
#include "base/result.hpp"

namespace waypost {

/// Rows from the top, four bytes a pixel: red, green, blue, alpha, not premultiplied.
struct RgbaImage {
  int width_px = 0;
  int height_px = 0;
  std::vector<std::uint8_t> pixels;
};

struct PngLimits {
  int side_max_px = 4096;
  std::size_t pixels_max_bytes = std::size_t{64} << 20;
};

/// Any PNG (palette, grey, 16 bits, interlaced) as RGBA. The size is checked before anything is decoded.
/// Errors: invalid (no PNG, damaged, or larger than the limits).
Result<RgbaImage> decode_png(ByteView file, const PngLimits& limits = {});

/// The file's bytes; the same image gives the same bytes. Errors: invalid (a size of zero or pixels that do
/// not fit it).
Result<std::string> encode_png(const RgbaImage& image);

}  // namespace waypost
