// SPDX-License-Identifier: Apache-2.0
/// Collecting a bundle at a regional office, beside SQLite alone taking the same rows into the same table.
#pragma once

#include <cstdint>
#include <filesystem>

#include "base/result.hpp"
#include "figures.hpp"

namespace waypost::benchmark {

struct Collecting {
  std::int64_t events = 0;
  Sample cpu_s;       ///< reading, verifying, parsing and inserting, into an empty store
  Sample read_cpu_s;  ///< of it, all but inserting
  Sample bare_cpu_s;  ///< prepared inserts of values at hand, one transaction
  Sample speed;       ///< of the bare inserts' speed, by CPU time
  Sample wall_speed;  ///< by wall time
  Sample events_per_cpu_s;
};

/// Errors: io; corrupt where the two tables differ.
Result<Collecting> collect_bundle(const std::filesystem::path& folder, const std::filesystem::path& bundle,
                                  int rounds);

}  // namespace waypost::benchmark
