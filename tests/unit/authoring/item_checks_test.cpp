// SPDX-License-Identifier: Apache-2.0
// Feedback, giveaways, objectives, reading, annexes: what a check says of items and pages.
#include <catch2/catch.hpp>

#include "authoring-tools/reading_check.hpp"
#include "written_module.hpp"

using namespace waypost::authoring;

namespace {

/// A choice item; `right` is the place of the right choice, from 1, among three of the given lengths.
std::string choice_item(const std::string& id, int right, const std::string& right_text,
                        const std::string& more = {}) {
  std::string lua =
      "choice_item { id = \"" + id + "\", prompt = \"Which of " + id + "?\", explanation = \"So.\"," + more;
  for (int i = 1; i <= 3; ++i) {
    const std::string number = std::to_string(i);
    lua += " choice { id = \"c" + number + "\", \"" + (i == right ? right_text : "Answer " + number) + "\"" +
           (i == right ? ", correct = true" : "") + " },";
  }
  return lua + " },\n";
}

}  // namespace

TEST_CASE("a wrong choice without a word of why is a warning at its line; an explanation does as well") {
  WrittenModule module;
  module.lesson(R"(choice_item {
    id = "one", prompt = "Which?",
    choice { id = "a", "Right", correct = true },
    choice { id = "b", "Wrong" },
  },)");
  auto said = module.check();
  INFO(joined(said));
  REQUIRE(said.size() == 1);
  CHECK(says(said, "lessons/examples.lua:5: warning: no feedback for the wrong choice `b`\n"));
  module.lesson(choice_item("one", 1, "Right"));
  CHECK(joined(module.check()).empty());
}

TEST_CASE("typed and ordered answers want an explanation") {
  WrittenModule module;
  module.lesson(R"(
    numeric_item { id = "count", prompt = "How many?", correct = 3 },
    short_text_item { id = "word", prompt = "Which?", accept { "seal" }, wrong { feedback = "No.", "bolt" } },
    ordering_item { id = "order", prompt = "Order?",
      step { id = "a", "A" }, step { id = "b", "B" }, step { id = "c", "C" } },
  )");
  const auto said = module.check();
  INFO(joined(said));
  CHECK(said.size() == 2);
  CHECK(says(said, "lessons/examples.lua:3: warning: nothing explains the answer of `count`"));
  CHECK(says(said, "lessons/examples.lua:5: warning: nothing explains the answer of `order`"));
}

TEST_CASE("the longest choice right in four of five items gives the rest away") {
  WrittenModule module;
  const std::string longer = "An answer much longer than the others";
  module.lesson(choice_item("a", 1, longer) + choice_item("b", 2, longer) + choice_item("c", 3, longer) +
                choice_item("d", 1, longer) + choice_item("e", 2, "Short"));
  const auto said = module.check();
  INFO(joined(said));
  REQUIRE(said.size() == 1);
  CHECK(says(
      said,
      "lessons/examples.lua:1: warning: in the lesson `examples` the longest choice is the right one in 4 "
      "of 5 items"));
  module.lesson(choice_item("a", 1, longer) + choice_item("b", 2, longer) + choice_item("c", 3, longer));
  CHECK(joined(module.check()).empty());
}

TEST_CASE("a key in one place is told, unless the choices are shuffled") {
  WrittenModule module;
  std::string items, shuffled;
  for (const char* id : {"a", "b", "c", "d"}) {
    items += choice_item(id, 2, "Answer 0");
    shuffled += choice_item(id, 2, "Answer 0", " shuffle = true,");
  }
  module.lesson(items);
  const auto said = module.check();
  INFO(joined(said));
  REQUIRE(said.size() == 1);
  CHECK(says(
      said,
      "lessons/examples.lua:1: warning: in the lesson `examples` the right choice stands in place 2 in 4 of "
      "4 items"));
  module.lesson(shuffled);
  CHECK(joined(module.check()).empty());
}

