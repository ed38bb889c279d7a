// SPDX-License-Identifier: Apache-2.0
#include "authoring-tools/mark_command.hpp"

#include <catch2/catch.hpp>

#include "authoring-tools/translations.hpp"
#include "formats/json.hpp"
#include "scripting/lesson_host.hpp"
#include "written_module.hpp"

using namespace waypost;
using namespace waypost::authoring;

namespace {

const std::string kItems = R"(
  choice_item { id = "several", multiple = true, prompt = "P", explanation = "E",
    choice { id = "a", "A", correct = true }, choice { id = "b", "B", correct = true }, choice { id = "c", "C" } },
  true_false_item { id = "statement", prompt = "P", correct = false, explanation = "E" },
  matching_item { id = "pairs", prompt = "P", explanation = "E",
    pair { id = "one", left = "1", right = "I" },
    pair { id = "two", left = "2", right = "II" }, distractor { id = "none", "III" } },
  ordering_item { id = "order", prompt = "P", explanation = "E",
    step { id = "a", "A" }, step { id = "b", "B" }, step { id = "c", "C" } },
  hotspot_item { id = "spots", prompt = "P", explanation = "E", image = { file = "p.svg", alt = "P" },
    spot { id = "here", at = { 0.5, 0.5 }, correct = true, "Here" },
    spot { id = "there", at = { 0.1, 0.1 }, "There" } },
  numeric_item { id = "number", prompt = "P", explanation = "E", correct = 2.5, tolerance = 0.5, unit = "mm" },
  short_text_item { id = "word", prompt = "P", explanation = "E", tries_max = 3, penalty = 0.25, hints = { "H" },
    accept { "seal*" }, accept { credit = 0.5, "lock" }, wrong { feedback = "No.", "bolt" } },
  gaps_item { id = "gaps", prompt = "P", explanation = "E", text = "{typed} and {chosen}",
    gap { id = "typed", accepts = { "five", "5" } },
    gap { id = "chosen", choice { id = "red", "red", correct = true }, choice { id = "blue", "blue" } } },
  decision_item { id = "decide", prompt = "P", points = 2,
    decision { id = "best", credit = 1, consequence = "C", "Best" },
    decision { id = "half", credit = 0.5, consequence = "C", "Half" } },
  choice_item { id = "sure", prompt = "P", explanation = "E", certainty = true,
    choice { id = "yes", "Yes", correct = true }, choice { id = "no", "No" } },
  function_item { id = "scored", prompt = "P", explanation = "E", points = 2, input = "number",
    score = function(response) if response.number == 3 then return 2 end return 0.5 end },
)";

/// Marks of lines, with the module's own functions asked.
class MarkedModule {
 public:
  MarkedModule() {
    written_.write("media/p.svg", "<svg/>").lesson(kItems);
    written_.translate("km", {{"examples/examples/word/accept.1", "ត្រា"}});
    module_ = load_whole_module(written_.folder()).value();
    add_translated_variants(written_.folder(), module_);
  }

  std::string mark(const std::string& item, const std::string& response, const std::string& more = {}) {
    const Marker marker(module_,
                        [&](const lesson::Item& of, const lesson::Response& given) -> Result<double> {
                          claimed_for_ = of.id;
                          return given.text == "3" ? 2.0 : 99.0;
                        });
    has_error_ = false;
    return marker.mark(R"({"item": "examples/)" + item + R"(", "response": )" + response + more + "}",
                       has_error_);
  }

  std::int64_t points(const std::string& item, const std::string& response, const std::string& more = {}) {
    const std::string line = mark(item, response, more);
    INFO(line);
    REQUIRE_FALSE(has_error_);
    const auto document = parse_json(line);
    REQUIRE(document);
    return (*document)["mark"].integer();
  }

  bool refuses(const std::string& item, const std::string& response, const std::string& more = {}) {
    mark(item, response, more);
    return has_error_;
  }

  const std::string& claimed_for() const { return claimed_for_; }

 private:
  WrittenModule written_;
  lesson::Module module_;
  std::string claimed_for_;
  bool has_error_ = false;
};

}  // namespace

