// SPDX-License-Identifier: Apache-2.0
/// The subcommands of record_faults. Each prints its figures and returns the exit code: 0, or 1 for a
/// finding, which is named so that it can be had again.
#pragma once

#include "state_sweep.hpp"

namespace waypost::faults {

/// Power lost after each operation of the workloads.
int crash_states(const Settings& settings);
/// The same on broken disks and with a hasty worker: it must find losses, or it could not fail.
int mutations(const Settings& settings);
/// A call that fails, one after the other, once and lasting, also while a record is repaired.
int fault_sweep(const Settings& settings);
/// Kills and cuts while a folder is made or an older schema is migrated.
int creation(const Settings& settings);
/// A drive that says "written" and forgets.
int lying_drive(const Settings& settings);
/// Bits flipped, files cut short, blocks zeroed or swapped.
int bit_flips(const Settings& settings);

}  // namespace waypost::faults
