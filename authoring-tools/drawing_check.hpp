// SPDX-License-Identifier: Apache-2.0
/// Drawings (SVG): labels are lesson data, drawn by the text engine in every language, so a drawing holds no
/// text.
#pragma once

#include <cstddef>
#include <filesystem>

#include "base/diagnostic.hpp"

namespace waypost::authoring {

/// Every media/*.svg of a module: text, scripts and foreign content are errors at their line.
void check_drawings(const std::filesystem::path& module_folder, Diagnostics& diagnostics);

/// Drawings without a .png of their name beside them: the player shows PNG, and until there is one the
/// picture's description.
std::size_t drawings_without_png(const std::filesystem::path& module_folder);

}  // namespace waypost::authoring
