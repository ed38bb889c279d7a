// SPDX-License-Identifier: Apache-2.0
#include "base/utf8_check.hpp"

namespace waypost {

std::optional<std::size_t> find_utf8_fault(std::string_view text) {
  const auto byte = [&](std::size_t index) {
    return index < text.size() ? static_cast<unsigned char>(text[index]) : 0U;
  };
  std::size_t at = 0;
  while (at < text.size()) {
    const unsigned lead = byte(at);
    if (lead < 0x80) {
      ++at;
      continue;
    }
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    unsigned low = 0x80;
    unsigned high = 0xBF;
    if (lead == 0xE0) low = 0xA0;
    if (lead == 0xED) high = 0x9F;
    if (lead == 0xF0) low = 0x90;
    if (lead == 0xF4) high = 0x8F;
    if (lead < 0xC2 || lead > 0xF4 || byte(at + 1) < low || byte(at + 1) > high) return at;
    for (std::size_t next = 2; next < length; ++next) {
      if ((byte(at + next) & 0xC0) != 0x80) return at;
    }
    at += length;
  }
  return std::nullopt;
}

}  // namespace waypost
