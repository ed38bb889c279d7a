// SPDX-License-Identifier: Apache-2.0
/// BundleImporter: one file from a stick into the store, and what to tell about it. A bundle is verified and
/// parsed as a whole before the store sees any of it; a damaged one is refused whole and leaves no row.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "formats/json.hpp"
#include "monitoring/monitoring_store.hpp"

namespace waypost::monitoring {

struct CollectedFile {
  std::filesystem::path file;
  std::optional<Error> refused;  ///< nothing below was collected then
  std::string bundle;            ///< UUID
  std::string device;            ///< UUID
  std::string site;              ///< as the bundle says; may be empty
  std::string site_name;
  ImportOutcome outcome;
};

/// Never fails itself: what went wrong stands in `refused`.
CollectedFile collect_file(MonitoringStore& store, const std::filesystem::path& file);

/// For the person at the desk: a line with the counts, then a line for each gap, fork and conflict (the first
/// twenty of each).
std::string describe(const CollectedFile& collected);

/// One object: file, ok, bundle, device, site, new_events, known_events, gaps, forks, quarantined; or file,
/// ok, code, error.
void write_json(JsonWriter& json, const CollectedFile& collected);

/// 0, 1 where a bundle breaks a rule or is damaged, 3 where a file could not be read or the store failed.
int exit_code_of(const std::vector<CollectedFile>& collected);

}  // namespace waypost::monitoring
