// SPDX-License-Identifier: Apache-2.0
/// Lessons, from their forms: pages, items and the branches between them.
#pragma once

#include <string>

#include "lesson/model.hpp"
#include "scripting/build_context.hpp"

namespace waypost::scripting {

/// The lesson of that name (its id). `requires` is checked by whoever knows all units.
lesson::Lesson read_lesson(BuildContext& context, const FormReader& fields, const std::string& name);

}  // namespace waypost::scripting