TEST_CASE("four statements that are all true, and a choice about the other choices, are told") {
  WrittenModule module;
  std::string items;
  for (const char* id : {"a", "b", "c", "d"}) {
    items += std::string("true_false_item { id = \"") + id + "\", prompt = \"Is " + id +
             " so?\", correct = true, explanation = \"It is.\" },\n";
  }
  module.lesson(items + choice_item("e", 1, "All of the above"));
  const auto said = module.check();
  INFO(joined(said));
  CHECK(said.size() == 2);
  CHECK(says(said, "lessons/examples.lua:1: warning: in the lesson `examples` every statement is true"));
  CHECK(says(said, "lessons/examples.lua:6: warning: the choice `c1` speaks of the other choices"));
}

TEST_CASE("objectives want items, in both tests") {
  WrittenModule module;
  module.write("module.lua", R"(module {
    api = 1, id = "examples", version = "1.0.0", title = "Examples", source_language = "en",
    lessons = { "examples" }, pre_test = "quizzes/pre", post_test = "quizzes/post",
    objectives = {
      objective { id = "both", "Asked in both" },
      objective { id = "after", "Asked after" },
      objective { id = "never", "Never asked" },
      objective { id = "often", mastery = mastery { rule = "in_a_row", count = 3 }, "Asked twice" },
    },
  })");
  module.lesson("text_page { id = \"p\", title = \"T\", body = \"B\" },");
  const std::string often = choice_item("often", 1, "Right", " objective = \"often\",");
  module.write("quizzes/pre.lua", "test { id = \"pre\", title = \"Pre\",\n" +
                                      choice_item("one", 1, "Right", " objective = \"both\",") + often +
                                      choice_item("free", 2, "Right") + "}");
  module.write("quizzes/post.lua", "test { id = \"post\", title = \"Post\",\n" +
                                       choice_item("one", 1, "Right", " objective = \"both\",") + often +
                                       choice_item("two", 2, "Right", " objective = \"after\",") + "}");
  const auto said = module.check();
  INFO(joined(said));
  CHECK(said.size() == 4);
  CHECK(says(said, "module.lua:6: warning: the post-test asks about `after`, the pre-test does not"));
  CHECK(says(said, "module.lua:7: warning: no item asks about the objective `never`"));
  CHECK(
      says(said, "module.lua:8: warning: `often` is mastered by 3 right answers, and 2 items ask about it"));
  CHECK(says(said, "quizzes/pre.lua:4: warning: no objective: `free`"));
}

TEST_CASE("characters are counted as people count them") {
  CHECK(reading_characters("two words") == 8);
  CHECK(reading_characters("ក្ដី") == 1);
  CHECK(reading_characters("") == 0);
}

TEST_CASE("a long page and a lesson that takes longer than it says are told") {
  WrittenModule module;
  std::string words;
  for (int i = 0; i < 260; ++i) words += "word ";
  module.lesson("text_page { id = \"long\", title = \"T\", body = \"" + words + "\" },", " minutes = 1,");
  const auto said = module.check();
  INFO(joined(said));
  CHECK(said.size() == 2);
  CHECK(says(said, "lessons/examples.lua:2: warning: the page `long` is long: 1041 characters"));
  CHECK(says(said, "lessons/examples.lua:1: warning: the lesson says 1 minutes; reading it takes about 2"));
}

TEST_CASE("what holds in one country stands in its annex") {
  WrittenModule module;
  module.write("facts.lua", R"(facts {
    fact { id = "here", source = "S", date = "2024-01-01", evidence = "V",
      review_date = "stable", jurisdiction = "KH", "F" },
  })");
  module.write("annexes/kh.lua", R"(annex { country = "KH", authority = "A", confirmed = "2026-05-01",
    entry { slot = "powers", "Text" },
  })");
  module.lesson(R"(
    annex_page { id = "penalties", title = "T", slot = "penalties", body = "Who fills it." },
    annex_page { id = "powers", title = "T", slot = "powers", body = "Who fills it." },
    text_page { id = "shown", title = "T", body = "B", facts = { "here" } },
    true_false_item { id = "asked", prompt = "P", correct = true, feedback_false = "N", facts = { "here" } },
  )");
  const auto said = module.check();
  INFO(joined(said));
  CHECK(joined(said).find("the annex of KH leaves `penalties` open") != std::string::npos);
  CHECK(says(said, "lessons/examples.lua:5: warning: `shown` shows the fact `here`, which holds in KH only"));
  CHECK(
      says(said, "lessons/examples.lua:6: error: `asked` rests on the fact `here`, which holds in KH only"));
}
