// SPDX-License-Identifier: Apache-2.0
/// A module in another language: the same model with the texts that have a translation replaced.
#pragma once

#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <string_view>

#include "lesson/model.hpp"

namespace waypost::lesson {

/// The translation of `source` in `context`, null where there is none that holds: what a PO catalogue's
/// find() does.
using TextLookup = std::function<const std::string*(std::string_view context, std::string_view source)>;

struct LocalizedModule {
  Module module;
  /// Contexts that stayed in the source language.
  std::set<std::string> untranslated;
  /// Every translatable text, translated or not.
  std::size_t text_count = 0;
};

/// Ids, paths, keys, marks and content hashes stay as they are: language never changes a mark.
LocalizedModule localized(const Module& module, const TextLookup& lookup);

}  // namespace waypost::lesson
