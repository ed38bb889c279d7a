// SPDX-License-Identifier: Apache-2.0
/// The ways through a lesson: pages that no way leads to, answers that only ever lead back, units that wait
/// for each other.
#pragma once

#include "authoring-tools/source_lines.hpp"
#include "base/diagnostic.hpp"
#include "lesson/model.hpp"

namespace waypost::authoring {

/// Errors: an unreachable page; an item or scenario from which no outcome leads on.
void check_flow(const lesson::Module& module, const SourceLines& source, Diagnostics& diagnostics);

/// Whether an answer can be worth more than nothing and less than everything.
bool can_be_partly_right(const lesson::Item& item);

}  // namespace waypost::authoring
