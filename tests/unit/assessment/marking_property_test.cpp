// SPDX-License-Identifier: Apache-2.0
// Promises that hold for every item and response, and the formulas once more, written slowly.
#include <catch2/catch.hpp>
#include <cmath>
#include <set>

#include "assessment/form_drawing.hpp"
#include "assessment/marking.hpp"
#include "assessment/seeded_order.hpp"
#include "base/random.hpp"
#include "item_builder.hpp"

namespace {

using namespace waypost::assessment_test;
using namespace waypost::lesson;
using waypost::SeededRandom;
using waypost::assessment::draw_order;
using waypost::assessment::ItemMark;
using waypost::assessment::mark_response;

constexpr int kRounds = 4'000;

struct Case {
  Item item;
  Response response;
};

std::size_t below(SeededRandom& random, std::size_t count) {
  return waypost::assessment::random_below(random, count);
}

Mark random_maximum(SeededRandom& random) {
  // Small ones too, where rounding matters most.
  return static_cast<Mark>(1 + below(random, below(random, 2) == 0 ? 12 : 5'000'000));
}

std::string random_key(SeededRandom& random, std::size_t size) {
  std::string key;
  for (std::size_t index = 0; index < size; ++index) key += below(random, 2) == 0 ? '1' : '0';
  if (key.find('1') == std::string::npos) key[below(random, size)] = '1';
  return key;
}

std::int64_t random_credit(SeededRandom& random) {
  const std::int64_t credits[] = {0, 1, 250'000, 333'333, 500'000, 999'999, 1'000'000};
  return credits[below(random, std::size(credits))];
}

std::string random_subset(SeededRandom& random, std::size_t size) {
  std::string ids;
  for (std::size_t index = 0; index < size; ++index) {
    if (below(random, 2) == 0) ids += letter(index);
  }
  return ids;
}

Case random_choice(SeededRandom& random) {
  const std::size_t size = 2 + below(random, 7);
  const bool multiple = below(random, 2) == 0;
  const std::string key = random_key(random, size);
  Item item = below(random, 2) == 0 ? choice_item(key, multiple, random_maximum(random))
                                    : hotspot_item(ItemType::hotspot, key, multiple, random_maximum(random));
  return {item, chosen(multiple ? random_subset(random, size) : letter(below(random, size)))};
}

Case random_decision(SeededRandom& random) {
  std::vector<std::int64_t> credits = {kMillion};
  for (std::size_t count = 1 + below(random, 5); count > 0; --count) credits.push_back(random_credit(random));
  return {decision_item(credits, random_maximum(random)), chosen(letter(below(random, credits.size())))};
}

Case random_matching(SeededRandom& random) {
  const std::size_t size = 2 + below(random, 7);
  std::vector<std::string> rights;
  for (std::size_t index = 0; index < size; ++index) rights.push_back(letter(index));
  rights.push_back("x");
  if (below(random, 3) > 0) waypost::assessment::shuffle(rights, random);
  Response response;
  for (std::size_t index = 0; index < size; ++index) {
    if (below(random, 5) > 0) response.entries[letter(index)] = rights[index];
  }
  return {matching_item(size, 1, random_maximum(random)), response};
}

Case random_ordering(SeededRandom& random) {
  const std::size_t size = 3 + below(random, 6);
  Response response;
  for (std::size_t index = 0; index < size; ++index) response.choices.push_back(letter(index));
  if (below(random, 4) > 0) waypost::assessment::shuffle(response.choices, random);
  return {ordering_item(size, random_maximum(random)), response};
}

Case random_text(SeededRandom& random) {
  std::vector<TextVariant> accepted;
  for (std::size_t count = 1 + below(random, 4); count > 0; --count) {
    accepted.push_back(variant(letter(below(random, 3)), random_credit(random), {letter(below(random, 5))}));
  }
  return {text_item(accepted, {variant("a")}, random_maximum(random)), typed(letter(below(random, 6)))};
}

Case random_gaps(SeededRandom& random) {
  std::vector<Gap> gaps;
  Response response;
  for (std::size_t count = 1 + below(random, 5); count > 0; --count) {
    const std::string id = "gap" + std::to_string(count);
    if (below(random, 2) == 0) {
      gaps.push_back(typed_gap(id, {variant("a"), variant("b", random_credit(random))}));
    } else {
      gaps.push_back(chosen_gap(id, "100"));
    }
    if (below(random, 5) > 0) response.entries[id] = letter(below(random, 3));
  }
  return {gaps_item(gaps, random_maximum(random)), response};
}

using CaseMaker = Case (*)(SeededRandom&);
const std::vector<CaseMaker> kMakers = {random_choice,   random_decision, random_matching,
                                        random_ordering, random_text,     random_gaps};

/// The share earned, in floating point, straight from the words of docs/formats/marking.md.
long double slow_share(const Item& item, const Response& response) {
  const auto has = [&](const std::string& id) {
    return std::find(response.choices.begin(), response.choices.end(), id) != response.choices.end();
  };
  const auto by_ids = [&](const auto& list, bool multiple) -> long double {
    int right = 0;
    int wrong = 0;
    int keys = 0;
    for (const auto& each : list) {
      if (each.correct) ++keys;
      if (has(each.id)) ++(each.correct ? right : wrong);
    }
    if (!multiple) return right;
    return right > wrong ? static_cast<long double>(right - wrong) / keys : 0;
  };
  const auto best_credit = [](const std::vector<TextVariant>& accepted, const std::string& text) {
    long double best = 0;
    for (const TextVariant& each : accepted) {
      if (each.text != text && (each.translations.empty() || each.translations.front() != text)) continue;
      best = std::max(best, static_cast<long double>(each.credit_millionths) / kMillion);
    }
    return best;
  };
  if (const auto* choice = std::get_if<ChoiceInteraction>(&item.interaction)) {
    if (item.type != ItemType::decision) return by_ids(choice->choices, choice->multiple);
    for (const Choice& each : choice->choices) {
      if (has(each.id)) return static_cast<long double>(each.credit_millionths) / kMillion;
    }
  }
  if (const auto* hotspot = std::get_if<HotspotInteraction>(&item.interaction)) {
    return by_ids(hotspot->spots, hotspot->multiple);
  }
  if (const auto* match = std::get_if<MatchInteraction>(&item.interaction)) {
    long double right = 0;
    for (const auto& [left, partner] : response.entries) right += left == partner ? 1 : 0;
    return right / static_cast<long double>(match->pairs.size());
  }
  if (const auto* order = std::get_if<OrderInteraction>(&item.interaction)) {
    long double in_order = 0;
    for (std::size_t index = 1; index < response.choices.size(); ++index) {
      // The ids of the builder's steps are letters in the right order.
      in_order += response.choices[index - 1] < response.choices[index] ? 1 : 0;
    }
    return in_order / static_cast<long double>(order->steps.size() - 1);
  }
  if (const auto* text = std::get_if<TextInteraction>(&item.interaction)) {
    return best_credit(text->accepted, response.text);
  }
  if (const auto* gaps = std::get_if<GapsInteraction>(&item.interaction)) {
    long double sum = 0;
    for (const Gap& gap : gaps->gaps) {
      const auto entry = response.entries.find(gap.id);
      if (entry == response.entries.end()) continue;
      sum += gap.is_typed() ? best_credit(gap.accepted, entry->second) : entry->second == "a" ? 1 : 0;
    }
    return sum / static_cast<long double>(gaps->gaps.size());
  }
  return 0;
}

}  // namespace

