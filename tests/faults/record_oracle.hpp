// SPDX-License-Identifier: Apache-2.0
/// RecordOracle: opens a record folder as the player would and says whether it kept what was promised. It
/// knows the promises from outside (Promise, History) and never asks the store what they were.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "record_workload.hpp"

namespace waypost::faults {

struct Verdict {
  std::vector<std::string> lost;     ///< acknowledged, and not there
  std::vector<std::string> partial;  ///< there in part, or never asked for, or there though erased
  std::vector<std::string> corrupt;  ///< does not open, does not verify, had to be rebuilt
  std::vector<std::string> trails;   ///< the witness had less than all but the last append

  bool good() const { return lost.empty() && partial.empty() && corrupt.empty() && trails.empty(); }
  std::string text() const;
};

/// What is expected beyond the promise itself.
struct Strictness {
  bool goes_on = false;         ///< one more event is appended, and is there after the next start
  bool may_be_rebuilt = false;  ///< a database that had to be made anew is no finding
  bool witness_trails = true;   ///< look at the witness before the store opens
  bool names = true;            ///< look at keys and names
};

Verdict judge(const std::filesystem::path& data_folder, const Promise& promise, const History& history,
              const Strictness& strictness);

}  // namespace waypost::faults
