// SPDX-License-Identifier: Apache-2.0
/// Sequence numbers of PCs: what is missing, and what exists twice. A device counts its events 1, 2, 3 … for
/// ever; a new incarnation (its disk woke up in another PC) goes on from where the old one stood.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace waypost::monitoring {

/// Sequence numbers without a hole between them.
struct SequenceRun {
  std::string device;
  std::string incarnation;
  std::int64_t first_seq = 0;
  std::int64_t last_seq = 0;
};

/// Events that were made and have not arrived.
struct Gap {
  std::string device;
  std::int64_t first_missing = 0;
  std::int64_t last_missing = 0;

  std::int64_t count() const { return last_missing - first_missing + 1; }
  bool operator==(const Gap&) const = default;
};

/// One sequence number, two events: both are kept and counted.
struct Fork {
  std::string device;
  std::int64_t seq = 0;
  bool is_copied_disk = false;  ///< two incarnations; else an old database was put back

  bool operator==(const Fork&) const = default;
};

/// Missing are the numbers from 1 that no incarnation of a device brought, and holes inside one incarnation
/// even where another one has these numbers. `runs` in any order; gaps sorted by device and number.
std::vector<Gap> gaps_of(std::vector<SequenceRun> runs);

}  // namespace waypost::monitoring
