// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>
#include <filesystem>
#include <string>

#include "authoring-tools/check_command.hpp"
#include "authoring-tools/dump_command.hpp"
#include "authoring-tools/mark_command.hpp"
#include "authoring-tools/pot_writer.hpp"
#include "authoring-tools/printing.hpp"
#include "authoring-tools/translate_command.hpp"
#include "base/file.hpp"
#include "formats/json.hpp"
#include "i18n/catalog.hpp"
#include "written_module.hpp"

namespace fs = std::filesystem;
using namespace waypost::authoring;

namespace {

const fs::path kLessons = fs::path(WAYPOST_SOURCE_DIR) / "tests" / "lessons";

waypost::lesson::Module seals() { return load_whole_module((kLessons / "good" / "seals").string()).value(); }

}  // namespace

TEST_CASE("what translators should know stands above a text") {
  WrittenModule written;
  written.lesson(R"(
    short_text_item { id = "word", prompt = "P", explanation = "E", safety = true,
      accept { "seal" }, wrong { "bolt" } },
    choice_item { id = "c", prompt = "P", explanation = "E",
      choice { id = "a", "A", correct = true }, choice { id = "b", "B" } },
    gaps_item { id = "gaps", prompt = "P", explanation = "E", text = "{g}", gap { id = "g", accepts = { "five" } } },
  )");
  const std::string pot = extract_pot(load_whole_module(written.folder()).value());
  INFO(pot);
  const auto note_of = [&](const std::string& context) {
    const std::size_t at = pot.find("\nmsgctxt \"" + context + "\"");
    REQUIRE(at != std::string::npos);
    const std::size_t begin = pot.rfind('\n', at - 1) + 1;
    return pot.substr(begin, at - begin);
  };
  CHECK(note_of("examples/examples/word/accept.1").find("#. Safety: people rely on this line.") == 0);
  CHECK(note_of("examples/examples/word/accept.1").find("write what officers of your language would type") !=
        std::string::npos);
  CHECK(note_of("examples/examples/word/wrong.1").find("no accepted answer of any language") !=
        std::string::npos);
  CHECK(note_of("examples/examples/gaps/g/accept.1").find("#. An accepted answer") == 0);
  CHECK(note_of("examples/examples/gaps.text").find("#. Keep every word in braces") == 0);
  CHECK(note_of("examples/examples/c/a.text") == "#. A right answer.");
  CHECK(note_of("examples/examples/c/b.text") == "#. A wrong answer.");
  CHECK(note_of("examples/examples/c.prompt").empty());
}

TEST_CASE("what extract writes, the catalogue reads back text by text") {
  const waypost::lesson::Module module = seals();
  std::string po = extract_pot(module);
  // A translator who copies each source into its translation.
  std::size_t at = po.find("msgctxt");
  std::string filled = po.substr(0, at);
  for (const auto& text : waypost::lesson::translatable_texts(module)) {
    filled += po_field("msgctxt", text.context) + po_field("msgid", text.source) +
              po_field("msgstr", text.source) + "\n";
    CHECK(po.find(po_field("msgctxt", text.context) + po_field("msgid", text.source) + "msgstr \"\"\n") !=
          std::string::npos);
  }
  const auto catalog = waypost::i18n::Catalog::parse(filled, "km.po");
  REQUIRE(catalog.has_value());
  for (const auto& text : waypost::lesson::translatable_texts(module)) {
    INFO(text.context);
    const std::string* found = catalog->find(text.context, text.source);
    REQUIRE(found != nullptr);
    CHECK(*found == text.source);
  }
  CHECK(extract_pot(module) == po);
}

TEST_CASE("long texts are broken after spaces, lines of a text stay lines") {
  CHECK(po_field("msgid", "short") == "msgid \"short\"\n");
  CHECK(po_field("msgid", "") == "msgid \"\"\n");
  CHECK(po_field("msgid", "one\ntwo") == "msgid \"\"\n\"one\\n\"\n\"two\"\n");
  CHECK(po_field("msgid", "a \"b\" \\ \t") == "msgid \"a \\\"b\\\" \\\\ \\t\"\n");
  const std::string field = po_field("msgid", std::string(10, 'a') + " " + std::string(70, 'b') + " c");
  CHECK(field == "msgid \"\"\n\"" + std::string(10, 'a') + " \"\n\"" + std::string(70, 'b') + " c\"\n");
}

