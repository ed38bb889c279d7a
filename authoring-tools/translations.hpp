// SPDX-License-Identifier: Apache-2.0
/// Translations: a module's catalogues in locales/, with the line of each entry for those who have to mend
/// it.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "i18n/catalog.hpp"
#include "lesson/localized.hpp"
#include "lesson/model.hpp"

namespace waypost::authoring {

/// The line, from 1, of each context's `msgstr` in a PO file.
std::map<std::string, int, std::less<>> lines_of_contexts(std::string_view po);

/// A field of a catalogue's header.
struct HeaderField {
  std::string value;
  int line = 0;  ///< 0 where the header has none
};

/// What stands behind `"NAME: ` in the first entry of a PO file.
HeaderField header_field_of(std::string_view po, std::string_view name);

/// What to do where a catalogue cannot be read; empty where the message says it all.
std::string hint_for_unreadable(const std::filesystem::path& module_folder, const std::string& name);

/// One catalogue that could be read.
class Translation {
 public:
  Translation(std::filesystem::path file, std::string name, i18n::Catalog catalog);

  const std::string& name() const { return name_; }  ///< from the module's folder: "locales/km.po"
  const std::string& language() const { return catalog_.language(); }
  const i18n::Catalog& catalog() const { return catalog_; }
  lesson::TextLookup lookup() const;
  /// Where a context stands. The file is read for its lines when the first one is asked for.
  Span span(std::string_view context) const;
  HeaderField header_field(std::string_view name) const;

 private:
  std::filesystem::path file_;
  std::string name_;
  i18n::Catalog catalog_;
  mutable bool has_lines_ = false;
  mutable std::map<std::string, int, std::less<>> lines_;
};

/// Whether a context is that of a foreseen answer, "…/accept.2" or "…/wrong.1": no translation of it is ever
/// missing.
bool is_foreseen_answer(std::string_view context);

/// Every catalogue that can be read, by name; one that cannot is a diagnostic.
std::vector<Translation> read_translations(const std::filesystem::path& module_folder,
                                           Diagnostics& diagnostics);

/// Adds what every catalogue foresees to each foreseen answer, as the player does. Catalogues that cannot be
/// read add nothing.
void add_translated_variants(const std::filesystem::path& module_folder, lesson::Module& module);

}  // namespace waypost::authoring
