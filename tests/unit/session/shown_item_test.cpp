// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "session/shown_item.hpp"
#include "session_fixture.hpp"

using namespace waypost;
using namespace waypost::session;
using namespace waypost::session::test;

namespace {

std::vector<lesson::Item> every_type() {
  std::vector<lesson::Item> items{one_of("m/t", "a"),
                                  several_of("m/t", "b"),
                                  true_false("m/t", "c"),
                                  picture_choice("m/t", "d"),
                                  matching("m/t", "e"),
                                  ordering("m/t", "f"),
                                  hotspot("m/t", "g"),
                                  document_check("m/t", "h"),
                                  numeric("m/t", "i"),
                                  short_text("m/t", "j"),
                                  gaps("m/t", "k"),
                                  decision("m/t", "l"),
                                  function("m/t", "m"),
                                  function("m/t", "n", lesson::FunctionInput::text),
                                  function("m/t", "o", lesson::FunctionInput::choices)};
  lesson::Item& full = items.front();
  full.image = lesson::Image{"seal.svg", "A \"seal\"", {{"number", 0.42F, 0.3F, "Number\nhere"}}};
  full.narration = lesson::Narration{"seal.ogg", "ត្រា"};
  full.maximum = 2'500'000;
  full.penalty_millionths = 333'333;
  full.hints = {"One", "Two"};
  full.certainty = true;
  full.shuffle = true;
  full.difficulty = lesson::Difficulty::hard;
  full.explanation = "Because.";
  full.facts = {"iso-17712"};
  full.safety = true;
  return items;
}

}  // namespace

TEST_CASE("an item of every type comes back from what is kept of it") {
  for (const lesson::Item& item : every_type()) {
    CAPTURE(item.path);
    const std::vector<std::string> order{"b", "a"};
    const std::string json = shown_json(item, order);
    const auto back = item_from_shown_json(json);
    REQUIRE(back);
    CHECK(back->type == item.type);
    CHECK(back->interaction.index() == item.interaction.index());
    CHECK(back->maximum == item.maximum);
    CHECK(back->content_hash == item.content_hash);
    CHECK(order_from_shown_json(json) == order);
    CHECK(shown_json(*back, order) == json);
  }
}

TEST_CASE("every field of an item is kept") {
  const lesson::Item item = every_type().front();
  const auto back = item_from_shown_json(shown_json(item, {}));
  REQUIRE(back);
  CHECK(back->prompt == item.prompt);
  CHECK(back->file == item.file);
  CHECK(back->objective == item.objective);
  REQUIRE(back->image);
  CHECK(back->image->alt == item.image->alt);
  CHECK(back->image->labels[0].x_share == item.image->labels[0].x_share);
  CHECK(back->image->labels[0].text == "Number\nhere");
  CHECK(back->narration->transcript == "ត្រា");
  CHECK(back->tries_max == item.tries_max);
  CHECK(back->penalty_millionths == item.penalty_millionths);
  CHECK(back->hints == item.hints);
  CHECK(back->certainty);
  CHECK(back->shuffle);
  CHECK(back->difficulty == lesson::Difficulty::hard);
  CHECK(back->explanation == item.explanation);
  CHECK(back->facts == item.facts);
  CHECK(back->safety);
}

TEST_CASE("an item of another language or order is another content, the same is the same") {
  lesson::Item item = several_of("m/t", "a");
  const records::ShownItem shown = shown_item(item, {"a", "b"});
  CHECK(shown_item(item, {"a", "b"}) == shown);
  CHECK(shown.hash.size() == 64);
  CHECK(shown_item(item, {"b", "a"}).hash != shown.hash);
  item.prompt = "ត្រា?";
  CHECK(shown_item(item, {"a", "b"}).hash != shown.hash);
}

TEST_CASE("what is no such document is no item") {
  for (const char* text : {"", "{}", "[]", "null", R"({"format":2,"type":"choice"})",
                           R"({"format":1,"type":"essay"})", R"({"format":1)"}) {
    CAPTURE(text);
    CHECK_FALSE(item_from_shown_json(text));
    CHECK(order_from_shown_json(text).empty());
  }
}
