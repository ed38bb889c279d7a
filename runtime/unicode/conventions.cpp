// SPDX-License-Identifier: Apache-2.0
#include "unicode/conventions.hpp"

#include <algorithm>

namespace waypost::unicode {

namespace {

constexpr Conventions kConventions[] = {
#include "conventions.inc"
};

icu::Locale locale_of_tag(std::string_view tag) {
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale locale = icu::Locale::forLanguageTag(
      icu::StringPiece(tag.data(), static_cast<std::int32_t>(tag.size())), status);
  return U_FAILURE(status) ? icu::Locale::getRoot() : locale;
}

}  // namespace

const Conventions* conventions_of(std::string_view language) {
  while (!language.empty()) {
    const auto found = std::find_if(std::begin(kConventions), std::end(kConventions),
                                    [&](const Conventions& each) { return each.tag == language; });
    if (found != std::end(kConventions)) return found;
    const std::size_t dash = language.rfind('-');
    if (dash == std::string_view::npos) return nullptr;
    language = language.substr(0, dash);
  }
  return nullptr;
}

icu::Locale data_locale(std::string_view language) {
  const Conventions* conventions = conventions_of(language);
  // A tag that says more than the file (a country, a script) keeps what it says.
  if (conventions == nullptr || conventions->locale == conventions->tag) return locale_of_tag(language);
  return conventions->locale == "root" ? icu::Locale::getRoot() : locale_of_tag(conventions->locale);
}

}  // namespace waypost::unicode
