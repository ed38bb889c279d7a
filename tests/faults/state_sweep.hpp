// SPDX-License-Identifier: Apache-2.0
/// StateSweep: walks a trace, builds the states that a power cut may leave after each operation, and has each
/// judged. A state is made again from seed, workload, position and number.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "disk_model.hpp"
#include "record_oracle.hpp"

namespace waypost::faults {

/// What every subcommand is told.
struct Settings {
  std::filesystem::path scratch;  ///< on a file system in memory; removed by the program
  std::uint64_t seed = 1;
  std::uint64_t states = 0;
  std::int64_t seconds = 0;    ///< 0 for no limit
  std::string workload;        ///< only this one, where given
  std::int64_t position = -1;  ///< only this one, where given
  std::int64_t number = -1;
  bool verbose = false;
};

struct Tally {
  std::uint64_t states = 0;
  std::uint64_t acknowledged = 0;  ///< events that the states' promises held, all together
  std::uint64_t lost = 0;          ///< states with a loss
  std::uint64_t partial = 0;
  std::uint64_t corrupt = 0;
  std::uint64_t trails = 0;
  std::uint64_t bad = 0;  ///< states with any finding

  void count(const Promise& promise, const Verdict& verdict);
  void add(const Tally& other);
  std::string text() const;
};

/// A trace with what is durable before it begins.
struct Recording {
  std::string name;  ///< as --workload knows it
  std::vector<Operation> trace;
  History history;
  DiskModel start;
  Strictness strictness;
  std::filesystem::path data = "data";  ///< of the record folder below the watched one
};

/// About `states` different states, spread over all operations. Findings are printed, the first few whole.
Tally sweep(const Recording& recording, Syncs syncs, std::uint64_t states, const Settings& settings,
            bool print_findings = true);

/// Milliseconds since the program began.
std::int64_t elapsed_ms();
bool out_of_time(const Settings& settings);

}  // namespace waypost::faults
