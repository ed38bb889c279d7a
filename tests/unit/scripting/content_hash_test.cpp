// SPDX-License-Identifier: Apache-2.0
#include "scripting/content_hash.hpp"

#include <catch2/catch.hpp>
#include <functional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace lesson = waypost::lesson;
using lesson::Item;
using lesson::ItemType;
using waypost::scripting::content_hash;

namespace {

Item item_of(ItemType type, lesson::Interaction interaction) {
  Item item;
  item.type = type;
  item.id = "i";
  item.path = "m/l/i";
  item.prompt = "What?";
  item.image = lesson::Image{"door.svg", "A door", {{"seal", 0.5F, 0.5F, "Seal"}}};
  item.interaction = std::move(interaction);
  return item;
}

lesson::Choice choice(const std::string& id, bool correct) {
  lesson::Choice made;
  made.id = id;
  made.text = "Text of " + id;
  made.correct = correct;
  return made;
}

lesson::TextVariant variant(const std::string& text) { return {text, {}, lesson::kMillion, "Yes."}; }

/// One of each interaction.
std::vector<Item> items() {
  lesson::Spot spot;
  spot.id = "s";
  spot.text = "The seal";
  spot.correct = true;
  lesson::Gap typed{"typed", {}, {}, {variant("five")}};
  lesson::Gap chosen{"chosen", {}, {choice("a", true), choice("b", false)}, {}};
  return {
      item_of(ItemType::choice, lesson::ChoiceInteraction{{choice("a", true), choice("b", false)}, false}),
      item_of(ItemType::matching,
              lesson::MatchInteraction{{{"p", {}, "Left", "Right", "So."}}, {{"d", {}, "Other"}}}),
      item_of(ItemType::ordering, lesson::OrderInteraction{{{"a", {}, "First"}, {"b", {}, "Second"}}}),
      item_of(ItemType::hotspot, lesson::HotspotInteraction{{spot}, false}),
      item_of(ItemType::numeric, lesson::NumericInteraction{12'000'000, 500'000, "kg"}),
      item_of(ItemType::short_text, lesson::TextInteraction{{variant("seal*")}, {variant("bolt")}}),
      item_of(ItemType::gaps, lesson::GapsInteraction{"{typed} {chosen}", {typed, chosen}}),
      item_of(ItemType::function,
              lesson::FunctionInteraction{lesson::FunctionInput::choices, {choice("a", false)}, true, ""}),
  };
}

template <typename Interaction>
Item changed(Item item, const std::function<void(Interaction&)>& change) {
  change(std::get<Interaction>(item.interaction));
  return item;
}

}  // namespace

TEST_CASE("items of different content have different hashes") {
  std::set<std::string> hashes;
  for (const Item& item : items()) hashes.insert(content_hash(item));
  CHECK(hashes.size() == items().size());
  CHECK(content_hash(items().back(), "function ( ) return 1 end") !=
        content_hash(items().back(), "function ( ) return 2 end"));
}

TEST_CASE("whatever an item says or scores changes its hash") {
  for (const Item& item : items()) {
    INFO(lesson::name_of(item.type));
    const auto changes_hash = [&](const std::function<void(Item&)>& change) {
      Item other = item;
      change(other);
      return content_hash(other) != content_hash(item);
    };
    CHECK(changes_hash([](Item& other) { other.prompt = "Which?"; }));
    CHECK(changes_hash([](Item& other) { other.path = "m/l/j"; }));
    CHECK(changes_hash([](Item& other) { other.maximum = 2'000'000; }));
    CHECK(changes_hash([](Item& other) { other.penalty_millionths = 250'000; }));
    CHECK(changes_hash([](Item& other) { other.certainty = true; }));
    CHECK(changes_hash([](Item& other) { other.hints = {"Look."}; }));
    CHECK(changes_hash([](Item& other) { other.explanation = "Because."; }));
    CHECK(changes_hash([](Item& other) { other.image->file = "gate.svg"; }));
    CHECK(changes_hash([](Item& other) { other.image->labels[0].text = "Bolt"; }));
    CHECK(changes_hash([](Item& other) { other.narration = lesson::Narration{"why.ogg", "Why?"}; }));
  }
}

TEST_CASE("what changes neither question nor mark keeps the hash") {
  for (const Item& item : items()) {
    INFO(lesson::name_of(item.type));
    Item other = item;
    other.tries_max = 3;
    other.shuffle = true;
    other.difficulty = lesson::Difficulty::hard;
    other.objective = "another";
    other.facts = {"iso-17712"};
    other.file = "lessons/other.lua";
    other.image->labels[0].x_share = 0.4F;
    CHECK(content_hash(other) == content_hash(item));
  }
  const Item text = items()[5];
  CHECK(content_hash(changed<lesson::TextInteraction>(
            text, [](auto& each) { each.accepted[0].translations = {"ត្រា"}; })) == content_hash(text));
}

TEST_CASE("each part of a key is in the hash") {
  const std::vector<Item> all = items();
  using lesson::ChoiceInteraction;
  using lesson::FunctionInteraction;
  using lesson::GapsInteraction;
  using lesson::HotspotInteraction;
  using lesson::MatchInteraction;
  using lesson::NumericInteraction;
  using lesson::OrderInteraction;
  using lesson::TextInteraction;
  const std::vector<std::pair<Item, Item>> pairs = {
      {all[0], changed<ChoiceInteraction>(all[0], [](auto& each) { each.choices[1].correct = true; })},
      {all[0], changed<ChoiceInteraction>(all[0], [](auto& each) { each.choices[1].feedback = "No."; })},
      {all[0], changed<ChoiceInteraction>(all[0], [](auto& each) { each.multiple = true; })},
      {all[0], changed<ChoiceInteraction>(all[0], [](auto& each) { each.choices[0].credit_millionths = 1; })},
      {all[0], changed<ChoiceInteraction>(all[0],
                                          [](auto& each) {
                                            each.choices[0].image = lesson::Image{"a.svg", "A", {}};
                                          })},
      {all[1], changed<MatchInteraction>(all[1], [](auto& each) { each.pairs[0].right = "Wrong"; })},
      {all[1], changed<MatchInteraction>(all[1], [](auto& each) { each.distractors.clear(); })},
      {all[2],
       changed<OrderInteraction>(all[2], [](auto& each) { std::swap(each.steps[0], each.steps[1]); })},
      {all[3], changed<HotspotInteraction>(all[3], [](auto& each) { each.spots[0].correct = false; })},
      {all[3], changed<HotspotInteraction>(all[3], [](auto& each) { each.spots[0].width_share = 0.2F; })},
      {all[4], changed<NumericInteraction>(all[4], [](auto& each) { each.correct_millionths = 1; })},
      {all[4], changed<NumericInteraction>(all[4], [](auto& each) { each.tolerance_millionths = 0; })},
      {all[4], changed<NumericInteraction>(all[4], [](auto& each) { each.unit = "t"; })},
      {all[5], changed<TextInteraction>(all[5], [](auto& each) { each.accepted[0].credit_millionths = 1; })},
      {all[5], changed<TextInteraction>(all[5], [](auto& each) { each.wrong.clear(); })},
      {all[6], changed<GapsInteraction>(all[6], [](auto& each) { each.text = "{chosen} {typed}"; })},
      {all[6], changed<GapsInteraction>(all[6], [](auto& each) { each.gaps[0].accepted[0].text = "six"; })},
      {all[6], changed<GapsInteraction>(all[6], [](auto& each) { each.gaps[1].options[0].correct = false; })},
      {all[7],
       changed<FunctionInteraction>(all[7], [](auto& each) { each.input = lesson::FunctionInput::text; })},
      {all[7], changed<FunctionInteraction>(all[7], [](auto& each) { each.choices.clear(); })},
  };
  for (std::size_t index = 0; index < pairs.size(); ++index) {
    INFO(index);
    CHECK(content_hash(pairs[index].first) != content_hash(pairs[index].second));
  }
}

TEST_CASE("a form's hash changes with its questions") {
  lesson::FormPage page;
  page.path = "m/l/f";
  lesson::Question question;
  question.id = "q";
  question.prompt = "How many?";
  page.questions = {question};
  const std::string hash = content_hash(page);
  page.questions[0].required = true;
  CHECK(content_hash(page) != hash);
  page.questions[0].required = false;
  page.questions[0].rows = {{"police", {}, "Police"}};
  CHECK(content_hash(page) != hash);
}