TEST_CASE("every mark is what the rule in words comes to") {
  SeededRandom random(20261122);
  for (const CaseMaker make : kMakers) {
    int partly = 0;
    for (int round = 0; round < kRounds; ++round) {
      const Case each = make(random);
      const long double share = slow_share(each.item, each.response);
      // A share of credits in millionths that is 1 is 1, though floating point adds it up otherwise.
      const bool fully = share > 1 - 1e-9L;
      const Mark expected =
          fully ? each.item.maximum
                : std::min(each.item.maximum - 1,
                           static_cast<Mark>(
                               std::llround(share * static_cast<long double>(each.item.maximum) + 1e-9L)));
      CAPTURE(name_of(each.item.type), round, each.item.maximum, each.response.choices,
              each.response.entries);
      const ItemMark mark = mark_response(each.item, each.response);
      REQUIRE(mark.mark == expected);
      REQUIRE(mark.correct == fully);
      if (!fully && share > 0) ++partly;
    }
    if (make != kMakers.front()) CHECK(partly > 0);
  }
}

TEST_CASE("a mark is between nothing and the maximum, and the maximum exactly where it is fully right") {
  SeededRandom random(1);
  for (const CaseMaker make : kMakers) {
    int fully_right = 0;
    for (int round = 0; round < kRounds; ++round) {
      const Case each = make(random);
      const ItemMark mark = mark_response(each.item, each.response);
      CAPTURE(name_of(each.item.type), each.item.maximum);
      REQUIRE(mark.mark >= 0);
      REQUIRE(mark.mark <= each.item.maximum);
      REQUIRE(mark.correct == (mark.mark == each.item.maximum));
      fully_right += mark.correct ? 1 : 0;
    }
    CHECK(fully_right > 0);
    CHECK(fully_right < kRounds);
  }
}

