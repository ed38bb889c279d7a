// SPDX-License-Identifier: Apache-2.0
/// Which modules had to be stopped on this PC, and how often. A version that was stopped three times is not
/// run any more, until somebody has verified it again; a newer version begins anew. A file in the data
/// folder, `stopped-modules.json`: {"folder": {"version": SHA-256 of its Lua, "stops": n}}. Without it
/// nothing is shut: deleting it loses no record.
#pragma once

#include <filesystem>

#include "base/result.hpp"

namespace waypost::library {

inline constexpr int kStopsMax = 3;

class StoppedModules {
 public:
  /// `data_folder` need not exist yet. Used by one thread.
  explicit StoppedModules(const std::filesystem::path& data_folder);

  /// Whether the module, as it lies there now, was stopped kStopsMax times. Errors: invalid (the file cannot
  /// be understood), io, and those of reading the module.
  Result<bool> is_shut(const std::filesystem::path& module_folder) const;
  /// It was stopped once more. Errors: as above, and no_space, denied.
  Status note_stop(const std::filesystem::path& module_folder);
  /// It ran to its end under somebody's eyes: what was counted is forgotten.
  Status forget(const std::filesystem::path& module_folder);

 private:
  std::filesystem::path file_;
};

}  // namespace waypost::library
