// SPDX-License-Identifier: Apache-2.0
/// What the schema of lesson files says, for those who write them: the reference chapter, and a file that
/// teaches editors the forms.
#pragma once

#include <string>
#include <vector>

#include "scripting/schema.hpp"

namespace waypost::authoring {

/// docs/authoring/reference.md: every form in the schema's order with every field. The same schema gives the
/// same bytes.
std::string reference_page(const std::vector<scripting::FormSchema>& forms);

/// authoring-tools/completion/waypost.lua: annotations of the Lua language server (LuaLS), a class and a
/// function for each form. Never run.
std::string completion_file(const std::vector<scripting::FormSchema>& forms);

}  // namespace waypost::authoring
