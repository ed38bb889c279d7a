// SPDX-License-Identifier: Apache-2.0
#include "assessment/marking.hpp"

#include <catch2/catch.hpp>
#include <cstdint>
#include <string>
#include <vector>

#include "base/random.hpp"

namespace {

using waypost::SeededRandom;
using waypost::assessment::check_response;
using waypost::assessment::is_fully_right;
using waypost::assessment::Mark;
using waypost::assessment::mark_choice;
using waypost::assessment::passed;
using waypost::lesson::ChoiceItem;
using waypost::lesson::kMarkPerPoint;
using waypost::lesson::Response;

/// An item whose choices are right where the key says '1': "101" has the ids a, b, c.
ChoiceItem item_with_key(const std::string& key, bool multiple, Mark maximum = kMarkPerPoint) {
  ChoiceItem item;
  item.id = "item";
  item.path = "m/l/item";
  item.multiple = multiple;
  item.maximum = maximum;
  for (std::size_t index = 0; index < key.size(); ++index) {
    const std::string id(1, static_cast<char>('a' + index));
    item.choices.push_back({id, "m/l/item/" + id, "Text " + id, key[index] == '1', ""});
  }
  return item;
}

Response chosen(const std::string& ids) {
  Response response;
  for (const char id : ids) response.choices.emplace_back(1, id);
  return response;
}

}  // namespace

TEST_CASE("a single choice is worth the maximum or nothing") {
  const ChoiceItem item = item_with_key("010", false);
  CHECK(mark_choice(item, chosen("b")) == kMarkPerPoint);
  CHECK(mark_choice(item, chosen("a")) == 0);
  CHECK(mark_choice(item, chosen("")) == 0);
  CHECK(mark_choice(item, chosen("ab")) == 0);
  CHECK(mark_choice(item, chosen("bb")) == kMarkPerPoint);
}

TEST_CASE("a multiple choice is worth its right choices less its wrong ones") {
  const ChoiceItem item = item_with_key("1110", true);
  CHECK(mark_choice(item, chosen("abc")) == 1'000'000);
  CHECK(mark_choice(item, chosen("a")) == 333'333);
  CHECK(mark_choice(item, chosen("ab")) == 666'667);
  CHECK(mark_choice(item, chosen("abd")) == 333'333);
  CHECK(mark_choice(item, chosen("abcd")) == 666'667);
  CHECK(mark_choice(item, chosen("d")) == 0);
  CHECK(mark_choice(item, chosen("ad")) == 0);
  CHECK(mark_choice(item, chosen("")) == 0);
  CHECK(mark_choice(item, chosen("aab")) == 666'667);
}

TEST_CASE("halves of a millionth are rounded away from zero") {
  CHECK(mark_choice(item_with_key("11", true, 1), chosen("a")) == 1);
  CHECK(mark_choice(item_with_key("11", true, 3), chosen("a")) == 2);
  CHECK(mark_choice(item_with_key("1111", true, 1), chosen("a")) == 0);
}

TEST_CASE("a choice that the item does not have counts as wrong") {
  CHECK(mark_choice(item_with_key("110", true), chosen("az")) == 0);
  CHECK(mark_choice(item_with_key("10", false), chosen("az")) == 0);
}

TEST_CASE("a response that does not fit its item is named") {
  const ChoiceItem single = item_with_key("10", false);
  CHECK(check_response(single, chosen("a")).has_value());
  CHECK(check_response(single, chosen("")).has_value());
  CHECK(check_response(single, chosen("z")).error().message ==
        "response to m/l/item: there is no choice 'z'");
  CHECK_FALSE(check_response(single, chosen("ab")).has_value());
  CHECK_FALSE(check_response(item_with_key("11", true), chosen("aa")).has_value());
}

TEST_CASE("marks keep their promises for any key, maximum and response") {
  SeededRandom random(20261121);
  for (int round = 0; round < 20'000; ++round) {
    std::string key;
    std::string response;
    const std::size_t size = 2 + random.next() % 7;
    for (std::size_t index = 0; index < size; ++index) {
      key += random.next() % 2 == 0 ? '1' : '0';
      if (random.next() % 2 == 0) response += static_cast<char>('a' + index);
    }
    if (key.find('1') == std::string::npos) key[0] = '1';
    const auto maximum = static_cast<Mark>(1 + random.next() % 5'000'000);
    const ChoiceItem item = item_with_key(key, true, maximum);
    const Mark mark = mark_choice(item, chosen(response));
    INFO(key << " " << response << " " << maximum);

    REQUIRE(mark >= 0);
    REQUIRE(mark <= maximum);
    std::string reversed(response.rbegin(), response.rend());
    REQUIRE(mark_choice(item, chosen(reversed)) == mark);
    if (is_fully_right(item, chosen(response))) REQUIRE(mark == maximum);

    // One more right choice is never worth less, one more wrong choice never more.
    for (std::size_t index = 0; index < size; ++index) {
      const char id = static_cast<char>('a' + index);
      if (response.find(id) != std::string::npos) continue;
      const Mark with = mark_choice(item, chosen(response + id));
      if (key[index] == '1') {
        REQUIRE(with >= mark);
      } else {
        REQUIRE(with <= mark);
      }
    }
  }
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
}

TEST_CASE("results are summed by objective") {
  using waypost::assessment::objective_results;
  using waypost::assessment::total;
  const std::vector<waypost::assessment::MarkedItem> items = {{"law", 1'000'000, 1'000'000},
                                                              {"safety", 500'000, 1'000'000},
                                                              {"", 1'000'000, 1'000'000},
                                                              {"law", 0, 2'000'000}};
  const auto results = objective_results(items);
  REQUIRE(results.size() == 2);
  CHECK(results[0].objective == "law");
  CHECK(results[0].score.raw == 1'000'000);
  CHECK(results[0].score.maximum == 3'000'000);
  CHECK(results[0].item_count == 2);
  CHECK(results[0].score.percent() == 33);
  CHECK(results[1].score.percent() == 50);
  CHECK(total(items).raw == 2'500'000);
  CHECK(total(items).percent() == 50);
  CHECK(total({}).percent() == 0);
}

TEST_CASE("80 per cent is shown only where 80 was reached") {
  CHECK(waypost::assessment::Score{799'999, 1'000'000}.percent() == 79);
  CHECK(waypost::assessment::Score{800'000, 1'000'000}.percent() == 80);
}
