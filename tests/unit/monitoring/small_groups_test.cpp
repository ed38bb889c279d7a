// SPDX-License-Identifier: Apache-2.0
#include "monitoring/small_groups.hpp"

#include <catch2/catch.hpp>

#include "base/format.hpp"
#include "base/random.hpp"
#include "monitoring/report.hpp"

using namespace waypost;
using namespace waypost::monitoring;

namespace {

ModuleFact fact(const std::string& learner, const std::string& module, const std::string& office,
                const std::string& language) {
  ModuleFact made;
  made.learner = learner;
  made.module = module;
  made.office = office;
  made.language = language;
  return made;
}

std::vector<ModuleFact> officers(int count, const std::string& module, const std::string& office,
                                 const std::string& language) {
  std::vector<ModuleFact> facts;
  for (int i = 0; i < count; ++i) facts.push_back(fact(format("{}-{}", office, i), module, office, language));
  return facts;
}

std::vector<ModuleFact> joined(std::initializer_list<std::vector<ModuleFact>> parts) {
  std::vector<ModuleFact> all;
  for (const auto& part : parts) all.insert(all.end(), part.begin(), part.end());
  return all;
}

}  // namespace

TEST_CASE("a language of five officers has a row of its own") {
  const auto rows =
      group_languages(joined({officers(5, "drugs", "A", "km"), officers(6, "drugs", "B", "lo")}));
  CHECK(rows == LanguageRows{{"km", {"km"}}, {"lo", {"lo"}}});
}

TEST_CASE("languages of few officers share a row") {
  const auto rows = group_languages(joined(
      {officers(3, "drugs", "A", "km"), officers(2, "drugs", "B", "lo"), officers(7, "drugs", "C", "vi")}));
  CHECK(rows == LanguageRows{{"km, lo", {"km", "lo"}}, {"vi", {"vi"}}});
}

TEST_CASE("where even the shared row is small, the smallest of the others joins it") {
  const auto rows = group_languages(joined(
      {officers(2, "drugs", "A", "km"), officers(6, "drugs", "B", "lo"), officers(7, "drugs", "C", "vi")}));
  CHECK(rows == LanguageRows{{"km, lo", {"km", "lo"}}, {"vi", {"vi"}}});
}

TEST_CASE("taking out a small module can make an office small, which goes too") {
  // Office A: four in drugs and one more who took precursors only, which no other office took.
  auto facts = joined({officers(4, "drugs", "A", "en"), officers(8, "drugs", "B", "en")});
  facts.push_back(fact("A-9", "precursors", "A", "en"));
  const auto left = without_small_groups(facts);
  CHECK(left.size() == 8);
  for (const auto& each : left) CHECK(each.office == "B");
}

TEST_CASE("in what is left no module, office or language has one to four officers") {
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    INFO("seed " << seed);
    SeededRandom random(seed);
    std::vector<ModuleFact> facts;
    const auto count = random.next() % 60;
    for (std::uint64_t i = 0; i < count; ++i) {
      const auto office = format("office-{}", random.next() % 4);
      facts.push_back(fact(format("{}-{}", office, random.next() % 9), format("module-{}", random.next() % 4),
                           office, format("language-{}", random.next() % 3)));
    }
    const auto left = without_small_groups(facts);
    for (const auto dimension : {&ModuleFact::module, &ModuleFact::office, &ModuleFact::language}) {
      std::map<std::string, std::set<std::string>> groups;
      for (const auto& each : left) groups[each.*dimension].insert(each.learner);
      for (const auto& [name, learners] : groups) CHECK(learners.size() >= kGroupMin);
    }
  }
}
