// SPDX-License-Identifier: Apache-2.0
// What the log says of the PC itself.
#include "records/view_reader.hpp"
#include "records_sql/queries.hpp"

namespace waypost::records {

Result<std::optional<std::string>> read_office_code_hash(store::Database& database) {
  TRY_ASSIGN(store::Statement * select, database.cached(sql::select_office_code));
  TRY_ASSIGN(const bool row, select->step());
  if (!row) return std::nullopt;
  std::string hash = select->text("code_hash");
  select->reset();
  return hash;
}

Result<std::optional<SiteSet>> read_site(store::Database& database) {
  TRY_ASSIGN(store::Statement * select, database.cached(sql::select_site));
  TRY_ASSIGN(const bool row, select->step());
  if (!row) return std::nullopt;
  SiteSet site{select->text("site"), select->text("name"), select->text("country"),
               select->text("file_hash")};
  select->reset();
  return site;
}

Result<std::optional<std::string>> read_newest_language(store::Database& database) {
  TRY_ASSIGN(store::Statement * select, database.cached(sql::select_turn));
  TRY_ASSIGN(const bool row, select->step());
  if (!row) return std::nullopt;
  std::string language = select->text("language");
  select->reset();
  if (language.empty()) return std::nullopt;
  return language;
}

}  // namespace waypost::records
