// SPDX-License-Identifier: Apache-2.0
/// `waypost-author translate extract | status`: a module's texts for translators, and how far they are.
#pragma once

#include <string>

#include "base/command_line.hpp"
#include "lesson/model.hpp"

namespace waypost::authoring {

/// A gettext template: every translatable text in reading order, msgctxt as in docs/formats/module.md. The
/// same module gives the same bytes.
std::string extract_pot(const lesson::Module& module);

void add_translate_command(CommandLine& program);

}  // namespace waypost::authoring
