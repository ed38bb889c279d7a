// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>
#include <limits>

#include "assessment/marking.hpp"
#include "item_builder.hpp"

namespace {

using namespace waypost::assessment;
using namespace waypost::assessment_test;

}  // namespace

TEST_CASE("each earlier try and each hint costs its share of the maximum") {
  auto item = choice_item("10", false, 3'000'000);
  item.penalty_millionths = 333'333;
  CHECK(after_penalty(item, 3'000'000, 1, 0) == 3'000'000);
  CHECK(after_penalty(item, 3'000'000, 2, 0) == 2'000'001);
  CHECK(after_penalty(item, 3'000'000, 1, 1) == 2'000'001);
  CHECK(after_penalty(item, 3'000'000, 2, 1) == 1'000'002);
  CHECK(after_penalty(item, 1'000'000, 2, 1) == 0);
  SECTION("but never makes less than nothing of it") {
    CHECK(after_penalty(item, 3'000'000, 1'000'000, 1'000'000) == 0);
    CHECK(after_penalty(item, 0, 2, 0) == 0);
  }
  SECTION("and nothing where nothing is said") {
    item.penalty_millionths = 0;
    CHECK(after_penalty(item, 2'000'000, 3, 2) == 2'000'000);
  }
}

TEST_CASE("who is sure wins more and loses more") {
  const auto item = choice_item("10", false, 3'000'000);
  CHECK(with_certainty(item, true, 1) == 1'000'000);
  CHECK(with_certainty(item, true, 2) == 2'000'000);
  CHECK(with_certainty(item, true, 3) == 3'000'000);
  CHECK(with_certainty(item, false, 1) == 0);
  CHECK(with_certainty(item, false, 2) == -2'000'000);
  CHECK(with_certainty(item, false, 3) == -6'000'000);
  SECTION("rounded away from zero on both sides") {
    CHECK(with_certainty(choice_item("10", false), true, 2) == 666'667);
    CHECK(with_certainty(choice_item("10", false), false, 2) == -666'667);
  }
  SECTION("so that saying what one believes pays best") {
    // Gardner-Medwin: 1 pays below two thirds, 2 up to four fifths, 3 above.
    const auto best_at = [&](int per_cent) {
      std::int64_t best_mark = std::numeric_limits<std::int64_t>::min();
      int best = 0;
      for (int certainty = 1; certainty <= 3; ++certainty) {
        const auto expected = per_cent * with_certainty(item, true, certainty) +
                              (100 - per_cent) * with_certainty(item, false, certainty);
        if (expected > best_mark) {
          best_mark = expected;
          best = certainty;
        }
      }
      return best;
    };
    CHECK(best_at(50) == 1);
    CHECK(best_at(66) == 1);
    CHECK(best_at(67) == 2);
    CHECK(best_at(79) == 2);
    CHECK(best_at(81) == 3);
  }
}

TEST_CASE("what a lesson's function claims is bounded") {
  const auto item = choice_item("10", false, 2'000'000);
  CHECK(bounded_claim(item, 1.5) == 1'500'000);
  CHECK(bounded_claim(item, 1.0 / 3) == 333'333);
  CHECK(bounded_claim(item, 2) == 2'000'000);
  CHECK(bounded_claim(item, 1e300) == 2'000'000);
  CHECK(bounded_claim(item, std::numeric_limits<double>::infinity()) == 2'000'000);
  CHECK(bounded_claim(item, -std::numeric_limits<double>::infinity()) == 0);
  CHECK(bounded_claim(item, std::numeric_limits<double>::quiet_NaN()) == 0);
  CHECK(bounded_claim(item, -0.1) == 0);
  CHECK(bounded_claim(item, std::numeric_limits<double>::denorm_min()) == 0);
}

TEST_CASE("a test is passed where the share reaches the mastery score, exactly") {
  CHECK(passed(8'000'000, 10'000'000, 8'000));
  CHECK_FALSE(passed(7'999'999, 10'000'000, 8'000));
  CHECK(passed(8'125'000, 10'000'000, 8'125));
  CHECK_FALSE(passed(8'124'999, 10'000'000, 8'125));
  CHECK(passed(0, 10, 0));
  CHECK(passed(10, 10, 10'000));
  CHECK_FALSE(passed(0, 0, 8'000));
  // Three items of a third each are 999999 of 3000000, not a third.
  CHECK_FALSE(passed(3 * 333'333, 3'000'000, 3'334));
  SECTION("and below nothing counts as nothing") {
    CHECK_FALSE(passed(-6'000'000, 10'000'000, 1));
    CHECK(passed(-6'000'000, 10'000'000, 0));
  }
}

TEST_CASE("results are summed by objective") {
  const std::vector<MarkedItem> items = {{"law", 1'000'000, 1'000'000},
                                         {"safety", 500'000, 1'000'000},
                                         {"", 1'000'000, 1'000'000},
                                         {"law", 0, 2'000'000}};
  const auto results = objective_results(items);
  REQUIRE(results.size() == 2);
  CHECK(results[0] == ObjectiveResult{"law", {1'000'000, 3'000'000}, 2});
  CHECK(results[0].score.percent() == 33);
  CHECK(results[1] == ObjectiveResult{"safety", {500'000, 1'000'000}, 1});
  CHECK(total(items) == Score{2'500'000, 5'000'000});
  CHECK(total(items).percent() == 50);
  CHECK(total({}).percent() == 0);
}

TEST_CASE("80 per cent is shown only where 80 was reached, and never less than none") {
  CHECK(Score{799'999, 1'000'000}.percent() == 79);
  CHECK(Score{800'000, 1'000'000}.percent() == 80);
  CHECK(Score{-6'000'000, 1'000'000}.percent() == 0);
}
