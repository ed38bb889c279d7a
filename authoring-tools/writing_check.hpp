// SPDX-License-Identifier: Apache-2.0
/// Whether every text can be written with the fonts that there are, and in Unicode.
#pragma once

#include <vector>

#include "authoring-tools/source_lines.hpp"
#include "authoring-tools/translations.hpp"
#include "base/diagnostic.hpp"
#include "lesson/model.hpp"
#include "text/text_engine.hpp"

namespace waypost::authoring {

/// Warnings: languages that the fonts cannot write; each text that looks typed for the font Zawgyi, with what it
/// says in Unicode; for each language and script the characters that no font has, at the first text concerned;
/// each text with a mark that stands on no letter.
void check_writing(const lesson::Module& module, const SourceLines& source,
                   const std::vector<Translation>& translations, text::TextEngine& engine,
                   Diagnostics& diagnostics);

}  // namespace waypost::authoring
