// SPDX-License-Identifier: Apache-2.0
/// Migrator: brings a database's schema to this version, a numbered step at a time.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "base/result.hpp"
#include "store/database.hpp"

namespace waypost::store {

/// One file of migrations/: 0001_events.sql has number 1. A released one is never edited.
struct Migration {
  std::int64_t number = 0;
  std::string_view name;
  std::string_view sql;
};

/// Runs what is missing, each step in its own transaction together with the new version number, so that a cut
/// leaves the schema before or after a step. `migrations` are numbered 1, 2, 3 … Errors: newer_version where
/// the database knows more steps than we do; it is then left untouched.
Status migrate(Database& database, std::span<const Migration> migrations);

}  // namespace waypost::store
