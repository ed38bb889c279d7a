// SPDX-License-Identifier: Apache-2.0
/// Translator: the programs' own words in one language, by key: tr("results.passed", {{"score", 80}}).
/// English stands in for what a language lacks, and the key is noted so that a test or a translator can ask.
#pragma once

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "i18n/catalog.hpp"
#include "unicode/message.hpp"

namespace waypost::i18n {

/// A language whose PO file lies in the folder.
struct AvailableLanguage {
  std::string tag;       ///< BCP 47, from the header, "zh-Hans"
  std::string autonym;   ///< in itself: "ភាសាខ្មែរ"
  bool is_draft = true;  ///< no speaker has reviewed it
};

/// `<program folder>/../share/locales`.
std::filesystem::path default_locales_folder();

/// By the headers of the files `TAG.po` present, English first, then by tag; a file without one that can be
/// read is left out.
std::vector<AvailableLanguage> available_languages(const std::filesystem::path& folder);

/// One thread only: tr() notes what it misses.
class Translator {
 public:
  /// Reads `en.po` and, for another language, `TAG.po` (TAG in lower case). A language without a file speaks
  /// English. Errors: en.po is missing, or a file breaks PO's rules.
  static Result<Translator> load(const std::filesystem::path& folder, std::string_view language);
  /// From catalogues already read; `translation` may be absent.
  Translator(Catalog english, std::optional<Catalog> translation, std::string language);

  /// The message (ICU MessageFormat) of a key with its arguments. Falls back to English, then to the key
  /// itself.
  std::string tr(std::string_view key, const unicode::MessageArguments& arguments = {}) const;

  /// Whether the key has a translation that holds (English always has).
  bool is_translated(std::string_view key) const;
  /// BCP 47, as asked for.
  const std::string& language() const { return language_; }
  const std::string& autonym() const;
  /// No speaker has reviewed this language. English is never a draft.
  bool is_draft() const;
  /// Keys that fell back since the start, sorted.
  const std::set<std::string>& fallen_back() const { return fallen_back_; }

 private:
  Catalog english_;
  std::optional<Catalog> translation_;
  std::string language_;
  mutable std::set<std::string> fallen_back_;
};

}  // namespace waypost::i18n
