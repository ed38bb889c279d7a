// SPDX-License-Identifier: Apache-2.0
#include "records/retention.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace waypost::records {
namespace {

constexpr WallTimeMs kDayMs = 24 * 60 * 60 * 1000;

struct LeftEvent {
  WallTimeMs time_ms = 0;
  bool is_certain = true;
};

/// The last one of each learner.
Result<std::map<LearnerId, LeftEvent>> read_left_events(RecordStore& store) {
  std::map<LearnerId, LeftEvent> left;
  WallTimeMs newest_ms = 0;
  TRY(store.each_event_after(0, [&](const EventLine& line) -> Status {
    TRY_ASSIGN(const WallTimeMs time_ms, from_iso8601(line.header.claimed_time));
    if (line.header.type == "learner_left") {
      left[line.header.learner] = {time_ms, time_ms >= newest_ms && !line.header.has_flag(kFlagClockSuspect)};
    }
    newest_ms = std::max(newest_ms, time_ms);
    return {};
  }));
  return left;
}

}  // namespace

Result<RetentionReview> review_retention(RecordStore& store, int retention_days) {
  RetentionReview review;
  if (retention_days == 0) return review;
  const ClaimedNow now = store.now();
  if (now.is_suspect()) {
    return failure(ErrorCode::unsupported, "looking for who left long ago: this PC's clock says " +
                                               to_iso8601(now.wall_ms) +
                                               ", and it is later than that; set it first");
  }
  TRY_ASSIGN(const auto left_events, read_left_events(store));
  TRY_ASSIGN(auto learners, store.learners());
  for (Learner& learner : learners) {
    const auto found = left_events.find(learner.id);
    if (learner.state != LearnerState::left || found == left_events.end()) continue;
    const LeftEvent& left = found->second;
    if (!left.is_certain || left.time_ms > now.wall_ms) {
      review.uncertain.push_back({std::move(learner), left.time_ms});
    } else if (now.wall_ms - left.time_ms > retention_days * kDayMs) {
      review.due.push_back({std::move(learner), left.time_ms});
    }
  }
  const auto earlier = [](const Leaving& a, const Leaving& b) { return a.time_ms < b.time_ms; };
  std::stable_sort(review.due.begin(), review.due.end(), earlier);
  std::stable_sort(review.uncertain.begin(), review.uncertain.end(), earlier);
  return review;
}

}  // namespace waypost::records
