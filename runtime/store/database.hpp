// SPDX-License-Identifier: Apache-2.0
/// Store: SQLite behind our own names. One connection to one file, set so that a committed transaction
/// survives a power cut: WAL with synchronous=FULL, exclusive locking, foreign keys, no trusted schema. What
/// is kept in it is records' and library's task.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "store/statement.hpp"

namespace waypost::store {

/// Not to be shared between threads.
class Database {
 public:
  /// Makes the file under a temporary name with synchronous=EXTRA, lets `fill` build the schema, turns it to
  /// WAL, flushes file and folder, renames: after a power cut there is the whole database or none. A
  /// conversion to WAL under synchronous=FULL would run as a rollback-journal transaction, which power cuts
  /// have broken.
  static Status provision(const std::filesystem::path& file, const std::function<Status(Database&)>& fill);

  /// Opens an existing file and asserts the settings. Errors: not_found, busy where another process holds it,
  /// denied where it may only be read, corrupt where it is no database.
  static Result<Database> open(const std::filesystem::path& file);

  Database(Database&&) noexcept;
  Database& operator=(Database&&) noexcept;
  ~Database();

  /// One or more statements whose rows nobody wants.
  Status execute(std::string_view sql);
  /// One statement, compiled now. Errors: a damaged or unexpected schema.
  Result<Statement> prepare(std::string_view sql);
  /// The same, compiled once in the life of the connection and reset each time it is asked for. Only one user
  /// at a time.
  Result<Statement*> cached(std::string_view sql);

  /// The version of the schema, kept in the file's header (PRAGMA user_version).
  Result<std::int64_t> schema_version();
  Status set_schema_version(std::int64_t version);

  /// What SQLite finds wrong; empty where all is well. `quick` skips comparing tables with their indexes.
  enum class Check { quick, full };
  Result<std::vector<std::string>> check(Check depth);

  /// A compact copy (VACUUM INTO), checked, flushed, and only then under its name.
  Status copy_to(const std::filesystem::path& file);

  /// Closing will not touch the file: for one that a newer version wrote.
  void leave_untouched();
  const std::filesystem::path& file() const;

 private:
  struct Connection;
  explicit Database(std::unique_ptr<Connection> connection);
  static Result<Database> connect(const std::filesystem::path& file, int flags);
  Status set_up_for_writing();
  Result<bool> pragma_gives(std::string_view sql, std::string_view expected);

  std::unique_ptr<Connection> connection_;
};

/// Rolls back unless it was committed.
class Transaction {
 public:
  static Result<Transaction> begin(Database& database);
  Transaction(Transaction&& other) noexcept;
  Transaction& operator=(Transaction&&) = delete;
  ~Transaction();

  /// Durable once this returns. On an error nothing may be assumed: close the database and open it again.
  Status commit();
  void roll_back();

 private:
  explicit Transaction(Database& database) : database_(&database) {}
  Database* database_ = nullptr;
};

}  // namespace waypost::store
