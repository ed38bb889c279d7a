// SPDX-License-Identifier: Apache-2.0
#include "records/record_opening.hpp"

#include "records/projector.hpp"
#include "records_sql/migrations.hpp"
#include "records_sql/queries.hpp"

namespace waypost::records {
namespace {

constexpr std::int64_t kFullCheckEveryMs = std::int64_t{7} * 86'400'000;

Status check_database(store::Database& database, store::Database::Check depth) {
  TRY_ASSIGN(const auto findings, database.check(depth));
  if (!findings.empty()) return failure(ErrorCode::corrupt, "checking records.db: " + findings.front());
  return {};
}

/// Weekly by the PC's clock, and whenever that clock runs backwards.
Status check_weekly(store::Database& database, WallTimeMs now_ms) {
  TRY_ASSIGN(store::Statement * select, database.cached(sql::select_upkeep));
  TRY_ASSIGN(const bool row, select->step());
  const WallTimeMs checked_ms = row ? select->integer("full_check_ms") : 0;
  select->reset();
  if (now_ms >= checked_ms && now_ms - checked_ms < kFullCheckEveryMs) return {};
  // A new database was never wrong.
  if (row) TRY(check_database(database, store::Database::Check::full));
  TRY_ASSIGN(store::Statement * set, database.cached(sql::set_upkeep));
  return set->bind("full_check_ms", now_ms).run();
}

}  // namespace

Result<store::Database> open_checked(const RecordFiles& files, WallTimeMs now_ms) {
  std::error_code error;
  const bool ended_uncleanly = std::filesystem::file_size(files.write_ahead_log, error) > 0 && !error;
  TRY_ASSIGN(store::Database database, store::Database::open(files.database));
  // First of all: a newer version's file must stay as it is, whatever else we would think of it.
  TRY_ASSIGN(const std::int64_t version, database.schema_version());
  constexpr auto kVersion = static_cast<std::int64_t>(sql::kMigrations.size());
  using Check = store::Database::Check;
  if (version <= kVersion) TRY(check_database(database, ended_uncleanly ? Check::full : Check::quick));
  if (version > 0 && version < kVersion) TRY(keep_before_migration(files, database, kVersion));
  TRY(store::migrate(database, sql::kMigrations));
  TRY(Projector(database).rebuild_if_outdated());
  TRY(check_weekly(database, now_ms));
  return database;
}

}  // namespace waypost::records
