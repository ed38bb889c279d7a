// SPDX-License-Identifier: Apache-2.0
/// Salvage: what can still be read of a copy of the database, a backup or the damaged file itself. Only for
/// this folder.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "records/event_table.hpp"
#include "records/feedback_table.hpp"
#include "records/record_files.hpp"
#include "records/shown_items.hpp"

namespace waypost::records {

struct Salvaged {
  std::filesystem::path file;
  std::vector<LoggedEvent> events;
  std::vector<ShownItem> shown;
  std::vector<KeptFeedback> feedback;
  bool to_the_end = true;  ///< nothing in it could not be read
};

/// The backups of the rotation, newest first. Errors: io, where the folder cannot be read.
Result<std::vector<std::filesystem::path>> list_backups(const RecordFiles& files);

/// All that can be read of a copy of a database; the file itself is left as it is. What could not be read is
/// told in `notes`. Errors: no_space, io: there is no room for the copy, and the file may hold what nobody
/// else has.
Result<Salvaged> salvage(const std::filesystem::path& file, const RecordFiles& files,
                         std::vector<std::string>& notes);

/// Of the newest backup that can be read, with what could not be read of it and newer ones in `notes`; empty
/// where there is none.
Result<Salvaged> read_newest_backup(const RecordFiles& files, std::vector<std::string>& notes);

}  // namespace waypost::records
