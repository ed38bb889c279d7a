// SPDX-License-Identifier: Apache-2.0
// What people meet who write their first module: pictures, Markdown, spots, blueprints, files in the wrong
// place.
#include <catch2/catch.hpp>

#include "authoring-tools/drawing_check.hpp"
#include "authoring-tools/markdown_check.hpp"
#include "authoring-tools/translate_command.hpp"
#include "authoring-tools/translation_status.hpp"
#include "authoring-tools/translations.hpp"
#include "written_module.hpp"

using namespace waypost;
using namespace waypost::authoring;

namespace {

const char* const kWithObjectives = R"(module {
  api = 1, id = "examples", version = "1.0.0", title = "Examples", source_language = "en",
  lessons = { "examples" }, post_test = "quizzes/post", bank = "quizzes/bank",
  objectives = { objective { id = "look", "Look" } },
})";

std::string statement(const std::string& id, const std::string& more) {
  return "true_false_item { id = \"" + id + "\", prompt = \"Is " + id +
         " so?\", correct = true, explanation = \"It is.\"," + more + " },\n";
}

/// One message of a PO file.
std::string message(const std::string& context, const std::string& source, const std::string& translation) {
  return "\n" + po_field("msgctxt", context) + po_field("msgid", source) + po_field("msgstr", translation);
}

const char* const kPage = R"(text_page { id = "p", title = "Title", body = "Text." },)";

}  // namespace

TEST_CASE("a file is answered with the folder of the module that it belongs to") {
  WrittenModule module;
  module.lesson(kPage);
  const auto checked = check_module(module.folder() / "lessons" / "examples.lua", kToday);
  REQUIRE_FALSE(checked);
  CHECK(checked.error().code == ErrorCode::not_found);
  CHECK(checked.error().message.find("is a file; give the module's folder: " +
                                     module.folder().generic_string()) != std::string::npos);
  const auto loaded = load_whole_module(module.folder() / "module.lua");
  REQUIRE_FALSE(loaded);
  CHECK(loaded.error().message.find("give the module's folder: ") != std::string::npos);
}

TEST_CASE("a lesson that Notepad saved as a text is told its right name") {
  WrittenModule module;
  module.write("lessons/examples.lua.txt", "lesson { }");
  CHECK(says(module.check(),
             "lessons/examples.lua.txt: warning: this is a text file to the system, and nobody "
             "reads it\n  hint: call it examples.lua; in Notepad"));
}

TEST_CASE("drawings without a PNG beside them are counted, and are no warning") {
  WrittenModule module;
  module.lesson(kPage).write("media/a.svg", "<svg/>").write("media/b.svg", "<svg/>").write("media/b.png", "");
  const auto checked = check_module(module.folder(), kToday);
  REQUIRE(checked);
  CHECK(checked->drawings_without_png == 1);
  CHECK(checked->diagnostics.empty());
}

TEST_CASE("Markdown that lessons do not have is told, each kind once") {
  CHECK(stray_marks("A **word**, *one*, [seal](term:seal).\n\n- a < b > c\n1. two\n> box\n## head").empty());
  const auto told = [](const char* markdown) {
    const auto marks = stray_marks(markdown);
    REQUIRE(marks.size() == 1);
    return marks.front().message;
  };
  CHECK(told("See:\n  • one\n  • two") == "has a line that begins with •");
  CHECK(stray_marks("| a | b |\n|---|---|\n| 1 | 2 |").empty());
  CHECK(told("| a | b |\n| 1 | 2 |").find("are no table") != std::string::npos);
  CHECK(told("|1|2|3|4|5|6|7|8|9|\n|-|-|-|-|-|-|-|-|-|").find("more than 8 columns") != std::string::npos);
  CHECK(told("[here](https://example.org)").find("links to https://example.org") == 0);
  CHECK(told("![A seal](seal.svg)").find("has a picture, ![…](seal.svg)") == 0);
  CHECK(told("a <b>word</b>, a <i>word</i>").find("has HTML, <b>") == 0);
}

TEST_CASE("the page of stray Markdown is named") {
  WrittenModule module;
  module.lesson("\ntext_page { id = \"p\", title = \"T\", body = \"• one\" },");
  const auto said = module.check();
  INFO(joined(said));
  REQUIRE(said.size() == 1);
  CHECK(says(
      said,
      "lessons/examples.lua:3: warning: `examples/examples/p.body` has a line that begins with •\n  hint: "));
}

