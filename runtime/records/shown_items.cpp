// SPDX-License-Identifier: Apache-2.0
#include "records/shown_items.hpp"

#include "base/assert.hpp"
#include "base/format.hpp"
#include "crypto/hash.hpp"
#include "records_sql/queries.hpp"

namespace waypost::records {

Status keep_shown_items(store::Database& database, const std::vector<ShownItem>& items) {
  for (const ShownItem& item : items) {
    ASSERT(crypto::sha256_hex(item.content) == item.hash);
    TRY_ASSIGN(store::Statement * insert, database.cached(sql::insert_shown_item));
    TRY(insert->bind("hash", item.hash).bind("content", item.content).run());
  }
  return {};
}

Result<std::optional<std::string>> find_shown_item(store::Database& database, const std::string& hash) {
  TRY_ASSIGN(store::Statement * select, database.cached(sql::select_shown_item));
  TRY_ASSIGN(const bool row, select->bind("hash", hash).step());
  if (!row) return std::nullopt;
  const bool lost = select->is_null("content");
  std::string content = select->text("content");
  select->reset();
  if (lost) return std::nullopt;
  if (crypto::sha256_hex(content) != hash) {
    return failure(ErrorCode::corrupt, "reading shown item " + hash + ": its content was changed");
  }
  return content;
}

Status each_shown_item(store::Database& database, const std::function<Status(ShownItem&&)>& visit) {
  TRY_ASSIGN(store::Statement select, database.prepare(sql::select_shown_items));
  while (true) {
    TRY_ASSIGN(const bool row, select.step());
    if (!row) return {};
    TRY(visit({select.text("hash"), select.text("content")}));
  }
}

Status mark_lost_shown_items(store::Database& database) {
  TRY_ASSIGN(store::Statement mark, database.prepare(sql::mark_lost_shown_items));
  return mark.run();
}

Result<ShownItemCheck> check_shown_items(store::Database& database) {
  ShownItemCheck check;
  TRY(each_shown_item(database, [&check](ShownItem&& item) -> Status {
    if (crypto::sha256_hex(item.content) != item.hash) {
      check.findings.push_back(format("shown item {}: its content was changed", item.hash));
    }
    return {};
  }));
  TRY_ASSIGN(store::Statement select, database.prepare(sql::select_missing_shown_items));
  while (true) {
    TRY_ASSIGN(const bool row, select.step());
    if (!row) return check;
    const std::int64_t seq = select.integer("opened_seq");
    const std::string hash = select.text("hash");
    if (select.integer("lost") != 0) {
      check.notes.push_back(
          format("event {}: shown item {} was not kept when the database was rebuilt", seq, hash));
    } else {
      check.findings.push_back(format("event {}: shown item {} is missing", seq, hash));
    }
  }
}

}  // namespace waypost::records
