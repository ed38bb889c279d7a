// SPDX-License-Identifier: Apache-2.0
/// Foreseen answers across languages. What is accepted in one language is accepted in all, so a word that is
/// right in one and names a wrong answer in another would make a mark depend on luck.
#pragma once

#include <vector>

#include "authoring-tools/source_lines.hpp"
#include "authoring-tools/translations.hpp"
#include "base/diagnostic.hpp"
#include "lesson/model.hpp"

namespace waypost::authoring {

/// Errors, each naming both places: an accepted answer that fits an answer named wrong, in whatever
/// languages; an answer accepted in two gaps of one text by two languages. Warning: a partly right answer
/// that is fully right in another language.
void check_variants(const lesson::Module& module, const SourceLines& source,
                    const std::vector<Translation>& translations, Diagnostics& diagnostics);

/// Errors: two choices, steps, pairs or options of one item that read the same in a translation.
void check_equal_texts(const lesson::Module& module, const std::vector<Translation>& translations,
                       Diagnostics& diagnostics);

}  // namespace waypost::authoring
