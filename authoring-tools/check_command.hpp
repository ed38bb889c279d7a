// SPDX-License-Identifier: Apache-2.0
/// `waypost-author check MODULE`: everything that is wrong with a module, at once.
#pragma once

#include <cstddef>
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
  std::size_t drawings_without_png = 0;
};

/// The lessons by their schema; the drawings and the names of files; and, where the module is whole, its
/// ways, feedback, giveaways, objectives, blueprints, reading, Markdown, spots, annexes, foreseen answers,
/// translations, writing and room on the smallest screen. One check is one file NAME_check.hpp of this
/// folder. Errors: the world's.
Result<CheckedModule> check_module(const std::filesystem::path& folder, WallTimeMs now_ms);

void add_check_command(CommandLine& program);

}  // namespace waypost::authoring
