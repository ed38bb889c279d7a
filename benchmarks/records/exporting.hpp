// SPDX-License-Identifier: Apache-2.0
/// Exporting a PC's record, beside the bare loop over the same lines.
#pragma once

#include <cstdint>
#include <filesystem>

#include "base/result.hpp"
#include "figures.hpp"

namespace waypost::benchmark {

struct Exporting {
  std::int64_t events = 0;
  double bundle_mb = 0;
  double texts_mb = 0;
  Sample cpu_s;
  Sample wall_s;
  Sample bare_cpu_s;
  Sample bare_wall_s;
  Sample over_bare;       ///< CPU time
  Sample wall_over_bare;  ///< wall time
  double peak_mb = 0;     ///< memory of a process that does nothing else
  std::filesystem::path bundle;
};

/// Makes a data folder with so many answers below `folder` and exports it. Errors: io; corrupt where the bare
/// loop wrote other bytes.
Result<Exporting> export_answers(const std::filesystem::path& folder, std::int64_t answers, int rounds);

/// Exports once and prints the process's greatest memory meanwhile, in KiB.
Status export_once(const std::filesystem::path& data_folder, const std::filesystem::path& out_folder);

}  // namespace waypost::benchmark
