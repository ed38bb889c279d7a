// SPDX-License-Identifier: Apache-2.0
/// How far a language has come: what `check` and `translate status` both count.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "i18n/catalog.hpp"
#include "lesson/model.hpp"

namespace waypost::authoring {

/// A lesson, a test, the bank, the glossary …
struct PartStatus {
  std::string name;  ///< "lesson logbook"
  std::size_t text_count = 0;
  std::size_t translated = 0;
};

/// Foreseen answers are counted apart: no translation of one is ever missing.
struct TranslationStatus {
  std::size_t text_count = 0;  ///< without foreseen answers, as are the next three
  std::size_t translated = 0;
  std::vector<std::string> missing;  ///< contexts without a translation
  std::vector<std::string> changed;  ///< contexts whose source was another when they were translated
  std::size_t answers = 0;           ///< foreseen answers that the language adds
  std::vector<std::string> changed_answers;
  std::vector<std::string> unknown;  ///< contexts that the module does not have
  std::vector<PartStatus> parts;     ///< in the order in which a reader meets them
};

TranslationStatus translation_status(const lesson::Module& module, const i18n::Catalog& catalog);

}  // namespace waypost::authoring
