// SPDX-License-Identifier: Apache-2.0
/// Statement: one prepared SQL statement. Values are bound by name, columns are read by name.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/bytes.hpp"
#include "base/result.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace waypost::store {

/// Owns the statement; must not outlive its Database. A name or column that the SQL does not have is our own
/// mistake and an ASSERT.
class Statement {
 public:
  Statement(Statement&& other) noexcept;
  Statement& operator=(Statement&& other) noexcept;
  ~Statement();

  /// `name` without its colon: `.bind("seq", 17)` for `:seq`. Values are copied.
  Statement& bind(std::string_view name, std::int64_t value);
  Statement& bind(std::string_view name, std::string_view value);
  Statement& bind(std::string_view name, const std::string& value) {
    return bind(name, std::string_view(value));
  }
  Statement& bind(std::string_view name, const char* value) { return bind(name, std::string_view(value)); }
  Statement& bind(std::string_view name, int value) { return bind(name, std::int64_t{value}); }
  Statement& bind(std::string_view name, bool value) { return bind(name, std::int64_t{value ? 1 : 0}); }
  Statement& bind(std::string_view name, double value);
  Statement& bind_blob(std::string_view name, ByteView value);
  Statement& bind_null(std::string_view name);
  /// By position, from 1.
  Statement& bind(int position, std::int64_t value);
  Statement& bind(int position, std::string_view value);

  /// True where a row is ready to be read, false after the last one.
  Result<bool> step();
  /// For a statement that gives no rows.
  Status run();
  /// Ready to be bound and stepped again; bindings are cleared.
  void reset();

  /// The value under this name in the current row; an integer asked of a NULL is 0, a text or blob is empty.
  std::int64_t integer(std::string_view column) const;
  double real(std::string_view column) const;
  std::string text(std::string_view column) const;
  Bytes blob(std::string_view column) const;
  bool is_null(std::string_view column) const;
  /// All columns of the current row as text, each with its length before it: for comparing rows.
  std::string whole_row() const;

 private:
  friend class Database;
  Statement(sqlite3* database, sqlite3_stmt* statement) : database_(database), statement_(statement) {}
  int parameter(std::string_view name) const;
  int column_index(std::string_view name) const;

  sqlite3* database_ = nullptr;
  sqlite3_stmt* statement_ = nullptr;
};

}  // namespace waypost::store
