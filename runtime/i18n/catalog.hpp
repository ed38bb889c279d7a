// SPDX-License-Identifier: Apache-2.0
/// Catalog: one gettext PO file in memory. Our own reader: it takes foreign files, so it refuses by line and
/// never crashes. A translation holds only while its msgid equals the source text; fuzzy, obsolete and empty
/// entries are no translations.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace waypost::i18n {

class Catalog {
 public:
  struct Entry {
    std::string source;       ///< msgid
    std::string translation;  ///< msgstr, never empty
  };

  /// At most 16 MiB of UTF-8; `name` is what errors call the file. A byte order mark and CRLF are accepted.
  /// Plural forms (msgid_plural) are refused: numbers are ICU messages here. Errors: invalid, "NAME:LINE: …".
  static Result<Catalog> parse(std::string_view po, std::string name);
  /// Only what the header says: language, autonym, status; for listing languages without reading all they
  /// say.
  static Result<Catalog> parse_head(std::string_view po, std::string name);

  /// The translation of `source` in this context; null where there is none or the source has changed since.
  const std::string* find(std::string_view context, std::string_view source) const;
  /// The entry of a context whatever the source says now; null where there is none.
  const Entry* find_context(std::string_view context) const;

  /// BCP 47 as in the header's `Language:`; empty where it says none.
  const std::string& language() const { return language_; }
  /// The language's name in itself, from `X-Waypost-Autonym:`; the language tag where there is none.
  const std::string& autonym() const { return autonym_; }
  /// From `X-Waypost-Status: draft | reviewed`; a draft where the header is silent.
  bool is_draft() const { return is_draft_; }
  /// How many translations there are.
  std::size_t size() const { return entries_.size(); }
  /// Entries marked fuzzy, left empty or larger than 64 KiB: met in the file, not usable.
  std::size_t unusable_count() const { return unusable_count_; }
  /// How many translations held control characters, which U+FFFD stands for now.
  std::size_t control_count() const { return control_count_; }
  /// By context.
  const std::map<std::string, Entry, std::less<>>& entries() const { return entries_; }

 private:
  friend class CatalogReader;
  std::map<std::string, Entry, std::less<>> entries_;
  std::size_t unusable_count_ = 0;
  std::size_t control_count_ = 0;
  std::string language_;
  std::string autonym_;
  bool is_draft_ = true;
};

}  // namespace waypost::i18n
