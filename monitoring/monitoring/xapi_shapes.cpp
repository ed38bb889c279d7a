// SPDX-License-Identifier: Apache-2.0
#include "monitoring/xapi_shapes.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <vector>

namespace waypost::monitoring {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }
bool is_alphanumeric(char c) { return is_digit(c) || is_letter(c); }

template <typename Predicate>
bool all(std::string_view text, Predicate&& predicate) {
  return !text.empty() && std::all_of(text.begin(), text.end(), predicate);
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    const auto end = text.find(separator);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

/// Takes `count` digits off the front where the number lies in the range.
std::optional<int> take_number(std::string_view& text, std::size_t count, int low, int high) {
  if (text.size() < count || !all(text.substr(0, count), is_digit)) return std::nullopt;
  int value = 0;
  std::from_chars(text.data(), text.data() + count, value);
  if (value < low || value > high) return std::nullopt;
  text.remove_prefix(count);
  return value;
}

bool take(std::string_view& text, char expected) {
  if (!text.starts_with(expected)) return false;
  text.remove_prefix(1);
  return true;
}

bool take_date(std::string_view& text) {
  const auto year = take_number(text, 4, 0, 9999);
  if (!year || !take(text, '-')) return false;
  const auto month = take_number(text, 2, 1, 12);
  if (!month || !take(text, '-')) return false;
  const bool is_leap = (*year % 4 == 0 && *year % 100 != 0) || *year % 400 == 0;
  const std::array days = {31, is_leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return take_number(text, 2, 1, days[static_cast<std::size_t>(*month - 1)]).has_value();
}

bool take_time(std::string_view& text) {
  if (!take_number(text, 2, 0, 23)) return false;
  if (!take(text, ':')) return true;
  if (!take_number(text, 2, 0, 59)) return false;
  if (!take(text, ':')) return true;
  if (!take_number(text, 2, 0, 60)) return false;
  if (!take(text, '.') && !take(text, ',')) return true;
  const auto digits = std::find_if_not(text.begin(), text.end(), is_digit) - text.begin();
  text.remove_prefix(static_cast<std::size_t>(digits));
  return digits > 0;
}

bool is_zone(std::string_view text) {
  if (text == "Z") return true;
  const bool is_behind = text.starts_with('-');
  if (!take(text, '+') && !take(text, '-')) return false;
  const auto hours = take_number(text, 2, 0, 23);
  if (!hours) return false;
  int minutes = 0;
  if (!text.empty()) {
    take(text, ':');
    const auto given = take_number(text, 2, 0, 59);
    if (!given) return false;
    minutes = *given;
  }
  return text.empty() && !(is_behind && *hours == 0 && minutes == 0);
}

/// Numbers with units in this order, each at most once, at least one. A fraction ends the text.
bool are_amounts(std::string_view text, std::string_view units) {
  if (text.empty()) return false;
  while (!text.empty()) {
    const auto digits = std::find_if_not(text.begin(), text.end(), is_digit) - text.begin();
    if (digits == 0) return false;
    text.remove_prefix(static_cast<std::size_t>(digits));
    bool has_fraction = false;
    if (take(text, '.') || take(text, ',')) {
      const auto fraction = std::find_if_not(text.begin(), text.end(), is_digit) - text.begin();
      if (fraction == 0) return false;
      text.remove_prefix(static_cast<std::size_t>(fraction));
      has_fraction = true;
    }
    if (text.empty()) return false;
    const auto unit = units.find(text.front());
    if (unit == std::string_view::npos) return false;
    units.remove_prefix(unit + 1);
    text.remove_prefix(1);
    if (has_fraction && !text.empty()) return false;
  }
  return true;
}

}  // namespace

bool is_iri(std::string_view text) {
  const auto colon = text.find(':');
  if (colon == std::string_view::npos || colon + 1 == text.size() || colon == 0 || !is_letter(text.front())) {
    return false;
  }
  const auto scheme = text.substr(0, colon);
  if (!all(scheme, [](char c) { return is_alphanumeric(c) || c == '+' || c == '-' || c == '.'; }))
    return false;
  return std::none_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F ||
           std::string_view("<>\"{}|\\^`").find(c) != std::string_view::npos;
  });
}

bool is_statement_uuid(std::string_view text) {
  constexpr std::string_view kPattern = "hhhhhhhh-hhhh-hhhh-vhhh-hhhhhhhhhhhh";
  if (text.size() != kPattern.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool fits = kPattern[i] == 'h' ? is_hex(text[i])
                      : kPattern[i] == 'v'
                          ? std::string_view("89abAB").find(text[i]) != std::string_view::npos
                          : text[i] == '-';
    if (!fits) return false;
  }
  return true;
}

bool is_mailto(std::string_view text) {
  constexpr std::string_view kScheme = "mailto:";
  if (!text.starts_with(kScheme)) return false;
  const auto at = text.find('@');
  if (at == std::string_view::npos || at == kScheme.size() || !is_iri(text)) return false;
  const auto host = text.substr(at + 1);
  return host.find('@') == std::string_view::npos && host.find('.') != std::string_view::npos &&
         !host.starts_with('.') && !host.ends_with('.');
}

bool is_sha1(std::string_view text) { return text.size() == 40 && all(text, is_hex); }

bool is_language_tag(std::string_view text) {
  const auto parts = split(text, '-');
  const auto is_subtag = [](std::string_view part) { return part.size() <= 8 && all(part, is_alphanumeric); };
  if (!std::all_of(parts.begin(), parts.end(), is_subtag)) return false;
  const auto first = parts.front();
  if (first.size() == 1)
    return parts.size() > 1 && std::string_view("xXiI").find(first[0]) != std::string_view::npos;
  // A single letter begins an extension, which must hold something.
  return all(first, is_letter) && parts.back().size() > 1;
}

bool is_duration(std::string_view text) {
  if (!take(text, 'P')) return false;
  const auto time = text.find('T');
  if (time == std::string_view::npos) return are_amounts(text, "YMWD");
  const auto date = text.substr(0, time);
  if (!are_amounts(text.substr(time + 1), "HMS")) return false;
  return date.empty() || (date.find_first_of(".,") == std::string_view::npos && are_amounts(date, "YMWD"));
}

bool is_timestamp(std::string_view text) {
  if (!take_date(text)) return false;
  if (text.empty()) return true;
  return take(text, 'T') && take_time(text) && is_zone(text);
}

bool is_xapi_version(std::string_view text) {
  for (const std::string_view series : {"1.0", "2.0"}) {
    if (text == series) return true;
    if (text.starts_with(series) && text.substr(series.size()).starts_with('.')) {
      return all(text.substr(series.size() + 1), is_digit);
    }
  }
  return false;
}

bool is_media_type(std::string_view text) {
  const auto type = text.substr(0, text.find(';'));
  const auto slash = type.find('/');
  if (slash == std::string_view::npos) return false;
  const auto is_token = [](char c) {
    return is_alphanumeric(c) || std::string_view("!#$&-^_.+").find(c) != std::string_view::npos;
  };
  return all(type.substr(0, slash), is_token) && all(type.substr(slash + 1), is_token);
}

}  // namespace waypost::monitoring
