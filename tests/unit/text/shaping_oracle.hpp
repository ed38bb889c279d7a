// SPDX-License-Identifier: Apache-2.0
/// hb-shape, HarfBuzz's own tool, as the one to agree with.
#pragma once

#include <catch2/catch.hpp>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <sstream>
#include <string>
#include <vector>

namespace waypost::text {

/// False, with a word why, where the tool is not there.
inline bool oracle_is_there() {
  if (std::system("hb-shape --version > /dev/null 2>&1") == 0) return true;
  WARN("skipped: hb-shape (package libharfbuzz-bin) is not installed");
  return false;
}

inline std::string output_of(const std::string& command) {
  std::FILE* pipe = popen(command.c_str(), "r");
  REQUIRE(pipe != nullptr);
  std::string output;
  char buffer[4096];
  for (std::size_t count = 0; (count = std::fread(buffer, 1, sizeof buffer, pipe)) > 0;) {
    output.append(buffer, count);
  }
  REQUIRE(pclose(pipe) == 0);
  return output;
}

struct OracleGlyph {
  std::uint32_t glyph = 0;
  double x_offset = 0;
  double y_offset = 0;
  double advance = 0;
};

/// "[3@1,2+560|4+512]" as hb-shape prints it.
inline std::vector<OracleGlyph> read_glyphs(const std::string& line) {
  std::vector<OracleGlyph> glyphs;
  std::istringstream items(line.substr(1, line.rfind(']') - 1));
  for (std::string item; std::getline(items, item, '|');) {
    OracleGlyph glyph;
    std::size_t at = 0;
    glyph.glyph = static_cast<std::uint32_t>(std::stoul(item, &at));
    if (item[at] == '@') {
      const std::size_t comma = item.find(',', at);
      glyph.x_offset = std::stod(item.substr(at + 1));
      glyph.y_offset = std::stod(item.substr(comma + 1));
      at = item.find('+', comma);
    }
    glyph.advance = std::stod(item.substr(at + 1));
    glyphs.push_back(glyph);
  }
  return glyphs;
}

}  // namespace waypost::text
