// SPDX-License-Identifier: Apache-2.0
#include "authoring-tools/dump_command.hpp"

#include <catch2/catch.hpp>

#include "formats/json.hpp"
#include "written_module.hpp"

using namespace waypost;
using namespace waypost::authoring;

namespace {

JsonValue dumped(const WrittenModule& written) {
  const auto module = load_whole_module(written.folder());
  INFO((module ? std::string() : module.error().message));
  REQUIRE(module);
  const auto document = parse_json(dump_json(*module));
  REQUIRE(document);
  return *document;
}

const JsonValue& page(const JsonValue& module, std::size_t number) {
  return module["lessons"].items().at(0)["pages"].items().at(number);
}

}  // namespace

TEST_CASE("a dump holds every kind of page with what is its own") {
  WrittenModule written;
  written.write("media/a.svg", "<svg/>").lesson(R"(
    picture_page { id = "picture", title = "T", image = { file = "a.svg", alt = "A" }, body = "B" },
    explore_page { id = "explore", title = "T", visit_all = true, image = { file = "a.svg", alt = "A" },
      spot { id = "s", at = { 0.25, 0.5 }, title = "S", "There" } },
    reveal_page { id = "reveal", title = "T", step { id = "a", "A" }, step { id = "b", title = "Two", "B" } },
    comparison_page { id = "compare", title = "T",
      column { id = "a", title = "A", "1" }, column { id = "b", title = "B", "2" } },
    tabs_page { id = "tabs", title = "T", tab { id = "a", title = "A", "1" }, tab { id = "b", title = "B", "2" } },
    dialogue_page { id = "dialogue", title = "T", speakers = { speaker { id = "d", "Driver" } },
      line { id = "a", speaker = "d", "Hello" }, line { id = "b", speaker = "d", "Bye" } },
    annex_page { id = "annex", title = "T", slot = "powers", body = "Who" },
    scenario_page { id = "story", title = "T", variables = { variable { id = "v", initial = 1, maximum = 3 } },
      scene { id = "one", text = "S",
        option { id = "go", go_to = "two", changes = { change { variable = "v", by = 1 } }, "Go" },
        option { id = "stay", go_to = "two", when = { condition { variable = "v", at_least = 1 } }, "Stay" } },
      scene { id = "two", ending = "good", text = "E" } },
    form_page { id = "form", title = "T",
      number_question { id = "n", prompt = "P", minimum = 0, maximum = 1.5, unit = "m" },
      count_question { id = "c", prompt = "P", rows = { heading { id = "r", "R" } },
        columns = { heading { id = "k", "K" } } } },
  )");
  const JsonValue module = dumped(written);
  CHECK(module["kind"].text() == "course");
  const char* const types[] = {"picture_page",    "explore_page",  "reveal_page",
                               "comparison_page", "tabs_page",     "dialogue_page",
                               "annex_page",      "scenario_page", "form_page"};
  for (std::size_t i = 0; i < std::size(types); ++i) CHECK(page(module, i)["type"].text() == types[i]);
  CHECK(page(module, 1)["visit_all"].boolean());
  const JsonValue& spot = page(module, 1)["spots"].items().at(0);
  CHECK(spot["at"].items().at(0).real() == Approx(0.25));
  CHECK(spot["size"].items().at(1).real() == Approx(0.12));
  CHECK(page(module, 2)["steps"].items().at(1)["title"].text() == "Two");
  CHECK(page(module, 5)["speakers"].items().at(0)["name"].text() == "Driver");
  CHECK(page(module, 6)["slot"].text() == "powers");
  const JsonValue& scene = page(module, 7)["scenes"].items().at(0);
  CHECK(scene["options"].items().at(0)["changes"].items().at(0)["by"].integer() == 1);
  CHECK(scene["options"].items().at(1)["conditions"].items().at(0)["at_least"].integer() == 1);
  CHECK(scene["options"].items().at(1)["conditions"].items().at(0)["at_most"].is_null());
  CHECK(page(module, 7)["scenes"].items().at(1)["ending"].text() == "good");
  const JsonValue& number = page(module, 8)["questions"].items().at(0);
  CHECK(number["type"].text() == "number");
  CHECK(number["maximum_millionths"].integer() == 1'500'000);
  CHECK(page(module, 8)["questions"].items().at(1)["rows"].items().at(0)["text"].text() == "R");
}

TEST_CASE("a dump holds tests, bank, glossary, annexes and refresher") {
  WrittenModule written;
  written.write("module.lua", R"(module {
    api = 1, id = "examples", version = "1.0.0", title = "Examples", source_language = "en",
    lessons = { "examples" }, post_test = "quizzes/post", bank = "quizzes/bank",
    objectives = { objective { id = "look", mastery = mastery { rule = "in_a_row", count = 1 }, "Look" } },
    refresher = refresher { after_days = 30, items = 2 },
  })");
  written.lesson(
      R"(annex_page { id = "annex", title = "T", slot = "powers", body = "A [seal](term:seal)." },)");
  written.write("glossary.lua", R"(glossary { term { id = "seal", definition = "A lock.", "Seal" } })");
  written.write(
      "annexes/kh.lua",
      R"(annex { country = "KH", authority = "A", confirmed = "2026-05-01", entry { slot = "powers", "X" } })");
  written.write("quizzes/bank.lua", R"(bank {
    short_text_item { id = "word", objective = "look", prompt = "P", explanation = "E",
      accept { "seal*" }, wrong { "bolt" } },
    numeric_item { id = "n", objective = "look", prompt = "P", explanation = "E", correct = 1.5, unit = "m" },
  })");
  written.write("quizzes/post.lua",
                R"(test { id = "post", title = "Post", bank = true, attempts_max = 2, counts = "last",
    time_limit_minutes = 10, choice_order = "shuffled", blueprint = { draw { objective = "look", count = 1 } },
    requires = { "examples" } })");
  const JsonValue module = dumped(written);
  const JsonValue& test = module["post_test"];
  CHECK(module["pre_test"].is_null());
  CHECK(test["bank"].boolean());
  CHECK(test["counts"].text() == "last");
  CHECK(test["time_limit_s"].integer() == 600);
  CHECK(test["choice_order"].text() == "shuffled");
  CHECK(test["blueprint"].items().at(0)["difficulty"].is_null());
  CHECK(test["requires"].items().at(0).text() == "examples");
  CHECK(test["review"]["after_attempt"].items().size() == 2);
  CHECK(test["review"]["at_end"].items().size() == 4);
  CHECK(module["bank"].items().at(0)["type"].text() == "short_text_item");
  CHECK(module["bank"].items().at(0)["accepted"].items().at(0)["text"].text() == "seal*");
  CHECK(module["bank"].items().at(0)["file"].text() == "quizzes/bank.lua");
  CHECK(module["bank"].items().at(1)["correct_millionths"].integer() == 1'500'000);
  CHECK(module["objectives"].items().at(0)["mastery"]["rule"].text() == "in_a_row");
  CHECK(module["glossary"].items().at(0)["term"].text() == "Seal");
  CHECK(module["annexes"].items().at(0)["entries"].items().at(0)["slot"].text() == "powers");
  CHECK(module["refresher"]["after_days"].integer() == 30);
}
