// SPDX-License-Identifier: Apache-2.0
/// Translations held against their source.
#pragma once

#include <cstddef>
#include <vector>

#include "authoring-tools/translations.hpp"
#include "base/diagnostic.hpp"
#include "lesson/localized.hpp"
#include "lesson/model.hpp"

namespace waypost::authoring {

/// Warnings: how many texts of a language are missing, how many are of an older source; running text that is
/// built differently (headings, lists, call-outs); links to the glossary that were lost. Errors: gaps that a
/// translation lost, invented or repeated, links to words that the glossary does not have. `translated` are
/// the module in each language, in the order of `translations`.
void check_translations(const lesson::Module& module, const std::vector<Translation>& translations,
                        const std::vector<lesson::LocalizedModule>& translated, Diagnostics& diagnostics);

}  // namespace waypost::authoring
