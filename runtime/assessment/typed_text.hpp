// SPDX-License-Identifier: Apache-2.0
/// Typed answers, compared as a fair marker would: what the eye cannot see makes no difference.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace waypost::assessment {

/// NFC, case folded where the script has case, without ZWSP, ZWJ, ZWNJ, word joiners, marks of direction and
/// whatever else leaves no trace (Default_Ignorable_Code_Point), spaces of every kind taken off the ends and
/// runs of them made one U+0020, local digits made ASCII (Unicode's Nd). Comparable again, it stays the same.
/// What only looks alike stays apart: see docs/formats/marking.md.
std::string comparable(std::string_view text);

/// Whether a typed answer fits a foreseen one, both made comparable. '*' in the variant stands for any
/// letters, none too, but never parts a letter from its marks; "\*" is an asterisk. Linear in both lengths.
bool fits(std::string_view variant, std::string_view typed);

/// "12,5", "১২.৫", "−3", "1 000": a decimal number in any script's digits, in millionths; decimal sign '.' or
/// ',' (full-width too) or the Arabic one, at most six decimals. A space or the Arabic thousands sign may
/// group digits by three; a point or comma never does. Nothing where it is no number or too large.
std::optional<std::int64_t> read_decimal_millionths(std::string_view typed);

}  // namespace waypost::assessment
