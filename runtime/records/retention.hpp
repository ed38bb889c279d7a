// SPDX-License-Identifier: Apache-2.0
/// Retention: who left longer ago than the site file lets names be kept (`retention_days`). Somebody has to
/// look at the list and erase: a clock that runs years ahead is found out by nobody else, and would erase an
/// office.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "records/record_store.hpp"

namespace waypost::records {

/// Somebody who works here no more, and when they left by the log.
struct Leaving {
  Learner learner;
  WallTimeMs time_ms = 0;  ///< as claimed
};

struct RetentionReview {
  std::vector<Leaving> due;  ///< who left first is first
  /// The log contradicts the time: it is flagged as suspect, an event before claims a later one, or it has
  /// not come yet. Never due.
  std::vector<Leaving> uncertain;
};

/// Only those whose last state is `left`. `retention_days` of 0: nobody, ever. Errors: unsupported where the
/// PC's clock cannot be right; those of the store.
Result<RetentionReview> review_retention(RecordStore& store, int retention_days);

}  // namespace waypost::records