TEST_CASE("a spot that reaches over the edge of its picture is told, one that touches it is not") {
  WrittenModule module;
  module.write("media/a.svg", "<svg/>").lesson(R"(
    explore_page { id = "e", title = "T", image = { file = "a.svg", alt = "A" },
      spot { id = "touches", at = { 0.06, 0.94 }, title = "S", "There" },
      spot { id = "over", at = { 0.95, 0.02 }, title = "O", "Here" } },
    hotspot_item { id = "h", prompt = "Where?", explanation = "E", image = { file = "a.svg", alt = "A" },
      spot { id = "wide", at = { 0.5, 0.5 }, size = { 1.0, 0.2 }, correct = true, "Here" },
      spot { id = "low", at = { 0.5, 0.9 }, size = { 0.2, 0.3 }, "There" } },)");
  const auto said = module.check();
  INFO(joined(said));
  REQUIRE(said.size() == 2);
  CHECK(says(said,
             "lessons/examples.lua:5: warning: the spot `over` reaches outside the picture, at the right and "
             "top"));
  CHECK(says(said,
             "lessons/examples.lua:8: warning: the spot `low` reaches outside the picture, at the bottom"));
}

TEST_CASE("an item without an objective is told where the module has objectives") {
  WrittenModule module;
  module.lesson(statement("one", "") + statement("two", ""));
  CHECK(joined(module.check()).empty());
  module.write("module.lua", R"(module {
    api = 1, id = "examples", version = "1.0.0", title = "Examples", source_language = "en",
    lessons = { "examples" }, objectives = { objective { id = "look", "Look" } },
  })");
  module.lesson(statement("one", "") + statement("two", "") + statement("three", " objective = \"look\","));
  const auto said = module.check();
  INFO(joined(said));
  REQUIRE(said.size() == 1);
  CHECK(says(said, "lessons/examples.lua:2: warning: no objective: `one` and `two`"));
}

TEST_CASE("a draw that takes all there is asks the same in every attempt") {
  WrittenModule module;
  const std::string look = " objective = \"look\",";
  module.write("module.lua", kWithObjectives).lesson(kPage);
  module.write("quizzes/bank.lua", "bank { " + statement("a", look) + statement("b", look) + "}");
  const auto with = [&](const std::string& rules) {
    module.write("quizzes/post.lua", "test { id = \"post\", title = \"Post\", bank = true, " + rules + " }");
    return module.check();
  };
  const auto said = with("blueprint = { draw { objective = \"look\", count = 2 } }");
  INFO(joined(said));
  REQUIRE(said.size() == 1);
  CHECK(
      says(said,
           "quizzes/post.lua:1: warning: the blueprint of `post` draws 2 items of `look`, and there are no "
           "more: every attempt asks the same\n  hint: write about three times as many as it draws, here 6"));
  CHECK(with("attempts_max = 1, blueprint = { draw { objective = \"look\", count = 2 } }").empty());
  CHECK(with("blueprint = { draw { objective = \"look\", count = 1 } }").empty());
}

TEST_CASE("a template in locales/ and a status that nobody knows are told") {
  WrittenModule module;
  module.lesson(kPage).write("locales/examples.pot", "").write("locales/vi.po", R"(msgid ""
msgstr ""
"Language: vi\n"
"X-Waypost-Status: finished\n"
)");
  const auto said = module.check_but_missing();
  INFO(joined(said));
  REQUIRE(said.size() == 2);
  CHECK(says(said, "locales/examples.pot: warning: this is no translation, and nobody reads it"));
  CHECK(says(said, "locales/vi.po:4: warning: the status “finished” is not known"));
}

TEST_CASE("a file of one language that says another is told its right name") {
  WrittenModule module;
  module.lesson(kPage).write("locales/lo.po", "msgid \"\"\nmsgstr \"\"\n\"Language: km\\n\"\n");
  const auto said = module.check();
  INFO(joined(said));
  REQUIRE(said.size() == 1);
  CHECK(joined(said).find("hint: name the file locales/km.po, or write Language: lo in its header\n") !=
        std::string::npos);
}