TEST_CASE("a line with a response gives a line with the mark") {
  const waypost::lesson::Module module = seals();
  const Marker marker(module, [](const auto&, const auto&) { return waypost::Result<double>(0.0); });
  bool has_error = false;
  CHECK(marker.mark(R"({"item": "seals/first/first-look", "response": ["turns"]})", has_error) ==
        R"({"item":"seals/first/first-look","mark":1000000,"maximum":1000000,"correct":true,"matched":[]})");
  CHECK(marker.mark(R"({"item": "pre/signs", "response": ["glue", "number"]})", has_error) ==
        R"({"item":"seals/pre/signs","mark":1000000,"maximum":1500000,"correct":false,"matched":[]})");
  CHECK(marker.mark(R"({"item": "first/first-look", "response": "faded"})", has_error) ==
        R"({"item":"seals/first/first-look","mark":0,"maximum":1000000,"correct":false,"matched":[]})");
  CHECK_FALSE(has_error);
  CHECK(marker.mark(R"({"item": "first/nothing", "response": []})", has_error) ==
        R"({"item":"first/nothing","error":"the module has no such item"})");
  CHECK(has_error);
  for (const std::string line :
       {"no json", R"({"item": "pre/signs", "response": [1]})",
        R"({"item": "pre/signs", "response": ["none-such"]})", R"({"item": "pre/signs"})"}) {
    has_error = false;
    marker.mark(line, has_error);
    INFO(line);
    CHECK(has_error);
  }
}

TEST_CASE("dump is one JSON document of what the player sees") {
  const auto document = waypost::parse_json(dump_json(seals()));
  REQUIRE(document.has_value());
  const auto& module = *document;
  CHECK(module["id"].text() == "seals");
  CHECK(module["mastery_score_ten_thousandths"].integer() == 8125);
  const auto& page = module["lessons"].items().at(0)["pages"].items().at(0);
  CHECK(page["type"].text() == "text_page");
  CHECK(page["image"]["labels"].items().at(0)["at"].items().at(0).real() == Approx(0.42));
  CHECK(module["pre_test"]["items"].items().at(0)["maximum"].integer() == 1'500'000);
  CHECK(module["facts"].items().at(0)["review_date"].text() == "stable");
}

TEST_CASE("a drawing with text in it is refused at its line") {
  const fs::path folder = fs::temp_directory_path() / "waypost-drawing-check" / "seals";
  fs::remove_all(folder);
  fs::create_directories(folder.parent_path());
  fs::copy(kLessons / "good" / "seals", folder, fs::copy_options::recursive);
  const std::string svg =
      "<svg xmlns=\"http://www.w3.org/2000/svg\">\n  <!-- <text> in a comment -->\n"
      "  <rect/>\n  <text x=\"1\">Seal</text>\n  <svg:tspan/>\n  <textual/>\n</svg>\n";
  REQUIRE(waypost::write_file_atomically(folder / "media" / "bolt-seal.svg", svg));
  const auto checked = check_module(folder, 0);
  REQUIRE(checked.has_value());
  const std::string said = render(checked->diagnostics);
  INFO(said);
  CHECK(said.find("media/bolt-seal.svg:4: error: text inside a drawing: <text>") != std::string::npos);
  CHECK(said.find("media/bolt-seal.svg:5: error: text inside a drawing: <tspan>") != std::string::npos);
  CHECK(said.find("media/bolt-seal.svg:2") == std::string::npos);
  CHECK(said.find("media/bolt-seal.svg:6") == std::string::npos);
  fs::remove_all(folder.parent_path());
}

TEST_CASE("check counts what is not translated") {
  const std::string said = render(check_module(kLessons / "good" / "seals", 0).value().diagnostics);
  INFO(said);
  CHECK(said.find("locales/km.po:0: error") == std::string::npos);
  CHECK(said.find("texts have no translation") != std::string::npos);
  CHECK(said.find("locales/km.po:15: warning: 1 of ") != std::string::npos);
}

TEST_CASE("a translation that is built differently is named") {
  const fs::path folder = fs::temp_directory_path() / "waypost-outline-check" / "seals";
  fs::remove_all(folder.parent_path());
  fs::create_directories(folder.parent_path());
  fs::copy(kLessons / "good" / "seals", folder, fs::copy_options::recursive);
  const std::string body =
      "A seal shows whether a container was opened on its way.\n\n"
      "- Look at the **number** first,\n- then at the *bolt*.\n";
  const std::string po = "msgid \"\"\nmsgstr \"Language: km\\n\"\n\n" +
                         po_field("msgctxt", "seals/first/why.body") + po_field("msgid", body) +
                         po_field("msgstr", "one\n\n- two\n");
  REQUIRE(waypost::write_file_atomically(folder / "locales" / "km.po", po));
  REQUIRE(waypost::write_file_atomically(folder / "locales" / "lo.po", "\nrubbish\n"));
  const auto checked = check_module(folder, 0);
  REQUIRE(checked.has_value());
  const std::string said = render(checked->diagnostics);
  INFO(said);
  CHECK(said.find("`seals/first/why.body` has 1 paragraphs, 1 list items; the source has 1 paragraphs, 2 "
                  "list items") != std::string::npos);
  CHECK(said.find("locales/lo.po:2: error: expected msgctxt") != std::string::npos);
  fs::remove_all(folder.parent_path());
}
