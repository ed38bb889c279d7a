// SPDX-License-Identifier: Apache-2.0
/// What commands print, and the exit codes that go with it.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "lesson/model.hpp"

namespace waypost::authoring {

/// To standard output.
void print(std::string_view text);
/// To standard error.
void print_error(std::string_view text);

/// Exit code 1 for foreign input that breaks a rule, 3 for the world's failures; not_found of what was named
/// is 2.
int print_failure(const Error& error);
int print_wrong_usage(std::string_view text);

/// Fails where `path` is a file: its message names the folder of the module that the file belongs to. Errors:
/// not_found.
Status require_folder(const std::filesystem::path& path);

/// A module without errors; prints its diagnostics where it has some. Errors as in load_module(), and
/// invalid.
Result<lesson::Module> load_whole_module(const std::filesystem::path& folder);

}  // namespace waypost::authoring
