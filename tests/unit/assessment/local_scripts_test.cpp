// SPDX-License-Identifier: Apache-2.0
// An officer types in the language of the office, with whatever its keyboard adds: the mark is the same.
#include <catch2/catch.hpp>

#include "assessment/marking.hpp"
#include "assessment/typed_text.hpp"
#include "base/random.hpp"
#include "item_builder.hpp"
#include "unicode/utf8.hpp"

namespace {

using namespace waypost::assessment_test;
using waypost::SeededRandom;
using waypost::assessment::ItemMark;
using waypost::assessment::mark_response;
using waypost::lesson::Item;
using waypost::lesson::kMarkPerPoint;
using waypost::lesson::TextVariant;

struct LocalAnswer {
  const char* language;
  const char* seal_5;  ///< "seal 5", with an ASCII digit
  const char* no_seal;
  const char* lock;
  char32_t zero;  ///< of the digits that its keyboard types
};

const std::vector<LocalAnswer> kAnswers = {
    {"en", "seal 5", "no seal", "lock", U'0'},
    {"km", "ត្រា 5", "គ្មានត្រា", "សោ", U'០'},
    {"lo", "ກາປະທັບ 5", "ບໍ່ມີກາປະທັບ", "ກະແຈ", U'໐'},
    {"my", "တံဆိပ် 5", "တံဆိပ်မရှိ", "သော့", U'၀'},
    {"th", "ตราผนึก 5", "ไม่มีตราผนึก", "กุญแจ", U'๐'},
    {"vi", "niêm phong 5", "không có niêm phong", "ổ khóa", U'0'},
    {"zh-Hans", "封条 5", "没有封条", "锁", U'０'},
    {"ur", "مہر 5", "کوئی مہر نہیں", "تالا", U'۰'},
    {"bn", "সিল 5", "সিল নেই", "তালা", U'০'},
    {"ar", "ختم 5", "لا ختم", "قفل", U'٠'},
};

TextVariant in_all_languages(const char* LocalAnswer::*text, std::int64_t credit_millionths) {
  TextVariant all;
  all.text = kAnswers.front().*text;
  for (std::size_t index = 1; index < kAnswers.size(); ++index) {
    all.translations.push_back(kAnswers[index].*text);
  }
  all.credit_millionths = credit_millionths;
  return all;
}

/// As a keyboard, a word processor and a hurried hand might have it: decomposed or not, local or ASCII
/// digits, capitals, spaces of other kinds and more of them, joiners and breaks between any two characters.
std::string as_typed(std::string_view text, char32_t zero, SeededRandom& random) {
  std::u32string characters = waypost::unicode::decode_utf8(text).text;
  if (random.next() % 2 == 0) characters = waypost::unicode::decomposed(characters);
  const std::u32string invisible = U"\u200B\u200C\u200D\u2060\uFEFF\u200E\u200F\u061C\u00AD\u202B\u202C";
  const std::u32string spaces = U" \u00A0\u2009\u202F\u3000\t";
  const auto one_of = [&](const std::u32string& list) { return list[random.next() % list.size()]; };
  const bool local_digits = random.next() % 2 == 0;
  const bool capitals = random.next() % 2 == 0;
  std::u32string typed;
  const auto add_noise = [&](bool space_too) {
    while (random.next() % 3 == 0)
      typed += space_too && random.next() % 2 == 0 ? one_of(spaces) : one_of(invisible);
  };
  add_noise(true);
  for (char32_t character : characters) {
    if (character >= U'0' && character <= U'9' && local_digits) character = zero + (character - U'0');
    if (character >= U'a' && character <= U'z' && capitals) character -= U'a' - U'A';
    const bool is_space = character == U' ';
    typed += is_space ? one_of(spaces) : character;
    add_noise(is_space);
  }
  add_noise(true);
  return waypost::unicode::encode_utf8(typed);
}

Item short_text() {
  return text_item({in_all_languages(&LocalAnswer::no_seal, 400'000),
                    in_all_languages(&LocalAnswer::seal_5, waypost::lesson::kMillion)},
                   {in_all_languages(&LocalAnswer::lock, waypost::lesson::kMillion)}, 3 * kMarkPerPoint);
}

}  // namespace

TEST_CASE("a text is marked alike in every language, however its keyboard writes it") {
  const Item item = short_text();
  SeededRandom random(7);
  for (const LocalAnswer& answer : kAnswers) {
    for (int round = 0; round < 300; ++round) {
      const std::string right = as_typed(answer.seal_5, answer.zero, random);
      const std::string partly = as_typed(answer.no_seal, answer.zero, random);
      const std::string wrong = as_typed(answer.lock, answer.zero, random);
      CAPTURE(answer.language, right, partly, wrong);
      REQUIRE(mark_response(item, typed(right)) == ItemMark{3'000'000, true, {"accept.2"}});
      REQUIRE(mark_response(item, typed(partly)) == ItemMark{1'200'000, false, {"accept.1"}});
      REQUIRE(mark_response(item, typed(wrong)) == ItemMark{0, false, {"wrong.1"}});
    }
  }
}

TEST_CASE("a gap is marked alike in every language, however its keyboard writes it") {
  const Item item = gaps_item({typed_gap("first", {in_all_languages(&LocalAnswer::seal_5, 1'000'000)}),
                               typed_gap("second", {in_all_languages(&LocalAnswer::no_seal, 500'000)}),
                               chosen_gap("third", "01")});
  SeededRandom random(8);
  for (int round = 0; round < 2'000; ++round) {
    const LocalAnswer& first = kAnswers[random.next() % kAnswers.size()];
    const LocalAnswer& second = kAnswers[random.next() % kAnswers.size()];
    const auto response = filled({{"first", as_typed(first.seal_5, first.zero, random)},
                                  {"second", as_typed(second.no_seal, second.zero, random)},
                                  {"third", "b"}});
    CAPTURE(first.language, second.language, response.entries.at("first"), response.entries.at("second"));
    REQUIRE(mark_response(item, response) == ItemMark{833'333, false, {"first/accept.1", "second/accept.1"}});
  }
}

TEST_CASE("a number is marked alike in every script's digits") {
  const Item item = numeric_item(1'205'500'000, 0);
  SeededRandom random(9);
  for (const LocalAnswer& answer : kAnswers) {
    for (int round = 0; round < 100; ++round) {
      const std::string right = as_typed(round % 2 == 0 ? "1205.5" : "1 205,5", answer.zero, random);
      const std::string wrong = as_typed("1205,4", answer.zero, random);
      CAPTURE(answer.language, right, wrong);
      REQUIRE(mark_response(item, typed(right)).correct);
      REQUIRE(mark_response(item, typed(wrong)).mark == 0);
    }
  }
}

TEST_CASE("which language a module was written in changes no mark") {
  const Item item = short_text();
  SeededRandom random(10);
  for (std::size_t source = 0; source < kAnswers.size(); ++source) {
    Item turned = item;
    auto& text = std::get<waypost::lesson::TextInteraction>(turned.interaction);
    for (auto* variants : {&text.accepted, &text.wrong}) {
      for (TextVariant& each : *variants) {
        if (source > 0) std::swap(each.text, each.translations[source - 1]);
        std::reverse(each.translations.begin(), each.translations.end());
      }
    }
    for (int round = 0; round < 300; ++round) {
      const LocalAnswer& answer = kAnswers[random.next() % kAnswers.size()];
      const char* said = random.next() % 2 == 0 ? answer.seal_5 : answer.no_seal;
      // Something else now and then, which nobody foresaw.
      const std::string text_typed =
          as_typed(random.next() % 5 == 0 ? std::string(said) + "x" : said, answer.zero, random);
      CAPTURE(source, answer.language, text_typed);
      REQUIRE(mark_response(turned, typed(text_typed)) == mark_response(item, typed(text_typed)));
    }
  }
}
