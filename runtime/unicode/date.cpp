// SPDX-License-Identifier: Apache-2.0
#include "unicode/date.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <unicode/calendar.h>
#include <unicode/datefmt.h>
#include <unicode/dtfmtsym.h>
#include <unicode/smpdtfmt.h>

#include "unicode/conventions.hpp"
#include "unicode/icu_locale.hpp"

namespace waypost::unicode {

namespace {

/// The month names of the conventions in place of ICU's.
void take_months(icu::SimpleDateFormat& format, const Conventions& conventions, UErrorCode& status) {
  if (conventions.months.front().empty()) return;
  std::array<icu::UnicodeString, 12> names;
  std::transform(conventions.months.begin(), conventions.months.end(), names.begin(), unicode_string);
  auto symbols = std::make_unique<icu::DateFormatSymbols>(*format.getDateFormatSymbols());
  if (U_FAILURE(status)) return;
  symbols->setMonths(names.data(), static_cast<std::int32_t>(names.size()), icu::DateFormatSymbols::FORMAT,
                     icu::DateFormatSymbols::WIDE);
  format.adoptDateFormatSymbols(symbols.release());
}

std::unique_ptr<icu::DateFormat> day_format(std::string_view language, UErrorCode& status) {
  icu::Locale locale = numbering_locale(language);
  const Conventions* conventions = conventions_of(language);
  const std::string calendar(conventions == nullptr ? "gregorian" : conventions->calendar);
  locale.setKeywordValue("calendar", calendar.c_str(), status);
  if (conventions == nullptr || conventions->day_pattern.empty()) {
    return std::unique_ptr<icu::DateFormat>(
        icu::DateFormat::createDateInstance(icu::DateFormat::kLong, locale));
  }
  auto format =
      std::make_unique<icu::SimpleDateFormat>(unicode_string(conventions->day_pattern), locale, status);
  if (U_SUCCESS(status)) take_months(*format, *conventions, status);
  return format;
}

}  // namespace

std::string format_day(std::string_view iso_day, std::string_view language) {
  UErrorCode status = U_ZERO_ERROR;
  icu::SimpleDateFormat reader(icu::UnicodeString("yyyy-MM-dd"), icu::Locale::getRoot(), status);
  reader.setLenient(false);
  reader.setTimeZone(*icu::TimeZone::getGMT());
  const UDate day = reader.parse(unicode_string(iso_day), status);
  const std::unique_ptr<icu::DateFormat> writer = day_format(language, status);
  if (U_FAILURE(status) || writer == nullptr) return std::string(iso_day);
  writer->setTimeZone(*icu::TimeZone::getGMT());
  icu::UnicodeString text;
  writer->format(day, text);
  std::string utf8;
  text.toUTF8String(utf8);
  return utf8;
}

}  // namespace waypost::unicode
