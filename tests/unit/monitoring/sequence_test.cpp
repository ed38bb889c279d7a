// SPDX-License-Identifier: Apache-2.0
#include "monitoring/sequence.hpp"

#include <catch2/catch.hpp>

using namespace waypost::monitoring;

TEST_CASE("a log that arrived whole has no gap") {
  CHECK(gaps_of({}).empty());
  CHECK(gaps_of({{"pc", "a", 1, 40}}).empty());
}

TEST_CASE("what was made before the first event that arrived is missing") {
  CHECK(gaps_of({{"pc", "a", 18, 40}}) == std::vector<Gap>{{"pc", 1, 17}});
  CHECK(gaps_of({{"pc", "a", 18, 40}}).front().count() == 17);
}

TEST_CASE("one missing event is a gap, at the beginning and between two incarnations") {
  CHECK(gaps_of({{"pc", "a", 2, 40}}) == std::vector<Gap>{{"pc", 1, 1}});
  CHECK(gaps_of({{"pc", "a", 1, 3}, {"pc", "b", 5, 9}}) == std::vector<Gap>{{"pc", 4, 4}});
}

TEST_CASE("holes are told one by one, in order, for each PC") {
  CHECK(gaps_of({{"pc2", "c", 1, 1},
                 {"pc1", "a", 8, 9},
                 {"pc1", "a", 1, 3},
                 {"pc1", "a", 5, 6},
                 {"pc2", "c", 3, 3}}) == std::vector<Gap>{{"pc1", 4, 4}, {"pc1", 7, 7}, {"pc2", 2, 2}});
}

TEST_CASE("a copied disk goes on from where the first one stood: that is no gap") {
  CHECK(gaps_of({{"pc", "first", 1, 120}, {"pc", "second", 101, 150}}).empty());
}

TEST_CASE("a hole inside one incarnation is a gap although the other one has these numbers") {
  CHECK(gaps_of({{"pc", "first", 1, 104}, {"pc", "first", 111, 120}, {"pc", "second", 101, 150}}) ==
        std::vector<Gap>{{"pc", 105, 110}});
}

TEST_CASE("a hole that no incarnation fills is told once") {
  CHECK(gaps_of({{"pc", "first", 1, 10}, {"pc", "first", 21, 30}, {"pc", "second", 8, 15}}) ==
        std::vector<Gap>{{"pc", 11, 15}, {"pc", 16, 20}});
}
