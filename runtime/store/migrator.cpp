// SPDX-License-Identifier: Apache-2.0
#include "store/migrator.hpp"

#include "base/assert.hpp"
#include "base/format.hpp"

namespace waypost::store {

Status migrate(Database& database, std::span<const Migration> migrations) {
  TRY_ASSIGN(const std::int64_t present, database.schema_version());
  const auto known = static_cast<std::int64_t>(migrations.size());
  if (present > known) {
    database.leave_untouched();
    return failure(ErrorCode::newer_version,
                   format("opening {}: it was written by a newer version (schema {}, this program knows {})",
                          database.file().string(), present, known));
  }
  for (std::int64_t i = present; i < known; ++i) {
    const Migration& migration = migrations[static_cast<std::size_t>(i)];
    ASSERT(migration.number == i + 1);
    TRY_ASSIGN(Transaction transaction, Transaction::begin(database));
    TRY(database.execute(migration.sql));
    TRY(database.set_schema_version(migration.number));
    TRY(transaction.commit());
  }
  return {};
}

}  // namespace waypost::store
