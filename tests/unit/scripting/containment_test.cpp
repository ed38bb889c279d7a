// SPDX-License-Identifier: Apache-2.0
// Hostile lessons and children: each is contained with a named error, and this process stays as it was.
// Prints what the author of each would read.
#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

#include "base/folders.hpp"
#include "base/format.hpp"
#include "base/process.hpp"
#include "lesson_folder.hpp"
#include "scripting/lesson_host.hpp"
#include "scripting/schema.hpp"
#include "base/utf8_check.hpp"
#include "unwatched_child.hpp"

namespace {

namespace fs = std::filesystem;
using namespace waypost::scripting::test;
using waypost::ErrorCode;
using waypost::scripting::FieldType;
using waypost::scripting::LessonHostOptions;
using waypost::scripting::load_module;

/// Row 10 of the requirements asks for a set, not for a handful.
constexpr std::size_t kHostileLeast = 45;

/// tests/programs/false_child.cpp under the name of what it does.
fs::path false_child(const std::string& behaviour) {
  return waypost::sibling_program("false-child-" + behaviour);
}

/// A message quotes the lesson, and goes to a terminal, a log and the screen.
bool is_presentable(const std::string& text) {
  return text.size() < 700 && std::none_of(text.begin(), text.end(), [](char c) {
           return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
         });
}

/// The message of lessons/only.lua that is expected, else the first one.
const waypost::Diagnostic* find_message(const waypost::Diagnostics& diagnostics,
                                        const Containment& expected) {
  const waypost::Diagnostic* first = nullptr;
  for (const waypost::Diagnostic& each : diagnostics.all()) {
    if (each.severity != waypost::Severity::error || each.span.file != "lessons/only.lua") continue;
    if (first == nullptr) first = &each;
    if (expected.has(each.span.line) && each.message.find(expected.says) != std::string::npos) return &each;
  }
  return first;
}

#ifdef _WIN32
constexpr const char* kCrash = "it crashed (0xC0000005)";
/// Every wall that `--limits` has to name, and those that no system may lack.
const std::vector<std::string> kWalls = {
    "job_memory_bytes", "active_processes", "end_with_parent", "no_fault_dialog", "desktop",
    "administrators",   "token_privileges", "integrity_level", "dynamic_code",    "child_processes",
    "foreign_images",   "extension_points", "win32k",          "handle_checks"};
const std::vector<std::string> kCertainWalls = {"token_privileges: in force (0 left)"};
#else
constexpr const char* kCrash = "it crashed (SIGSEGV)";
const std::vector<std::string> kWalls = {"no_new_privs", "landlock",        "address_space_bytes",
                                         "cpu_seconds",  "file_size_bytes", "core_bytes",
                                         "descriptors",  "seccomp"};
const std::vector<std::string> kCertainWalls = {"no_new_privs: in force", "file_size_bytes: in force (0)"};
#endif

/// Every field of a number in every form, each on a line of its own, in files of at most so many.
constexpr std::size_t kFieldsOfAFile = 40;

struct NumberFields {
  std::string text;
  std::vector<std::string> names;  ///< "label.at", line by line
};

std::vector<NumberFields> number_fields(const std::string& value) {
  std::vector<NumberFields> files;
  for (const auto& form : waypost::scripting::schema()) {
    for (const auto& field : form.fields) {
      const bool is_pair = field.type == FieldType::point || field.type == FieldType::size;
      if (!is_pair && field.type != FieldType::integer && field.type != FieldType::number) continue;
      if (files.empty() || files.back().names.size() == kFieldsOfAFile) files.emplace_back();
      const std::string number = is_pair ? "{ 0.5, " + value + " }" : value;
      const std::string written = waypost::format("{} {{ {} = {} }}", form.name, field.name, number);
      files.back().text +=
          form.top_level ? written + "\n" : "lesson { id = 'l', title = 'L', " + written + " }\n";
      files.back().names.push_back(waypost::format("{}.{}", form.name, field.name));
    }
  }
  return files;
}

}  // namespace

