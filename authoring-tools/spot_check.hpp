// SPDX-License-Identifier: Apache-2.0
/// Places in pictures.
#pragma once

#include "authoring-tools/source_lines.hpp"
#include "base/diagnostic.hpp"
#include "lesson/model.hpp"

namespace waypost::authoring {

/// A warning for each spot of a page or an item that reaches over an edge of its picture.
void check_spots(const lesson::Module& module, const SourceLines& source, Diagnostics& diagnostics);

}  // namespace waypost::authoring
