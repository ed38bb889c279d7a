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
  const auto loaded = load_module({}, folder.path());
  REQUIRE_FALSE(loaded.has_value());
  CHECK(loaded.error().code == ErrorCode::invalid);
  CHECK(loaded.error().message.find("larger than 16 MiB in all") != std::string::npos);
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
