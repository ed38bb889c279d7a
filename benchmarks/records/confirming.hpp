// SPDX-License-Identifier: Apache-2.0
/// Confirming an answer durably, beside the least that could do it: the same bytes appended to a file and
/// fdatasync.
#pragma once

#include <filesystem>

#include "base/result.hpp"
#include "figures.hpp"

namespace waypost::benchmark {

/// Wall time, since nearly all of it is waiting for the disk.
struct Confirming {
  std::size_t line_bytes = 0;
  Sample raw_ms;
  Sample store_ms;         ///< RecordStore::append, the witness at rest as after any pause
  Sample thread_ms;        ///< through StoreThread: from asking to hearing of it
  Sample back_to_back_ms;  ///< RecordStore::append with no pause: it syncs the witness first
  Sample store_over_raw;
  Sample thread_over_raw;
  Sample back_to_back_over_raw;
  Sample raw_cpu_ms;  ///< what of it is work and not waiting, the kernel's included
  Sample store_cpu_ms;
};

Result<Confirming> confirm_answers(const std::filesystem::path& folder, int rounds);

/// Confirms so many answers through StoreThread in a data folder of its own, and says "asked" and "confirmed"
/// to /dev/null around each: for whoever traces the program's system calls.
Status confirm_aloud(const std::filesystem::path& folder, int answers);

}  // namespace waypost::benchmark
