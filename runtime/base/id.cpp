// SPDX-License-Identifier: Apache-2.0
#include "base/id.hpp"

#include "base/format.hpp"

namespace waypost {

std::string make_uuid_v7(const Clock& clock, Random& random) {
  const auto time = static_cast<std::uint64_t>(clock.wall_time_ms()) & 0xffff'ffff'ffffU;
  const std::uint64_t a = random.next();
  const std::uint64_t b = random.next();
  return format("{:08x}-{:04x}-7{:03x}-{:04x}-{:012x}", time >> 16, time & 0xffff, a & 0xfff,
                0x8000 | ((a >> 12) & 0x3fff), b & 0xffff'ffff'ffffU);
}

bool is_uuid(std::string_view text) {
  if (text.size() != 36) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
    const bool digit = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    if (dash ? c != '-' : !digit) return false;
  }
  return true;
}

}  // namespace waypost
