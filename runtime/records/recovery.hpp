// SPDX-License-Identifier: Apache-2.0
/// Recovery: a database from whatever still holds events: the newest good backup, the witness, the damaged
/// file itself. Only for this folder; the caller holds the folder's lock.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "base/result.hpp"
#include "records/record_files.hpp"
#include "records/record_store.hpp"
#include "store/database.hpp"

namespace waypost::records {

/// A new, empty database with this version's schema.
Status provision_database(const std::filesystem::path& file);

/// Moves the database and its write-ahead log aside together and makes a new one of all events found.
/// `cause` is told in the report. Errors: no_space, denied, io.
Result<RecoveryReport> rebuild_database(const RecordFiles& files, const Clock& clock,
                                        const std::string& cause);

/// A copy of a database of an older schema, backups/before-schema-N.db, before anything is changed in it. One
/// that is there already stays. Errors: no_space, denied, io: and then nothing may be migrated.
Status keep_before_migration(const RecordFiles& files, store::Database& database, std::int64_t new_version);

/// Writes backups/records-SEQ.db, checked, and removes all but the newest three.
Result<std::filesystem::path> make_backup(const RecordFiles& files, store::Database& database,
                                          std::int64_t last_seq);

}  // namespace waypost::records
