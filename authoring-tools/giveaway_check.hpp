// SPDX-License-Identifier: Apache-2.0
/// Giveaways: what lets somebody choose rightly who knows nothing.
#pragma once

#include "authoring-tools/source_lines.hpp"
#include "base/diagnostic.hpp"
#include "lesson/model.hpp"

namespace waypost::authoring {

/// Warnings, for each lesson, each test and the bank: the longest choice is right nearly always; the right
/// choice stands nearly always in the same place; every statement is true, or every one false. For each item:
/// a choice like "All of the above". "Nearly always" is four of five, of at least four items.
void check_giveaways(const lesson::Module& module, const SourceLines& source, Diagnostics& diagnostics);

}  // namespace waypost::authoring
