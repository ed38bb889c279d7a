// SPDX-License-Identifier: Apache-2.0
#include "records/feedback_table.hpp"

#include "records_sql/queries.hpp"

namespace waypost::records {

Status keep_feedback(store::Database& database, const KeptFeedback& feedback) {
  TRY_ASSIGN(store::Statement * insert, database.cached(sql::insert_feedback));
  return insert->bind("id", feedback.id).bind("line", feedback.line).run();
}

Status each_feedback(store::Database& database, const std::function<Status(KeptFeedback&&)>& visit) {
  TRY_ASSIGN(store::Statement select, database.prepare(sql::select_feedback));
  while (true) {
    TRY_ASSIGN(const bool row, select.step());
    if (!row) return {};
    TRY(visit({select.text("id"), select.text("line")}));
  }
}

}  // namespace waypost::records
