// SPDX-License-Identifier: Apache-2.0
// Translations, foreseen answers across languages, and room on the smallest screen.
#include <catch2/catch.hpp>

#include "authoring-tools/translations.hpp"
#include "written_module.hpp"

using namespace waypost::authoring;

namespace {

std::string repeated(const std::string& text, int count) {
  std::string result;
  for (int i = 0; i < count; ++i) result += text;
  return result;
}

}  // namespace

TEST_CASE("the line of a translation is found, also where its context is broken over lines") {
  const auto lines = lines_of_contexts(
      "msgid \"\"\nmsgstr \"\"\n\n# note\nmsgctxt \"a.title\"\nmsgid \"x\"\nmsgstr \"y\"\n\n"
      "msgctxt \"\"\n\"a/b\"\n\".text\"\nmsgid \"\"\n\"x\"\nmsgstr \"\"\n\"y\"\n");
  REQUIRE(lines.size() == 2);
  CHECK(lines.at("a.title") == 7);
  CHECK(lines.at("a/b.text") == 14);
}

TEST_CASE("a foreseen answer is known by its context") {
  CHECK(is_foreseen_answer("a/b/item/accept.1"));
  CHECK(is_foreseen_answer("a/b/item/gap/accept.12"));
  CHECK(is_foreseen_answer("a/b/item/wrong.1"));
  CHECK_FALSE(is_foreseen_answer("a/b/item/accept.1.feedback"));
  CHECK_FALSE(is_foreseen_answer("a/b/item/accept.text"));
  CHECK_FALSE(is_foreseen_answer("accept."));
}

TEST_CASE("a translation keeps the gaps of its text, each once") {
  WrittenModule module;
  module.lesson(
      R"(gaps_item { id = "gaps", prompt = "Fill", explanation = "So.", text = "The {colour} seal has {count} digits.",
    gap { id = "colour", accepts = { "red" } }, gap { id = "count", accepts = { "five" } } },)");
  module.translate("vi", {{"examples/examples/gaps.text", "Con dấu {colour} có {count} chữ số."}});
  CHECK(joined(module.check_but_missing()).empty());
  module.translate("vi", {{"examples/examples/gaps.text", "Con dấu {colour} {colour} có {số} chữ số."}});
  const auto said = module.check_but_missing();
  INFO(joined(said));
  REQUIRE(said.size() == 3);
  CHECK(says(said, "locales/vi.po:6: error: `examples/examples/gaps.text` has the gap {colour} 2 times"));
  CHECK(says(said, "locales/vi.po:6: error: `examples/examples/gaps.text` lost the gap {count}"));
  CHECK(says(said, "locales/vi.po:6: error: `examples/examples/gaps.text` has {số}, which is no gap of it"));
}

TEST_CASE("links to the glossary are kept") {
  WrittenModule module;
  module.write("glossary.lua", R"(glossary { term { id = "seal", definition = "A lock.", "Seal" } })");
  module.lesson(R"(text_page { id = "p", title = "T", body = "A [seal](term:seal) is closed." },)");
  module.translate("vi", {{"examples/examples/p.body", "Con [dấu](term:dau) được đóng."},
                          {"examples/term/seal.term", "Dấu"},
                          {"examples/term/seal.definition", "Khóa"}});
  const auto said = module.check_but_missing();
  INFO(joined(said));
  REQUIRE(said.size() == 2);
  CHECK(says(said, "locales/vi.po:6: error: `examples/examples/p.body` links to the word `dau`"));
  CHECK(says(said, "locales/vi.po:6: warning: `examples/examples/p.body` lost the link to `seal`"));
}

TEST_CASE("what was translated from an older source is told apart from what is missing") {
  WrittenModule module;
  module.lesson(R"(text_page { id = "p", title = "Title", body = "Text." },)");
  module.write("locales/vi.po",
               "msgid \"\"\nmsgstr \"Language: vi\\n\"\n\nmsgctxt \"examples.title\"\nmsgid "
               "\"Older\"\nmsgstr \"Cũ\"\n");
  const auto said = module.check();
  INFO(joined(said));
  REQUIRE(said.size() == 2);
  CHECK(says(said,
             "locales/vi.po:6: warning: 1 of 4 texts were translated from another source text; the first is "
             "`examples.title`"));
  CHECK(joined(said).find("warning: 3 of 4 texts have no translation") != std::string::npos);
}

