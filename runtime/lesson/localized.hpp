// SPDX-License-Identifier: Apache-2.0
/// A module in another language: the same model with the texts that have a translation replaced.
#pragma once

#include <cstddef>
#include <functional>
#include <set>
#include <span>
#include <string>
#include <string_view>

#include "lesson/model.hpp"

namespace waypost::lesson {

/// The translation of `source` in `context`, null where there is none that holds: what a PO catalogue's
/// find() does.
using TextLookup = std::function<const std::string*(std::string_view context, std::string_view source)>;

struct LocalizedModule {
  Module module;
  /// Contexts that stayed in the source language. Foreseen answers are never among them: an answer in any
  /// language is an answer.
  std::set<std::string> untranslated;
  /// Every translatable text but foreseen answers, translated or not.
  std::size_t text_count = 0;
};

/// Ids, paths, keys, marks, foreseen answers and content hashes stay as they are: language never changes a
/// mark.
LocalizedModule localized(const Module& module, const TextLookup& lookup);

/// The same item with its texts in the language of `lookup`.
Item localized_item(const Item& item, const TextLookup& lookup);

/// Whether an item of the module has foreseen answers that translators add to.
bool has_text_variants(const Module& module);
/// Adds what each catalogue foresees to every foreseen answer: accepted in one language, accepted in all.
void add_variant_translations(Module& module, std::span<const TextLookup> catalogs);

}  // namespace waypost::lesson
