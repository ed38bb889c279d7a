// SPDX-License-Identifier: Apache-2.0
#include "unicode/date.hpp"

#include <memory>
#include <unicode/calendar.h>
#include <unicode/datefmt.h>
#include <unicode/smpdtfmt.h>

#include "unicode/icu_locale.hpp"

namespace waypost::unicode {

std::string format_day(std::string_view iso_day, std::string_view language) {
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale locale = numbering_locale(language);
  // Thai would count Buddhist years, and the text beside the date does not.
  locale.setKeywordValue("calendar", "gregorian", status);
  icu::SimpleDateFormat reader(icu::UnicodeString("yyyy-MM-dd"), icu::Locale::getRoot(), status);
  reader.setLenient(false);
  reader.setTimeZone(*icu::TimeZone::getGMT());
  const UDate day = reader.parse(icu::UnicodeString::fromUTF8(std::string(iso_day)), status);
  const std::unique_ptr<icu::DateFormat> writer(
      icu::DateFormat::createDateInstance(icu::DateFormat::kLong, locale));
  if (U_FAILURE(status) || writer == nullptr) return std::string(iso_day);
  writer->setTimeZone(*icu::TimeZone::getGMT());
  icu::UnicodeString text;
  writer->format(day, text);
  std::string utf8;
  text.toUTF8String(utf8);
  return utf8;
}

}  // namespace waypost::unicode
