// SPDX-License-Identifier: Apache-2.0
#include "desk/record_problem.hpp"

#include "records/reserve.hpp"

namespace waypost::desk {
namespace {

struct Words {
  const char* happened_key;
  const char* to_do_key;
};

Words words_of(ErrorCode code) {
  switch (code) {
    case ErrorCode::newer_version: return {"problem.newer-version", "problem.use-newer"};
    case ErrorCode::busy: return {"problem.busy", "problem.use-other-window"};
    case ErrorCode::no_space: return {"problem.disk-full", "problem.free-room"};
    case ErrorCode::denied: return {"problem.record-read-only", "problem.make-writable"};
    default: return {"problem.record-unreadable", "problem.call-help"};
  }
}

}  // namespace

ProblemView problem_of_record(const Error& error) {
  const Words words = words_of(error.code);
  ProblemView problem{words.happened_key, "problem.safe-on-disk", words.to_do_key, error.message};
  problem.can_try_again = error.code != ErrorCode::newer_version;
  problem.room_wanted_mb = records::kRoomWantedMb;
  return problem;
}

}  // namespace waypost::desk
