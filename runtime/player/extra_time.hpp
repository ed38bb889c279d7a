// SPDX-License-Identifier: Apache-2.0
/// Extra time: who gets more of a test's time limit on this PC. A file beside the record, `extra-time.json`:
/// {"learner's UUID": per cent}. It is how the office arranges things, no part of what was learnt.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>

#include "base/result.hpp"

namespace waypost::player {

inline constexpr int kExtraTimeMaxPercent = 400;

/// Per cent of the time limit by learner's UUID; a file that is not there gives nobody any. Errors: invalid.
Result<std::map<std::string, int>> read_extra_time(const std::filesystem::path& data_folder);

/// 0 takes it away. Errors: invalid (not 0 to 400), no_space, denied, io.
Status set_extra_time(const std::filesystem::path& data_folder, const std::string& learner, int percent);

}  // namespace waypost::player
