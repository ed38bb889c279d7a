// SPDX-License-Identifier: Apache-2.0
#include "assessment/marking.hpp"

#include <catch2/catch.hpp>

#include "item_builder.hpp"

namespace {

using namespace waypost::assessment_test;
using waypost::assessment::ItemMark;
using waypost::assessment::mark_response;
using waypost::lesson::Item;
using waypost::lesson::ItemType;
using waypost::lesson::kMarkPerPoint;
using waypost::lesson::Mark;
using waypost::lesson::Response;

Mark mark_of(const Item& item, const Response& response) { return mark_response(item, response).mark; }

}  // namespace

TEST_CASE("where one is to be chosen it is worth the maximum or nothing") {
  const Item item = choice_item("010", false);
  CHECK(mark_response(item, chosen("b")) == ItemMark{kMarkPerPoint, true, {}});
  CHECK(mark_response(item, chosen("a")) == ItemMark{0, false, {}});
  CHECK(mark_of(item, chosen("")) == 0);
  CHECK(mark_of(item, chosen("ab")) == 0);
  CHECK(mark_of(item, chosen("bb")) == kMarkPerPoint);
  CHECK(mark_of(item, chosen("bz")) == 0);
}

TEST_CASE("a true or false item is worth the maximum or nothing") {
  CHECK(mark_of(true_false_item(false), {{"false"}, {}, ""}) == kMarkPerPoint);
  CHECK(mark_of(true_false_item(false), {{"true"}, {}, ""}) == 0);
}