TEST_CASE("an answer right in one language and named wrong in another is refused, with both places") {
  WrittenModule module;
  module.lesson(R"(short_text_item { id = "part", prompt = "Which?", explanation = "So.",
    accept { "seal*" },
    wrong { feedback = "No.", "bolt" } },)");
  module.translate("th", {{"examples/examples/part/accept.1", "ตราผนึก"}});
  module.translate("lo", {{"examples/examples/part/wrong.1", "กลอน"}});
  CHECK(joined(module.check_but_missing()).empty());
  module.translate("th", {{"examples/examples/part/accept.1", "ก\u200bลอน"}});
  auto said = module.check_but_missing();
  INFO(joined(said));
  REQUIRE(said.size() == 1);
  CHECK(says(
      said,
      "locales/lo.po:6: error: “กลอน” is named wrong here, “ก\u200bลอน” is accepted at locales/th.po:6\n"));

  SECTION("and where the source's pattern takes it") {
    module.translate("th", {});
    module.translate("lo", {{"examples/examples/part/wrong.1", "Sealing wax"}});
    said = module.check_but_missing();
    INFO(joined(said));
    REQUIRE(said.size() == 1);
    CHECK(says(said,
               "locales/lo.po:6: error: “Sealing wax” is named wrong here, “seal*” is accepted at "
               "lessons/examples.lua:2"));
  }
  SECTION("and a lone star, which takes everything") {
    module.translate("th", {});
    module.translate("lo", {{"examples/examples/part/accept.1", "*"}});
    CHECK(says(module.check_but_missing(), "locales/lo.po:6: error: “*” fits whatever is typed"));
  }
}

TEST_CASE("one word for two gaps is refused where two languages make it so") {
  WrittenModule module;
  module.lesson(R"(gaps_item { id = "gaps", prompt = "Fill", explanation = "So.", text = "{left} and {right}",
    gap { id = "left", accepts = { "left" } }, gap { id = "right", accepts = { "right" } } },)");
  module.translate("vi", {{"examples/examples/gaps/left/accept.1", "Right"}});
  const auto said = module.check_but_missing();
  INFO(joined(said));
  REQUIRE(said.size() == 1);
  CHECK(says(said,
             "locales/vi.po:6: error: “Right” fills the gap `left` here and the gap `right` at "
             "lessons/examples.lua:3"));
}

TEST_CASE("two choices that read the same in a translation are refused") {
  WrittenModule module;
  module.lesson(R"(choice_item { id = "c", prompt = "Which?", explanation = "So.",
    choice { id = "turns", "It turns", correct = true }, choice { id = "spins", "It spins" } },)");
  module.translate(
      "vi", {{"examples/examples/c/turns.text", "Nó quay"}, {"examples/examples/c/spins.text", "nó  quay"}});
  const auto said = module.check_but_missing();
  INFO(joined(said));
  REQUIRE(said.size() == 1);
  CHECK(says(
      said,
      "locales/vi.po:10: error: `examples/examples/c/spins.text` reads like `examples/examples/c/turns.text` "
      "(line 6)"));
}

TEST_CASE("Burmese typed for Zawgyi is told") {
  WrittenModule module;
  module.lesson(R"(text_page { id = "p", title = "Title", body = "Text." },)");
  // "မြန်မာ" as Zawgyi writes it: the medial before its consonant.
  module.translate("my", {{"examples/examples/p.title", "ျမန္မာ"}});
  const auto said = module.check_but_missing();
  INFO(joined(said));
  CHECK(says(said, "locales/my.po:6: warning: `examples/examples/p.title` looks typed for the font Zawgyi"));
  CHECK(joined(said).find("to be read before it is used: မြန်မာ") != std::string::npos);
  module.translate("my", {{"examples/examples/p.title", "မြန်မာ"}});
  CHECK(joined(module.check_but_missing()).empty());
}

