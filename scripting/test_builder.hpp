// SPDX-License-Identifier: Apache-2.0
/// Tests and the bank, from their forms.
#pragma once

#include <string>
#include <vector>

#include "lesson/test.hpp"
#include "scripting/build_context.hpp"

namespace waypost::scripting {

enum class TestPlace { before, after };  ///< pre-test or post-test: what their defaults differ by

/// The test of that name (its id). `requires` is checked by whoever knows all units.
lesson::Test read_test(BuildContext& context, const FormReader& fields, const std::string& name,
                       TestPlace place);

std::vector<lesson::Item> read_bank(BuildContext& context, const FormReader& fields);

}  // namespace waypost::scripting
