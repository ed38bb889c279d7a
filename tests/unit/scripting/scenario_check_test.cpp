// SPDX-License-Identifier: Apache-2.0
// The walk through scenarios, on scenarios that no file of examples could hold.
#include "scripting/scenario_check.hpp"

#include <catch2/catch.hpp>
#include <cstdint>
#include <string>

#include "base/format.hpp"

namespace lesson = waypost::lesson;
using waypost::Diagnostics;
using waypost::format;
using waypost::scripting::BoundedDiagnostics;
using waypost::scripting::check_scenario;
using waypost::scripting::ScenarioSpans;

namespace {

lesson::Option option(const std::string& id, const std::string& go_to) {
  lesson::Option made;
  made.id = id;
  made.go_to = go_to;
  return made;
}

lesson::Scene scene(const std::string& id, std::vector<lesson::Option> options) {
  lesson::Scene made;
  made.id = id;
  made.options = std::move(options);
  if (made.options.empty()) made.ending = lesson::Ending::good;
  return made;
}

/// "2: no way leads to the scene `x`; ": the line is the scene's place, from 1.
std::string told(const lesson::ScenarioPage& page, std::int64_t steps = 1'000'000) {
  ScenarioSpans spans;
  spans.page = {"l.lua", 100};
  for (std::size_t index = 0; index < page.scenes.size(); ++index) {
    const int line = static_cast<int>(index) + 1;
    spans.scenes.push_back({"l.lua", line});
    spans.options.emplace_back(page.scenes[index].options.size(), waypost::Span{"l.lua", line});
  }
  Diagnostics diagnostics;
  BoundedDiagnostics bounded(diagnostics);
  check_scenario(page, spans, bounded, steps);
  std::string text;
  for (const auto& each : diagnostics.all()) text += format("{}: {}; ", each.span.line, each.message);
  return text;
}

/// A counter that opens the door only when it has been raised to `needed`.
lesson::ScenarioPage counting(std::int64_t maximum, std::int64_t needed) {
  lesson::ScenarioPage page;
  page.variables = {{"count", {}, "", 0, 0, maximum}};
  lesson::Option raise = option("raise", "room");
  raise.changes = {{"count", 1}};
  lesson::Option leave = option("leave", "out");
  leave.conditions = {{"count", needed, {}}};
  page.scenes = {scene("room", {raise, leave}), scene("out", {})};
  return page;
}

}  // namespace

TEST_CASE("an option that opens late is found, one that never opens too") {
  CHECK(told(counting(50, 50)).empty());
  CHECK(told(counting(50, 51)) ==
        "1: the option `leave` is never offered: nobody comes here with what `when` asks; "
        "2: no way leads to the scene `out`; 100: no way through the scenario ends well; ");
}

TEST_CASE("changes stop at the bounds") {
  lesson::ScenarioPage page = counting(3, 3);
  page.scenes[0].options[0].changes[0].by = 1'000'000;
  CHECK(told(page).empty());
  page.scenes[0].options[0].changes[0].by = -1;
  CHECK(told(page).find("`leave` is never offered") != std::string::npos);
}

TEST_CASE("a state without a way out is found though its scene has one for others") {
  lesson::ScenarioPage page;
  page.variables = {{"lost", {}, "", 0, 0, 1}};
  lesson::Option lose = option("lose", "hall");
  lose.changes = {{"lost", 1}};
  lesson::Option leave = option("leave", "out");
  leave.conditions = {{"lost", {}, 0}};
  page.scenes = {scene("door", {lose, option("go", "hall")}), scene("hall", {leave, option("wait", "hall")}),
                 scene("out", {})};
  CHECK(told(page) == "2: from the scene `hall` there is no way to an ending; ");
}

TEST_CASE("a scenario of more states than can be walked is judged by its scenes") {
  lesson::ScenarioPage page;
  for (int index = 0; index < 8; ++index)
    page.variables.push_back({format("v{}", index), {}, "", 0, 0, 1'000'000});
  std::vector<lesson::Option> options;
  for (int index = 0; index < 8; ++index) {
    options.push_back(option(format("raise-{}", index), "room"));
    options.back().changes = {{format("v{}", index), 1}};
  }
  options.push_back(option("leave", "out"));
  options.back().conditions = {{"v0", 900'000, {}}};
  page.scenes = {scene("room", options), scene("out", {})};
  CHECK(told(page).empty());

  page.scenes.push_back(scene("nowhere", {}));
  CHECK(told(page) == "3: no way leads to the scene `nowhere`; ");
  SECTION("also when no steps are left") { CHECK(told(counting(50, 51), 3).empty()); }
}
