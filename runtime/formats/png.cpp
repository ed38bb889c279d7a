// SPDX-License-Identifier: Apache-2.0
#include "formats/png.hpp"

#include <png.h>

#include "base/format.hpp"

namespace waypost {
namespace {

constexpr std::size_t kChannels = 4;

/// Gives libpng's memory back on every way out.
class Image {
 public:
  Image() { image_.version = PNG_IMAGE_VERSION; }
  Image(const Image&) = delete;
  Image& operator=(const Image&) = delete;
  ~Image() { ::png_image_free(&image_); }
  png_image& get() { return image_; }

 private:
  png_image image_{};
};

}  // namespace

Result<RgbaImage> decode_png(ByteView file, const PngLimits& limits) {
  Image image;
  png_image& png = image.get();
  if (::png_image_begin_read_from_memory(&png, file.data(), file.size()) == 0) {
    return failure(ErrorCode::invalid, format("decoding a PNG: {}", png.message));
  }
  const std::size_t width = png.width;
  const std::size_t height = png.height;
  const auto side_max = static_cast<std::size_t>(limits.side_max_px);
  if (width > side_max || height > side_max || width * height * kChannels > limits.pixels_max_bytes) {
    return failure(ErrorCode::invalid, format("decoding a PNG: {} × {} pixels are too many", width, height));
  }
  png.format = PNG_FORMAT_RGBA;
  RgbaImage result{static_cast<int>(width), static_cast<int>(height), Bytes(width * height * kChannels)};
  if (::png_image_finish_read(&png, nullptr, result.pixels.data(), 0, nullptr) == 0) {
    return failure(ErrorCode::invalid, format("decoding a PNG: {}", png.message));
  }
  return result;
}

Result<std::string> encode_png(const RgbaImage& image) {
  const auto width = static_cast<std::size_t>(image.width_px);
  const auto height = static_cast<std::size_t>(image.height_px);
  if (image.width_px <= 0 || image.height_px <= 0 || image.pixels.size() != width * height * kChannels) {
    return failure(ErrorCode::invalid, format("encoding a PNG of {} × {} pixels: the size is not right",
                                              image.width_px, image.height_px));
  }
  Image holder;
  png_image& png = holder.get();
  png.width = static_cast<png_uint_32>(width);
  png.height = static_cast<png_uint_32>(height);
  png.flags = PNG_IMAGE_FLAG_FAST;  // screenshots by the hundred: a few per cent of size for half the time
  png.format = PNG_FORMAT_RGBA;
  std::string file(PNG_IMAGE_PNG_SIZE_MAX(png), '\0');
  png_alloc_size_t size = file.size();
  if (::png_image_write_to_memory(&png, file.data(), &size, 0, image.pixels.data(), 0, nullptr) == 0) {
    return failure(ErrorCode::io, format("encoding a PNG: {}", png.message));
  }
  file.resize(size);
  return file;
}

}  // namespace waypost
