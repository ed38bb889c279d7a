// SPDX-License-Identifier: Apache-2.0
/// Whether a test can be taken as its author wants it: whether its pool meets its blueprint, and how much of
/// it lessons' functions would score.
#pragma once

#include <vector>

#include "lesson/test.hpp"
#include "scripting/build_context.hpp"

namespace waypost::scripting {

/// `draws` are the places of the blueprint's lines. The module's bank must have been read.
void check_test(BuildContext& context, const FormReader& fields, const lesson::Test& test,
                const std::vector<Span>& draws);

}  // namespace waypost::scripting
