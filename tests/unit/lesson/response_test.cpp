// SPDX-License-Identifier: Apache-2.0
#include "lesson/response.hpp"

#include <catch2/catch.hpp>

using namespace waypost::lesson;

namespace {

Item item_of(ItemType type, Interaction interaction) {
  Item item;
  item.type = type;
  item.id = "i";
  item.path = "m/l/i";
  item.interaction = std::move(interaction);
  return item;
}

Item matching() {
  return item_of(ItemType::matching,
                 MatchInteraction{{{"bolt", "", "Bolt", "Steel", ""}, {"tape", "", "Tape", "Paper", ""}},
                                  {{"wax", "", "Wax"}}});
}

Item gaps() {
  Gap typed;
  typed.id = "number";
  typed.accepted = {{"five", {}, kMillion, ""}};
  Gap chosen;
  chosen.id = "colour";
  chosen.options = {{"red", "", "red", {}, true, 0, ""}, {"blue", "", "blue", {}, false, 0, ""}};
  return item_of(ItemType::gaps, GapsInteraction{"{number} {colour}", {typed, chosen}});
}

}  // namespace

TEST_CASE("what was chosen stands in the open, what was typed does not") {
  const Response response{{}, {{"number", "five"}, {"colour", "red"}}, {}};
  CHECK(recorded_ids(gaps(), response) == std::vector<std::string>{"colour.red"});
  CHECK(typed_texts(gaps(), response) == std::map<std::string, std::string>{{"number", "five"}});
  CHECK(recorded_ids(matching(), {{}, {{"bolt", "bolt"}, {"tape", "wax"}}, {}}) ==
        std::vector<std::string>{"bolt.bolt", "tape.wax"});
}

TEST_CASE("a response comes back whole from its open and its private part") {
  const Item items[] = {matching(), gaps()};
  const Response responses[] = {{{}, {{"bolt", "wax"}}, {}}, {{}, {{"number", "5"}, {"colour", "blue"}}, {}}};
  for (std::size_t i = 0; i < std::size(items); ++i) {
    CHECK(response_from(items[i], recorded_ids(items[i], responses[i]),
                        typed_texts(items[i], responses[i])) == responses[i]);
  }
  const Item number = item_of(ItemType::numeric, NumericInteraction{5, 0, "kg"});
  CHECK(response_from(number, {}, {{"", "12,5"}}).text == "12,5");
}

TEST_CASE("ids that the item no longer has are left out") {
  CHECK(response_from(matching(), {"bolt.steel", "gone.wax", "loose"}, {}).empty());
  CHECK(response_from(gaps(), {}, {{"colour", "typed into a chosen gap"}}).empty());
}

TEST_CASE("without its key a typed answer reads as empty") {
  CHECK(response_from(gaps(), {"colour.red"}, {}) == Response{{}, {{"colour", "red"}}, {}});
}
