// SPDX-License-Identifier: Apache-2.0
/// ShownItems: items as they were shown, kept once by their hash so that an attempt can be shown again when
/// the module has changed. No projection: the log holds the hashes only, so nothing can make these texts
/// anew. Backups hold them, the witness and bundles do not. Only for this folder.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "records/event.hpp"
#include "store/database.hpp"

namespace waypost::records {

/// In the caller's transaction. One that is there already, and whole, stays as it is. An item whose hash is
/// not that of its content is our own mistake.
Status keep_shown_items(store::Database& database, const std::vector<ShownItem>& items);

/// Nothing where it is not kept. Errors: corrupt where the content is not the one of this hash.
Result<std::optional<std::string>> find_shown_item(store::Database& database, const std::string& hash);

/// Those with a content, whatever it is worth, until one cannot be read. Errors: those of `visit`, and where
/// the database has no such table.
Status each_shown_item(store::Database& database, const std::function<Status(ShownItem&&)>& visit);

/// In the caller's transaction, after events came back from elsewhere: what their attempts name and nobody
/// has any more is marked as lost.
Status mark_lost_shown_items(store::Database& database);

/// What verify() has to say of them.
struct ShownItemCheck {
  std::vector<std::string> findings;  ///< changed or deleted
  std::vector<std::string> notes;     ///< lost when the database was rebuilt
};
Result<ShownItemCheck> check_shown_items(store::Database& database);

}  // namespace waypost::records
