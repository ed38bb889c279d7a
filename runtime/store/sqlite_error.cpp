// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite_error.hpp"

#include <sqlite3.h>

#include "base/system_error.hpp"

namespace waypost::store {
namespace {

/// SQLite calls every refusal of the system an I/O error, that of a disk that became read-only too, and does
/// not keep the system's word where a commit fails: the call that was refused is the last one that this
/// thread made.
ErrorCode io_error_code() {
  return system_error({}).code == ErrorCode::denied ? ErrorCode::denied : ErrorCode::io;
}

}  // namespace

Error sqlite_error(sqlite3* database, int result_code, std::string attempted) {
  ErrorCode code = ErrorCode::io;
  switch (result_code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: code = ErrorCode::busy; break;
    case SQLITE_FULL: code = ErrorCode::no_space; break;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH: code = ErrorCode::denied; break;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_ERROR:
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH: code = ErrorCode::corrupt; break;
    case SQLITE_IOERR: code = io_error_code(); break;
    case SQLITE_CANTOPEN: code = ErrorCode::not_found; break;
    default: break;
  }
  const char* cause = database != nullptr ? sqlite3_errmsg(database) : sqlite3_errstr(result_code);
  return {code, std::move(attempted) + ": " + cause};
}

}  // namespace waypost::store
