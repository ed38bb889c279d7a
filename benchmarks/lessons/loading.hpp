// SPDX-License-Identifier: Apache-2.0
/// What it costs to load a lesson in a child of its own, beside plain Lua that runs the same files.
#pragma once

#include <filesystem>
#include <optional>

#include "base/result.hpp"
#include "figures.hpp"

namespace waypost::benchmark {

/// CPU time in milliseconds, user and system, of this process and of all children.
struct Loading {
  Sample start_ms;                   ///< a child starts, says that it is ready, and ends
  Sample load_ms;                    ///< the same, with the module read, run, checked and built
  std::optional<Sample> plain_ms;    ///< lua5.4 runs the same files; nothing where it is not there
  std::optional<Sample> over_plain;  ///< load_ms / plain_ms of the same round
  std::size_t pages = 0;
  std::size_t source_bytes = 0;
};

/// `module` as fifty_pages.py wrote it. Errors: not_found, invalid (it has errors), unsupported (no child).
Result<Loading> load_lessons(const std::filesystem::path& module, int rounds);

}  // namespace waypost::benchmark
