// SPDX-License-Identifier: Apache-2.0
/// Feedback table: course feedback beside the log. Its keys are random and its rows are read by their text,
/// so that nothing tells which came first. No projection, and not in the witness. Only for this folder.
#pragma once

#include <functional>
#include <string>

#include "base/result.hpp"
#include "store/database.hpp"

namespace waypost::records {

struct KeptFeedback {
  std::string id;  ///< 32 random hexadecimal digits; names nothing outside this table
  std::string line;
};

/// In the caller's transaction. One that is there already stays as it is.
Status keep_feedback(store::Database& database, const KeptFeedback& feedback);

/// By their text, until one cannot be read. Errors: those of `visit`, and where the database has no such
/// table.
Status each_feedback(store::Database& database, const std::function<Status(KeptFeedback&&)>& visit);

}  // namespace waypost::records
