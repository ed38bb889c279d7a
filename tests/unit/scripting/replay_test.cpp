// SPDX-License-Identifier: Apache-2.0
// Row 12: a lesson is the same on every PC and every day. The child's messages are compared byte by byte,
// with each other and, for one lesson, with those that were committed from another build.
#include <catch2/catch.hpp>
#include <filesystem>
#include <string>
#include <vector>

#include "base/file.hpp"
#include "lesson_folder.hpp"
#include "unwatched_child.hpp"

namespace {

namespace fs = std::filesystem;
using namespace waypost::scripting::test;

constexpr int kReplays = 20;

/// Everything that a new child says about the module, a message a line.
std::string transcript(const fs::path& module) {
  UnwatchedChild child;
  child.start(true);
  std::string text;
  for (const std::string file : {"module.lua", "lessons/only.lua"}) {
    child.run(file, waypost::read_file(module / file).value());
    for (const std::string& message : child.hear_file()) text += message + "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("a module replayed twenty times says the same, byte by byte") {
  for (const fs::path& module : modules_in("honest")) {
    INFO(module.filename().string());
    const std::string first = transcript(module);
    CHECK(first.size() > 500);
    for (int replay = 1; replay < kReplays; ++replay) CHECK((transcript(module) == first));
  }
}

TEST_CASE("another build says the same as the one that was committed") {
  const fs::path module = kLessons / "honest" / "drill";
  CHECK(transcript(module) == waypost::read_file(module / "transcript.jsonl").value());
}

TEST_CASE("errors are the same from run to run") {
  for (const std::string name : {"deep-nesting", "error-tables", "overwritten-methods", "gsub-recursion"}) {
    INFO(name);
    const std::string first = transcript(kLessons / "hostile" / name);
    for (int replay = 1; replay < 5; ++replay) CHECK(transcript(kLessons / "hostile" / name) == first);
  }
}

TEST_CASE("a long list of equal elements is sorted the same way each time") {
  // Lua's own sort asks the clock how to go on when a long list divides badly.
  const std::string lesson = R"(
    local list = {}
    for index = 1, 30000 do list[index] = { key = index % 3 == 0 and 1 or index % 2, place = index } end
    for index = 1, 15000, 2 do list[index], list[30001 - index] = list[30001 - index], list[index] end
    table.sort(list, function(a, b) return a.key < b.key end)
    local sum = 0
    for position, each in ipairs(list) do sum = (sum * 31 + each.place * position) % 1000000007 end
    lesson { id = "l", title = tostring(sum) }
  )";
  std::string first;
  for (int replay = 0; replay < 3; ++replay) {
    UnwatchedChild child;
    child.start(true);
    child.run("lessons/only.lua", lesson);
    const std::string head = child.hear_file().front();
    CHECK(head.find("\"begin\"") != std::string::npos);
    if (replay == 0) first = head;
    CHECK(head == first);
  }
}

TEST_CASE("sorting keeps equal elements in order, takes any order and any list") {
  const auto title = [](const std::string& code) {
    UnwatchedChild child;
    child.start(true);
    child.run("lessons/only.lua", code + " lesson { id = 'l', title = t }");
    return waypost::parse_json(child.hear_file().front()).value()["fields"]["title"].text();
  };
  CHECK(title("local l = {3,1,2} table.sort(l) t = table.concat(l)") == "123");
  CHECK(title("local l = {'b','a','c'} table.sort(l, function(a, b) return a > b end) t = table.concat(l)") ==
        "cba");
  CHECK(title("local l = {'b1','a1','b2','a2'} table.sort(l, function(a, b) return a:sub(1, 1) < b:sub(1, 1) "
              "end) "
              "t = table.concat(l)") == "a1a2b1b2");
  CHECK(title("local l = {} table.sort(l) t = 'empty'") == "empty");
  // An order that contradicts itself, and one that changes the list.
  CHECK(title("local l = {} for i = 1, 500 do l[i] = i end table.sort(l, function() return true end) t = "
              "tostring(#l)") == "500");
  CHECK(title("local l = {} for i = 1, 500 do l[i] = i end table.sort(l, function(a, b) l[1] = nil return a "
              "< b end) "
              "t = tostring(l[1])") == "1");
}
