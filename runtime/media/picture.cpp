// SPDX-License-Identifier: Apache-2.0
#include "media/picture.hpp"

#include <algorithm>
#include <chrono>
#include <cstdint>

#include "base/file.hpp"
#include "base/format.hpp"
#include "base/process.hpp"
#include "formats/png.hpp"

namespace waypost::media {
namespace {

constexpr std::size_t kFileMaxBytes = std::size_t{16} << 20;
constexpr std::uint32_t kSideMaxPx = 4096;
constexpr std::size_t kHeaderBytes = 8;
constexpr int kDecodeMs = 5'000;

using SteadyClock = std::chrono::steady_clock;

int left_ms(SteadyClock::time_point deadline) {
  const auto left =
      std::chrono::duration_cast<std::chrono::milliseconds>(deadline - SteadyClock::now()).count();
  return static_cast<int>(std::max<std::int64_t>(left, 0));
}

std::uint32_t u32_at(std::string_view bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t index = 0; index < 4; ++index) {
    value |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at + index])) << (8 * index);
  }
  return value;
}

/// channel × alpha / 255, rounded.
std::uint32_t premultiplied(std::uint32_t channel, std::uint32_t alpha) {
  return (channel * alpha + 127) / 255;
}

/// Everything the child says until it ends, bounded.
Result<std::string> read_all(Process& child, SteadyClock::time_point deadline) {
  std::string bytes;
  std::size_t expected = kHeaderBytes + 1024;  // until the header says more: a reason is short
  bool header_is_known = false;
  while (true) {
    TRY_ASSIGN(const std::string block, child.read(left_ms(deadline)));
    if (block.empty()) return bytes;
    bytes += block;
    if (!header_is_known && bytes.size() >= kHeaderBytes) {
      header_is_known = true;
      const std::uint32_t width = u32_at(bytes, 0);
      const std::uint32_t height = u32_at(bytes, 4);
      if (width > kSideMaxPx || height > kSideMaxPx)
        return failure(ErrorCode::crashed, "it claims an impossible size");
      if (width > 0) expected = kHeaderBytes + std::size_t{width} * height * 4;
      bytes.reserve(expected);
    }
    if (bytes.size() > expected) return failure(ErrorCode::crashed, "it sent too much");
  }
}

}  // namespace

Result<gfx::Bitmap> load_picture(const std::filesystem::path& child_program,
                                 const std::filesystem::path& file) {
  const std::string attempted = "decoding " + file.string() + ": ";
  TRY_ASSIGN(const std::string content, read_file(file, kFileMaxBytes, Links::refused));
  auto child = Process::spawn(child_program, {"--decode"});
  if (!child) return failure(child.error().code, attempted + child.error().message);
  const auto deadline = SteadyClock::now() + std::chrono::milliseconds(kDecodeMs);
  if (auto sent = child->write(content, left_ms(deadline)); !sent) {
    return failure(sent.error().code, attempted + sent.error().message);
  }
  child->close_input();
  auto bytes = read_all(*child, deadline);
  if (!bytes) return failure(bytes.error().code, attempted + bytes.error().message);
  if (bytes->size() < kHeaderBytes) return failure(ErrorCode::crashed, attempted + "the decoder died");
  const gfx::Size size{static_cast<int>(u32_at(*bytes, 0)), static_cast<int>(u32_at(*bytes, 4))};
  if (size.width_px == 0 || size.height_px == 0) {
    return failure(ErrorCode::invalid, attempted + bytes->substr(kHeaderBytes));
  }
  const std::size_t row_bytes = static_cast<std::size_t>(size.width_px) * 4;
  if (bytes->size() != kHeaderBytes + row_bytes * static_cast<std::size_t>(size.height_px)) {
    return failure(ErrorCode::crashed, attempted + "the decoder died");
  }
  gfx::Bitmap bitmap(size);
  for (int y = 0; y < size.height_px; ++y) {
    std::uint32_t* row = bitmap.row(y);
    const std::string_view source =
        std::string_view(*bytes).substr(kHeaderBytes + static_cast<std::size_t>(y) * row_bytes);
    for (int x = 0; x < size.width_px; ++x) {
      const std::uint32_t rgba = u32_at(source, static_cast<std::size_t>(x) * 4);
      const std::uint32_t alpha = rgba >> 24;
      const std::uint32_t red = premultiplied(rgba & 0xFF, alpha);
      const std::uint32_t green = premultiplied(rgba >> 8 & 0xFF, alpha);
      const std::uint32_t blue = premultiplied(rgba >> 16 & 0xFF, alpha);
      row[x] = alpha << 24 | red << 16 | green << 8 | blue;
    }
  }
  return bitmap;
}

Result<std::string> encode_png(const gfx::Bitmap& bitmap) {
  const gfx::Size size = bitmap.size();
  RgbaImage image{size.width_px, size.height_px, {}};
  image.pixels.reserve(static_cast<std::size_t>(size.width_px) * static_cast<std::size_t>(size.height_px) *
                       4);
  for (int y = 0; y < size.height_px; ++y) {
    const std::uint32_t* row = bitmap.row(y);
    for (int x = 0; x < size.width_px; ++x) {
      const std::uint32_t alpha = row[x] >> 24;
      for (const int shift : {16, 8, 0}) {
        const std::uint32_t channel = row[x] >> shift & 0xFF;
        const std::uint32_t plain = alpha == 0 ? 0 : std::min(255U, (channel * 255 + alpha / 2) / alpha);
        image.pixels.push_back(static_cast<std::uint8_t>(plain));
      }
      image.pixels.push_back(static_cast<std::uint8_t>(alpha));
    }
  }
  return waypost::encode_png(image);
}

}  // namespace waypost::media
