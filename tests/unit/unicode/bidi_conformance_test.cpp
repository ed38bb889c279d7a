// SPDX-License-Identifier: Apache-2.0
// The Unicode Consortium's own cases for UAX #9, from Debian's package unicode-data.
#include <catch2/catch.hpp>
#include <fstream>
#include <map>
#include <sstream>

#include "unicode/bidi.hpp"

using namespace waypost::unicode;

namespace {

const char* const kFolder = "/usr/share/unicode/";

struct Expected {
  std::vector<int> levels;  ///< -1 for a character that rule X9 removes
  std::vector<std::size_t> order;
};

std::vector<int> read_levels(const std::string& field) {
  std::vector<int> levels;
  std::istringstream words(field);
  for (std::string word; words >> word;) levels.push_back(word == "x" ? -1 : std::stoi(word));
  return levels;
}

std::vector<std::size_t> read_order(const std::string& field) {
  std::vector<std::size_t> order;
  std::istringstream words(field);
  for (std::size_t place = 0; words >> place;) order.push_back(place);
  return order;
}

bool agrees(const std::u32string& text, std::optional<BidiLevel> base, const Expected& expected) {
  const BidiParagraph paragraph(text, base);
  const std::vector<BidiLevel> levels = paragraph.line_levels(0, text.size());
  std::vector<std::size_t> kept;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (expected.levels[i] < 0) continue;
    kept.push_back(i);
    if (levels[i] != expected.levels[i]) return false;
  }
  std::vector<std::size_t> order;
  for (const std::size_t place : visual_order(levels)) {
    if (expected.levels[place] >= 0) order.push_back(place);
  }
  return order == expected.order;
}

std::vector<std::string> split(const std::string& line, char separator) {
  std::vector<std::string> fields;
  std::istringstream stream(line);
  for (std::string field; std::getline(stream, field, separator);) fields.push_back(field);
  return fields;
}

}  // namespace

TEST_CASE("levels and order agree with every case of BidiCharacterTest") {
  std::ifstream file(std::string(kFolder) + "BidiCharacterTest.txt");
  if (!file) {
    WARN("skipped: the package unicode-data is not installed");
    return;
  }
  int cases = 0;
  int failures = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    const std::vector<std::string> fields = split(line, ';');
    REQUIRE(fields.size() >= 4);
    std::u32string text;
    for (const std::string& code : split(fields[0], ' ')) {
      text.push_back(static_cast<char32_t>(std::stoul(code, nullptr, 16)));
    }
    std::optional<BidiLevel> base;
    if (fields[1] != "2") base = static_cast<BidiLevel>(std::stoi(fields[1]));
    const Expected expected{read_levels(fields[3]),
                            fields.size() > 4 ? read_order(fields[4]) : std::vector<std::size_t>{}};
    CHECK(BidiParagraph(text, base).base_level() == std::stoi(fields[2]));
    ++cases;
    if (!agrees(text, base, expected)) ++failures;
  }
  CHECK(cases == 91707);
  CHECK(failures == 0);
}

TEST_CASE("levels and order agree with every case of BidiTest") {
  std::ifstream file(std::string(kFolder) + "BidiTest.txt");
  if (!file) {
    WARN("skipped: the package unicode-data is not installed");
    return;
  }
  const std::map<std::string, char32_t> sample = {
      {"L", U'a'},     {"R", 0x05D0},   {"AL", 0x0627},  {"EN", U'1'},    {"ES", U'+'},    {"ET", U'#'},
      {"AN", 0x0661},  {"CS", U','},    {"NSM", 0x0300}, {"BN", 0x00AD},  {"B", 0x2029},   {"S", U'\t'},
      {"WS", U' '},    {"ON", U'!'},    {"LRE", 0x202A}, {"LRO", 0x202D}, {"RLE", 0x202B}, {"RLO", 0x202E},
      {"PDF", 0x202C}, {"LRI", 0x2066}, {"RLI", 0x2067}, {"FSI", 0x2068}, {"PDI", 0x2069},
  };
  Expected expected;
  int cases = 0;
  int failures = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    if (line.starts_with("@Levels:")) {
      expected.levels = read_levels(line.substr(8));
      continue;
    }
    if (line.starts_with("@Reorder:")) {
      expected.order = read_order(line.substr(9));
      continue;
    }
    if (line[0] == '@') continue;
    const std::vector<std::string> fields = split(line, ';');
    std::u32string text;
    std::istringstream classes(fields[0]);
    for (std::string name; classes >> name;) text.push_back(sample.at(name));
    const int bits = std::stoi(fields[1], nullptr, 16);
    const std::optional<BidiLevel> bases[] = {std::nullopt, BidiLevel{0}, BidiLevel{1}};
    for (int bit = 0; bit < 3; ++bit) {
      if ((bits & (1 << bit)) == 0) continue;
      ++cases;
      if (!agrees(text, bases[bit], expected)) ++failures;
    }
  }
  CHECK(cases == 770241);
  CHECK(failures == 0);
}

TEST_CASE("a paragraph without strong characters takes the direction of its language") {
  const std::u32string text = U"12 / 5";
  CHECK(BidiParagraph(text, std::nullopt, 1).base_level() == 1);
  CHECK(BidiParagraph(text, std::nullopt, 0).base_level() == 0);
  CHECK(BidiParagraph(U"abc", std::nullopt, 1).base_level() == 0);
}
