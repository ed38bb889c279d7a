// SPDX-License-Identifier: Apache-2.0
/// RosterTable: a roster's cells by the names of their columns. Only for this folder.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"

namespace waypost::records {

/// Every column, in the order in which a roster is written.
const std::vector<std::string>& roster_columns();

struct RosterRow {
  int line = 0;
  std::map<std::string, std::string>
      cells;  ///< of known columns that the table has, without white space around

  /// Nothing where the table has no such column.
  std::optional<std::string> find(const std::string& column) const;
};

/// Rows without any content are left out. What cannot be read at all, and a head without `name`, is told and
/// gives no rows.
std::vector<RosterRow> read_roster_table(std::string_view csv, const std::string& shown_name,
                                         Diagnostics& diagnostics);

}  // namespace waypost::records
