// SPDX-License-Identifier: Apache-2.0
/// What holds in one country only: national annexes and facts with a jurisdiction.
#pragma once

#include "authoring-tools/source_lines.hpp"
#include "base/diagnostic.hpp"
#include "lesson/model.hpp"

namespace waypost::authoring {

/// Errors: an item that is scored everywhere and rests on a fact of one country. Warnings: a
/// slot that an annex leaves open, a page with a fact of one country.
void check_annexes(const lesson::Module& module, const SourceLines& source, Diagnostics& diagnostics);

}  // namespace waypost::authoring
