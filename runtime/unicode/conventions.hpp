// SPDX-License-Identifier: Apache-2.0
/// How each language is written where CLDR does not know it or says otherwise than its readers are used to:
/// locales/conventions.json, embedded by the build. For this folder; others ask locale.hpp, number.hpp and
/// date.hpp.
#pragma once

#include <array>
#include <string_view>
#include <unicode/locid.h>

namespace waypost::unicode {

/// The fields of docs/formats/conventions.md.
struct Conventions {
  std::string_view tag;
  std::string_view script;
  std::string_view numbers;
  std::string_view calendar;
  std::string_view autonym;
  std::string_view locale;
  std::string_view day_pattern;             ///< empty: ICU's long form
  std::array<std::string_view, 12> months;  ///< empty: ICU's
  std::array<std::string_view, 8> letters;  ///< of a list's points; empty: A, B, C
};

/// Of a BCP 47 tag, or of the tag without its last parts: "km-KH" is written as "km". Null where the file
/// has neither.
const Conventions* conventions_of(std::string_view language);

/// The ICU locale whose data speaks for a language, without its conventions; the root where there is none.
icu::Locale data_locale(std::string_view language);

}  // namespace waypost::unicode
