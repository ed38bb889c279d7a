// SPDX-License-Identifier: Apache-2.0
/// ClaimedNow: the wall clock's reading beside what is known to have passed. The batteries of old PCs are
/// dead and anybody may set a clock, so what a date decides asks here first. A clock that runs ahead is not
/// found out.
#pragma once

#include <algorithm>

#include "base/clock.hpp"

namespace waypost::records {

struct ClaimedNow {
  WallTimeMs wall_ms = 0;
  WallTimeMs build_ms = 0;       ///< the day the program was built
  WallTimeMs last_event_ms = 0;  ///< as the log's last event claims; the build's day in an empty log

  /// As an event is flagged (kFlagClockSuspect): the reading cannot be.
  bool is_suspect() const { return wall_ms < lower_bound_ms(); }
  WallTimeMs lower_bound_ms() const { return std::max(build_ms, last_event_ms); }
};

}  // namespace waypost::records
