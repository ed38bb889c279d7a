// SPDX-License-Identifier: Apache-2.0
/// Names that an editor gave a file and that nobody asked for.
#pragma once

#include <filesystem>

#include "base/diagnostic.hpp"

namespace waypost::authoring {

/// A warning for each "NAME.lua.txt" of a module: Notepad's ending, which some systems do not even show.
void check_file_names(const std::filesystem::path& module_folder, Diagnostics& diagnostics);

}  // namespace waypost::authoring
