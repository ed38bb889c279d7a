// SPDX-License-Identifier: Apache-2.0
/// `waypost-author check MODULE`: everything that is wrong with a module, at once.
#pragma once

#include <filesystem>

#include "base/clock.hpp"
#include "base/command_line.hpp"
#include "base/diagnostic.hpp"
#include "base/result.hpp"
#include "lesson/model.hpp"

namespace waypost::authoring {

struct CheckedModule {
  lesson::Module module;
  Diagnostics diagnostics;  ///< sorted by file and line
};

/// The lessons, the drawings (no text in them) and the translations. Errors: the world's.
Result<CheckedModule> check_module(const std::filesystem::path& folder, WallTimeMs now_ms);

void add_check_command(CommandLine& program);

}  // namespace waypost::authoring