TEST_CASE("a hostile lesson is contained with a message that names its line") {
  REQUIRE(modules_in("hostile").size() >= kHostileLeast);
  for (const fs::path& module : modules_in("hostile")) {
    const std::string name = module.filename().string();
    INFO(name);
    const Containment expected = containment_of(module);
    const auto begin = std::chrono::steady_clock::now();
    const auto loaded = load_module({}, module);
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
    REQUIRE(loaded.has_value());
    INFO(render(loaded->diagnostics));
    CHECK(loaded->diagnostics.has_errors());
    const waypost::Diagnostic* message = find_message(loaded->diagnostics, expected);
    REQUIRE(message != nullptr);
    std::puts(waypost::format("{}: {}:{}: {} ({:.0f} ms)", name, message->span.file, message->span.line,
                              message->message.substr(0, 150), took.count())
                  .c_str());
    CHECK(expected.has(message->span.line));
    CHECK(message->message.find(expected.says) != std::string::npos);
    if (expected.kind != "either") CHECK(loaded->stopped.has_value() == (expected.kind == "stopped"));
    CHECK_FALSE(fs::exists("reached"));
    for (const waypost::Diagnostic& each : loaded->diagnostics.all())
      CHECK((is_presentable(each.message) && is_presentable(each.hint_text)));
    if (!loaded->stopped) continue;
    CHECK((loaded->stopped->code == ErrorCode::timeout || loaded->stopped->code == ErrorCode::crashed));
    CHECK(loaded->stopped->message.find("running module " + name + ", lessons/only.lua:") == 0);
  }
}

TEST_CASE("a module of files that each stay within their limits is stopped by its own") {
  LessonFolder folder("slow");
  std::string names;
  for (int number = 1; number <= 40; ++number) {
    const std::string name = waypost::format("slow-{:02}", number);
    names += "'" + name + "', ";
    folder.write("lessons/" + name + ".lua", "local x = 0\nfor i = 1, 4000000 do x = x + i end\n");
  }
  folder.write("module.lua",
               "module { api = 1, id = 'slow', version = '1.0.0', title = 'S', source_language = 'en', "
               "lessons = { " +
                   names + "} }\n");
  const auto loaded = load_module({}, folder.path());
  REQUIRE(loaded->stopped.has_value());
  INFO(loaded->stopped->message);
  CHECK(loaded->stopped->code == ErrorCode::timeout);
  CHECK(loaded->stopped->message.find("running module slow, lessons/slow-") == 0);
}

TEST_CASE("no field of a number takes what is no number") {
  for (const std::string value : {"0/0", "-(0/0)", "1/0", "-1/0", "math.huge"}) {
    for (const NumberFields& fields : number_fields(value)) {
      LessonFolder folder("number");
      folder.write("lessons/only.lua", fields.text);
      const auto loaded = load_module({}, folder.path());
      REQUIRE(loaded.has_value());
      INFO(render(loaded->diagnostics));
      CHECK_FALSE(loaded->stopped.has_value());
      for (std::size_t index = 0; index < fields.names.size(); ++index) {
        INFO(fields.names[index] << " = " << value);
        const auto& all = loaded->diagnostics.all();
        CHECK(std::any_of(all.begin(), all.end(), [&](const waypost::Diagnostic& each) {
          return each.span == waypost::Span{"lessons/only.lua", static_cast<int>(index) + 1} &&
                 each.message.find("is no finite number") != std::string::npos;
        }));
      }
    }
  }
}

TEST_CASE("a hint that quotes a line ends with a whole character") {
  for (const std::string indent : {"", " ", "  "}) {
    LessonFolder folder("quoted");
    const std::string khmer = "សុវត្ថិភាពកុងតឺន័រនិងត្រា";
    folder.write("lessons/only.lua",
                 "lesson { id" + indent + "= \"" + khmer + khmer + "\"\nlesson { id = \"b\" }\n");
    const auto loaded = load_module({}, folder.path());
    REQUIRE(loaded->diagnostics.has_errors());
    CHECK_FALSE(waypost::find_utf8_fault(render(loaded->diagnostics)).has_value());
  }
}

