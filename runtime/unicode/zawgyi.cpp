// SPDX-License-Identifier: Apache-2.0
#include "unicode/zawgyi.hpp"

#include <memory>
#include <unicode/translit.h>

#include "unicode/icu_locale.hpp"

namespace waypost::unicode {

namespace {

/// Of Burmese, Mon, Karen and Shan.
bool is_consonant(char32_t c) {
  return (c >= 0x1000 && c <= 0x102A) || c == 0x103F || (c >= 0x105A && c <= 0x105D) || c == 0x1061 ||
         c == 0x1065 || c == 0x1066 || (c >= 0x106E && c <= 0x1070) || (c >= 0x1075 && c <= 0x1081) ||
         c == 0x108E;
}
bool is_medial(char32_t c) {
  return (c >= 0x103B && c <= 0x103E) || (c >= 0x105E && c <= 0x1060) || c == 0x1082;
}
/// A killed consonant carries none in Unicode.
bool is_upper_vowel(char32_t c) { return (c >= 0x102D && c <= 0x1030) || c == 0x1032; }

}  // namespace

double zawgyi_probability(std::u32string_view text) {
  int zawgyi = 0;
  int unicode = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char32_t before = i > 0 ? text[i - 1] : U' ';
    const char32_t after = i + 1 < text.size() ? text[i + 1] : U' ';
    const bool follows_letter = is_consonant(before) || is_medial(before);
    switch (text[i]) {
      case 0x1031:  // Unicode: after its consonant; Zawgyi: before it, as it is drawn
        if (follows_letter) ++unicode;
        if (!follows_letter && (is_consonant(after) || is_medial(after))) ++zawgyi;
        break;
      case 0x1039:  // Unicode: always before a consonant; Zawgyi: the killing mark, before anything
        if (!is_consonant(after)) ++zawgyi;
        break;
      case 0x103A:  // Unicode: the killing mark; Zawgyi: medial ya
        if (is_upper_vowel(after))
          ++zawgyi;
        else if (is_consonant(before) && !is_consonant(after) && after != 0x102C && after != 0x1031)
          ++unicode;
        break;
      case 0x103B:  // Unicode: medial ya after a consonant; Zawgyi: medial ra before it
        if (is_consonant(before))
          ++unicode;
        else if (is_consonant(after))
          ++zawgyi;
        break;
      default: break;
    }
  }
  return zawgyi == 0 ? 0.0 : static_cast<double>(zawgyi) / (zawgyi + unicode);
}

std::string unicode_from_zawgyi(std::string_view utf8) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Transliterator> converter(
      icu::Transliterator::createInstance("Zawgyi-my", UTRANS_FORWARD, status));
  if (U_FAILURE(status) || converter == nullptr) return {};
  icu::UnicodeString text = unicode_string(utf8);
  converter->transliterate(text);
  std::string converted;
  text.toUTF8String(converted);
  return converted;
}

}  // namespace waypost::unicode
