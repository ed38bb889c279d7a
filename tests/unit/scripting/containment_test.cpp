// SPDX-License-Identifier: Apache-2.0
// Hostile lessons and children: each is contained with a named error, and this process stays as it was.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <limits>
#include <string>
#include <vector>

#include "base/file.hpp"
#include "base/folders.hpp"
#include "base/process.hpp"
#include "formats/json.hpp"
#include "scripting/lesson_host.hpp"
#include "scripting/protocol.hpp"

namespace {

namespace fs = std::filesystem;
using waypost::ErrorCode;
using waypost::scripting::LessonHostOptions;
using waypost::scripting::load_module;

const fs::path kLessons = fs::path(WAYPOST_SOURCE_DIR) / "tests" / "lessons";

std::vector<fs::path> hostile_modules() {
  std::vector<fs::path> folders;
  for (const auto& entry : fs::directory_iterator(kLessons / "hostile")) folders.push_back(entry.path());
  std::sort(folders.begin(), folders.end());
  return folders;
}

/// tests/programs/false_child.cpp under the name of what it does.
fs::path false_child(const std::string& behaviour) {
  return waypost::sibling_program("false-child-" + behaviour);
}

/// The real child, spoken to without the parent's watchdog.
class UnwatchedChild {
 public:
  UnwatchedChild()
      : process_(waypost::Process::spawn(waypost::scripting::default_child_program(), {}).value()) {}

  void say(const std::string& json) { REQUIRE(process_.write(waypost::scripting::frame(json), 5'000)); }

  /// The type of the next message.
  std::string hear() {
    while (true) {
      const auto message = reader_.next();
      REQUIRE(message.has_value());
      if (*message) return waypost::parse_json(**message).value()["type"].text();
      const auto bytes = process_.read(5'000);
      REQUIRE(bytes.has_value());
      REQUIRE_FALSE(bytes->empty());
      reader_.feed(*bytes);
    }
  }

  waypost::Process& process() { return process_; }

 private:
  waypost::Process process_;
  waypost::scripting::MessageReader reader_;
};

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

}  // namespace

TEST_CASE("a hostile lesson is contained with a named error") {
  REQUIRE(hostile_modules().size() >= 10);
  for (const fs::path& module : hostile_modules()) {
    INFO(module.filename().string());
    const auto source = waypost::read_file(module / "lessons" / "only.lua");
    const bool is_stopped = source->find("-- contained: stopped") != std::string::npos;
    // Where Lua's own bound and ours lie close together, the machine decides which comes first.
    const bool is_either = source->find("-- contained: either") != std::string::npos;
    const auto loaded = load_module({}, module);
    REQUIRE(loaded.has_value());
    INFO(render(loaded->diagnostics));
    CHECK(loaded->diagnostics.has_errors());
    CHECK(std::any_of(loaded->diagnostics.all().begin(), loaded->diagnostics.all().end(),
                      [](const auto& each) { return each.span.file == "lessons/only.lua"; }));
    if (!is_either) CHECK(loaded->stopped.has_value() == is_stopped);
    if (loaded->stopped) {
      CHECK((loaded->stopped->code == ErrorCode::timeout || loaded->stopped->code == ErrorCode::crashed));
      // Module and file are always known.
      CHECK(loaded->stopped->message.find("running module " + module.filename().string() +
                                          ", lessons/only.lua") == 0);
    }
  }
}

TEST_CASE("a stopped lesson names its line where the child could still say it") {
  for (const std::string name : {"endless-loop", "pattern-bomb", "rep-in-steps", "doubling-text"}) {
    INFO(name);
    const auto loaded = load_module({}, kLessons / "hostile" / name);
    REQUIRE(loaded->stopped.has_value());
    CHECK(loaded->diagnostics.all().back().span.line >= 3);
  }
}

TEST_CASE("without its limits the same loop does run on: the containment test can fail") {
  UnwatchedChild child;
  waypost::JsonWriter start, file;
  start.begin_object().member("type", "start").member("steps_max", std::numeric_limits<std::int64_t>::max());
  start.member("memory_max_bytes", std::int64_t{128} << 20);
  start.member("cpu_ms", 1'000'000).member("wall_ms", 1'000'000).member("seed", 1).end_object();
  child.say(start.take());
  CHECK(child.hear() == "ready");
  const auto loop = waypost::read_file(kLessons / "hostile" / "endless-loop" / "lessons" / "only.lua");
  file.begin_object().member("type", "file").member("name", "lessons/only.lua");
  file.member("text", loop.value()).end_object();
  child.say(file.take());
  child.say(R"({"type":"run"})");
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

TEST_CASE("a lesson reaches exactly the committed list of names") {
  const fs::path folder = fs::temp_directory_path() / "waypost-reach" / "reach";
  fs::create_directories(folder / "lessons");
  REQUIRE(waypost::write_file_atomically(folder / "module.lua",
                                         "module { api = 1, id = 'reach', version = '1.0.0', title = 'R', "
                                         "source_language = 'en', lessons = { 'l' } }"));
  REQUIRE(waypost::write_file_atomically(folder / "lessons" / "l.lua", R"(
    local names = {}
    local function walk(prefix, from)
      for name, value in pairs(from) do
        names[#names + 1] = prefix .. name
        if type(value) == "table" then walk(prefix .. name .. ".", value) end
      end
    end
    walk("", _ENV)
    local text = {}
    for _, name in ipairs({ "dump", "rep", "upper" }) do
      text[#text + 1] = "method " .. name .. " " .. type((""):rep(0)[name])
    end
    lesson { id = "l", title = "L", text_page { id = "p", title = "P",
             body = table.concat(names, "\n") .. "\n" .. table.concat(text, "\n") .. "\n" } }
  )"));
  const auto loaded = load_module({}, folder);
  REQUIRE(loaded.has_value());
  INFO(render(loaded->diagnostics));
  REQUIRE_FALSE(loaded->diagnostics.has_errors());
  const std::string reached =
      std::get<waypost::lesson::TextPage>(loaded->module.lessons.at(0).pages.at(0)).body;
  const std::string allowed = waypost::read_file(kLessons / "reachable-names.txt").value();
  const std::size_t first_name = allowed.find('\n') + 1;  // the licence line stands above
  CHECK(reached == allowed.substr(first_name));
  fs::remove_all(folder.parent_path());
}

TEST_CASE("the child says which of its walls stand") {
  auto child = waypost::Process::spawn(waypost::scripting::default_child_program(), {"--limits"});
  REQUIRE(child.has_value());
  std::string text;
  while (true) {
    const auto block = child->read(5'000);
    REQUIRE(block.has_value());
    if (block->empty()) break;
    text += *block;
  }
  CHECK(child->wait().exit_code == 0);
  INFO(text);
  // What a system or a sanitizer build lacks is said, not left out.
  for (const std::string& wall : kWalls) CHECK(text.find(wall + ": ") != std::string::npos);
  for (const std::string& wall : kCertainWalls) CHECK(text.find(wall) != std::string::npos);
}
