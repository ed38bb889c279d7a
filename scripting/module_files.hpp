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
  std::vector<SourceFile> sources;   ///< module.lua first, then those beside it, then folder by folder
  std::vector<std::string> names;    ///< every *.lua file, also one that was refused
  std::vector<std::string> refused;  ///< too large or not UTF-8: said in the diagnostics
};

/// The files that the schema has a form for: module.lua, facts.lua, lessons/*.lua … Links, what is no file,
/// what may not be read, more than 2,000 files and more than 16 MiB in all are diagnostics. Errors: not_found
/// (no folder, no module.lua), io.
Result<ModuleFiles> read_module_files(const std::filesystem::path& folder, Diagnostics& diagnostics);

/// One of these files by its name ("lessons/seals.lua"), held to the same rules. Errors: not_found, io,
/// invalid (a name that no module file has; too large, not UTF-8: why, in words).
Result<SourceFile> read_module_file(const std::filesystem::path& folder, const std::string& name);

}  // namespace waypost::scripting
