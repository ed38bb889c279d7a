// SPDX-License-Identifier: Apache-2.0
// Lessons good and broken: a broken one carries its messages beside the line (`-- error: duplicate choice`),
// `--!` stands for the whole file. Every message that comes must be expected, and every expected one must
// come.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include "base/file.hpp"
#include "scripting/lesson_host.hpp"

namespace {

namespace fs = std::filesystem;
using waypost::Severity;
using waypost::scripting::LessonHostOptions;
using waypost::scripting::load_module;

const fs::path kLessons = fs::path(WAYPOST_SOURCE_DIR) / "tests" / "lessons";

LessonHostOptions options_today() {
  LessonHostOptions options;
  options.now_ms = waypost::from_iso8601("2026-11-21").value();
  return options;
}

std::vector<fs::path> modules_in(const std::string& kind) {
  std::vector<fs::path> folders;
  for (const auto& entry : fs::directory_iterator(kLessons / kind)) folders.push_back(entry.path());
  std::sort(folders.begin(), folders.end());
  return folders;
}

/// "lessons/a.lua:7: error: duplicate choice".
std::string spelled(const std::string& file, int line, const std::string& rest) {
  return file + ":" + std::to_string(line) + ": " + rest;
}

/// The messages that a line carries: "-- error: one -- warning: two".
void add_expected(const std::string& file, int line_number, const std::string& line,
                  std::multiset<std::string>& expected) {
  for (const std::string severity : {"error: ", "warning: "}) {
    for (std::size_t at = line.find("-- " + severity); at != std::string::npos;
         at = line.find("-- " + severity, at + 1)) {
      std::string text = line.substr(at + 3);
      text = text.substr(0, text.find(" -- "));
      while (!text.empty() && (text.back() == ' ' || text.back() == '\r')) text.pop_back();
      expected.insert(spelled(file, line_number, text));
    }
  }
}

std::multiset<std::string> expected_messages(const fs::path& module) {
  std::multiset<std::string> expected;
  for (const auto& entry : fs::recursive_directory_iterator(module)) {
    if (entry.path().extension() != ".lua") continue;
    const std::string name = fs::relative(entry.path(), module).generic_string();
    const std::string text = waypost::read_file(entry.path()).value();
    int line_number = 0;
    std::size_t begin = 0;
    while (begin < text.size()) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      std::string line = text.substr(begin, end - begin);
      begin = end + 1;
      ++line_number;
      const bool whole_file = line.rfind("--! ", 0) == 0;
      if (whole_file) line.replace(0, 4, "-- ");
      add_expected(name, whole_file ? 0 : line_number, line, expected);
    }
    // A file in UTF-16 cannot carry its message readably.
    if (text.rfind("\xFF\xFE", 0) == 0) expected.insert(spelled(name, 0, "error: the file is UTF-16"));
  }
  return expected;
}

std::multiset<std::string> messages_of(const waypost::Diagnostics& diagnostics) {
  std::multiset<std::string> messages;
  for (const auto& each : diagnostics.all()) {
    const std::string severity = each.severity == Severity::error ? "error: " : "warning: ";
    messages.insert(spelled(each.span.file, each.span.line, severity + each.message));
  }
  return messages;
}

/// What came and was not expected, and what was expected and did not come, a line each.
std::string difference(const std::multiset<std::string>& came, const std::multiset<std::string>& expected) {
  std::string lines;
  std::vector<std::string> only;
  std::set_difference(came.begin(), came.end(), expected.begin(), expected.end(), std::back_inserter(only));
  for (const std::string& each : only) lines += "came: " + each + "\n";
  only.clear();
  std::set_difference(expected.begin(), expected.end(), came.begin(), came.end(), std::back_inserter(only));
  for (const std::string& each : only) lines += "missing: " + each + "\n";
  return lines;
}

}  // namespace

TEST_CASE("a broken lesson is told everything at once, each at its line") {
  REQUIRE(modules_in("broken").size() >= 6);
  for (const fs::path& module : modules_in("broken")) {
    INFO(module.filename().string());
    const auto loaded = load_module(options_today(), module);
    REQUIRE(loaded.has_value());
    CHECK(loaded->diagnostics.has_errors());
    CHECK_FALSE(loaded->stopped.has_value());
    CHECK(difference(messages_of(loaded->diagnostics), expected_messages(module)) == "");
    for (const auto& each : loaded->diagnostics.all()) {
      INFO(each.message);
      CHECK_FALSE(each.hint_text.empty());
    }
    const auto& all = loaded->diagnostics.all();
    CHECK(std::is_sorted(all.begin(), all.end(), [](const auto& a, const auto& b) {
      return std::pair(a.span.file, a.span.line) < std::pair(b.span.file, b.span.line);
    }));
  }
}

