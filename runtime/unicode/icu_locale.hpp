// SPDX-License-Identifier: Apache-2.0
/// ICU locales and strings, for the sources of this folder only.
#pragma once

#include <cstdint>
#include <string_view>
#include <unicode/locid.h>
#include <unicode/unistr.h>

namespace waypost::unicode {

/// The locale of a BCP 47 tag with the digits that number.hpp promises; the root where the tag is none.
icu::Locale numbering_locale(std::string_view language);

/// What is not UTF-8 becomes U+FFFD.
inline icu::UnicodeString unicode_string(std::string_view utf8) {
  return icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<std::int32_t>(utf8.size())));
}

}  // namespace waypost::unicode
