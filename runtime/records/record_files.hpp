// SPDX-License-Identifier: Apache-2.0
/// RecordFiles: what lies where in a data folder, and moving aside what is damaged. Only for this folder.
#pragma once

#include <filesystem>
#include <vector>

#include "base/clock.hpp"
#include "base/result.hpp"

namespace waypost::records {

struct RecordFiles {
  explicit RecordFiles(const std::filesystem::path& folder)
      : folder(folder),
        database(folder / "records.db"),
        write_ahead_log(folder / "records.db-wal"),
        closing_note(folder / "records.sum"),
        witness(folder / "answers.log"),
        backups(folder / "backups"),
        damaged(folder / "damaged"),
        keys(folder / "keys"),
        reserve(folder / "reserve"),
        lock(folder / "lock") {}

  std::filesystem::path folder, database, write_ahead_log, closing_note, witness, backups, damaged, keys,
      reserve, lock;
};

/// Moves files into a new folder within damaged/, named after the moment; never deletes. `moved_to` is that
/// folder, for all files of one repair. Errors: io.
Status move_aside(const RecordFiles& files, const Clock& clock,
                  const std::vector<std::filesystem::path>& what, std::filesystem::path& moved_to);

}  // namespace waypost::records
