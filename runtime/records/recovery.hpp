// SPDX-License-Identifier: Apache-2.0
/// Recovery: a database from whatever still holds events: the newest good backup, the witness, the damaged
/// file itself. Only for this folder; the caller holds the folder's lock.
#pragma once

#include <filesystem>
#include <string>

#include "base/clock.hpp"
#include "base/result.hpp"
#include "records/record_store.hpp"
#include "records/witness.hpp"
#include "store/database.hpp"

namespace waypost::records {

/// The files of a data folder.
struct RecordFiles {
  explicit RecordFiles(const std::filesystem::path& folder)
      : folder(folder),
        database(folder / "records.db"),
        write_ahead_log(folder / "records.db-wal"),
        witness(folder / "answers.log"),
        backups(folder / "backups"),
        damaged(folder / "damaged"),
        keys(folder / "keys"),
        reserve(folder / "reserve"),
        lock(folder / "lock") {}

  std::filesystem::path folder, database, write_ahead_log, witness, backups, damaged, keys, reserve, lock;
};

/// A new, empty database with this version's schema.
Status provision_database(const std::filesystem::path& file);

/// Moves the database and its write-ahead log aside together and makes a new one of all events found.
/// `cause` is told in the report. Errors: no_space, denied, io.
Result<RecoveryReport> rebuild_database(const RecordFiles& files, const Clock& clock,
                                        const std::string& cause);

/// Brings witness and log together after any kind of end: what one lacks it gets from the other. Two
/// different histories are a fork: the database's goes on, the witness keeps both, and the report says so.
Status reconcile_witness(const RecordFiles& files, store::Database& database, RecoveryReport& report);

/// A copy of a database of an older schema, backups/before-schema-N.db, before anything is changed in it. One
/// that is there already stays. Errors: no_space, denied, io: and then nothing may be migrated.
Status keep_before_migration(const RecordFiles& files, store::Database& database, std::int64_t new_version);

/// Writes backups/records-SEQ.db, checked, and removes all but the newest three.
Result<std::filesystem::path> make_backup(const RecordFiles& files, store::Database& database,
                                          std::int64_t last_seq);

}  // namespace waypost::records
