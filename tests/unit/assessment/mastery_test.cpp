// SPDX-License-Identifier: Apache-2.0
#include "assessment/mastery.hpp"

#include <catch2/catch.hpp>

#include "item_builder.hpp"

namespace {

using namespace waypost::assessment;
using waypost::lesson::AttemptRule;
using waypost::lesson::MasteryRule;
using Kind = MasteryRule::Kind;

/// An answer a letter: 'r' fully right, 'h' worth half, 'w' wrong.
std::vector<ObjectiveAnswer> answers(const std::string& outcomes) {
  std::vector<ObjectiveAnswer> list;
  for (const char outcome : outcomes) {
    list.push_back({outcome == 'r' ? 2 : outcome == 'h' ? 1 : 0, 2, outcome == 'r'});
  }
  return list;
}

}  // namespace

TEST_CASE("an objective without answers is not mastered by any rule") {
  for (const Kind kind : {Kind::score, Kind::all, Kind::m_of_n, Kind::in_a_row}) {
    CHECK_FALSE(is_mastered({kind, 0, 0, 0}, {}));
  }
}

TEST_CASE("by score, the share of the marks decides") {
  const MasteryRule rule{Kind::score, 7'500, 0, 0};
  CHECK(is_mastered(rule, answers("rh")));
  CHECK(is_mastered(rule, answers("rrrw")));
  CHECK_FALSE(is_mastered(rule, answers("rrw")));
  CHECK_FALSE(is_mastered(rule, {{-6, 2, false}}));
}

TEST_CASE("by all, one that is not fully right spoils it") {
  const MasteryRule rule{Kind::all, 8'000, 0, 0};
  CHECK(is_mastered(rule, answers("rrr")));
  CHECK_FALSE(is_mastered(rule, answers("rhr")));
}

TEST_CASE("by m of n, the last n answers decide") {
  const MasteryRule rule{Kind::m_of_n, 8'000, 3, 4};
  CHECK(is_mastered(rule, answers("rwrr")));
  CHECK(is_mastered(rule, answers("wwwwrrwr")));
  CHECK_FALSE(is_mastered(rule, answers("rrrrwwrr")));
  CHECK_FALSE(is_mastered(rule, answers("rhhr")));
  SECTION("and m right ones are enough before n are answered") {
    CHECK(is_mastered(rule, answers("rrr")));
    CHECK_FALSE(is_mastered(rule, answers("rr")));
  }
}

TEST_CASE("by n in a row, the last n answers are all right") {
  const MasteryRule rule{Kind::in_a_row, 8'000, 3, 0};
  CHECK(is_mastered(rule, answers("wwrrr")));
  CHECK_FALSE(is_mastered(rule, answers("rrrw")));
  CHECK_FALSE(is_mastered(rule, answers("rr")));
  CHECK_FALSE(is_mastered(rule, answers("rrhr")));
}

TEST_CASE("the attempt that counts is the best, the first or the last") {
  const std::vector<Score> scores = {{5, 10}, {3, 4}, {6, 8}, {6, 10}};
  CHECK(counting_attempt(AttemptRule::first, scores) == 0);
  CHECK(counting_attempt(AttemptRule::last, scores) == 3);
  SECTION("by share, and of equals the first") {
    CHECK(counting_attempt(AttemptRule::best, scores) == 1);
    CHECK(counting_attempt(AttemptRule::best, {{0, 0}, {-6, 1}, {-2, 1}}) == 2);
    CHECK(counting_attempt(AttemptRule::best, {{0, 0}, {0, 0}}) == 0);
  }
}

TEST_CASE("functions may decide a fifth of a test at most") {
  auto function = waypost::assessment_test::function_item(waypost::lesson::FunctionInput::number);
  const auto choice = waypost::assessment_test::choice_item("10", false);
  CHECK(claims_are_within_bounds({&function, &choice, &choice, &choice, &choice}));
  CHECK_FALSE(claims_are_within_bounds({&function, &choice, &choice, &choice}));
  function.maximum += 1;
  CHECK_FALSE(claims_are_within_bounds({&function, &choice, &choice, &choice, &choice}));
  CHECK(claims_are_within_bounds({&choice}));
  CHECK(claims_are_within_bounds({}));
}
