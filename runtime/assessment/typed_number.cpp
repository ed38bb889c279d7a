// SPDX-License-Identifier: Apache-2.0
#include <limits>

#include "assessment/typed_text.hpp"
#include "unicode/utf8.hpp"

namespace waypost::assessment {
namespace {

constexpr std::int64_t kLargest = std::numeric_limits<std::int64_t>::max();
constexpr std::size_t kDecimalsMax = 6;
constexpr std::size_t kGroupSize = 3;
constexpr char32_t kArabicDecimalSign = 0x066B;
constexpr char32_t kArabicThousandsSign = 0x066C;

bool is_digit(char32_t character) { return character >= U'0' && character <= U'9'; }
bool is_plus(char32_t character) { return character == U'+' || character == 0xFF0B; }
bool is_minus(char32_t character) { return character == U'-' || character == 0x2212 || character == 0xFF0D; }
bool is_decimal_sign(char32_t character) {
  return character == U'.' || character == U',' || character == kArabicDecimalSign || character == 0xFF0E ||
         character == 0xFF0C;
}
/// Spaces of every kind are U+0020 by now.
bool is_thousands_sign(char32_t character) { return character == U' ' || character == kArabicThousandsSign; }

/// The digits that `text` begins with are taken off it.
std::u32string_view take_digits(std::u32string_view& text) {
  std::size_t count = 0;
  while (count < text.size() && is_digit(text[count])) ++count;
  const std::u32string_view digits = text.substr(0, count);
  text.remove_prefix(count);
  return digits;
}

/// The digits before the decimal sign without what groups them; nothing where the groups are not of three.
std::optional<std::u32string> take_whole_part(std::u32string_view& text) {
  std::u32string digits(take_digits(text));
  if (text.empty() || !is_thousands_sign(text.front())) return digits;
  if (digits.empty() || digits.size() > kGroupSize) return std::nullopt;
  const char32_t sign = text.front();
  while (!text.empty() && text.front() == sign) {
    text.remove_prefix(1);
    const std::u32string_view group = take_digits(text);
    if (group.size() != kGroupSize) return std::nullopt;
    digits.append(group);
  }
  return digits;
}

/// The number that the digits write; nothing where it is beyond 64 bits.
std::optional<std::int64_t> value_of(std::u32string_view digits) {
  std::int64_t value = 0;
  for (const char32_t character : digits) {
    const auto digit = static_cast<std::int64_t>(character - U'0');
    if (value > (kLargest - digit) / 10) return std::nullopt;
    value = value * 10 + digit;
  }
  return value;
}

}  // namespace

std::optional<std::int64_t> read_decimal_millionths(std::string_view typed) {
  const std::u32string characters = unicode::decode_utf8(comparable(typed)).text;
  std::u32string_view rest = characters;
  const bool negative = !rest.empty() && is_minus(rest.front());
  if (negative || (!rest.empty() && is_plus(rest.front()))) rest.remove_prefix(1);

  std::optional<std::u32string> digits = take_whole_part(rest);
  if (!digits) return std::nullopt;
  std::u32string_view decimals;
  if (!rest.empty() && is_decimal_sign(rest.front())) {
    rest.remove_prefix(1);
    decimals = take_digits(rest);
    if (decimals.empty() || decimals.size() > kDecimalsMax) return std::nullopt;
  }
  if (!rest.empty() || (digits->empty() && decimals.empty())) return std::nullopt;
  digits->append(decimals).append(kDecimalsMax - decimals.size(), U'0');
  const std::optional<std::int64_t> millionths = value_of(*digits);
  if (!millionths) return std::nullopt;
  return negative ? -*millionths : *millionths;
}

}  // namespace waypost::assessment