TEST_CASE("hints name what was probably meant") {
  const auto hint_of = [](const std::string& module, const std::string& message) {
    const auto loaded = load_module(options_today(), kLessons / "broken" / module);
    for (const auto& each : loaded->diagnostics.all()) {
      if (each.message == message) return each.hint_text;
    }
    return std::string("no such message");
  };
  CHECK(hint_of("references", "there is no fact `sene`") == "did you mean `seen`?");
  CHECK(hint_of("references", "there is no objective `knwon`") == "did you mean `known`?");
  CHECK(hint_of("references", "there is no file `lessons/pagse.lua`") == "did you mean `lessons/pages.lua`?");
  CHECK(hint_of("fields", "`text_page` has no field `titel`") == "did you mean `title`?");
  CHECK(hint_of("chosen-items", "`choice_item` has no field `shufle`") == "did you mean `shuffle`?");
  CHECK(hint_of("chosen-items", "`difficulty` of `choice_item` takes \"easy\", \"medium\" or \"hard\"") ==
        "did you mean \"easy\"?");
  CHECK(hint_of("typed-items", "`correct` of `numeric_item` takes a number from -1000000000 to 1000000000") ==
        "write `correct = 12`, without quotation marks");
  CHECK(hint_of("fields", "`title` of `text_page` takes a text in quotation marks") ==
        "write `title = \"7\"`");
  CHECK(hint_of("fields", "`facts` of `text_page` takes a list of texts: { \"…\", \"…\" }") ==
        "write `facts = { \"one\" }`");
  CHECK(hint_of("scenarios", "there is no scene `tow`") == "did you mean `two`?");
  CHECK(hint_of("choices", "`choice` needs `id`") == "add `id = \"the-bolt-turns-freely\"`");
}

TEST_CASE("a good module arrives whole") {
  const auto loaded = load_module(options_today(), kLessons / "good" / "seals");
  REQUIRE(loaded.has_value());
  INFO(render(loaded->diagnostics));
  REQUIRE(loaded->diagnostics.empty());
  const auto& module = loaded->module;

  CHECK(module.id == "seals");
  CHECK(module.version == "1.2.0");
  CHECK(module.mastery_score_ten_thousandths == 8125);
  CHECK(module.objectives.at(0).page == "first/why");
  CHECK(module.facts.at(1).evidence == waypost::lesson::Evidence::professional);
  CHECK(module.facts.at(0).review_date.empty());

  SECTION("pages with their paths, pictures and labels") {
    const auto& page = std::get<waypost::lesson::TextPage>(module.lessons.at(0).pages.at(0));
    CHECK(page.path == "seals/first/why");
    CHECK(page.safety);
    CHECK(page.body ==
          "A seal shows whether a container was opened on its way.\n\n"
          "- Look at the **number** first,\n- then at the *bolt*.\n");
    CHECK(page.image->labels.at(0).text == "Seal number");
    CHECK(page.image->labels.at(0).x_share == Approx(0.42));
    CHECK(page.facts == std::vector<std::string>{"iso-17712", "habit"});
  }
  SECTION("items with their keys") {
    const auto& item = std::get<waypost::lesson::Item>(module.lessons.at(0).pages.at(1));
    const auto& choices = std::get<waypost::lesson::ChoiceInteraction>(item.interaction).choices;
    CHECK(item.tries_max == 2);
    CHECK(item.file == "lessons/first.lua");
    CHECK(choices.at(0).path == "seals/first/first-look/turns");
    CHECK(choices.at(0).correct);
    CHECK_FALSE(choices.at(1).correct);
    CHECK(module.pre_test->items.at(0).maximum == 1'500'000);
    CHECK(module.lessons.at(0).branches.at(0).go_to == "why");
  }
  SECTION("pages made by plain Lua") {
    CHECK(module.lessons.at(1).pages.size() == 3);
    CHECK(waypost::lesson::path_of(module.lessons.at(1).pages.at(2)) == "seals/second/page-3");
  }
}

TEST_CASE("good modules say nothing") {
  for (const fs::path& module : modules_in("good")) {
    INFO(module.filename().string());
    const auto loaded = load_module(options_today(), module);
    REQUIRE(loaded.has_value());
    CHECK(render(loaded->diagnostics) == "");
  }
}

