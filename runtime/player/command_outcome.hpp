// SPDX-License-Identifier: Apache-2.0
/// What a command line says when it failed, and its exit code.
#pragma once

#include <iostream>

#include "base/command_line.hpp"
#include "base/result.hpp"

namespace waypost::player {

/// Prints what failed to standard error. Foreign input that breaks a rule is exit 1, all else exit 3.
inline int report_failure(const Error& error) {
  std::cerr << "waypost: " << error.message << "\n";
  return error.code == ErrorCode::invalid ? kExitInputHasErrors : kExitWorldFailed;
}

}  // namespace waypost::player
