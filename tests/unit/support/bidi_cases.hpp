// SPDX-License-Identifier: Apache-2.0
/// The Unicode Consortium's own cases for UAX #9, from Debian's package unicode-data.
#pragma once

#include <catch2/catch.hpp>
#include <cstdint>
#include <fstream>
#include <functional>
#include <map>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

namespace waypost::unicode {

struct BidiCase {
  std::u32string text;
  std::optional<std::uint8_t> base_level;  ///< not given: the first strong character decides
  std::vector<int> levels;                 ///< -1 for a character that rule X9 removes
  std::vector<std::size_t> order;          ///< of those that it keeps, from left to right
};

namespace bidi_files {

inline std::vector<int> read_levels(const std::string& field) {
  std::vector<int> levels;
  std::istringstream words(field);
  for (std::string word; words >> word;) levels.push_back(word == "x" ? -1 : std::stoi(word));
  return levels;
}

inline std::vector<std::size_t> read_order(const std::string& field) {
  std::vector<std::size_t> order;
  std::istringstream words(field);
  for (std::size_t place = 0; words >> place;) order.push_back(place);
  return order;
}

inline std::vector<std::string> split(const std::string& line, char separator) {
  std::vector<std::string> fields;
  std::istringstream stream(line);
  for (std::string field; std::getline(stream, field, separator);) fields.push_back(field);
  return fields;
}

inline std::ifstream open(const std::string& name) {
  std::ifstream file("/usr/share/unicode/" + name);
  if (!file) WARN("skipped: no " + name + ": the package unicode-data is not installed");
  return file;
}

}  // namespace bidi_files

/// Every case of BidiCharacterTest.txt: explicit characters. Gives how many there were.
inline int for_each_bidi_character_case(const std::function<void(const BidiCase&)>& judge) {
  std::ifstream file = bidi_files::open("BidiCharacterTest.txt");
  int cases = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    const std::vector<std::string> fields = bidi_files::split(line, ';');
    REQUIRE(fields.size() >= 4);
    BidiCase each;
    for (const std::string& code : bidi_files::split(fields[0], ' '))
      each.text.push_back(static_cast<char32_t>(std::stoul(code, nullptr, 16)));
    if (fields[1] != "2") each.base_level = static_cast<std::uint8_t>(std::stoi(fields[1]));
    each.levels = bidi_files::read_levels(fields[3]);
    if (fields.size() > 4) each.order = bidi_files::read_order(fields[4]);
    judge(each);
    ++cases;
  }
  return cases;
}

/// Every case of BidiTest.txt: a character for each class. Gives how many there were.
inline int for_each_bidi_class_case(const std::function<void(const BidiCase&)>& judge) {
  const std::map<std::string, char32_t> sample = {
      {"L", U'a'},     {"R", 0x05D0},   {"AL", 0x0627},  {"EN", U'1'},    {"ES", U'+'},    {"ET", U'#'},
      {"AN", 0x0661},  {"CS", U','},    {"NSM", 0x0300}, {"BN", 0x00AD},  {"B", 0x2029},   {"S", U'\t'},
      {"WS", U' '},    {"ON", U'!'},    {"LRE", 0x202A}, {"LRO", 0x202D}, {"RLE", 0x202B}, {"RLO", 0x202E},
      {"PDF", 0x202C}, {"LRI", 0x2066}, {"RLI", 0x2067}, {"FSI", 0x2068}, {"PDI", 0x2069},
  };
  std::ifstream file = bidi_files::open("BidiTest.txt");
  BidiCase each;
  int cases = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    if (line.starts_with("@Levels:")) each.levels = bidi_files::read_levels(line.substr(8));
    if (line.starts_with("@Reorder:")) each.order = bidi_files::read_order(line.substr(9));
    if (line[0] == '@') continue;
    const std::vector<std::string> fields = bidi_files::split(line, ';');
    each.text.clear();
    std::istringstream classes(fields[0]);
    for (std::string name; classes >> name;) each.text.push_back(sample.at(name));
    const int bits = std::stoi(fields[1], nullptr, 16);
    const std::optional<std::uint8_t> bases[] = {std::nullopt, std::uint8_t{0}, std::uint8_t{1}};
    for (int bit = 0; bit < 3; ++bit) {
      if ((bits & (1 << bit)) == 0) continue;
      each.base_level = bases[bit];
      judge(each);
      ++cases;
    }
  }
  return cases;
}

}  // namespace waypost::unicode
