// SPDX-License-Identifier: Apache-2.0
/// MonitoringStore: the events of all offices, each kept once by its id, in one SQLite file.
/// What is in it depends on which bundles were collected, never on their order or on how often. Reading files
/// is BundleImporter's task, counting is the report's.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "exchange/bundle.hpp"
#include "monitoring/facts.hpp"
#include "monitoring/sequence.hpp"

namespace waypost::monitoring {

/// The same id with other content. The line with the smaller SHA-256 is the one that counts, whichever came
/// first: nobody can tell from the files which is right, but everybody must get the same rows.
struct Conflict {
  std::string id;
  std::int64_t seq = 0;
};

struct ImportOutcome {
  std::int64_t new_count = 0;
  std::int64_t known_count = 0;
  std::vector<Conflict> conflicts;
  std::vector<Gap> gaps;    ///< of the bundle's device, with all that was collected so far
  std::vector<Fork> forks;  ///< likewise
};

class MonitoringStore {
 public:
  /// Makes the file where there is none. Errors: busy, corrupt, newer_version, denied, no_space, io.
  static Result<MonitoringStore> open_or_create(const std::filesystem::path& file);
  /// Errors: not_found too.
  static Result<MonitoringStore> open(const std::filesystem::path& file);
  MonitoringStore(MonitoringStore&&) noexcept;
  MonitoringStore& operator=(MonitoringStore&&) noexcept;
  ~MonitoringStore();

  /// One transaction or nothing. Errors: invalid where an event is not of the bundle's device; io, no_space.
  Result<ImportOutcome> import(const exchange::Bundle& bundle);

  /// What all reports are computed from.
  Result<Facts> facts();
  /// Of one device, or of all where `device` is empty.
  Result<std::vector<Gap>> gaps(const std::string& device = {});
  Result<std::vector<Fork>> forks(const std::string& device = {});

 private:
  struct Impl;
  explicit MonitoringStore(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace waypost::monitoring
