// SPDX-License-Identifier: Apache-2.0
#include "records/closing_note.hpp"

#include <string>

#include "base/file.hpp"
#include "base/mapped_file.hpp"
#include "crypto/hash.hpp"

namespace waypost::records {
namespace {

bool has_write_ahead_log(const RecordFiles& files) {
  std::error_code error;
  return std::filesystem::file_size(files.write_ahead_log, error) > 0 && !error;
}

Result<std::string> sum_of(const RecordFiles& files) {
  TRY_ASSIGN(const MappedFile mapped, MappedFile::open(files.database));
  return crypto::sha256_hex(mapped.content());
}

}  // namespace

void write_closing_note(const RecordFiles& files) {
  // With a write-ahead log the file alone says nothing.
  if (has_write_ahead_log(files)) return;
  const auto sum = sum_of(files);
  if (sum) (void)write_file_atomically(files.closing_note, *sum + "\n", Readers::owner);
}

bool take_closing_note(const RecordFiles& files) {
  const auto note = read_file(files.closing_note, 4096);
  if (!note) return true;
  std::error_code ignored;
  // A note beside a write-ahead log is of an earlier close: its removal was lost with the power.
  const bool says_nothing = has_write_ahead_log(files) || !std::filesystem::exists(files.database, ignored);
  const auto sum = sum_of(files);
  std::filesystem::remove(files.closing_note, ignored);
  return says_nothing || (sum && *note == *sum + "\n");
}

}  // namespace waypost::records
