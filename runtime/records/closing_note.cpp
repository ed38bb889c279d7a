// SPDX-License-Identifier: Apache-2.0
#include "records/closing_note.hpp"

#include <optional>
#include <string>

#include "base/file.hpp"
#include "base/mapped_file.hpp"
#include "crypto/hash.hpp"

namespace waypost::records {
namespace {

/// Nothing where there is a write-ahead log still: then the file alone says nothing.
std::optional<std::string> sum_of(const RecordFiles& files) {
  std::error_code error;
  if (std::filesystem::file_size(files.write_ahead_log, error) > 0 && !error) return std::nullopt;
  const auto mapped = MappedFile::open(files.database);
  if (!mapped) return std::nullopt;
  return crypto::sha256_hex(mapped->content());
}

}  // namespace

void write_closing_note(const RecordFiles& files) {
  const auto sum = sum_of(files);
  if (sum) (void)write_file_atomically(files.closing_note, *sum + "\n", Readers::owner);
}

bool take_closing_note(const RecordFiles& files) {
  const auto note = read_file(files.closing_note, 4096);
  if (!note) return true;
  const auto sum = sum_of(files);
  std::error_code ignored;
  std::filesystem::remove(files.closing_note, ignored);
  return !sum || *note == *sum + "\n";
}

}  // namespace waypost::records
