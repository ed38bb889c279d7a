// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite_error.hpp"

#include <sqlite3.h>

namespace waypost::store {

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
    case SQLITE_CANTOPEN: code = ErrorCode::not_found; break;
    default: break;
  }
  const char* cause = database != nullptr ? sqlite3_errmsg(database) : sqlite3_errstr(result_code);
  return {code, std::move(attempted) + ": " + cause};
}

}  // namespace waypost::store
