// SPDX-License-Identifier: Apache-2.0
#include "records/roster_table.hpp"

#include <algorithm>

#include "base/format.hpp"
#include "formats/csv.hpp"
#include "records/roster.hpp"

namespace waypost::records {
namespace {

constexpr std::size_t kColumnsMax = 100;
constexpr std::size_t kCellBytesMax = 4'096;

std::string trimmed(std::string_view text) {
  constexpr std::string_view kSpaces = " \t\r\n";
  const std::size_t begin = text.find_first_not_of(kSpaces);
  if (begin == std::string_view::npos) return {};
  return std::string(text.substr(begin, text.find_last_not_of(kSpaces) - begin + 1));
}

/// Without the apostrophe that CsvWriter puts before what a spreadsheet would run.
std::string cell_text(const std::string& cell) {
  const bool is_defused = cell.starts_with('\'') && begins_like_a_formula(std::string_view(cell).substr(1));
  return trimmed(is_defused ? std::string_view(cell).substr(1) : std::string_view(cell));
}

/// Spreadsheets of countries with a decimal comma separate by semicolons.
char separator_of(std::string_view csv) {
  const std::string_view head = csv.substr(0, csv.find('\n'));
  const std::size_t at = head.find_first_of(",;\t");
  return at == std::string_view::npos ? ',' : head[at];
}

std::string column_name(const std::string& cell) {
  std::string name = trimmed(cell);
  for (char& c : name) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return name;
}

/// A name for each column of the head; empty for one that is passed over.
std::vector<std::string> read_head(const CsvRow& head, const std::string& shown_name,
                                   Diagnostics& diagnostics) {
  const auto& known = roster_columns();
  std::vector<std::string> columns;
  for (const std::string& cell : head.cells) {
    std::string name = column_name(cell);
    if (!name.empty() && std::find(known.begin(), known.end(), name) == known.end()) {
      std::string all;
      for (const std::string& each : known) all += (all.empty() ? "" : ", ") + each;
      diagnostics.warning({shown_name, head.line}, "the column '" + name + "' is passed over")
          .hint("columns are " + all);
      name.clear();
    }
    if (!name.empty() && std::find(columns.begin(), columns.end(), name) != columns.end()) {
      diagnostics.error({shown_name, head.line}, "the column '" + name + "' stands there twice");
    }
    columns.push_back(std::move(name));
  }
  return columns;
}

}  // namespace

const std::vector<std::string>& roster_columns() {
  static const std::vector<std::string> columns = [] {
    std::vector<std::string> names{"id", "name", "language"};
    for (const AttributeField& field : kAttributeFields) names.emplace_back(field.name);
    names.insert(names.end(), {"role", "state"});
    return names;
  }();
  return columns;
}

std::optional<std::string> RosterRow::find(const std::string& column) const {
  const auto found = cells.find(column);
  return found == cells.end() ? std::nullopt : std::optional(found->second);
}

std::vector<RosterRow> read_roster_table(std::string_view csv, const std::string& shown_name,
                                         Diagnostics& diagnostics) {
  const CsvLimits limits{kRosterPeopleMax + 1, kColumnsMax, kCellBytesMax};
  const auto table = read_csv(csv, separator_of(csv), limits);
  if (!table) {
    diagnostics.error({shown_name, 0}, table.error().message)
        .hint(format("save it as \"CSV UTF-8\"; at most {} people are read", kRosterPeopleMax));
    return {};
  }
  if (table->empty()) {
    diagnostics.error({shown_name, 0}, "the table is empty");
    return {};
  }
  const auto columns = read_head(table->front(), shown_name, diagnostics);
  if (std::find(columns.begin(), columns.end(), "name") == columns.end()) {
    diagnostics.error({shown_name, table->front().line}, "there is no column 'name'")
        .hint("the first row names the columns: id,name,language");
    return {};
  }
  std::vector<RosterRow> rows;
  for (std::size_t i = 1; i < table->size(); ++i) {
    const CsvRow& read = (*table)[i];
    RosterRow row{read.line, {}};
    bool is_empty = true;
    for (std::size_t at = 0; at < std::max(columns.size(), read.cells.size()); ++at) {
      const std::string text = at < read.cells.size() ? cell_text(read.cells[at]) : std::string();
      is_empty = is_empty && text.empty();
      if (at >= columns.size() && !text.empty()) {
        diagnostics.error({shown_name, read.line}, "'" + text + "' stands behind the last column")
            .hint("a name with a comma stands in quotes");
      } else if (at < columns.size() && !columns[at].empty()) {
        row.cells[columns[at]] = text;
      }
    }
    if (!is_empty) rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace waypost::records
