// SPDX-License-Identifier: Apache-2.0
/// What tests draw from.
#pragma once

#include <vector>

#include "authoring-tools/source_lines.hpp"
#include "base/diagnostic.hpp"
#include "lesson/model.hpp"

namespace waypost::authoring {

/// Whether an item of the test may be drawn by it. The bank's stand in no section and go wherever they are
/// drawn to.
bool fits_draw(const lesson::Test& test, const lesson::Draw& draw, const lesson::Item& item);
/// The test's own items and, where it says so, the bank's.
std::vector<const lesson::Item*> pool_of(const lesson::Module& module, const lesson::Test& test);

/// A warning for each draw of the post-test that takes all that its pool holds where the test may be taken
/// more than once: the second attempt asks the same again. (A pre-test is taken once.)
void check_blueprints(const lesson::Module& module, const SourceLines& source, Diagnostics& diagnostics);

}  // namespace waypost::authoring
