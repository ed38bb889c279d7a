// SPDX-License-Identifier: Apache-2.0
#include "unicode/number.hpp"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <unicode/numberformatter.h>
#include <unicode/numsys.h>
#include <unicode/uchar.h>

#include "unicode/conventions.hpp"
#include "unicode/icu_locale.hpp"
#include "unicode/utf8.hpp"

namespace waypost::unicode {

namespace {

/// A page asks for numbers at every frame, and making a formatter costs more than laying out the page.
const icu::number::LocalizedNumberFormatter& integer_formatter(std::string_view language) {
  constexpr std::size_t kLanguagesMax = 32;
  thread_local std::map<std::string, icu::number::LocalizedNumberFormatter, std::less<>> made;
  const auto found = made.find(language);
  if (found != made.end()) return found->second;
  if (made.size() >= kLanguagesMax) made.clear();
  return made.emplace(language, icu::number::NumberFormatter::withLocale(numbering_locale(language)))
      .first->second;
}

}  // namespace

icu::Locale numbering_locale(std::string_view language) {
  icu::Locale locale = data_locale(language);
  const Conventions* conventions = conventions_of(language);
  if (conventions == nullptr) return locale;
  UErrorCode status = U_ZERO_ERROR;
  locale.setUnicodeKeywordValue(
      "nu",
      icu::StringPiece(conventions->numbers.data(), static_cast<std::int32_t>(conventions->numbers.size())),
      status);
  return locale;
}

std::string numbering_system(std::string_view language) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::NumberingSystem> system(
      icu::NumberingSystem::createInstance(numbering_locale(language), status));
  return U_FAILURE(status) || system == nullptr ? "latn" : system->getName();
}

std::string format_integer(std::int64_t value, std::string_view language) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString text = integer_formatter(language).formatInt(value, status).toString(status);
  std::string utf8;
  text.toUTF8String(utf8);
  return utf8;
}

std::string format_percent(double share, std::string_view language) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString text = icu::number::NumberFormatter::withLocale(numbering_locale(language))
                                      .precision(icu::number::Precision::integer())
                                      .unit(icu::NoUnit::percent())
                                      .scale(icu::number::Scale::powerOfTen(2))
                                      .formatDouble(share, status)
                                      .toString(status);
  std::string utf8;
  text.toUTF8String(utf8);
  return utf8;
}

std::string with_ascii_digits(std::string_view text) {
  std::u32string characters = decode_utf8(text).text;
  for (char32_t& c : characters) {
    const std::int32_t digit = c < 0x80 ? -1 : u_charDigitValue(static_cast<UChar32>(c));
    if (digit >= 0 && u_charType(static_cast<UChar32>(c)) == U_DECIMAL_DIGIT_NUMBER)
      c = U'0' + static_cast<char32_t>(digit);
  }
  return encode_utf8(characters);
}

}  // namespace waypost::unicode
