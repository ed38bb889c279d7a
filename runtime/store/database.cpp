// SPDX-License-Identifier: Apache-2.0
#include "store/database.hpp"

#include <sqlite3.h>

#include <utility>

#include "base/assert.hpp"
#include "base/file.hpp"
#include "base/format.hpp"
#include "base/path.hpp"
#include "store/sqlite_error.hpp"

namespace waypost::store {
namespace {

void remove_with_journals(const std::filesystem::path& file) {
  std::error_code ignored;
  for (const char* suffix : {"", "-wal", "-shm", "-journal"}) {
    std::filesystem::remove(with_suffix(file, suffix), ignored);
  }
}

}  // namespace

struct Database::Connection {
  sqlite3* handle = nullptr;
  std::filesystem::path file;
  std::map<std::string, Statement, std::less<>> statements;

  ~Connection() {
    statements.clear();
    ASSERT(sqlite3_close(handle) == SQLITE_OK);
  }
};

Database::Database(std::unique_ptr<Connection> connection) : connection_(std::move(connection)) {}
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;
Database::~Database() = default;

const std::filesystem::path& Database::file() const { return connection_->file; }

Result<Database> Database::connect(const std::filesystem::path& file, int flags) {
  auto connection = std::make_unique<Connection>();
  connection->file = file;
  const int outcome =
      sqlite3_open_v2(file.string().c_str(), &connection->handle, flags | SQLITE_OPEN_NOMUTEX, nullptr);
  if (outcome != SQLITE_OK) {
    return failure(sqlite_error(connection->handle, outcome, "opening database " + file.string()));
  }
  sqlite3_extended_result_codes(connection->handle, 1);
  sqlite3_db_config(connection->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(connection->handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_db_config(connection->handle, SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr);
  return Database(std::move(connection));
}

Status Database::provision(const std::filesystem::path& file, const std::function<Status(Database&)>& fill) {
  const std::filesystem::path part = with_suffix(file, ".part");
  remove_with_journals(part);
  {
    TRY_ASSIGN(Database database, connect(part, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE));
    TRY(database.execute("PRAGMA locking_mode=EXCLUSIVE"));
    TRY(database.execute("PRAGMA synchronous=EXTRA"));
    TRY(fill(database));
    TRY_ASSIGN(const bool wal, database.pragma_gives("PRAGMA journal_mode=WAL", "wal"));
    if (!wal) return failure(ErrorCode::unsupported, "making " + part.string() + ": no WAL on this disk");
  }
  // Records of people: the user's own, whatever the umask says.
  TRY(restrict_to_owner(part));
  TRY(flush_file(part));
  return rename_durably(part, file);
}

Result<Database> Database::open(const std::filesystem::path& file) {
  TRY_ASSIGN(Database database, connect(file, SQLITE_OPEN_READWRITE));
  // SQLite is content with less than it was asked for, and fails in a way that tells nobody why.
  if (sqlite3_db_readonly(database.connection_->handle, "main") == 1)
    return failure(ErrorCode::denied, "opening database " + file.string() + ": it is read-only");
  TRY(database.set_up_for_writing());
  return database;
}

Status Database::set_up_for_writing() {
  // Before the first access: WAL then lives without shared memory, and no second connection can ever exist.
  TRY(execute("PRAGMA locking_mode=EXCLUSIVE"));
  TRY(execute("PRAGMA synchronous=FULL"));
  TRY_ASSIGN(const bool full, pragma_gives("PRAGMA synchronous", "2"));
  ASSERT(full);
  TRY_ASSIGN(const bool wal, pragma_gives("PRAGMA journal_mode=WAL", "wal"));
  if (!wal) return failure(ErrorCode::unsupported, "opening " + file().string() + ": no WAL on this disk");
  TRY_ASSIGN(const bool foreign_keys, pragma_gives("PRAGMA foreign_keys", "1"));
  ASSERT(foreign_keys);
  return {};
}

Status Database::execute(std::string_view sql) {
  const std::string copy(sql);
  const int outcome = sqlite3_exec(connection_->handle, copy.c_str(), nullptr, nullptr, nullptr);
  if (outcome != SQLITE_OK) {
    return failure(sqlite_error(connection_->handle, outcome, "in " + file().string() + ", running " + copy));
  }
  return {};
}

Result<Statement> Database::prepare(std::string_view sql) {
  sqlite3_stmt* statement = nullptr;
  const int outcome = sqlite3_prepare_v3(connection_->handle, sql.data(), static_cast<int>(sql.size()), 0,
                                         &statement, nullptr);
  if (outcome != SQLITE_OK) {
    return failure(
        sqlite_error(connection_->handle, outcome, format("in {}, preparing {}", file().string(), sql)));
  }
  ASSERT(statement != nullptr);
  return Statement(connection_->handle, statement);
}

Result<Statement*> Database::cached(std::string_view sql) {
  auto found = connection_->statements.find(sql);
  if (found == connection_->statements.end()) {
    TRY_ASSIGN(Statement statement, prepare(sql));
    found = connection_->statements.emplace(std::string(sql), std::move(statement)).first;
  }
  found->second.reset();
  return &found->second;
}

Result<bool> Database::pragma_gives(std::string_view sql, std::string_view expected) {
  TRY_ASSIGN(Statement statement, prepare(sql));
  TRY_ASSIGN(const bool row, statement.step());
  if (!row) return false;
  const auto* value = reinterpret_cast<const char*>(sqlite3_column_text(statement.statement_, 0));
  const bool same = value != nullptr && expected == value;
  // The row comes before the statement's own transaction is committed: only its end says whether it is done.
  TRY(statement.step());
  return same;
}

Result<std::int64_t> Database::schema_version() {
  TRY_ASSIGN(Statement statement, prepare("PRAGMA user_version"));
  TRY(statement.step());
  return sqlite3_column_int64(statement.statement_, 0);
}

Status Database::set_schema_version(std::int64_t version) {
  // A PRAGMA takes no bound values.
  return execute(format("PRAGMA user_version={}", version));
}

Result<std::vector<std::string>> Database::check(Check depth) {
  TRY_ASSIGN(Statement statement,
             prepare(depth == Check::quick ? "PRAGMA quick_check" : "PRAGMA integrity_check"));
  std::vector<std::string> findings;
  while (true) {
    TRY_ASSIGN(const bool row, statement.step());
    if (!row) break;
    findings.emplace_back(reinterpret_cast<const char*>(sqlite3_column_text(statement.statement_, 0)));
  }
  if (findings.size() == 1 && findings.front() == "ok") findings.clear();
  return findings;
}

Status Database::copy_to(const std::filesystem::path& target) {
  const std::filesystem::path part = with_suffix(target, ".part");
  remove_with_journals(part);
  {
    TRY_ASSIGN(Statement statement, prepare("VACUUM INTO :target"));
    TRY(statement.bind("target", part.string()).run());
  }
  {
    // To read only: where it may write, SQLite makes do with reading after an error, and says nothing.
    TRY_ASSIGN(Database copy, connect(part, SQLITE_OPEN_READONLY));
    TRY_ASSIGN(const auto findings, copy.check(Check::full));
    if (!findings.empty()) {
      return failure(ErrorCode::corrupt, "copying to " + target.string() + ": " + findings.front());
    }
  }
  TRY(restrict_to_owner(part));
  TRY(flush_file(part));
  return rename_durably(part, target);
}

void Database::leave_untouched() {
  sqlite3_db_config(connection_->handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
}

Result<Transaction> Transaction::begin(Database& database) {
  TRY(database.execute("BEGIN IMMEDIATE"));
  return Transaction(database);
}

Transaction::Transaction(Transaction&& other) noexcept : database_(std::exchange(other.database_, nullptr)) {}

Transaction::~Transaction() { roll_back(); }

Status Transaction::commit() {
  ASSERT(database_ != nullptr);
  TRY(database_->execute("COMMIT"));
  database_ = nullptr;
  return {};
}

void Transaction::roll_back() {
  if (database_ == nullptr) return;
  // Fails only where SQLite has already rolled back by itself.
  (void)std::exchange(database_, nullptr)->execute("ROLLBACK");
}

}  // namespace waypost::store
