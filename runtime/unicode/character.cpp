// SPDX-License-Identifier: Apache-2.0
#include "unicode/character.hpp"

#include <unicode/uchar.h>

namespace waypost::unicode {

bool is_mark(char32_t character) {
  if (character < 0x300) return false;
  return (U_GET_GC_MASK(static_cast<UChar32>(character)) & U_GC_M_MASK) != 0;
}

bool is_default_ignorable(char32_t character) {
  // Most text lies in blocks without any: asked for every character, so the property tables are asked last.
  if (character < 0xAD) return false;
  if (character >= 0x0E00 && character < 0x1000) return false;
  if (character >= 0x3400 && character < 0xA000) return false;
  return u_hasBinaryProperty(static_cast<UChar32>(character), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}

bool builds_a_stack(char32_t character) {
  return character == 0x17D2 || character == 0x1039 || character == 0x1A60;
}

bool is_breaking_space(char32_t character) {
  return character == U' ' || character == U'\t' || character == 0x1680 ||
         (character >= 0x2000 && character <= 0x200A && character != 0x2007) || character == 0x205F ||
         character == 0x3000;
}

std::optional<int> digit_value(char32_t character) {
  if (character < 0x80) {
    if (character < U'0' || character > U'9') return std::nullopt;
    return static_cast<int>(character - U'0');
  }
  if (u_charType(static_cast<UChar32>(character)) != U_DECIMAL_DIGIT_NUMBER) return std::nullopt;
  return u_charDigitValue(static_cast<UChar32>(character));
}

bool is_letter(char32_t character) { return u_isalpha(static_cast<UChar32>(character)) != 0; }

bool is_word_character(char32_t character) {
  return (U_GET_GC_MASK(static_cast<UChar32>(character)) & (U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK)) != 0;
}

bool is_hard_newline(char32_t character) {
  return (character >= 0x0A && character <= 0x0D) || character == 0x85 || character == 0x2028 ||
         character == 0x2029;
}

}  // namespace waypost::unicode
