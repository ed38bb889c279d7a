// SPDX-License-Identifier: Apache-2.0
// Row 11: what a lesson can reach is exactly what tests/lessons/reachable.txt lists. After a new form or
// function: `waypost-lesson --reachable`, under the two lines of the file's head.
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <string>
#include <vector>

#include "base/file.hpp"
#include "base/process.hpp"
#include "lesson_folder.hpp"
#include "scripting/lesson_host.hpp"
#include "unwatched_child.hpp"

namespace {

using namespace waypost::scripting::test;

std::set<std::string> lines_of(const std::string& text) {
  std::set<std::string> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (text[begin] != '#' && end > begin) lines.insert(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

std::set<std::string> allowed() { return lines_of(waypost::read_file(kLessons / "reachable.txt").value()); }

/// What the child finds by walking every table, metatable and iterator.
std::set<std::string> walked() {
  const std::string text = what_the_child_says("--reachable");
  return lines_of(text);
}

/// What a lesson itself finds by its own means: "math.pi: number".
std::set<std::string> found_by_a_lesson() {
  UnwatchedChild child;
  child.start(true);
  child.run("lessons/walk.lua", R"(
    local lines = {}
    local function walk(prefix, from)
      for name, value in pairs(from) do
        lines[#lines + 1] = prefix .. name .. ": " .. type(value)
        if type(value) == "table" then walk(prefix .. name .. ".", value) end
      end
    end
    walk("", _ENV)
    -- Methods of texts come by another way than fields of a table.
    for name in pairs(string) do
      if ("")[name] ~= string[name] then error(name .. " differs as a method") end
    end
    local body = table.concat(lines, "\n")
    lesson { id = "walk", title = "Walk", text_page { id = "p", title = "P", body = body } }
  )");
  const auto messages = child.hear_file();
  REQUIRE(messages.size() == 4);
  return lines_of(waypost::parse_json(messages.at(1)).value()["value"]["fields"]["body"].text());
}

std::string joined(const std::set<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

}  // namespace

TEST_CASE("everything that a lesson can reach is on the committed list, and nothing on it is missing") {
  CHECK(joined(walked()) == joined(allowed()));
}

TEST_CASE("a lesson that looks around finds the same names") {
  std::set<std::string> names;
  for (const std::string& line : allowed()) {
    if (line.find("metatable of ") == 0 || line.find("what ") == 0) continue;
    const std::string kind = line.substr(line.find(": ") + 2);
    names.insert(line.substr(0, line.find(": ")) + ": " + (kind == "built-in function" ? "function" : kind));
  }
  CHECK(joined(found_by_a_lesson()) == joined(names));
}

TEST_CASE("nothing on the list is written in Lua, so nothing lies behind it") {
  for (const std::string& line : allowed()) CHECK(line.find("Lua function") == std::string::npos);
}