TEST_CASE("a mistake is named on the last line of the longest file") {
  LessonFolder folder("long");
  const std::string mistake = "local x = nil + 1\n";
  const std::size_t lines = (std::size_t{256} << 10) - mistake.size();
  folder.write("lessons/only.lua", std::string(lines, '\n') + mistake);
  const auto loaded = load_module({}, folder.path());
  REQUIRE(loaded->diagnostics.has_errors());
  const waypost::Diagnostic& message = loaded->diagnostics.all().front();
  CHECK(message.span.line == static_cast<int>(lines) + 1);
  CHECK(message.message == "attempt to perform arithmetic on a nil value");
}

TEST_CASE("without its limits the same loop does run on: the containment test can fail") {
  UnwatchedChild child;
  child.start(false);
  const auto loop = waypost::read_file(kLessons / "hostile" / "endless-loop" / "lessons" / "only.lua");
  child.run("lessons/only.lua", loop.value());
  const auto used_before_ms = child.process().cpu_time_ms();
  // Longer than every limit that a lesson has.
  CHECK(child.process().read(2'500).error().code == ErrorCode::timeout);
  CHECK(child.process().cpu_time_ms().value() > used_before_ms.value());
}

TEST_CASE("a child that is no lesson child is contained too") {
  LessonHostOptions options;
  const fs::path module = kLessons / "good" / "seals";

  SECTION("it ends at once") {
    options.child_program = false_child("ends");
    const auto loaded = load_module(options, module);
    CHECK(loaded->stopped->code == ErrorCode::crashed);
    CHECK(loaded->stopped->message.find("it ended by itself (exit code 0)") != std::string::npos);
  }
  SECTION("it is killed") {
    options.child_program = false_child("dies");
    const auto loaded = load_module(options, module);
    CHECK(loaded->stopped->code == ErrorCode::crashed);
    CHECK(loaded->stopped->message.find("it was killed (") != std::string::npos);
  }
  SECTION("it crashes") {
    options.child_program = false_child("crashes");
    const auto loaded = load_module(options, module);
    CHECK(loaded->stopped->code == ErrorCode::crashed);
    CHECK(loaded->stopped->message.find(kCrash) != std::string::npos);
  }
  SECTION("it never answers") {
    options.limits.ready_wall_ms = 500;
    options.child_program = false_child("sleeps");
    const auto loaded = load_module(options, module);
    CHECK(loaded->stopped->code == ErrorCode::timeout);
  }
  SECTION("it closes its output and goes on living") {
    options.child_program = false_child("closes");
    const auto loaded = load_module(options, module);
    CHECK(loaded->stopped->code == ErrorCode::crashed);
  }
  SECTION("it says back what it hears") {
    options.child_program = false_child("echoes");
    const auto loaded = load_module(options, module);
    CHECK(loaded->stopped->code == ErrorCode::crashed);
  }
  SECTION("it talks without end") {
    options.child_program = false_child("talks");
    const auto loaded = load_module(options, module);
    CHECK(loaded->stopped->code == ErrorCode::crashed);
  }
  SECTION("there is none") {
    options.child_program = "/nowhere/waypost-lesson";
    CHECK(load_module(options, module).error().code == ErrorCode::unsupported);
  }
}

TEST_CASE("the child says which of its walls stand") {
  const std::string text = what_the_child_says("--limits");
  INFO(text);
  // What a system or a sanitizer build lacks is said, not left out.
  for (const std::string& wall : kWalls) CHECK(text.find(wall + ": ") != std::string::npos);
  for (const std::string& wall : kCertainWalls) CHECK(text.find(wall) != std::string::npos);
}
