// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "assessment/marking.hpp"
#include "item_builder.hpp"

namespace {

using namespace waypost::assessment_test;
using waypost::assessment::check_response;
using waypost::lesson::FunctionInput;
using waypost::lesson::Item;
using waypost::lesson::ItemType;
using waypost::lesson::Response;

/// What is wrong with the response; empty where it fits.
std::string complaint(const Item& item, const Response& response) {
  const auto checked = check_response(item, response);
  if (checked) return "";
  const std::string prefix = "response to m/l/item: ";
  REQUIRE(checked.error().code == waypost::ErrorCode::invalid);
  REQUIRE(checked.error().message.starts_with(prefix));
  return checked.error().message.substr(prefix.size());
}

}  // namespace

TEST_CASE("no answer fits every item") {
  for (const Item& item :
       {choice_item("10", false), choice_item("10", true), true_false_item(true),
        hotspot_item(ItemType::hotspot, "10", false), matching_item(2), ordering_item(3), numeric_item(1, 0),
        text_item({variant("x")}), gaps_item({chosen_gap("g", "10")}), function_item(FunctionInput::number),
        function_item(FunctionInput::text), function_item(FunctionInput::choices)}) {
    CHECK(complaint(item, {}).empty());
  }
}

TEST_CASE("a choice that does not fit its item is named") {
  const Item single = choice_item("10", false);
  CHECK(complaint(single, chosen("a")).empty());
  CHECK(complaint(single, chosen("z")) == "there is no choice 'z'");
  CHECK(complaint(single, chosen("ab")) == "only one choice may be chosen");
  CHECK(complaint(single, typed("a")) == "nothing can be typed here");
  const Item several = choice_item("11", true);
  CHECK(complaint(several, chosen("ba")).empty());
  CHECK(complaint(several, chosen("aa")) == "choice 'a' is named twice");
}

TEST_CASE("spots fit by the same rules, and a document check takes several") {
  CHECK(complaint(hotspot_item(ItemType::hotspot, "10", false), chosen("ab")) ==
        "only one spot may be chosen");
  CHECK(complaint(hotspot_item(ItemType::document_check, "10", false), chosen("ab")).empty());
  CHECK(complaint(hotspot_item(ItemType::hotspot, "10", true), chosen("c")) == "there is no spot 'c'");
}

TEST_CASE("an order is complete or absent") {
  const Item item = ordering_item(3);
  CHECK(complaint(item, chosen("cab")).empty());
  CHECK(complaint(item, chosen("ca")) == "the order is not complete");
  CHECK(complaint(item, chosen("cac")) == "step 'c' is named twice");
  CHECK(complaint(item, chosen("abz")) == "there is no step 'z'");
}

TEST_CASE("sides that do not fit their matching are named") {
  const Item item = matching_item(2, 1);
  CHECK(complaint(item, filled({{"a", "b"}})).empty());
  CHECK(complaint(item, filled({{"a", "x"}, {"b", "a"}})).empty());
  CHECK(complaint(item, filled({{"x", "a"}})) == "there is no left side 'x'");
  CHECK(complaint(item, filled({{"a", "y"}})) == "there is no right side 'y'");
  CHECK(complaint(item, filled({{"a", "b"}, {"b", "b"}})) == "right side 'b' is used twice");
  CHECK(complaint(item, chosen("a")) == "nothing can be chosen here");
}

TEST_CASE("a number must be one") {
  const std::string no_number = "this is no number, or one too large or with more than six decimals";
  for (const Item& item : {numeric_item(1, 0), function_item(FunctionInput::number)}) {
    CHECK(complaint(item, typed("១២,៥")).empty());
    CHECK(complaint(item, typed(" ")).empty());
    CHECK(complaint(item, typed("12 kg")) == no_number);
    CHECK(complaint(item, typed("0.0000001")) == no_number);
  }
}

TEST_CASE("any text fits where a text is asked for") {
  for (const Item& item : {text_item({variant("x")}), function_item(FunctionInput::text)}) {
    CHECK(complaint(item, typed("\xFF 12 \u200B")).empty());
    CHECK(complaint(item, filled({{"a", "a"}})) == "there is nothing to fill in here");
  }
}

TEST_CASE("gaps and options that do not exist are named") {
  const Item item = gaps_item({chosen_gap("colour", "10"), typed_gap("count", {variant("5")})});
  CHECK(complaint(item, filled({{"colour", "b"}, {"count", "anything"}})).empty());
  CHECK(complaint(item, filled({{"colour", "red"}})) == "gap 'colour' has no option 'red'");
  CHECK(complaint(item, filled({{"size", "a"}})) == "there is no gap 'size'");
}

TEST_CASE("a function takes what it asks for") {
  CHECK(complaint(function_item(FunctionInput::choices), chosen("a")).empty());
  CHECK(complaint(function_item(FunctionInput::choices), chosen("c")) == "there is no choice 'c'");
  CHECK(complaint(function_item(FunctionInput::number), chosen("a")) == "nothing can be chosen here");
}
