// SPDX-License-Identifier: Apache-2.0
#include "records/record_files.hpp"

#include <algorithm>

#include "base/file.hpp"
#include "base/format.hpp"

namespace waypost::records {
namespace {

namespace fs = std::filesystem;

/// A new folder within damaged/, named after the moment.
Result<fs::path> make_damaged_folder(const RecordFiles& files, const Clock& clock) {
  std::string name = to_iso8601(clock.wall_time_ms());
  std::erase_if(name, [](char c) { return c == ':' || c == '.'; });
  std::error_code error;
  for (int i = 1; i < 10'000; ++i) {
    const fs::path folder = files.damaged / format("{}-{}", name, i);
    if (fs::exists(folder, error)) continue;
    fs::create_directories(folder, error);
    if (error) return failure(ErrorCode::io, "making folder " + folder.string() + ": " + error.message());
    TRY(flush_folder(files.damaged));
    TRY(flush_folder(files.folder));
    return folder;
  }
  return failure(ErrorCode::io, "making a folder in " + files.damaged.string() + ": all names are taken");
}

}  // namespace

Status move_aside(const RecordFiles& files, const Clock& clock, const std::vector<fs::path>& what,
                  fs::path& moved_to) {
  std::error_code error;
  for (const fs::path& file : what) {
    if (!fs::exists(file, error)) continue;
    if (moved_to.empty()) {
      TRY_ASSIGN(moved_to, make_damaged_folder(files, clock));
    }
    fs::rename(file, moved_to / file.filename(), error);
    if (error) return failure(ErrorCode::io, "moving " + file.string() + " aside: " + error.message());
  }
  if (!moved_to.empty()) TRY(flush_folder(moved_to));
  return flush_folder(files.folder);
}

}  // namespace waypost::records
