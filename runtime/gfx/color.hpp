// SPDX-License-Identifier: Apache-2.0
/// Colours: eight bits a channel, sRGB, alpha not premultiplied.
#pragma once

#include <cstdint>

namespace waypost::gfx {

struct Color {
  std::uint8_t r = 0;
  std::uint8_t g = 0;
  std::uint8_t b = 0;
  std::uint8_t a = 255;

  bool operator==(const Color&) const = default;
};

/// color(0x5C2B57): as designers write it.
constexpr Color color(std::uint32_t rgb, std::uint8_t alpha = 255) {
  return {static_cast<std::uint8_t>(rgb >> 16), static_cast<std::uint8_t>(rgb >> 8),
          static_cast<std::uint8_t>(rgb), alpha};
}

}  // namespace waypost::gfx
