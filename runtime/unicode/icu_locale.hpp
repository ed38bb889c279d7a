// SPDX-License-Identifier: Apache-2.0
/// ICU locales, for the sources of this folder only.
#pragma once

#include <string_view>
#include <unicode/locid.h>

namespace waypost::unicode {

/// The locale of a BCP 47 tag with the digits that number.hpp promises; the root where the tag is none.
icu::Locale numbering_locale(std::string_view language);

}  // namespace waypost::unicode