TEST_CASE("every text typed for Zawgyi is told with its line, in the source too") {
  WrittenModule module;
  module.lesson(
      "text_page { id = \"p\", title = \"ျမန္မာ\", body = \"Text.\" },\n"
      "text_page { id = \"q\", title = \"ျမန္မာ\", body = \"မြန်မာ\" },");
  module.source_language("my");
  const auto said = module.check();
  INFO(joined(said));
  CHECK(says(said, "lessons/examples.lua:2: warning: `examples/examples/p.title` looks typed"));
  CHECK(says(said, "lessons/examples.lua:3: warning: `examples/examples/q.title` looks typed"));
  CHECK_FALSE(says(said, "q.body` looks typed"));
}

TEST_CASE("a language that no font can write is told before its texts are") {
  WrittenModule module;
  module.lesson(R"(text_page { id = "p", title = "Title", body = "Text." },)");
  module.translate("bo", {});
  module.translate("lo", {});
  const auto said = module.check_but_missing();
  INFO(joined(said));
  CHECK(says(said, "locales/bo.po:2: warning: the fonts cannot write bo: "));
  CHECK(joined(said).find("of the script Tibt") != std::string::npos);
  CHECK(joined(said).find("cannot write lo") == std::string::npos);
}

TEST_CASE("a mark without its letter is told") {
  WrittenModule module;
  module.lesson(R"(text_page { id = "p", title = "Title", body = "Text." },)");
  module.translate("km", {{"examples/examples/p.title", "ចំណង\u17C6\u17C6ជើង \u17B6"}});
  const auto said = module.check_but_missing();
  INFO(joined(said));
  CHECK(says(said,
             "locales/km.po:6: warning: `examples/examples/p.title` has a mark that stands on no letter"));
}

TEST_CASE("a sign that no font has is told with the text that has it") {
  WrittenModule module;
  module.lesson("text_page { id = \"p\", title = \"Title\", body = \"Look \U00013080 here.\" },");
  const auto said = module.check();
  INFO(joined(said));
  REQUIRE(said.size() == 1);
  CHECK(says(said, "lessons/examples.lua:2: warning: no font has U+13080 of the script Egyp\n"));
}

TEST_CASE("what is too long for the smallest screen is told in every language") {
  const std::string words = repeated("several more words ", 20);
  WrittenModule module;
  module.lesson(
      "text_page { id = \"p\", title = \"Title\", body = \"Text.\" },\n"
      "choice_item { id = \"c\", prompt = \"Which?\", explanation = \"So.\",\n"
      "choice { id = \"long\", \"" +
      words +
      "\", correct = true },\n"
      "choice { id = \"short\", \"Short\" } },");
  auto said = module.check();
  INFO(joined(said));
  REQUIRE(said.size() == 1);
  CHECK(says(said, "lessons/examples.lua:4: warning: the choice `long` takes "));

  module.translate("km", {{"examples/examples/p.title", repeated("ការត្រួតពិនិត្យ", 20)},
                          {"examples/examples/p.body", repeated("ការត្រួតពិនិត្យកុងតឺន័រ ", 300)}});
  said = module.check_but_missing();
  INFO(joined(said));
  CHECK(says(said, "locales/km.po:6: warning: the title of `p` takes "));
  CHECK(joined(said).find("screens of 800 × 600, in `km`") != std::string::npos);
}

TEST_CASE("texts of a usual length fit") {
  WrittenModule module;
  module.lesson(
      "text_page { id = \"p\", title = \"Look twice at every seal\", body = \"" +
      repeated("First the number, then the pin. ", 12) +
      "\" },\n"
      "choice_item { id = \"c\", prompt = \"What do you look at first?\", explanation = \"So.\",\n"
      "choice { id = \"number\", \"The number that is in the papers, read aloud\", correct = true },\n"
      "choice { id = \"paint\", \"The paint of the barrel, because it fades in the sun\" } },");
  CHECK(joined(module.check()).empty());
}
