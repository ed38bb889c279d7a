// SPDX-License-Identifier: Apache-2.0
#include "unicode/message.hpp"

#include <unicode/msgfmt.h>
#include <vector>

#include "base/format.hpp"
#include "unicode/icu_locale.hpp"

namespace waypost::unicode {

namespace {

icu::UnicodeString to_icu(std::string_view text) {
  return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

icu::Formattable formattable(const MessageArgument& argument) {
  if (const auto* number = std::get_if<std::int64_t>(&argument)) return icu::Formattable(*number);
  return icu::Formattable(to_icu(std::get<std::string>(argument)));
}

}  // namespace

Result<std::string> format_message(std::string_view pattern, std::string_view language,
                                   const MessageArguments& arguments) {
  // Most messages have neither arguments nor quotes.
  if (pattern.find_first_of("{}'") == std::string_view::npos) return std::string(pattern);
  UErrorCode status = U_ZERO_ERROR;
  UParseError where{};
  const icu::MessageFormat message(to_icu(pattern), numbering_locale(language), where, status);
  if (U_FAILURE(status)) {
    return failure(ErrorCode::invalid, format("reading message \"{}\": {} at character {}", pattern,
                                              u_errorName(status), where.offset));
  }
  std::vector<icu::UnicodeString> names;
  std::vector<icu::Formattable> values;
  names.reserve(arguments.size());
  values.reserve(arguments.size());
  for (const auto& [name, argument] : arguments) {
    names.push_back(to_icu(name));
    values.push_back(formattable(argument));
  }
  icu::UnicodeString text;
  message.format(names.data(), values.data(), static_cast<std::int32_t>(names.size()), text, status);
  if (U_FAILURE(status)) {
    return failure(ErrorCode::invalid, format("formatting message \"{}\": {}", pattern, u_errorName(status)));
  }
  std::string utf8;
  text.toUTF8String(utf8);
  return utf8;
}

}  // namespace waypost::unicode
