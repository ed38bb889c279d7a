// SPDX-License-Identifier: Apache-2.0
#include "store/statement.hpp"

#include <sqlite3.h>

#include <utility>

#include "base/assert.hpp"
#include "store/sqlite_error.hpp"

namespace waypost::store {

Statement::Statement(Statement&& other) noexcept
    : database_(other.database_), statement_(std::exchange(other.statement_, nullptr)) {}

Statement& Statement::operator=(Statement&& other) noexcept {
  std::swap(database_, other.database_);
  std::swap(statement_, other.statement_);
  return *this;
}

Statement::~Statement() { sqlite3_finalize(statement_); }

int Statement::parameter(std::string_view name) const {
  const std::string with_colon = ":" + std::string(name);
  const int position = sqlite3_bind_parameter_index(statement_, with_colon.c_str());
  ASSERT(position > 0);
  return position;
}

Statement& Statement::bind(int position, std::int64_t value) {
  ASSERT(sqlite3_bind_int64(statement_, position, value) == SQLITE_OK);
  return *this;
}

Statement& Statement::bind(int position, std::string_view value) {
  // A null pointer would bind NULL, and an empty text is not that.
  const char* data = value.data() == nullptr ? "" : value.data();
  ASSERT(sqlite3_bind_text64(statement_, position, data, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8) ==
         SQLITE_OK);
  return *this;
}

Statement& Statement::bind(std::string_view name, std::int64_t value) { return bind(parameter(name), value); }
Statement& Statement::bind(std::string_view name, std::string_view value) {
  return bind(parameter(name), value);
}

Statement& Statement::bind(std::string_view name, double value) {
  ASSERT(sqlite3_bind_double(statement_, parameter(name), value) == SQLITE_OK);
  return *this;
}

Statement& Statement::bind_blob(std::string_view name, ByteView value) {
  static constexpr std::uint8_t kNothing = 0;
  const void* data = value.empty() ? &kNothing : value.data();
  ASSERT(sqlite3_bind_blob64(statement_, parameter(name), data, value.size(), SQLITE_TRANSIENT) == SQLITE_OK);
  return *this;
}

Statement& Statement::bind_null(std::string_view name) {
  ASSERT(sqlite3_bind_null(statement_, parameter(name)) == SQLITE_OK);
  return *this;
}

Result<bool> Statement::step() {
  const int outcome = sqlite3_step(statement_);
  if (outcome == SQLITE_ROW) return true;
  if (outcome == SQLITE_DONE) return false;
  return failure(sqlite_error(database_, outcome, std::string("running ") + sqlite3_sql(statement_)));
}

Status Statement::run() {
  TRY_ASSIGN(const bool row, step());
  ASSERT(!row);
  return {};
}

void Statement::reset() {
  // Its value repeats the error of the last step, which was reported then.
  sqlite3_reset(statement_);
  sqlite3_clear_bindings(statement_);
}

int Statement::column_index(std::string_view name) const {
  const int count = sqlite3_column_count(statement_);
  for (int i = 0; i < count; ++i) {
    if (name == sqlite3_column_name(statement_, i)) return i;
  }
  ASSERT(!"the statement has a column of that name");
  return -1;
}

std::int64_t Statement::integer(std::string_view column) const {
  return sqlite3_column_int64(statement_, column_index(column));
}

double Statement::real(std::string_view column) const {
  return sqlite3_column_double(statement_, column_index(column));
}

std::string Statement::text(std::string_view column) const {
  const int index = column_index(column);
  const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(statement_, index));
  if (data == nullptr) return {};
  return {data, static_cast<std::size_t>(sqlite3_column_bytes(statement_, index))};
}

Bytes Statement::blob(std::string_view column) const {
  const int index = column_index(column);
  const auto* data = static_cast<const std::uint8_t*>(sqlite3_column_blob(statement_, index));
  if (data == nullptr) return {};
  return {data, data + sqlite3_column_bytes(statement_, index)};
}

std::string Statement::whole_row() const {
  std::string row;
  const int count = sqlite3_column_count(statement_);
  for (int i = 0; i < count; ++i) {
    const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(statement_, i));
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_, i));
    row += data == nullptr ? "-" : std::to_string(size) + ":" + std::string(data, size);
    row += ' ';
  }
  return row;
}

bool Statement::is_null(std::string_view column) const {
  return sqlite3_column_type(statement_, column_index(column)) == SQLITE_NULL;
}

}  // namespace waypost::store
