// SPDX-License-Identifier: Apache-2.0
/// How often the disk is asked to sync for an answer, as strace sees it.
#pragma once

#include <filesystem>
#include <string>

#include "base/result.hpp"

namespace waypost::benchmark {

struct Syncs {
  double before_confirmation = 0;  ///< an answer: what the officer waits for
  double in_all = 0;               ///< an answer: with what follows while the officer reads on
};

/// Runs this very program under strace. Errors: not_found where there is none, or where it may not trace.
Result<Syncs> count_syncs(const std::filesystem::path& folder, int answers);

}  // namespace waypost::benchmark
