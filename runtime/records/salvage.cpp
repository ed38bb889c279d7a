// SPDX-License-Identifier: Apache-2.0
#include "records/salvage.hpp"

#include <algorithm>

#include "base/format.hpp"
#include "base/path.hpp"
#include "crypto/hash.hpp"
#include "records/course_feedback.hpp"
#include "store/database.hpp"

namespace waypost::records {
namespace {

namespace fs = std::filesystem;

/// The schema in which items as shown and course feedback came.
constexpr std::int64_t kSchemaWithItems = 2;

void remove_scratch(const fs::path& scratch) {
  std::error_code ignored;
  for (const char* suffix : {"", "-wal", "-journal"}) fs::remove(with_suffix(scratch, suffix), ignored);
}

Status copy_to_scratch(const fs::path& file, const fs::path& scratch) {
  std::error_code error;
  for (const char* suffix : {"", "-wal"}) {
    const fs::path from = with_suffix(file, suffix);
    if (!fs::exists(from, error)) continue;
    if (fs::copy_file(from, with_suffix(scratch, suffix), error)) continue;
    return failure(error == std::errc::no_space_on_device ? ErrorCode::no_space : ErrorCode::io,
                   "copying " + from.string() + ": " + error.message());
  }
  return {};
}

Status read_copy(store::Database& database, Salvaged& salvaged) {
  // Each stops at the first row that cannot be read; what came before is kept.
  const Status events = each_event(database, 0, [&salvaged](LoggedEvent&& event) -> Status {
    salvaged.events.push_back(std::move(event));
    return {};
  });
  const Status items = each_shown_item(database, [&salvaged](ShownItem&& item) -> Status {
    if (crypto::sha256_hex(item.content) == item.hash) salvaged.shown.push_back(std::move(item));
    return {};
  });
  const Status feedback = each_feedback(database, [&salvaged](KeptFeedback&& each) -> Status {
    if (parse_feedback_line(each.line)) salvaged.feedback.push_back(std::move(each));
    return {};
  });
  TRY(events);
  const auto version = database.schema_version();
  if (version && *version < kSchemaWithItems) return {};
  TRY(items);
  return feedback;
}

}  // namespace

Result<std::vector<fs::path>> list_backups(const RecordFiles& files) {
  std::vector<fs::path> backups;
  std::error_code error;
  for (fs::directory_iterator it(files.backups, error); !error && it != fs::directory_iterator();
       it.increment(error)) {
    // Not those that were put aside before a migration.
    const std::string name = it->path().filename().string();
    if (name.starts_with("records-") && name.ends_with(".db")) backups.push_back(it->path());
  }
  // Without a word the newest backup would be passed over.
  if (error && error != std::errc::no_such_file_or_directory)
    return failure(ErrorCode::io, "reading folder " + files.backups.string() + ": " + error.message());
  // Names hold the sequence number with leading zeros.
  std::sort(backups.rbegin(), backups.rend());
  return backups;
}

Result<Salvaged> salvage(const fs::path& file, const RecordFiles& files, std::vector<std::string>& notes) {
  const fs::path scratch = files.folder / "salvage.part";
  Salvaged salvaged;
  salvaged.file = file;
  remove_scratch(scratch);
  if (const Status copied = copy_to_scratch(file, scratch); !copied) {
    remove_scratch(scratch);
    return failure(copied.error());
  }
  std::error_code error;
  if (!fs::exists(scratch, error)) return salvaged;
  Status read;
  {
    auto database = store::Database::open(scratch);
    read = database ? read_copy(*database, salvaged) : Status(failure(database.error()));
  }
  remove_scratch(scratch);
  if (read) return salvaged;
  if (read.error().code == ErrorCode::no_space) return failure(read.error());
  salvaged.to_the_end = false;
  notes.push_back(format("{}: {}", file.filename().string(), read.error().message));
  return salvaged;
}

Result<Salvaged> read_newest_backup(const RecordFiles& files, std::vector<std::string>& notes) {
  TRY_ASSIGN(const std::vector<fs::path> backups, list_backups(files));
  for (const fs::path& backup : backups) {
    TRY_ASSIGN(Salvaged salvaged, salvage(backup, files, notes));
    if (!salvaged.events.empty()) return salvaged;
  }
  return Salvaged{};
}

}  // namespace waypost::records