TEST_CASE("a file from Windows reads the same: byte order mark, CRLF") {
  const auto loaded = load_module(options_today(), kLessons / "good" / "from-windows");
  REQUIRE(loaded.has_value());
  INFO(render(loaded->diagnostics));
  REQUIRE(loaded->diagnostics.empty());
  const auto& page = std::get<waypost::lesson::TextPage>(loaded->module.lessons.at(0).pages.at(0));
  CHECK(page.body == "One line.\nAnother.\n");
}

TEST_CASE("the shipped modules have no errors") {
  for (const auto& entry : fs::directory_iterator(fs::path(WAYPOST_SOURCE_DIR) / "modules")) {
    if (!fs::exists(entry.path() / "module.lua")) continue;
    const auto loaded = load_module({}, entry.path());
    REQUIRE(loaded.has_value());
    INFO(render(loaded->diagnostics));
    CHECK_FALSE(loaded->diagnostics.has_errors());
  }
}

TEST_CASE("a choice item's content hash stays what it was before other items came") {
  const auto loaded = load_module(options_today(), kLessons / "good" / "seals");
  REQUIRE(loaded.has_value());
  const auto hash_of = [&](const char* path) {
    const auto* item = waypost::lesson::find_item(loaded->module, path);
    return item == nullptr ? std::string("no such item") : item->content_hash;
  };
  CHECK(hash_of("seals/first/first-look") ==
        "4b53a35c188bdb427bd37b663126190d68cf1514a5cfdaf8ab72afd58eb3092a");
  CHECK(hash_of("seals/pre/signs") == "776ab8b68290aa798f6afbed0eef49f6fb8c7613ed5aa3bb648b46cbd9c85c8c");
  CHECK(hash_of("seals/post/signs") == "b9690fe3b460de4289d24a25b0d816706da98f6c428edfe6bcca5fa685e2a72e");
}

TEST_CASE("an item's content hash") {
  const fs::path folder = fs::temp_directory_path() / "waypost-content-hash";
  fs::remove_all(folder);
  const auto hash_of = [&](const std::string& item) {
    fs::create_directories(folder / "m" / "lessons");
    const std::string module =
        "module { api = 1, id = 'm', version = '1.0.0', title = 'M', source_language = 'en', lessons = { 'l' "
        "} }";
    REQUIRE(waypost::write_file_atomically(folder / "m" / "module.lua", module));
    REQUIRE(waypost::write_file_atomically(folder / "m" / "lessons" / "l.lua",
                                           "lesson { id = 'l', title = 'L',\n" + item + " }"));
    const auto loaded = load_module({}, folder / "m");
    REQUIRE(loaded.has_value());
    INFO(render(loaded->diagnostics));
    REQUIRE(loaded->diagnostics.empty());
    return std::get<waypost::lesson::Item>(loaded->module.lessons.at(0).pages.at(0)).content_hash;
  };
  const std::string item =
      "choice_item { id = 'i', prompt = 'Which?', choice { id = 'a', 'One', correct = true }, choice { id = "
      "'b', 'Two' } }";
  const std::string hash = hash_of(item);
  CHECK(hash.size() == 64);

  SECTION("stays when only the writing of the file changes") {
    CHECK(hash_of("\n\n-- a comment\n" + item) == hash);
  }
  SECTION("changes with the key") {
    CHECK(hash_of("choice_item { id = 'i', prompt = 'Which?', choice { id = 'a', 'One' }, "
                  "choice { id = 'b', 'Two', correct = true } }") != hash);
  }
  SECTION("changes with the source text") {
    CHECK(
        hash_of("choice_item { id = 'i', prompt = 'Which one?', choice { id = 'a', 'One', correct = true }, "
                "choice { id = 'b', 'Two' } }") != hash);
  }
  SECTION("changes with the points") {
    CHECK(hash_of("choice_item { id = 'i', points = 2, prompt = 'Which?', choice { id = 'a', 'One', correct "
                  "= true }, "
                  "choice { id = 'b', 'Two' } }") != hash);
  }
  fs::remove_all(folder);
}

TEST_CASE("a folder without a module is an error of the world, not of an author") {
  CHECK(load_module({}, kLessons / "nowhere").error().code == waypost::ErrorCode::not_found);
  CHECK(load_module({}, kLessons).error().code == waypost::ErrorCode::not_found);
}
