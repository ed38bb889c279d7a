// SPDX-License-Identifier: Apache-2.0
/// The Lua files of a module's folder, read and judged as text before anything runs them.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/result.hpp"

namespace waypost::scripting {

struct SourceFile {
  std::string name;  ///< from the module's folder: "lessons/seals.lua"
  std::string text;  ///< UTF-8, without byte order mark
};

struct ModuleFiles {
  std::vector<SourceFile> sources;   ///< module.lua first, then facts.lua, then by name
  std::vector<std::string> names;    ///< every *.lua file, also one that was refused
  std::vector<std::string> refused;  ///< too large or not UTF-8: said in the diagnostics
};

/// module.lua, facts.lua, lessons/*.lua and quizzes/*.lua. Errors: not_found (no folder, no module.lua),
/// invalid (more than 2,000 files), io.
Result<ModuleFiles> read_module_files(const std::filesystem::path& folder, Diagnostics& diagnostics);

}  // namespace waypost::scripting