TEST_CASE("where several are to be chosen the wrong ones are taken off the right ones") {
  const Item item = choice_item("1110", true);
  CHECK(mark_response(item, chosen("abc")) == ItemMark{1'000'000, true, {}});
  CHECK(mark_response(item, chosen("a")) == ItemMark{333'333, false, {}});
  CHECK(mark_of(item, chosen("ab")) == 666'667);
  CHECK(mark_of(item, chosen("abd")) == 333'333);
  CHECK(mark_of(item, chosen("abcd")) == 666'667);
  CHECK(mark_of(item, chosen("d")) == 0);
  CHECK(mark_of(item, chosen("ad")) == 0);
  CHECK(mark_of(item, chosen("")) == 0);
  CHECK(mark_of(item, chosen("aab")) == 666'667);
  CHECK(mark_of(item, chosen("abcz")) == 666'667);
}

TEST_CASE("halves of a millionth are rounded away from zero, but never to the maximum") {
  CHECK(mark_of(choice_item("11", true, 3), chosen("a")) == 2);
  CHECK(mark_of(choice_item("1111", true, 2), chosen("a")) == 1);
  CHECK(mark_of(choice_item("1111", true, 1), chosen("a")) == 0);
  CHECK(mark_response(choice_item("11", true, 1), chosen("a")) == ItemMark{0, false, {}});
  CHECK(mark_response(choice_item("11", true, 1), chosen("ab")) == ItemMark{1, true, {}});
}

TEST_CASE("an item for no points can be fully right") {
  CHECK(mark_response(choice_item("10", false, 0), chosen("a")) == ItemMark{0, true, {}});
  CHECK(mark_response(choice_item("10", false, 0), chosen("b")) == ItemMark{0, false, {}});
}

TEST_CASE("the largest points are shared without overflow") {
  const Mark maximum = 4'000'000'000'000'000'000;
  CHECK(mark_of(decision_item({500'000}, maximum), chosen("a")) == 2'000'000'000'000'000'000);
}

TEST_CASE("a spot is marked as a choice is") {
  const Item one = hotspot_item(ItemType::hotspot, "100", false);
  CHECK(mark_of(one, chosen("a")) == kMarkPerPoint);
  CHECK(mark_of(one, chosen("b")) == 0);
  SECTION("and where two places are right, either will do") {
    const Item either = hotspot_item(ItemType::hotspot, "110", false);
    CHECK(mark_of(either, chosen("a")) == kMarkPerPoint);
    CHECK(mark_of(either, chosen("b")) == kMarkPerPoint);
    CHECK(mark_of(either, chosen("ab")) == 0);
  }
  SECTION("and a document check always has several to find") {
    const Item check = hotspot_item(ItemType::document_check, "1100", false);
    CHECK(mark_of(check, chosen("a")) == 500'000);
    CHECK(mark_of(check, chosen("ab")) == kMarkPerPoint);
    CHECK(mark_of(check, chosen("abc")) == 500'000);
    CHECK(mark_of(check, chosen("abcd")) == 0);
  }
}

TEST_CASE("a decision earns what its option is worth") {
  const Item item = decision_item({1'000'000, 400'000, 0});
  CHECK(mark_response(item, chosen("a")) == ItemMark{kMarkPerPoint, true, {}});
  CHECK(mark_response(item, chosen("b")) == ItemMark{400'000, false, {}});
  CHECK(mark_of(item, chosen("c")) == 0);
  CHECK(mark_of(item, chosen("ab")) == 0);
  CHECK(mark_of(item, chosen("")) == 0);
  CHECK(mark_of(item, chosen("z")) == 0);
}

TEST_CASE("a matching earns its right pairs") {
  const Item item = matching_item(3, 1);
  CHECK(mark_response(item, filled({{"a", "a"}, {"b", "b"}, {"c", "c"}})) ==
        ItemMark{kMarkPerPoint, true, {}});
  CHECK(mark_of(item, filled({{"a", "a"}, {"b", "c"}, {"c", "b"}})) == 333'333);
  CHECK(mark_of(item, filled({{"a", "a"}, {"b", "b"}, {"c", "x"}})) == 666'667);
  CHECK(mark_of(item, filled({{"a", "a"}})) == 333'333);
  CHECK(mark_of(item, filled({})) == 0);
  CHECK(mark_of(item, filled({{"z", "z"}, {"a", "b"}})) == 0);
}

TEST_CASE("an ordering earns the neighbours that stand in the right order") {
  const Item item = ordering_item(4);
  CHECK(mark_response(item, chosen("abcd")) == ItemMark{kMarkPerPoint, true, {}});
  CHECK(mark_of(item, chosen("bcda")) == 666'667);
  CHECK(mark_of(item, chosen("acbd")) == 666'667);
  CHECK(mark_of(item, chosen("badc")) == 333'333);
  CHECK(mark_of(item, chosen("dcba")) == 0);
  SECTION("and what is missing, strange or said twice stands beside nothing") {
    CHECK(mark_of(item, chosen("abc")) == 666'667);
    CHECK(mark_of(item, chosen("abzcd")) == 666'667);
    CHECK(mark_of(item, chosen("ababab")) == 333'333);
    CHECK_FALSE(mark_response(item, chosen("abcdz")).correct);
    CHECK(mark_of(item, chosen("abcdz")) == kMarkPerPoint - 1);
    CHECK(mark_of(item, chosen("")) == 0);
  }
}

TEST_CASE("a number is right up to both ends of its tolerance") {
  const Item item = numeric_item(12'500'000, 500'000);
  CHECK(mark_response(item, typed("12.5")) == ItemMark{kMarkPerPoint, true, {}});
  CHECK(mark_of(item, typed("12")) == kMarkPerPoint);
  CHECK(mark_of(item, typed("13,0")) == kMarkPerPoint);
  CHECK(mark_of(item, typed("13.000001")) == 0);
  CHECK(mark_of(item, typed("11.999999")) == 0);
  CHECK(mark_of(item, typed("-12.5")) == 0);
  CHECK(mark_of(item, typed("")) == 0);
  CHECK(mark_of(item, typed("twelve")) == 0);
  CHECK(mark_of(numeric_item(5, 0), typed("0.000005")) == kMarkPerPoint);
  CHECK(mark_of(numeric_item(-9'000'000'000'000'000'000, 0), typed("9000000000000")) == 0);
}

TEST_CASE("a short text earns the credit of the best accepted variant that fits") {
  const Item item = text_item({variant("seal*", 500'000), variant("seal number"), variant("sealant", 0)},
                              {variant("sealant"), variant("lock*"), variant("padlock")});
  CHECK(mark_response(item, typed("Seal  Number ")) == ItemMark{kMarkPerPoint, true, {"accept.2"}});
  CHECK(mark_response(item, typed("seal")) == ItemMark{500'000, false, {"accept.1"}});
  CHECK(mark_response(item, typed("sealant")) == ItemMark{500'000, false, {"accept.1"}});
  CHECK(mark_response(item, typed("lock number")) == ItemMark{0, false, {"wrong.2"}});
  CHECK(mark_response(item, typed("padlock")) == ItemMark{0, false, {"wrong.3"}});
  CHECK(mark_response(item, typed("bolt")) == ItemMark{0, false, {}});
  CHECK(mark_response(item, typed("")) == ItemMark{0, false, {}});
}

TEST_CASE("an empty text earns nothing, whatever is accepted") {
  const Item item = text_item({variant("*")}, {variant("*")});
  CHECK(mark_response(item, typed(" \u200B ")) == ItemMark{0, false, {}});
  CHECK(mark_response(item, typed("x")) == ItemMark{kMarkPerPoint, true, {"accept.1"}});
}

TEST_CASE("gaps earn the sum of their credits, typed and chosen alike") {
  const Item item = gaps_item({typed_gap("count", {variant("five"), variant("5"), variant("six", 250'000)}),
                               chosen_gap("colour", "010"), typed_gap("kind", {variant("bolt")})});
  CHECK(mark_response(item, filled({{"count", "5"}, {"colour", "b"}, {"kind", "BOLT"}})) ==
        ItemMark{kMarkPerPoint, true, {"count/accept.2", "kind/accept.1"}});
  CHECK(mark_response(item, filled({{"count", "six"}, {"colour", "a"}})) ==
        ItemMark{83'333, false, {"count/accept.3"}});
  CHECK(mark_of(item, filled({{"count", "six"}, {"colour", "b"}, {"kind", ""}})) == 416'667);
  CHECK(mark_of(item, filled({{"colour", "b"}})) == 333'333);
  CHECK(mark_of(item, filled({{"colour", "z"}, {"nowhere", "five"}})) == 0);
  CHECK(mark_of(item, filled({})) == 0);
}

TEST_CASE("a variant counts in the source language and in every translation") {
  const Item item = text_item({variant("seal", 600'000, {"niêm phong", "ត្រា", "封条"})});
  for (const char* text : {"seal", "Niêm Phong", "ត្រា", "封条"}) {
    CAPTURE(text);
    CHECK(mark_response(item, typed(text)) == ItemMark{600'000, false, {"accept.1"}});
  }
}
