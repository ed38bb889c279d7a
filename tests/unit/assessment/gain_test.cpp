// SPDX-License-Identifier: Apache-2.0
#include "assessment/gain.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "base/random.hpp"

using waypost::assessment::gain_statistics;
using waypost::assessment::PrePost;
using waypost::assessment::student_t_two_sided;

TEST_CASE("Student's t agrees with the printed tables") {
  CHECK(student_t_two_sided(0.95, 1) == Approx(12.7062).margin(5e-5));
  CHECK(student_t_two_sided(0.95, 4) == Approx(2.7764).margin(5e-5));
  CHECK(student_t_two_sided(0.95, 9) == Approx(2.2622).margin(5e-5));
  CHECK(student_t_two_sided(0.95, 30) == Approx(2.0423).margin(5e-5));
  CHECK(student_t_two_sided(0.95, 100'000) == Approx(1.9600).margin(5e-5));
  CHECK(student_t_two_sided(0.99, 9) == Approx(3.2498).margin(5e-5));
}

TEST_CASE("gains of a class, worked by hand") {
  const auto gain = gain_statistics({{0.4, 0.8}, {0.5, 0.6}, {0.6, 0.9}, {0.5, 0.5}});
  CHECK(gain.n == 4);
  CHECK(*gain.mean_pre == Approx(0.5));
  CHECK(*gain.mean_post == Approx(0.7));
  CHECK(*gain.absolute_gain == Approx(0.2));
  CHECK(*gain.relative_gain == Approx(0.4));
  CHECK(*gain.class_normalised_gain == Approx(0.4));
  // (0.4/0.6 + 0.1/0.5 + 0.3/0.4 + 0) / 4
  CHECK(*gain.mean_normalised_gain == Approx((2.0 / 3 + 0.2 + 0.75) / 4));
  // Differences 0.4, 0.1, 0.3, 0: standard deviation 0.18257, t(3) = 3.18245.
  CHECK(gain.absolute_gain_interval->low == Approx(0.2 - 3.18245 * 0.182574 / 2).epsilon(1e-4));
  CHECK(gain.absolute_gain_interval->high == Approx(0.2 + 3.18245 * 0.182574 / 2).epsilon(1e-4));
}

TEST_CASE("losses are measured by what there was to lose") {
  const auto gain = gain_statistics({{0.8, 0.4}});
  CHECK(*gain.mean_normalised_gain == Approx(-0.5));
}

TEST_CASE("what cannot be estimated is nothing, never NaN") {
  SECTION("nobody") {
    const auto gain = gain_statistics({});
    CHECK(gain.n == 0);
    CHECK_FALSE(gain.mean_pre);
    CHECK_FALSE(gain.absolute_gain);
    CHECK_FALSE(gain.absolute_gain_interval);
  }
  SECTION("one learner has no interval") {
    const auto gain = gain_statistics({{0.5, 0.7}});
    CHECK(gain.absolute_gain);
    CHECK_FALSE(gain.absolute_gain_interval);
  }
  SECTION("all began with nothing") {
    const auto gain = gain_statistics({{0, 0.5}, {0, 0.7}});
    CHECK_FALSE(gain.relative_gain);
    CHECK(*gain.class_normalised_gain == Approx(0.6));
  }
  SECTION("all began with everything") {
    const auto gain = gain_statistics({{1, 1}, {1, 0.5}});
    CHECK_FALSE(gain.class_normalised_gain);
    CHECK(gain.normalised_n == 1);
    CHECK(*gain.mean_normalised_gain == Approx(-0.5));
  }
  SECTION("everything both times") {
    const auto gain = gain_statistics({{1, 1}, {1, 1}});
    CHECK_FALSE(gain.mean_normalised_gain);
    CHECK(*gain.absolute_gain == 0);
    CHECK(gain.absolute_gain_interval->low == 0);
  }
}

TEST_CASE("statistics stay in their ranges for any class") {
  waypost::SeededRandom random(7);
  const auto share = [&] { return static_cast<double>(random.next() % 11) / 10; };
  for (int round = 0; round < 2'000; ++round) {
    std::vector<PrePost> pairs(random.next() % 12);
    for (PrePost& pair : pairs) pair = {share(), share()};
    const auto gain = gain_statistics(pairs);
    if (gain.mean_normalised_gain) {
      REQUIRE(*gain.mean_normalised_gain <= 1.0);
      REQUIRE(*gain.mean_normalised_gain >= -1.0);
    }
    if (gain.absolute_gain_interval) {
      REQUIRE(gain.absolute_gain_interval->low <= *gain.absolute_gain);
      REQUIRE(gain.absolute_gain_interval->high >= *gain.absolute_gain);
      REQUIRE(std::isfinite(gain.absolute_gain_interval->low));
    }
    REQUIRE(gain.mean_pre.has_value() == !pairs.empty());
  }
}
