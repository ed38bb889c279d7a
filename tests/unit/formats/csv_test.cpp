// SPDX-License-Identifier: Apache-2.0
#include "formats/csv.hpp"

#include <catch2/catch.hpp>

using namespace waypost;

namespace {

const std::string kMark = "\xEF\xBB\xBF";

std::string first_cell_of(std::string_view document) {
  const auto rows = read_csv(document);
  REQUIRE(rows);
  REQUIRE(!rows->empty());
  return rows->front().cells.front();
}

}  // namespace

TEST_CASE("a CSV document begins with a byte order mark and ends its lines with CRLF") {
  CsvWriter csv;
  csv.text("office").text("hours").end_row().text("Long Bridge").number("12.5").end_row();
  CHECK(csv.take() == kMark + "office,hours\r\nLong Bridge,12.5\r\n");
}

TEST_CASE("a cell with commas, quotes or line ends is quoted and reads back the same") {
  for (const std::string value :
       {"a,b", "say \"when\"", "two\nlines", "two\r\nlines", "", "ព្រំដែន", "  spaces "}) {
    CsvWriter csv;
    csv.text(value).text("next").end_row();
    CHECK(first_cell_of(csv.take()) == value);
  }
}

TEST_CASE("a text that a spreadsheet would run as a formula is defused") {
  for (const std::string value :
       {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "=HYPERLINK(\"x\",\"y\")"}) {
    CsvWriter csv;
    csv.text(value).end_row();
    CHECK(first_cell_of(csv.take()) == "'" + value);
  }
}

TEST_CASE("numbers stay numbers, negative ones too") {
  CsvWriter csv;
  csv.integer(-7).number("-0.25").integer(0).empty().text("5-6").end_row();
  CHECK(csv.take() == kMark + "-7,-0.25,0,,5-6\r\n");
}

TEST_CASE("rows know the line where they begin") {
  const auto rows = read_csv("a,b\r\n\"x\ny\",2\n\n3,4");
  REQUIRE(rows);
  REQUIRE(rows->size() == 3);
  CHECK((*rows)[0].line == 1);
  CHECK((*rows)[1].line == 2);
  CHECK((*rows)[1].cells == std::vector<std::string>{"x\ny", "2"});
  CHECK((*rows)[2].line == 5);
}

TEST_CASE("an empty last cell is a cell") {
  const auto rows = read_csv("a,\nb,c\n");
  REQUIRE(rows);
  CHECK((*rows)[0].cells == std::vector<std::string>{"a", ""});
}

TEST_CASE("a table from a country that separates by semicolons can be read") {
  const auto rows = read_csv("a;b,c\n", ';');
  REQUIRE(rows);
  CHECK((*rows)[0].cells == std::vector<std::string>{"a", "b,c"});
}

TEST_CASE("a broken table is refused with its line") {
  const auto message_of = [](std::string_view document, const CsvLimits& limits = {}) {
    const auto rows = read_csv(document, ',', limits);
    REQUIRE(!rows);
    return rows.error().message;
  };
  CHECK(message_of("a\nb\"c\n") == "reading CSV, line 2: a quote inside a cell that is not quoted");
  CHECK(message_of("a\n\"b\"c\n") == "reading CSV, line 2: text after a closing quote");
  CHECK(message_of("a\n\"b\n\nc") == "reading CSV, line 2: a quote that never closes");
  CHECK(message_of("a\xFF") == "reading CSV: the text is not UTF-8");
  CHECK(message_of("a\nb\nc\n", {.rows_max = 2}) == "reading CSV, line 3: more than 2 rows");
  CHECK(message_of("a,b,c\n", {.cells_in_row_max = 2}) == "reading CSV, line 1: more than 2 cells in a row");
  CHECK(message_of("abcdef\n", {.cell_bytes_max = 3}) == "reading CSV, line 1: a cell over 3 bytes");
  CHECK(message_of("\"abcdef\"\n", {.cell_bytes_max = 3}) == "reading CSV, line 1: a cell over 3 bytes");
}
