// SPDX-License-Identifier: Apache-2.0
/// What a command line says when it failed, and its exit code.
#pragma once

#include <filesystem>
#include <iostream>

#include "base/command_line.hpp"
#include "base/result.hpp"

namespace waypost::player {

/// Prints what failed to standard error. Foreign input that breaks a rule is exit 1, all else exit 3.
inline int report_failure(const Error& error) {
  std::cerr << "waypost: " << error.message << "\n";
  return error.code == ErrorCode::invalid ? kExitInputHasErrors : kExitWorldFailed;
}

/// Refuses a folder that holds no record, so that a mistyped name does not make an empty one. Errors:
/// not_found.
inline Status require_record(const std::filesystem::path& data_folder) {
  for (const char* name : {"records.db", "answers.log", "backups"}) {
    std::error_code unreadable;
    if (std::filesystem::exists(data_folder / name, unreadable)) return {};
  }
  return failure(ErrorCode::not_found, "opening the record in " + data_folder.string() + ": there is none");
}

}  // namespace waypost::player
