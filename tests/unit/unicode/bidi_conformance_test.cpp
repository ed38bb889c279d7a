// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "../support/bidi_cases.hpp"
#include "unicode/bidi.hpp"

using namespace waypost::unicode;

namespace {

bool agrees(const BidiCase& expected) {
  const BidiParagraph paragraph(expected.text, expected.base_level);
  const std::vector<BidiLevel> levels = paragraph.line_levels(0, expected.text.size());
  for (std::size_t i = 0; i < levels.size(); ++i) {
    if (expected.levels[i] >= 0 && levels[i] != expected.levels[i]) return false;
  }
  std::vector<std::size_t> order;
  for (const std::size_t place : visual_order(levels)) {
    if (expected.levels[place] >= 0) order.push_back(place);
  }
  return order == expected.order;
}

}  // namespace

TEST_CASE("levels and order agree with every case of BidiCharacterTest") {
  int failures = 0;
  const int cases = for_each_bidi_character_case([&](const BidiCase& each) { failures += agrees(each) ? 0 : 1; });
  if (cases == 0) return;
  CHECK(cases == 91707);
  CHECK(failures == 0);
}

TEST_CASE("levels and order agree with every case of BidiTest") {
  int failures = 0;
  const int cases = for_each_bidi_class_case([&](const BidiCase& each) { failures += agrees(each) ? 0 : 1; });
  if (cases == 0) return;
  CHECK(cases == 770241);
  CHECK(failures == 0);
}

TEST_CASE("a paragraph without strong characters takes the direction of its language") {
  const std::u32string text = U"12 / 5";
  CHECK(BidiParagraph(text, std::nullopt, 1).base_level() == 1);
  CHECK(BidiParagraph(text, std::nullopt, 0).base_level() == 0);
  CHECK(BidiParagraph(U"abc", std::nullopt, 1).base_level() == 0);
}