TEST_CASE("the order of the response and of the item's parts changes no mark") {
  SeededRandom random(2);
  for (const CaseMaker make : kMakers) {
    for (int round = 0; round < kRounds; ++round) {
      const Case each = make(random);
      const ItemMark mark = mark_response(each.item, each.response);
      Case turned = each;
      if (each.item.type != ItemType::ordering) {
        waypost::assessment::shuffle(turned.response.choices, random);
      }
      if (auto* choice = std::get_if<ChoiceInteraction>(&turned.item.interaction)) {
        waypost::assessment::shuffle(choice->choices, random);
      } else if (auto* hotspot = std::get_if<HotspotInteraction>(&turned.item.interaction)) {
        waypost::assessment::shuffle(hotspot->spots, random);
      } else if (auto* match = std::get_if<MatchInteraction>(&turned.item.interaction)) {
        waypost::assessment::shuffle(match->pairs, random);
      } else if (auto* gaps = std::get_if<GapsInteraction>(&turned.item.interaction)) {
        for (Gap& gap : gaps->gaps) waypost::assessment::shuffle(gap.options, random);
      } else if (auto* text = std::get_if<TextInteraction>(&turned.item.interaction)) {
        waypost::assessment::shuffle(text->accepted, random);
      }
      turned.item.shuffle = !each.item.shuffle;
      const ItemMark turned_mark = mark_response(turned.item, turned.response);
      CAPTURE(name_of(each.item.type));
      REQUIRE(turned_mark.mark == mark.mark);
      REQUIRE(turned_mark.correct == mark.correct);
    }
  }
}

TEST_CASE("one more right choice is never worth less, one more wrong one never more") {
  SeededRandom random(3);
  for (int round = 0; round < kRounds; ++round) {
    const std::size_t size = 2 + below(random, 7);
    const std::string key = random_key(random, size);
    const Item item = choice_item(key, true, random_maximum(random));
    const std::string ids = random_subset(random, size);
    const Mark mark = mark_response(item, chosen(ids)).mark;
    for (std::size_t index = 0; index < size; ++index) {
      if (ids.find(letter(index)) != std::string::npos) continue;
      const Mark with = mark_response(item, chosen(ids + letter(index))).mark;
      CAPTURE(key, ids, index);
      REQUIRE((key[index] == '1' ? with >= mark : with <= mark));
    }
  }
}

TEST_CASE("choosing in the order shown, whatever it is, earns what choosing as written earns") {
  SeededRandom random(4);
  for (int round = 0; round < kRounds; ++round) {
    const std::size_t size = 2 + below(random, 7);
    const std::string key = random_key(random, size);
    const Item item = choice_item(key, true);
    const std::string ids = random_subset(random, size);
    Response shown;
    for (const std::string& id : draw_order(item, true, random.next())) {
      if (ids.find(id) != std::string::npos) shown.choices.push_back(id);
    }
    REQUIRE(mark_response(item, shown) == mark_response(item, chosen(ids)));
  }
}
