// SPDX-License-Identifier: Apache-2.0
#include "unicode/zawgyi.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "unicode/utf8.hpp"

using namespace waypost::unicode;

namespace {

/// Texts of the npm package myanmar-tools: the same lines in both encodings.
std::vector<std::string> lines_of(const std::string& name) {
  const char* set = std::getenv("WAYPOST_CORPORA");
  const char* home = std::getenv("HOME");
  const std::filesystem::path folder =
      set != nullptr ? std::filesystem::path(set)
                     : std::filesystem::path(home == nullptr ? "." : home) / ".cache/waypost/corpora";
  std::vector<std::string> lines;
  std::ifstream file(folder / "myanmar-tools" / "resources" / name);
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  if (lines.empty())
    WARN("skipped: no " + name + " in " + folder.string() + " (tests/text/fetch-corpora.sh brings it)");
  return lines;
}

/// Shorter ones say too little.
bool is_judged(const std::u32string& text) {
  return std::count_if(text.begin(), text.end(), [](char32_t c) { return c >= 0x1000 && c <= 0x109F; }) >= 5;
}

}  // namespace

TEST_CASE("text typed for Zawgyi is told from Unicode text") {
  CHECK(zawgyi_probability(U"လူတိုင်းသည် တူညီလွတ်လပ်သော ဂုဏ်သိက္ခာဖြင့် မွေးဖွားလာသည်။") < 0.05);
  // "Myanmar" and "everybody" in the order of Zawgyi's keys.
  CHECK(zawgyi_probability(U"\u103B\u1019\u1014\u1039\u1019\u102C \u1031\u1000\u102C\u1004\u1039\u1038") >
        0.9);
  CHECK(zawgyi_probability(U"no Burmese at all") == 0.0);
  CHECK(zawgyi_probability(U"") == 0.0);
}

TEST_CASE("lines of a government and of the declaration are told apart, one short line in 308 wrongly") {
  int judged = 0;
  int wrong = 0;
  const auto judge = [&](const std::string& file, bool is_zawgyi) {
    for (const std::string& line : lines_of(file)) {
      const std::u32string text = decode_utf8(line).text;
      if (!is_judged(text)) continue;
      ++judged;
      wrong += (zawgyi_probability(text) >= 0.5) == is_zawgyi ? 0 : 1;
    }
  };
  judge("mmgov_zawgyi_src.txt", true);
  judge("udhr_mya_zawgyi_out.txt", true);
  judge("mmgov_unicode_out.txt", false);
  judge("udhr_mya_unicode_src.txt", false);
  if (judged == 0) return;
  CHECK(judged == 308);
  CHECK(wrong <= 1);
}

TEST_CASE("converted, a line is what the tool of the encoding's friends makes of it") {
  const std::vector<std::string> zawgyi = lines_of("mmgov_zawgyi_src.txt");
  const std::vector<std::string> expected = lines_of("mmgov_unicode_out.txt");
  if (zawgyi.empty() || unicode_from_zawgyi("a").empty()) return;
  REQUIRE(zawgyi.size() == expected.size());
  for (std::size_t i = 0; i < zawgyi.size(); ++i) CHECK(unicode_from_zawgyi(zawgyi[i]) == expected[i]);
}