TEST_CASE("a translation ends in a line end where its source does, for the sake of gettext") {
  WrittenModule module;
  module.lesson("text_page { id = \"p\", title = \"Title\", body = [[\n  Text.\n]] },");
  const std::string head = "msgid \"\"\nmsgstr \"Language: vi\\n\"\n";
  module.write("locales/vi.po", head + message("examples/examples/p.body", "Text.\n", "Chữ."));
  const auto said = module.check_but_missing();
  INFO(joined(said));
  REQUIRE(said.size() == 1);
  CHECK(says(said,
             "locales/vi.po:6: warning: `examples/examples/p.body`: the source ends in \\n, the translation "
             "does not"));
  module.write("locales/vi.po", head + message("examples/examples/p.body", "Text.\n", "Chữ.\n"));
  CHECK(module.check_but_missing().empty());
}

TEST_CASE("a word that a translated page links to is translated too") {
  WrittenModule module;
  module.write("glossary.lua", R"(glossary { term { id = "seal", definition = "A lock.", "Seal" } })");
  module.lesson(R"(text_page { id = "p", title = "T", body = "A [seal](term:seal) is closed." },)");
  module.translate("vi", {{"examples/examples/p.body", "Con [dấu](term:seal) được đóng."}});
  const auto said = module.check_but_missing();
  INFO(joined(said));
  REQUIRE(said.size() == 1);
  CHECK(
      says(said,
           "locales/vi.po:6: warning: `examples/examples/p.body` is translated, and the word `seal` that it "
           "links to is not"));
  module.translate("vi", {{"examples/examples/p.body", "Con [dấu](term:seal) được đóng."},
                          {"examples/term/seal.term", "Dấu"},
                          {"examples/term/seal.definition", "Khóa"}});
  CHECK(module.check_but_missing().empty());
}

TEST_CASE("texts are counted by lesson, and foreseen answers apart") {
  WrittenModule module;
  module.lesson(std::string(kPage) + R"(
    short_text_item { id = "s", prompt = "Which?", explanation = "So.", accept { "barrel" }, accept { "pin" } },)");
  const std::string path = "examples/examples/";
  module.write("locales/vi.po", "msgid \"\"\nmsgstr \"Language: vi\\n\"\n" +
                                    message(path + "p.title", "Title", "Tên") +
                                    message(path + "p.body", "Older.", "Cũ.") +
                                    message(path + "s/accept.1", "barrel", "thân") +
                                    message(path + "s/accept.2", "bolt", "chốt") + message("gone", "G", "K"));
  const auto whole = load_whole_module(module.folder());
  REQUIRE(whole);
  Diagnostics ignored;
  const auto translations = read_translations(module.folder(), ignored);
  REQUIRE(translations.size() == 1);
  const TranslationStatus status = translation_status(*whole, translations.front().catalog());
  CHECK(status.text_count == 6);
  CHECK(status.translated == 1);
  CHECK(status.missing.size() == 4);
  CHECK(status.changed == std::vector<std::string>{path + "p.body"});
  CHECK(status.answers == 1);
  CHECK(status.changed_answers == std::vector<std::string>{path + "s/accept.2"});
  CHECK(status.unknown == std::vector<std::string>{"gone"});
  REQUIRE(status.parts.size() == 2);
  CHECK(status.parts[0].name == "the module");
  CHECK(status.parts[1].name == "lesson examples");
  CHECK(status.parts[1].text_count == 5);
  CHECK(status.parts[1].translated == 1);
  const auto said = module.check();
  INFO(joined(said));
  CHECK(joined(said).find("warning: 4 of 6 texts have no translation") != std::string::npos);
  CHECK(joined(said).find("warning: 1 of 6 texts were translated from another source text") !=
        std::string::npos);
  CHECK(joined(said).find("warning: 1 foreseen answer counts no more: it was translated from another") !=
        std::string::npos);
}

TEST_CASE("translators are told what a decision earns") {
  WrittenModule module;
  module.lesson(R"(decision_item { id = "d", prompt = "What?",
    decision { id = "a", credit = 1, consequence = "C", "Call" },
    decision { id = "b", credit = 0.5, consequence = "C", "Note" },
    decision { id = "c", consequence = "C", "Go" } },)");
  const auto whole = load_whole_module(module.folder());
  REQUIRE(whole);
  const std::string pot = extract_pot(*whole);
  CHECK(pot.find("#. A right answer.\nmsgctxt \"examples/examples/d/a.text\"") != std::string::npos);
  CHECK(
      pot.find(
          "#. A partly right answer: it earns 50 % of the points.\nmsgctxt \"examples/examples/d/b.text\"") !=
      std::string::npos);
  CHECK(pot.find("#. A wrong answer.\nmsgctxt \"examples/examples/d/c.text\"") != std::string::npos);
}
