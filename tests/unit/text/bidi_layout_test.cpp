// SPDX-License-Identifier: Apache-2.0
// Row 1 of docs/text-engine.md: levels and visual order as they stand in a Layout, its runs and their places.
#include <algorithm>

#include "../support/bidi_cases.hpp"
#include "engine_fixture.hpp"
#include "unicode/utf8.hpp"

using namespace waypost;
using namespace waypost::text;
using unicode::BidiCase;

namespace {

// Sanitizers need minutes for all of them, and see no more in the rest.
#ifdef WAYPOST_SANITIZE
constexpr int kEvery = 50;
#else
constexpr int kEvery = 1;
#endif

struct LaidOut {
  std::vector<int> levels;         ///< by code point; -2 for what no run has
  std::vector<std::size_t> order;  ///< of code points, from left to right
};

LaidOut lay_out_case(const BidiCase& each) {
  ParagraphSource source = plain_source(unicode::encode_utf8(each.text), style_of("en"));
  if (each.base_level)
    source.base_direction = *each.base_level == 1 ? Direction::right_to_left : Direction::left_to_right;
  const auto layout = shared_engine().layout(shared_engine().paragraph(source), {});
  const auto offsets = unicode::decode_utf8(source.utf8).byte_offsets;
  const auto code_point = [&](std::size_t byte) {
    return static_cast<std::size_t>(std::lower_bound(offsets.begin(), offsets.end(), byte) - offsets.begin());
  };
  LaidOut result{std::vector<int>(each.text.size(), -2), {}};
  for (const LineRun& run : layout->runs(layout->lines().front())) {
    std::vector<std::size_t> places;
    for (std::size_t at = code_point(run.begin); at < code_point(run.end); ++at) {
      result.levels[at] = run.level;
      places.push_back(at);
    }
    if (run.level % 2 == 1) std::reverse(places.begin(), places.end());
    result.order.insert(result.order.end(), places.begin(), places.end());
  }
  return result;
}

/// A paragraph separator ends the line and is drawn nowhere.
bool agrees(const BidiCase& each) {
  const LaidOut ours = lay_out_case(each);
  const auto counts = [&](std::size_t at) { return each.levels[at] >= 0 && each.text[at] != 0x2029; };
  std::vector<std::size_t> order;
  std::vector<std::size_t> expected;
  std::copy_if(ours.order.begin(), ours.order.end(), std::back_inserter(order), counts);
  std::copy_if(each.order.begin(), each.order.end(), std::back_inserter(expected), counts);
  for (std::size_t i = 0; i < each.text.size(); ++i) {
    if (counts(i) && ours.levels[i] != each.levels[i]) return false;
  }
  return order == expected;
}

}  // namespace

TEST_CASE("a layout's levels and order agree with every case of BidiCharacterTest") {
  int failures = 0;
  const int cases =
      unicode::for_each_bidi_character_case([&](const BidiCase& each) { failures += agrees(each) ? 0 : 1; });
  if (cases == 0) return;
  CHECK(cases == 91707);
  CHECK(failures == 0);
}

TEST_CASE("a layout's levels and order agree with every case of BidiTest") {
  int failures = 0;
  int met = 0;
  const int cases = unicode::for_each_bidi_class_case([&](const BidiCase& each) {
    if (met++ % kEvery == 0) failures += agrees(each) ? 0 : 1;
  });
  if (cases == 0) return;
  CHECK(cases == 770241);
  CHECK(failures == 0);
}
