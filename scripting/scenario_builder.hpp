// SPDX-License-Identifier: Apache-2.0
/// Branching scenarios, from their forms.
#pragma once

#include "lesson/page.hpp"
#include "scripting/build_context.hpp"

namespace waypost::scripting {

lesson::ScenarioPage read_scenario(BuildContext& context, const FormReader& fields,
                                   const lesson::Path& lesson, Siblings& siblings);

}  // namespace waypost::scripting
