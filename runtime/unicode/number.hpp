// SPDX-License-Identifier: Apache-2.0
/// Numbers as people of a language write them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace waypost::unicode {

/// The digits a language is set in: as locales/conventions.json says (schoolbooks and forms there), else
/// CLDR's numbering system. The ICU name: "latn", "khmr", "mymr", "arabext".
std::string numbering_system(std::string_view language);

/// A whole number in the language's digits, grouped by its rules: 12345 is "12,345" or "១២.៣៤៥".
std::string format_integer(std::int64_t value, std::string_view language);

/// `value` as a share of one: 0.8 is "80%" in the language's digits and with its sign, without decimals.
std::string format_percent(double share, std::string_view language);

/// The same text with every decimal digit of any script as ASCII: what typed answers are compared in.
std::string with_ascii_digits(std::string_view text);

}  // namespace waypost::unicode
