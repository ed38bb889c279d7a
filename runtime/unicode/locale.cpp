// SPDX-License-Identifier: Apache-2.0
#include "unicode/locale.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include <unicode/locid.h>
#include <unicode/ulocdata.h>
#include <unicode/uniset.h>
#include <unicode/unistr.h>
#include <unicode/usetiter.h>

#include "unicode/conventions.hpp"
#include "unicode/utf8.hpp"

namespace waypost::unicode {

namespace {

Script script_of_code(std::string_view code) { return script({code[0], code[1], code[2], code[3], '\0'}); }

/// Whether a tag says its script itself: "uz-Cyrl" (BCP 47: four letters behind the language).
bool names_script(std::string_view tag) {
  const std::size_t dash = tag.find('-');
  if (dash == std::string_view::npos) return false;
  const std::string_view next = tag.substr(dash + 1, tag.find('-', dash + 1) - dash - 1);
  return next.size() == 4 && (next.front() < '0' || next.front() > '9') && next != "Hans" && next != "Hant";
}

}  // namespace

Script usual_script(std::string_view language) {
  // Answered without ICU's data files: a paragraph asks for each of its spans.
  const Conventions* conventions = conventions_of(language);
  if (conventions != nullptr && !names_script(language)) return script_of_code(conventions->script);
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale locale = icu::Locale::forLanguageTag(
      icu::StringPiece(language.data(), static_cast<std::int32_t>(language.size())), status);
  if (U_FAILURE(status)) return script("Latn");
  locale.addLikelySubtags(status);
  const std::string_view code = locale.getScript();
  if (U_FAILURE(status) || code.size() != 4) return script("Latn");
  if (code == "Hans" || code == "Hant") return script("Hani");
  return script_of_code(code);
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
  if (const Conventions* conventions = conventions_of(language); conventions != nullptr)
    return std::string(conventions->autonym);
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

std::string list_letter(std::string_view language, std::size_t index) {
  constexpr std::size_t kLast = std::tuple_size_v<decltype(Conventions::letters)> - 1;
  index = std::min(index, kLast);
  const Conventions* conventions = conventions_of(language);
  if (conventions != nullptr && !conventions->letters[index].empty())
    return std::string(conventions->letters[index]);
  return std::string(1, static_cast<char>('A' + index));
}

std::vector<std::u32string> exemplars(std::string_view language) {
  const icu::Locale locale = data_locale(language);
  std::vector<std::u32string> found;
  UErrorCode status = U_ZERO_ERROR;
  ULocaleData* data = ulocdata_open(locale.getName(), &status);
  for (const ULocaleDataExemplarSetType type : {ULOCDATA_ES_STANDARD, ULOCDATA_ES_AUXILIARY}) {
    if (U_FAILURE(status)) break;
    USet* set = ulocdata_getExemplarSet(data, nullptr, 0, type, &status);
    // The root's letters are nobody's.
    const bool is_own = U_SUCCESS(status) && status != U_USING_DEFAULT_WARNING;
    const icu::UnicodeSet* characters = is_own ? icu::UnicodeSet::fromUSet(set) : nullptr;
    if (characters != nullptr) {
      for (icu::UnicodeSetIterator each(*characters); each.next();) {
        std::string utf8;
        each.getString().toUTF8String(utf8);
        found.push_back(decode_utf8(utf8).text);
      }
    }
    uset_close(set);
    status = U_ZERO_ERROR;
  }
  ulocdata_close(data);
  return found;
}

}  // namespace waypost::unicode
