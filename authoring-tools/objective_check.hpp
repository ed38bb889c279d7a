// SPDX-License-Identifier: Apache-2.0
/// Objectives and what asks about them.
#pragma once

#include "authoring-tools/source_lines.hpp"
#include "base/diagnostic.hpp"
#include "lesson/model.hpp"

namespace waypost::authoring {

/// Warnings: an objective that no item asks about, or that only one of pre-test and post-test can ask about;
/// items without an objective in a module that has some; a mastery rule that asks for more right answers than
/// there are items.
void check_objectives(const lesson::Module& module, const SourceLines& source, Diagnostics& diagnostics);

}  // namespace waypost::authoring
