// SPDX-License-Identifier: Apache-2.0
/// Witness: the second copy of the log (answers.log), a line a record, that a damaged database is rebuilt
/// from. `LENGTH CRC32C PAYLOAD\n`: both numbers eight hexadecimal digits, over the payload; the payload is
/// the event's line and, where it has a private part, a tab, its salt, a tab, the sealed text, both
/// hexadecimal.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/file.hpp"
#include "base/result.hpp"
#include "records/event_line.hpp"
#include "records/event_table.hpp"

namespace waypost::records {

/// What stands at the end of the file.
struct WitnessEnd {
  bool whole = true;  ///< the file ends with a good record, or is empty
  std::int64_t last_seq = 0;
  std::string last_hash;
};

struct WitnessContent {
  std::vector<LoggedEvent> events;      ///< all good records, in the order of the file
  std::vector<std::int64_t> bad_lines;  ///< numbers of lines that are no good record, from 1
  std::int64_t line_count = 0;
};

class Witness {
 public:
  /// Opens for appending; a torn last record is closed off, so that the next one starts on its own line.
  static Result<Witness> open(const std::filesystem::path& file);

  Status append(const LoggedEvent& event);
  /// What was appended survives a power cut once this returned. Nothing to do costs nothing.
  Status flush();

 private:
  explicit Witness(AppendFile file) : file_(std::move(file)) {}
  AppendFile file_;
  bool flushed_ = true;
  bool torn_ = false;
};

/// Looks at the last record only. A file that is not there is empty.
Result<WitnessEnd> read_witness_end(const std::filesystem::path& file);
/// Reads all of it; damaged records are named and left out.
Result<WitnessContent> read_witness(const std::filesystem::path& file);

}  // namespace waypost::records
