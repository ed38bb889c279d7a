// SPDX-License-Identifier: Apache-2.0
/// What SQLite's result codes mean for us. Only for this folder.
#pragma once

#include <string>

#include "base/result.hpp"

struct sqlite3;

namespace waypost::store {

/// The connection's last error after `attempted`; `database` may be null.
Error sqlite_error(sqlite3* database, int result_code, std::string attempted);

}  // namespace waypost::store
