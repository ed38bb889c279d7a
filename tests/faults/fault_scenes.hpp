// SPDX-License-Identifier: Apache-2.0
/// FaultScenes: record folders in the states that a fault may meet them in, and what is done with them there.
#pragma once

#include <string>
#include <vector>

#include "disk_model.hpp"
#include "record_oracle.hpp"
#include "state_sweep.hpp"

namespace waypost::faults {

struct Scene {
  std::string name;
  DiskState folder;             ///< of the watched folder: data/…
  Promise promise{{}};          ///< what it holds
  void (*work)(RecordWorker&);  ///< while faults come
  bool rebuilt = false;         ///< opening makes the database anew
};

/// "work", "torn_witness", "full_log", "whole", "damaged", "missing", "first_schema". Empty where the
/// workload that they are made of does not work.
std::vector<Scene> make_scenes(const Settings& settings);

/// The folder as a program left it that knew the first `migrations` steps of the schema only, with the events
/// of the first release; see tests/unit/records/first_release.hpp.
bool make_older_folder(const std::filesystem::path& data_folder, std::size_t migrations);
/// How many steps this program knows.
std::size_t known_migrations();

}  // namespace waypost::faults
