// SPDX-License-Identifier: Apache-2.0
/// CSV as RFC 4180 has it, in UTF-8: written so that spreadsheets show it right and execute none of it, read
/// with the line of each row, so that whoever typed the table can be told where a mistake stands.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace waypost {

/// Writes cell by cell. The document begins with a byte order mark (Excel takes UTF-8 for a code page without
/// it) and its lines end in CRLF.
class CsvWriter {
 public:
  CsvWriter();

  /// A text beginning with = + - @ TAB CR or LF gets an apostrophe before it: spreadsheets would run it as a
  /// formula.
  CsvWriter& text(std::string_view value);
  /// Numbers stay numbers, negative ones too.
  CsvWriter& integer(std::int64_t value);
  /// A number already in digits: "-0.25". It must match -?[0-9]+(\.[0-9]+)?, which is the caller's promise.
  CsvWriter& number(std::string_view digits);
  CsvWriter& empty();
  CsvWriter& end_row();

  /// The document so far; the writer is empty afterwards.
  std::string take();

 private:
  void begin_cell();
  std::string document_;
  bool row_is_open_ = false;
};

/// Whether a spreadsheet might take this text for a formula.
bool begins_like_a_formula(std::string_view text);

struct CsvRow {
  int line = 0;  ///< where the row begins in the file, from 1
  std::vector<std::string> cells;
};

/// How much a foreign table may hold.
struct CsvLimits {
  std::size_t rows_max = 1'000'000;
  std::size_t cells_in_row_max = 1'000;
  std::size_t cell_bytes_max = 64 * 1024;
};

/// All rows, the head included. A byte order mark is skipped, rows end in CRLF or LF, empty lines are left
/// out, cells come as they are (an apostrophe before a formula stays). Errors (invalid, with the line): a
/// quote inside an unquoted cell, text after a closing quote, a quote that never closes, text that is not
/// UTF-8, more than the limits.
Result<std::vector<CsvRow>> read_csv(std::string_view document, char separator = ',',
                                     const CsvLimits& limits = {});

}  // namespace waypost
