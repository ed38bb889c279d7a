// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "unicode/zawgyi.hpp"

using namespace waypost::unicode;

TEST_CASE("text typed for Zawgyi is told from Unicode text") {
  CHECK(zawgyi_probability(U"လူတိုင်းသည် တူညီလွတ်လပ်သော ဂုဏ်သိက္ခာဖြင့် မွေးဖွားလာသည်။") < 0.05);
  // "Myanmar" and "everybody" in the order of Zawgyi's keys.
  CHECK(zawgyi_probability(U"\u103B\u1019\u1014\u1039\u1019\u102C \u1031\u1000\u102C\u1004\u1039\u1038") >
        0.9);
  CHECK(zawgyi_probability(U"no Burmese at all") == 0.0);
  CHECK(zawgyi_probability(U"") == 0.0);
}
