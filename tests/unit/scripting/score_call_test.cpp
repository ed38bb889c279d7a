// SPDX-License-Identifier: Apache-2.0
// Score functions: what a lesson gives for a response, and what comes of one that gives nothing good.
#include <catch2/catch.hpp>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <ios>
#include <string>

#include "base/folders.hpp"
#include "base/format.hpp"
#include "lesson_folder.hpp"
#include "scripting/lesson_host.hpp"

namespace {

namespace fs = std::filesystem;
using namespace waypost::scripting::test;
using waypost::ErrorCode;
using waypost::scripting::LessonHostOptions;
using waypost::scripting::score_item;

constexpr std::size_t kHostileLeast = 15;
const std::string kFile = "lessons/only.lua";

/// A lesson with one item `scored` whose score function has this body.
std::string lesson_with(const std::string& body) {
  return "lesson { id = 'only', title = 'Scored',\n  function_item { id = 'scored', prompt = 'What?',\n"
         "    score = function(response)\n" +
         body + "\n    end } }\n";
}

waypost::Result<double> score_of(const std::string& body, const std::string& response) {
  LessonFolder folder("scored");
  folder.write(kFile, lesson_with(body));
  return score_item({}, folder.path(), kFile, "scored", response);
}

/// Whether two processes have their memory at different places. Sanitizers, emulators and people can turn
/// that off.
bool memory_is_shuffled() {
#ifdef _WIN32
  return false;  // Windows shuffles once a start of the PC, Wine never: two children see the same
#else
  constexpr unsigned kNoShuffling = 0x0040000;
  unsigned personality = kNoShuffling;
  std::ifstream("/proc/self/personality") >> std::hex >> personality;
  int level = 0;
  std::ifstream("/proc/sys/kernel/randomize_va_space") >> level;
  return level > 0 && (personality & kNoShuffling) == 0;
#endif
}

}  // namespace

TEST_CASE("a score function sees what was chosen, typed and meant as a number") {
  CHECK(score_of("return #response.choices", R"({"choices":["a","b","c"]})").value() == 3);
  CHECK(score_of("return response.choices[2] == 'b' and 1.5 or 0", R"({"choices":["a","b"]})").value() ==
        1.5);
  CHECK(score_of("return #response.text", R"({"text":"ចំនួន"})").value() == 15);
  CHECK(score_of("return response.number / 2", R"({"number":4.5})").value() == 2.25);
  CHECK(score_of("return response.text == nil and 1 or 0", R"({"choices":[]})").value() == 1);
}

TEST_CASE("points come back as they are, also beyond what the item is worth") {
  CHECK(score_of("return 1 / 3", "{}").value() == 1.0 / 3);
  CHECK(score_of("return -2", "{}").value() == -2);
  CHECK(score_of("return 1e9", "{}").value() == 1e9);
}

TEST_CASE("each question meets the lesson as it was written") {
  // A counter that outlived an answer would give two marks for one response.
  LessonFolder folder("counter");
  folder.write(kFile, "local count = 0\n" + lesson_with("count = count + 1 return count"));
  CHECK(score_item({}, folder.path(), kFile, "scored", "{}").value() == 1);
  CHECK(score_of("response.choices[1] = 'z' return #response.choices", R"({"choices":["a"]})").value() == 1);
}

TEST_CASE("each item of a file has its own function") {
  LessonFolder folder("two");
  folder.write(kFile,
               "local function item(id, points)\n"
               "  return function_item { id = id, prompt = 'What?', score = function() return points end }\n"
               "end\n"
               "lesson { id = 'only', title = 'Two', item('first', 1), item('second', 2) }\n");
  CHECK(score_item({}, folder.path(), kFile, "first", "{}").value() == 1);
  CHECK(score_item({}, folder.path(), kFile, "second", "{}").value() == 2);
  const auto third = score_item({}, folder.path(), kFile, "third", "{}");
  CHECK(third.error().code == ErrorCode::invalid);
  CHECK(third.error().message ==
        "scoring third of module two, lessons/only.lua: there is no item `third` with a "
        "score function");
}

