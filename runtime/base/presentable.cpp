// SPDX-License-Identifier: Apache-2.0
#include "base/presentable.hpp"

#include <optional>

#include "base/utf8_check.hpp"

namespace waypost {
namespace {

constexpr std::uint32_t kNoCharacter = 0xFFFFFFFF;

/// The character that begins there and how many bytes it takes; kNoCharacter and one byte where none does.
struct Character {
  std::uint32_t code_point = kNoCharacter;
  std::size_t size_bytes = 1;
};

Character character_at(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead < 0x80) return {lead, 1};
  const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  const std::string_view bytes = text.substr(at, size);
  if (find_utf8_fault(bytes)) return {};
  std::uint32_t code_point = lead & (0xFFU >> (size + 1));
  for (const char c : bytes.substr(1)) code_point = code_point << 6 | (static_cast<unsigned char>(c) & 0x3FU);
  return {code_point, size};
}

template <typename IsReplaced>
std::string replaced(std::string_view text, std::string_view by, const IsReplaced& is_replaced) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    const bool goes = character.code_point == kNoCharacter || is_replaced(character.code_point);
    result += goes ? by : text.substr(at, character.size_bytes);
    at += character.size_bytes;
  }
  return result;
}

}  // namespace

bool is_hidden_control(std::uint32_t code_point) {
  return (code_point < 0x20 && code_point != '\n' && code_point != '\t') ||
         (code_point >= 0x7F && code_point <= 0x9F) || code_point == 0x2028 || code_point == 0x2029 ||
         (code_point >= 0x202A && code_point <= 0x202E);
}

bool has_hidden_controls(std::string_view utf8) {
  for (std::size_t at = 0; at < utf8.size();) {
    const Character character = character_at(utf8, at);
    if (character.code_point != kNoCharacter && is_hidden_control(character.code_point)) return true;
    at += character.size_bytes;
  }
  return false;
}

std::string without_hidden_controls(std::string_view text) {
  return replaced(text, "\uFFFD", is_hidden_control);
}

std::string presentable_line(std::string_view text) {
  return replaced(text, "?", [](std::uint32_t code_point) {
    return code_point == '\n' || code_point == '\t' || is_hidden_control(code_point);
  });
}

}  // namespace waypost