TEST_CASE("each kind of item is marked by the response that fits it") {
  MarkedModule module;
  CHECK(
      module.mark("several", R"(["a", "b"])") ==
      R"({"item":"examples/examples/several","mark":1000000,"maximum":1000000,"correct":true,"matched":[]})");
  CHECK(module.points("several", R"(["a"])") == 500'000);
  CHECK(module.points("several", R"(["a", "c"])") == 0);
  CHECK(module.points("statement", "false") == 1'000'000);
  CHECK(module.points("statement", R"("true")") == 0);
  CHECK(module.points("pairs", R"({"one": "one", "two": "none"})") == 500'000);
  CHECK(module.points("order", R"(["a", "b", "c"])") == 1'000'000);
  CHECK(module.points("order", R"(["c", "a", "b"])") == 500'000);
  CHECK(module.points("spots", R"(["here"])") == 1'000'000);
  CHECK(module.points("decide", R"(["half"])") == 1'000'000);
  CHECK(module.points("gaps", R"({"typed": "5", "chosen": "blue"})") == 500'000);
}

TEST_CASE("numbers come as numbers or as they are typed, in any script") {
  MarkedModule module;
  CHECK(module.points("number", "3") == 1'000'000);
  CHECK(module.points("number", "2.000001") == 1'000'000);
  CHECK(module.points("number", R"("2,5")") == 1'000'000);
  CHECK(module.points("number", R"("២,៥")") == 1'000'000);
  CHECK(module.points("number", "3.1") == 0);
  CHECK(module.points("number", "1e-7") == 0);
}

TEST_CASE("typed answers say which foreseen answer they fit, in every language of the module") {
  MarkedModule module;
  CHECK(
      module.mark("word", R"("SEALS ")") ==
      R"({"item":"examples/examples/word","mark":1000000,"maximum":1000000,"correct":true,"matched":["accept.1"]})");
  CHECK(module.points("word", R"("ត្រា")") == 1'000'000);
  CHECK(module.points("word", R"("lock")") == 500'000);
  CHECK(module.mark("word", R"("bolt")")
            .find(R"("mark":0,"maximum":1000000,"correct":false,"matched":["wrong.1"])") !=
        std::string::npos);
}

TEST_CASE("tries, hints and certainty change what an answer is worth") {
  MarkedModule module;
  CHECK(module.points("word", R"("seal")", R"(, "try": 2)") == 750'000);
  CHECK(module.points("word", R"("seal")", R"(, "try": 2, "hints": 1)") == 500'000);
  CHECK(module.points("word", R"("lock")", R"(, "try": 3, "hints": 1)") == 0);
  CHECK(module.points("sure", R"(["yes"])", R"(, "certainty": 3)") == 1'000'000);
  CHECK(module.points("sure", R"(["yes"])", R"(, "certainty": 1)") == 333'333);
  CHECK(module.points("sure", R"(["no"])", R"(, "certainty": 3)") == -2'000'000);
  CHECK(module.refuses("sure", R"(["no"])", R"(, "certainty": 4)"));
  CHECK(module.refuses("word", R"("seal")", R"(, "try": 0)"));
  CHECK(module.refuses("word", R"("seal")", R"(, "hints": "one")"));
}

TEST_CASE("what a function claims is bounded, and said to be a claim") {
  MarkedModule module;
  CHECK(module.mark("scored", "3") ==
        R"({"item":"examples/examples/scored","mark":2000000,"maximum":2000000,"correct":true,"matched":[],)"
        R"("scored_by":"lesson"})");
  CHECK(module.claimed_for() == "scored");
  CHECK(module.points("scored", "4") == 2'000'000);
}

TEST_CASE("the child is asked for what a function claims") {
  WrittenModule written;
  written.lesson(R"(
    function_item { id = "sum", prompt = "P", explanation = "E", points = 3, input = "number",
      score = function(response) return response.number end },
    function_item { id = "picks", prompt = "P", explanation = "E", input = "choices", multiple = true,
      score = function(response) return #response.choices / 2 end,
      choice { id = "a", "A" }, choice { id = "b", "B" } },
    function_item { id = "broken", prompt = "P", explanation = "E", input = "text",
      score = function(response) return response.text .. {} end },
  )");
  const auto module = load_whole_module(written.folder());
  REQUIRE(module);
  const Marker marker(*module, claims_of_child(written.folder()));
  bool has_error = false;
  CHECK(marker.mark(R"({"item": "examples/sum", "response": "2,5"})", has_error)
            .find(R"("mark":2500000,"maximum":3000000,"correct":false)") != std::string::npos);
  CHECK(marker.mark(R"({"item": "examples/sum", "response": 7})", has_error).find(R"("mark":3000000)") !=
        std::string::npos);
  CHECK(marker.mark(R"({"item": "examples/picks", "response": ["a"]})", has_error).find(R"("mark":500000)") !=
        std::string::npos);
  CHECK_FALSE(has_error);
  CHECK(marker.mark(R"({"item": "examples/broken", "response": "x"})", has_error)
            .find("lessons/examples.lua") != std::string::npos);
  CHECK(has_error);
}

TEST_CASE("a response that does not fit its item is an error on its line") {
  MarkedModule module;
  for (const auto& [item, response] :
       std::vector<std::pair<std::string, std::string>>{{"several", "1"},
                                                        {"several", R"(["none-such"])"},
                                                        {"several", R"([1])"},
                                                        {"pairs", R"(["one"])"},
                                                        {"pairs", R"({"one": 1})"},
                                                        {"order", R"(["a"])"},
                                                        {"number", R"("three")"},
                                                        {"number", "null"},
                                                        {"word", "3"},
                                                        {"gaps", R"("five")"},
                                                        {"gaps", R"({"none-such": "five"})"}}) {
    INFO(item << " " << response);
    CHECK(module.refuses(item, response));
  }
}
