// SPDX-License-Identifier: Apache-2.0
/// The bare loop that an export is compared with: RapidJSON writes every line, SHA-256 and deflate (level 1)
/// take it, the result is written and synced. It knows neither database nor rules, and checks nothing.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "base/result.hpp"

namespace waypost::benchmark {

struct BareExport {
  double cpu_ms = 0;
  double wall_ms = 0;
  std::vector<std::string> sha256;  ///< of each text, as the loop wrote it
  std::uint64_t packed_bytes = 0;
};

/// Writes the lines of each text. Parsing them into RapidJSON's documents is not counted.
Result<BareExport> export_barely(const std::vector<std::string>& texts, const std::filesystem::path& file);

}  // namespace waypost::benchmark
