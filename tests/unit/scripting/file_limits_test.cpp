// SPDX-License-Identifier: Apache-2.0
// What lies in a module's folder is judged before it is read, and read before it is run.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <string>

#include "lesson_folder.hpp"
#include "scripting/lesson_host.hpp"
#include "scripting/protocol.hpp"

namespace {

namespace fs = std::filesystem;
using namespace waypost::scripting::test;
using waypost::ErrorCode;
using waypost::scripting::load_module;

/// Bytes that this process has read from files so far; 0 where the system does not tell.
std::size_t bytes_read() {
  std::ifstream counts("/proc/self/io");
  std::string name;
  std::size_t value = 0;
  while (counts >> name >> value) {
    if (name == "rchar:") return value;
  }
  return 0;
}

std::string errors_of(const LessonFolder& folder) {
  const auto loaded = load_module({}, folder.path());
  REQUIRE(loaded.has_value());
  return render(loaded->diagnostics);
}

}  // namespace

TEST_CASE("a lesson of 512 MB is refused without being read") {
  LessonFolder folder("giant");
  folder.write("lessons/only.lua", "lesson { }");
  fs::resize_file(folder.path() / "lessons" / "only.lua", std::uintmax_t{512} << 20);
  const std::size_t before = bytes_read();
  CHECK(errors_of(folder).find("lessons/only.lua: error: the file is larger than 256 KiB") !=
        std::string::npos);
  CHECK(bytes_read() - before < (std::size_t{2} << 20));
}

TEST_CASE("a lesson is as long as allowed, or one byte too long") {
  LessonFolder folder("edge");
  const std::string lesson =
      "lesson { id = 'only', title = 'L', text_page { id = 'p', title = 'P', body = 'B' } }\n";
  const std::string mark = "\xEF\xBB\xBF";
  const std::string blank(waypost::scripting::kFileMaxBytes - lesson.size(), '\n');
  folder.write("lessons/only.lua", mark + lesson + blank);
  CHECK(errors_of(folder).find("error:") == std::string::npos);
  folder.write("lessons/only.lua", lesson + blank + "\n");
  CHECK(errors_of(folder).find("larger than 256 KiB") != std::string::npos);
}

TEST_CASE("the files of a module have a bound in all") {
  LessonFolder folder("many");
  const std::string comment = "--" + std::string(waypost::scripting::kFileMaxBytes - 3, 'x') + "\n";
  for (int number = 0; number < 65; ++number)
    folder.write("lessons/l" + std::to_string(number) + ".lua", comment);
  CHECK(errors_of(folder).find("error: the module's Lua files are larger than 16 MiB in all") !=
        std::string::npos);
}

TEST_CASE("a module with too many files is refused by name") {
  LessonFolder folder("crowd");
  for (int number = 0; number <= 2'000; ++number)
    folder.write("lessons/l" + std::to_string(number) + ".lua", "--\n");
  CHECK(errors_of(folder).find("error: the module has more than 2000 Lua files") != std::string::npos);
}

TEST_CASE("a file whose name could forge a line, or that is a device elsewhere, is no lesson") {
  LessonFolder folder("names");
  folder.write("lessons/only.lua",
               "lesson { id = 'only', title = 'L', text_page { id = 'p', title = 'P', body = 'B' } }\n");
  folder.write("lessons/two words.lua", "--\n");
  CHECK(errors_of(folder).find("lessons/two words.lua: error: a file may not be called so") !=
        std::string::npos);
#ifndef _WIN32
  // Elsewhere no file can have these names.
  folder.write("lessons/con.lua", "--\n");
  CHECK(errors_of(folder).find("lessons/con.lua: error: a file may not be called so") != std::string::npos);
  folder.write("lessons/a\nlessons:1: error: forged.lua", "--\n");
  CHECK(errors_of(folder).find("\nlessons:1:") == std::string::npos);
#endif
}

#ifndef _WIN32
TEST_CASE("links lead out of a module, so none is followed") {
  LessonFolder folder("links");
  LessonFolder outside("outside");
  outside.write("lessons/only.lua",
                "lesson { id = 'only', title = 'L', text_page { id = 'p', title = 'P', body = 'B' } }\n");
  SECTION("of a file") {
    fs::create_symlink(outside.path() / "lessons" / "only.lua", folder.path() / "lessons" / "only.lua");
    CHECK(errors_of(folder).find("lessons/only.lua: error: this file is a link") != std::string::npos);
  }
  SECTION("of a folder") {
    fs::remove(folder.path() / "lessons");
    fs::create_directory_symlink(outside.path() / "lessons", folder.path() / "lessons");
    CHECK(errors_of(folder).find("lessons/: error: this folder is a link") != std::string::npos);
  }
}
#endif

TEST_CASE("lines are counted as Lua counts them, whatever ends them") {
  LessonFolder folder("line-ends");
  for (const std::string end : {"\n", "\r\n", "\r"}) {
    folder.write("lessons/only.lua", "-- one" + end + "-- two" + end + "local x = = 1" + end);
    INFO(end.size());
    CHECK(errors_of(folder).find("lessons/only.lua:3: error:") != std::string::npos);
  }
}

TEST_CASE("warnings without number keep nobody from a lesson") {
  LessonFolder folder("warned");
  folder.write("lessons/only.lua", R"(
    local pages = { id = "only", title = "Pictures to come" }
    for number = 1, 1200 do
      pages[number] = text_page {
        id = "p" .. number, title = "P", body = "B", image = image { file = "not-drawn-yet.svg", alt = "A" },
      }
    end
    lesson(pages)
  )");
  const auto loaded = load_module({}, folder.path());
  REQUIRE(loaded.has_value());
  CHECK_FALSE(loaded->diagnostics.has_errors());
  CHECK(render(loaded->diagnostics).find("there are more warnings than these") != std::string::npos);
}

TEST_CASE("a folder in place of a lesson is named") {
  LessonFolder folder("odd");
  fs::create_directories(folder.path() / "lessons" / "only.lua");
  CHECK(errors_of(folder).find("lessons/only.lua: error: this is no file") != std::string::npos);
}

TEST_CASE("ten thousand items are a lesson or a named error") {
  LessonFolder folder("items");
  folder.write("lessons/only.lua", R"(
    local items = { id = "only", title = "Ten thousand" }
    for number = 1, 10000 do
      items[number] = choice_item {
        id = "q" .. number, prompt = "Which of these two is number " .. number .. "?",
        choice { id = "a", "This one", correct = true, feedback = "Yes." },
        choice { id = "b", "That one", feedback = "No." },
      }
    end
    lesson(items)
  )");
  const auto loaded = load_module({}, folder.path());
  REQUIRE(loaded.has_value());
  INFO(render(loaded->diagnostics));
  if (loaded->diagnostics.has_errors()) {
    CHECK(loaded->diagnostics.all().front().span.file == "lessons/only.lua");
  } else {
    CHECK(loaded->module.lessons.at(0).pages.size() == 10'000);
  }
}
