// SPDX-License-Identifier: Apache-2.0
/// Opening the record of a large office: what an officer waits for at the first screen, the library, their
/// own record and the office's list.
#pragma once

#include <filesystem>

#include "base/result.hpp"
#include "figures.hpp"

namespace waypost::benchmark {

struct Opening {
  Sample store_ms;    ///< RecordStore::open() after a clean close
  Sample sign_in_ms;  ///< everybody, with names
  Sample library_ms;  ///< one learner's work in every course, which is also their own record
  Sample office_ms;   ///< what everybody has done
  std::int64_t learner_count = 0;
  std::int64_t answer_count = 0;
  double database_mb = 0;
};

/// Makes a record of 200 learners and 100,000 answers below `folder` and opens it so many times. Errors: io.
Result<Opening> open_large_office(const std::filesystem::path& folder, int rounds);

}  // namespace waypost::benchmark
