// SPDX-License-Identifier: Apache-2.0
#include "authoring-tools/flow_check.hpp"

#include <catch2/catch.hpp>

#include "written_module.hpp"

using namespace waypost::authoring;

namespace {

const std::string kItem =
    R"(true_false_item { id = "asked", prompt = "Is it so?", correct = true, feedback_false = "It is." },)";

std::string page(const std::string& id) {
  return "text_page { id = \"" + id + "\", title = \"Title\", body = \"Text.\" },\n";
}

std::string branch(const std::string& when, const std::string& to) {
  return "branch { from = \"asked\", when = \"" + when + "\", go_to = \"" + to + "\" },\n";
}

}  // namespace

TEST_CASE("a lesson that can be read to its end says nothing") {
  WrittenModule module;
  module.lesson(page("first") + kItem + branch("failed", "first") + page("last"));
  CHECK(joined(module.check()).empty());
}

TEST_CASE("a page that every branch leaps over is named at its line") {
  WrittenModule module;
  module.lesson(kItem + "\n" + page("leapt") + page("last") + branch("failed", "last") +
                branch("passed", "last"));
  const auto said = module.check();
  INFO(joined(said));
  REQUIRE(said.size() == 1);
  CHECK(says(said, "lessons/examples.lua:3: error: no way leads to the page `leapt`"));
}

TEST_CASE("the end of a lesson can be gone to") {
  WrittenModule module;
  module.lesson(kItem + "\n" + page("last") + branch("passed", "end"));
  CHECK(joined(module.check()).empty());
  module.lesson(kItem + "\n" + page("last") + branch("passed", "end") + branch("failed", "end"));
  CHECK(says(module.check(), "lessons/examples.lua:3: error: no way leads to the page `last`"));
}

TEST_CASE(
    "an item after which every outcome leads back is a dead end, and the pages behind it are not told as "
    "well") {
  WrittenModule module;
  module.lesson(page("first") + kItem + "\n" + page("last") + branch("passed", "first") +
                branch("failed", "first"));
  const auto said = module.check();
  INFO(joined(said));
  REQUIRE(said.size() == 1);
  CHECK(says(said, "lessons/examples.lua:3: error: a dead end: after `asked` every outcome leads back"));
}

TEST_CASE("what is partly right goes where failed goes, unless it is said otherwise") {
  const std::string several =
      R"(choice_item { id = "asked", multiple = true, prompt = "Which?", explanation = "So.",
    choice { id = "a", "One", correct = true }, choice { id = "b", "Two", correct = true }, choice { id = "c", "No" } },
    )";
  WrittenModule module;
  module.lesson(several + page("left-out") + page("last") + branch("failed", "last") +
                branch("passed", "last"));
  CHECK(says(module.check(), "lessons/examples.lua:4: error: no way leads to the page `left-out`"));
  module.lesson(several + page("left-out") + page("last") + branch("failed", "last") +
                branch("passed", "last") + branch("partly", "left-out"));
  CHECK(joined(module.check()).empty());
}
