// SPDX-License-Identifier: Apache-2.0
/// What an officer is told after an answer.
#pragma once

#include "authoring-tools/source_lines.hpp"
#include "base/diagnostic.hpp"
#include "lesson/model.hpp"

namespace waypost::authoring {

/// Warnings: wrong choices and spots without feedback where the item has no explanation either, decisions
/// without a consequence, typed and ordered answers that nothing explains.
void check_feedback(const lesson::Module& module, const SourceLines& source, Diagnostics& diagnostics);

}  // namespace waypost::authoring
