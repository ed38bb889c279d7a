// SPDX-License-Identifier: Apache-2.0
/// Translations held against their source.
#pragma once

#include <vector>

#include "authoring-tools/translations.hpp"
#include "base/diagnostic.hpp"
#include "lesson/model.hpp"

namespace waypost::authoring {

/// Warnings: how many texts of a language are missing, how many are of an older source; foreseen answers that
/// are of an older source; running text that is built differently (headings, lists, call-outs); links to the
/// glossary that were lost, and linked words that are not translated themselves. Errors: gaps that a
/// translation lost, invented or repeated, links to words that the glossary does not have.
void check_translations(const lesson::Module& module, const std::vector<Translation>& translations,
                        Diagnostics& diagnostics);

}  // namespace waypost::authoring
