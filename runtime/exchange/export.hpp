// SPDX-License-Identifier: Apache-2.0
/// Export: the record of this PC as one file on a stick.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "base/clock.hpp"
#include "base/random.hpp"
#include "base/result.hpp"
#include "records/record_store.hpp"

namespace waypost::exchange {

struct ExportSummary {
  std::filesystem::path file;
  std::string bundle;  ///< UUID
  std::int64_t first_seq = 0;
  std::int64_t last_seq = 0;
  std::int64_t event_count = 0;
  std::int64_t statement_count = 0;
  std::int64_t learner_count = 0;
  std::int64_t size_bytes = 0;
  Status noted;  ///< why the record does not know of it: the record's own disk keeps nothing now
};

/// Writes `waypost-SITE-YYYYMMDD-HHMMSS-xxxxxxxx.wpx` into the folder: as NAME.part, flushed, read back and
/// verified, renamed, folder flushed. Then appends Exported; where the record's disk refuses that, the file
/// is no less whole. When this returns the stick may be removed. Errors: not_found where nothing was recorded
/// yet or the folder is missing; no_space, denied, io; corrupt where the medium does not give back what was
/// written, and where the site file of the PC is not the one that was taken over: it says what may leave.
Result<ExportSummary> export_bundle(records::RecordStore& store, const std::filesystem::path& out_folder,
                                    const Clock& clock, Random& random);

}  // namespace waypost::exchange
