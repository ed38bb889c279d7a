// SPDX-License-Identifier: Apache-2.0
#include "unicode/locale.hpp"

#include <array>
#include <unicode/locid.h>
#include <unicode/unistr.h>

namespace waypost::unicode {

namespace {

struct KnownScript {
  std::string_view language;
  Script script;
};

// Answered without ICU's data files: a paragraph asks for each of its spans.
constexpr std::array<KnownScript, 20> kKnownScripts = {{
    {"en", script("Latn")},  {"km", script("Khmr")},  {"lo", script("Laoo")},      {"my", script("Mymr")},
    {"th", script("Thai")},  {"vi", script("Latn")},  {"zh-Hans", script("Hani")}, {"zh", script("Hani")},
    {"ur", script("Arab")},  {"ru", script("Cyrl")},  {"id", script("Latn")},      {"fil", script("Latn")},
    {"tet", script("Latn")}, {"shn", script("Mymr")}, {"mnw", script("Mymr")},     {"ksw", script("Mymr")},
    {"pwo", script("Mymr")}, {"khb", script("Talu")}, {"tdd", script("Tale")},     {"prs", script("Arab")},
}};

}  // namespace

Script usual_script(std::string_view language) {
  for (const KnownScript& known : kKnownScripts) {
    if (known.language == language) return known.script;
  }
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale locale = icu::Locale::forLanguageTag(
      icu::StringPiece(language.data(), static_cast<std::int32_t>(language.size())), status);
  if (U_FAILURE(status)) return script("Latn");
  locale.addLikelySubtags(status);
  const std::string_view code = locale.getScript();
  if (U_FAILURE(status) || code.size() != 4) return script("Latn");
  if (code == "Hans" || code == "Hant") return script("Hani");
  return script({code[0], code[1], code[2], code[3], '\0'});
}

bool is_right_to_left(std::string_view language) {
  switch (usual_script(language)) {
    case script("Arab"):
    case script("Hebr"):
    case script("Syrc"):
    case script("Thaa"):
    case script("Nkoo"):
    case script("Adlm"):
    case script("Rohg"): return true;
    default: return false;
  }
}

std::string own_name(std::string_view language) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale = icu::Locale::forLanguageTag(
      icu::StringPiece(language.data(), static_cast<std::int32_t>(language.size())), status);
  if (U_FAILURE(status)) return std::string(language);
  icu::UnicodeString name;
  locale.getDisplayName(locale, name);
  std::string utf8;
  name.toUTF8String(utf8);
  return utf8.empty() ? std::string(language) : utf8;
}

}  // namespace waypost::unicode