TEST_CASE("a function stays an error where no form knows one") {
  LessonFolder folder("elsewhere");
  folder.write(kFile,
               "lesson { id = 'only', title = 'L',\n  text_page { id = 'a', title = 'A', body = type } }\n");
  const auto loaded = waypost::scripting::load_module({}, folder.path());
  CHECK(render(loaded->diagnostics).find("lessons/only.lua:2: error: `body` is a function") !=
        std::string::npos);
}

TEST_CASE("a hostile score function is contained with a message that names its line") {
  REQUIRE(modules_in("hostile-scores").size() >= kHostileLeast);
  for (const fs::path& module : modules_in("hostile-scores")) {
    const std::string name = module.filename().string();
    INFO(name);
    const Containment expected = containment_of(module);
    const auto points =
        score_item({}, module, kFile, "scored", R"({"choices":["a","b"],"text":"seal","number":2})");
    // What depends on where memory lies shows only where that differs.
    if (points.has_value() && name == "lottery" && !memory_is_shuffled()) continue;
    REQUIRE_FALSE(points.has_value());
    const std::string& message = points.error().message;
    std::puts(waypost::format("{}: {}", name, message.substr(0, 200)).c_str());
    INFO(message);
    const bool is_stopped =
        points.error().code == ErrorCode::timeout || points.error().code == ErrorCode::crashed;
    if (expected.kind != "either") CHECK(is_stopped == (expected.kind == "stopped"));
    if (!is_stopped) CHECK(points.error().code == ErrorCode::invalid);
    const std::string place = "scoring scored of module " + name + ", lessons/only.lua";
    CHECK(message.find(place) == 0);
    CHECK(message.find(expected.says) != std::string::npos);
    // Two children that disagree are no one line's doing.
    if (expected.says != "for the same response") {
      int line = 0;
      REQUIRE(message.size() > place.size() + 1);
      std::from_chars(message.data() + place.size() + 1, message.data() + message.size(), line);
      CHECK(expected.has(line));
    }
  }
}

TEST_CASE("a lesson that cannot run cannot score") {
  LessonFolder folder("broken");
  folder.write(kFile, "lesson { id = 'only',\n");
  const auto points = score_item({}, folder.path(), kFile, "scored", "{}");
  CHECK(points.error().code == ErrorCode::invalid);
  CHECK(points.error().message.find("lessons/only.lua:2: ") != std::string::npos);
}

TEST_CASE("only a file of the module is asked, and only about an object") {
  LessonFolder folder("names");
  folder.write(kFile, lesson_with("return 1"));
  const auto code = [&](const std::string& file, const std::string& response) {
    return score_item({}, folder.path(), file, "scored", response).error().code;
  };
  CHECK(code("lessons/none.lua", "{}") == ErrorCode::not_found);
  CHECK(code("../names/lessons/only.lua", "{}") == ErrorCode::invalid);
  CHECK(code("lessons/../lessons/only.lua", "{}") == ErrorCode::invalid);
  CHECK(code("/etc/passwd", "{}") == ErrorCode::invalid);
  CHECK(code(kFile, "[1]") == ErrorCode::invalid);
  CHECK(code(kFile, "no JSON") == ErrorCode::invalid);
  CHECK(code(kFile, R"({"text":")" + std::string(70'000, 'x') + R"("})") == ErrorCode::invalid);
}

TEST_CASE("a child that is no lesson child scores nothing") {
  LessonFolder folder("child");
  folder.write(kFile, lesson_with("return 1"));
  LessonHostOptions options;
  for (const std::string behaviour : {"ends", "dies", "crashes", "closes", "echoes", "talks"}) {
    INFO(behaviour);
    options.child_program = waypost::sibling_program("false-child-" + behaviour);
    CHECK(score_item(options, folder.path(), kFile, "scored", "{}").error().code == ErrorCode::crashed);
  }
  options.child_program = "/nowhere/waypost-lesson";
  CHECK(score_item(options, folder.path(), kFile, "scored", "{}").error().code == ErrorCode::unsupported);
}
