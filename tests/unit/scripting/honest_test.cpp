// SPDX-License-Identifier: Apache-2.0
// Honest lessons that compute, generate and are long: they do not notice what holds the hostile ones.
#include <catch2/catch.hpp>
#include <cstdio>
#include <filesystem>
#include <string>

#include "base/format.hpp"
#include "lesson_folder.hpp"
#include "scripting/lesson_host.hpp"
#include "unwatched_child.hpp"

namespace {

namespace fs = std::filesystem;
using namespace waypost::scripting::test;
using waypost::scripting::LessonHostOptions;
using waypost::scripting::load_module;
using waypost::scripting::score_item;

constexpr std::size_t kHonestLeast = 6;

/// A quarter of everything that does not depend on the machine's speed.
LessonHostOptions quarter() {
  LessonHostOptions options;
  options.limits.steps_max /= 4;
  options.limits.memory_max_bytes /= 4;
  options.limits.messages_max /= 4;
  options.limits.total_bytes_max /= 4;
  options.limits.values_max /= 4;
  return options;
}

}  // namespace

TEST_CASE("an honest lesson needs no quarter of what it may use up") {
  REQUIRE(modules_in("honest").size() >= kHonestLeast);
  for (const fs::path& module : modules_in("honest")) {
    INFO(module.filename().string());
    const auto loaded = load_module(quarter(), module);
    REQUIRE(loaded.has_value());
    INFO(render(loaded->diagnostics));
    CHECK_FALSE(loaded->diagnostics.has_errors());
    CHECK_FALSE(loaded->stopped.has_value());
    REQUIRE(loaded->module.lessons.size() == 1);
    const std::size_t pages = loaded->module.lessons.front().pages.size();
    std::puts(waypost::format("{}: {} pages", module.filename().string(), pages).c_str());
    CHECK(pages >= 2);
  }
}

TEST_CASE("a quarter of what it may use up does stop a lesson that needs more: the test above can fail") {
  LessonHostOptions options;
  options.limits.steps_max = 100'000;
  const auto loaded = load_module(options, kLessons / "honest" / "long-computation");
  REQUIRE(loaded->stopped.has_value());
  CHECK(loaded->stopped->message.find("it ran for too many steps") != std::string::npos);
}

TEST_CASE("an honest score function gives points for what was chosen") {
  const auto points = [](const std::string& choices) {
    return score_item({}, kLessons / "honest" / "scored-by-function", "lessons/only.lua", "inspection",
                      R"({"choices":[)" + choices + "]}")
        .value();
  };
  CHECK(points(R"("bolt","number")") == 2);
  CHECK(points(R"("bolt","paint")") == 0.5);
  CHECK(points(R"("paint")") == 0);
  CHECK(points("") == 0);
}

TEST_CASE("after a hostile lesson the next one runs") {
  for (const std::string name : {"endless-loop", "doubling-text", "field-chain"}) {
    CHECK(load_module({}, kLessons / "hostile" / name)->stopped.has_value());
    CHECK_FALSE(load_module({}, kLessons / "honest" / "drill")->diagnostics.has_errors());
  }
}

TEST_CASE("what one file breaks is whole in the next") {
  UnwatchedChild child;
  child.start(true);
  const std::string page =
      "lesson { id = 'l', title = ('x'):rep(3), text_page { id = 'p', title = 'P', body = 'B' } }";
  child.run("lessons/a.lua", "string.rep = nil table = nil kept = 1");
  CHECK(child.hear_file().size() == 1);
  child.run("lessons/b.lua", page);
  CHECK(child.hear_file().size() == 4);
  child.run("lessons/c.lua", "for name in pairs(_ENV) do if name == 'kept' then error('seen') end end");
  CHECK(child.hear_file().size() == 1);
}
