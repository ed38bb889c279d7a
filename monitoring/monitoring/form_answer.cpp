// SPDX-License-Identifier: Apache-2.0
#include "monitoring/form_answer.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <vector>

#include "base/clock.hpp"
#include "base/format.hpp"

namespace waypost::monitoring {
namespace {

constexpr std::int64_t kMillion = 1'000'000;
constexpr std::size_t kIdBytesMax = 64;
constexpr std::size_t kWholeDigitsMax = 12;
constexpr std::size_t kDecimalsMax = 6;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

/// "-12.5" in millionths.
std::optional<std::int64_t> to_millionths(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  const std::size_t point = text.find('.');
  const std::string_view whole = text.substr(0, point);
  if (!all_digits(whole) || whole.size() > kWholeDigitsMax) return std::nullopt;
  std::string digits(whole);
  if (point != std::string_view::npos) {
    const std::string_view decimals = text.substr(point + 1);
    if (!all_digits(decimals) || decimals.size() > kDecimalsMax) return std::nullopt;
    digits += decimals;
    digits.append(kDecimalsMax - decimals.size(), '0');
  } else {
    digits.append(kDecimalsMax, '0');
  }
  std::int64_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return negative ? -value : value;
}

bool is_day(std::string_view text) {
  return text.size() == 10 && text[4] == '-' && text[7] == '-' && all_digits(text.substr(0, 4)) &&
         all_digits(text.substr(5, 2)) && all_digits(text.substr(8, 2)) &&
         from_iso8601(std::string(text) + "T00:00:00.000Z").has_value();
}

std::vector<std::string_view> parts_of(std::string_view key) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t point = key.find('.');
    parts.push_back(key.substr(0, point));
    if (point == std::string_view::npos) return parts;
    key.remove_prefix(point + 1);
  }
}

}  // namespace

bool is_author_id(std::string_view text) {
  return !text.empty() && text.size() <= kIdBytesMax && std::all_of(text.begin(), text.end(), [](char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || c == '-';
  });
}

std::string digits_of_millionths(std::int64_t millionths) {
  const std::int64_t size = std::abs(millionths);
  std::string digits = format("{}{}", millionths < 0 ? "-" : "", size / kMillion);
  if (size % kMillion != 0) {
    digits += format(".{:06}", size % kMillion);
    digits.erase(digits.find_last_not_of('0') + 1);
  }
  return digits;
}

std::optional<FormAnswer> read_form_answer(std::string_view answer) {
  const std::size_t equals = answer.find('=');
  const std::string_view key = answer.substr(0, equals);
  const auto parts = parts_of(key);
  if (!std::all_of(parts.begin(), parts.end(), is_author_id)) return std::nullopt;
  if (equals == std::string_view::npos) {
    if (parts.size() != 2) return std::nullopt;
    return FormAnswer{std::string(parts[0]), std::string(parts[1]), true};
  }
  if (parts.size() != 1 && parts.size() != 3) return std::nullopt;
  const std::string_view value = answer.substr(equals + 1);
  if (const auto number = to_millionths(value))
    return FormAnswer{std::string(key), digits_of_millionths(*number), false, number};
  if (parts.size() == 1 && is_day(value)) return FormAnswer{std::string(key), std::string(value)};
  return std::nullopt;
}

}  // namespace waypost::monitoring
