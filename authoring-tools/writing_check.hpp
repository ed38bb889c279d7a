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

/// Warnings, one a language: texts typed for the font Zawgyi, characters that no font has. The first text
/// concerned is named.
void check_writing(const lesson::Module& module, const SourceLines& source,
                   const std::vector<Translation>& translations, text::TextEngine& engine,
                   Diagnostics& diagnostics);

}  // namespace waypost::authoring
