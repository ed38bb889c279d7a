// SPDX-License-Identifier: Apache-2.0
#include "formats/csv.hpp"

#include <simdjson.h>

#include "base/assert.hpp"
#include "base/format.hpp"

namespace waypost {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool is_number(std::string_view digits) {
  if (digits.starts_with('-')) digits.remove_prefix(1);
  const auto point = digits.find('.');
  const auto all_digits = [](std::string_view part) {
    return !part.empty() && part.find_first_not_of("0123456789") == std::string_view::npos;
  };
  if (point == std::string_view::npos) return all_digits(digits);
  return all_digits(digits.substr(0, point)) && all_digits(digits.substr(point + 1));
}

/// Reads one document; the position only ever grows.
class CsvReader {
 public:
  CsvReader(std::string_view document, char separator, const CsvLimits& limits)
      : rest_(document), separator_(separator), limits_(limits) {}

  Result<std::vector<CsvRow>> read() {
    std::vector<CsvRow> rows;
    while (!rest_.empty()) {
      CsvRow row;
      row.line = line_;
      TRY(read_row(row));
      if (row.cells.size() == 1 && row.cells.front().empty()) continue;
      if (rows.size() == limits_.rows_max) {
        line_ = row.line;
        return refuse(format("more than {} rows", limits_.rows_max));
      }
      rows.push_back(std::move(row));
    }
    return rows;
  }

 private:
  tl::unexpected<Error> refuse(const std::string& why) const {
    return failure(ErrorCode::invalid, format("reading CSV, line {}: {}", line_, why));
  }

  /// Takes CRLF or LF.
  bool take_line_end() {
    if (rest_.starts_with("\r\n")) {
      rest_.remove_prefix(2);
    } else if (rest_.starts_with('\n')) {
      rest_.remove_prefix(1);
    } else {
      return false;
    }
    ++line_;
    return true;
  }

  Status read_row(CsvRow& row) {
    while (true) {
      if (row.cells.size() == limits_.cells_in_row_max) {
        return refuse(format("more than {} cells in a row", limits_.cells_in_row_max));
      }
      std::string cell;
      if (rest_.starts_with('"')) {
        TRY(read_quoted(cell));
      } else {
        TRY(read_bare(cell));
      }
      row.cells.push_back(std::move(cell));
      if (rest_.empty() || take_line_end()) return {};
      if (!rest_.starts_with(separator_)) return refuse("text after a closing quote");
      rest_.remove_prefix(1);
    }
  }

  Status read_bare(std::string& cell) {
    std::size_t length = 0;
    while (length < rest_.size() && rest_[length] != separator_ && rest_[length] != '\n') {
      if (rest_[length] == '"') return refuse("a quote inside a cell that is not quoted");
      if (rest_.substr(length).starts_with("\r\n")) break;
      ++length;
    }
    if (length > limits_.cell_bytes_max)
      return refuse(format("a cell over {} bytes", limits_.cell_bytes_max));
    cell = rest_.substr(0, length);
    rest_.remove_prefix(length);
    return {};
  }

  Status read_quoted(std::string& cell) {
    const int opened_at = line_;
    rest_.remove_prefix(1);
    while (!rest_.empty()) {
      const char next = rest_.front();
      rest_.remove_prefix(1);
      if (next == '"') {
        if (!rest_.starts_with('"')) return {};
        rest_.remove_prefix(1);
      }
      if (next == '\n') ++line_;
      if (cell.size() == limits_.cell_bytes_max) {
        return refuse(format("a cell over {} bytes", limits_.cell_bytes_max));
      }
      cell.push_back(next);
    }
    line_ = opened_at;
    return refuse("a quote that never closes");
  }

  std::string_view rest_;
  char separator_;
  const CsvLimits& limits_;
  int line_ = 1;
};

}  // namespace

bool begins_like_a_formula(std::string_view text) {
  return !text.empty() && std::string_view("=+-@\t\r\n").find(text.front()) != std::string_view::npos;
}

CsvWriter::CsvWriter() : document_(kByteOrderMark) {}

void CsvWriter::begin_cell() {
  if (row_is_open_) document_.push_back(',');
  row_is_open_ = true;
}

CsvWriter& CsvWriter::text(std::string_view value) {
  begin_cell();
  const bool is_defused = begins_like_a_formula(value);
  if (!is_defused && value.find_first_of(",\"\r\n") == std::string_view::npos) {
    document_ += value;
    return *this;
  }
  document_ += is_defused ? "\"'" : "\"";
  for (const char each : value) {
    if (each == '"') document_.push_back('"');
    document_.push_back(each);
  }
  document_.push_back('"');
  return *this;
}

CsvWriter& CsvWriter::integer(std::int64_t value) { return number(format("{}", value)); }

CsvWriter& CsvWriter::number(std::string_view digits) {
  ASSERT(is_number(digits));
  begin_cell();
  document_ += digits;
  return *this;
}

CsvWriter& CsvWriter::empty() {
  begin_cell();
  return *this;
}

CsvWriter& CsvWriter::end_row() {
  document_ += "\r\n";
  row_is_open_ = false;
  return *this;
}

std::string CsvWriter::take() {
  std::string whole = std::move(document_);
  document_ = kByteOrderMark;
  row_is_open_ = false;
  return whole;
}

Result<std::vector<CsvRow>> read_csv(std::string_view document, char separator, const CsvLimits& limits) {
  if (document.starts_with(kByteOrderMark)) document.remove_prefix(kByteOrderMark.size());
  if (!simdjson::validate_utf8(document))
    return failure(ErrorCode::invalid, "reading CSV: the text is not UTF-8");
  return CsvReader(document, separator, limits).read();
}

}  // namespace waypost
