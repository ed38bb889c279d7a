// SPDX-License-Identifier: Apache-2.0
/// Characters: the few properties that layout asks for.
#pragma once

#include <optional>

namespace waypost::unicode {

/// General category M: combining marks.
bool is_mark(char32_t character);
/// Characters that are invisible without a glyph of their own: ZWSP, ZWJ, variation selectors, bidi controls
/// …
bool is_default_ignorable(char32_t character);
/// What puts the next consonant under the one before: Khmer's coeng, Myanmar's virama, Tai Tham's sakot.
bool builds_a_stack(char32_t character);
/// White space that hangs at a line's end: spaces and tabs, but no no-break space.
bool is_breaking_space(char32_t character);
/// 0 to 9 for a decimal digit of any script (general category Nd).
std::optional<int> digit_value(char32_t character);
/// General category L.
bool is_letter(char32_t character);
/// Letters, marks and digits, and what stands for a word by itself (Han): no space, punctuation or symbol.
bool is_word_character(char32_t character);
/// What ends a line for certain (UAX #14: BK, CR, LF, NL).
bool is_hard_newline(char32_t character);

}  // namespace waypost::unicode
