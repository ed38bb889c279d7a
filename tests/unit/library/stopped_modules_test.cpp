// SPDX-License-Identifier: Apache-2.0
#include "library/stopped_modules.hpp"

#include <catch2/catch.hpp>

#include "../support/temporary_folder.hpp"
#include "base/file.hpp"
#include "library/library.hpp"

namespace fs = std::filesystem;
using namespace waypost::library;

namespace {

void write(const fs::path& file, const std::string& content) {
  fs::create_directories(file.parent_path());
  REQUIRE(waypost::write_file_atomically(file, content).has_value());
}

/// A module whose one lesson says `body`.
fs::path written_module(const fs::path& folder, const std::string& body) {
  write(folder / "loops/module.lua",
        "module { api = 1, id = 'loops', version = '1.0.0', title = 'Loops', source_language = 'en', "
        "lessons = { 'only' } }\n");
  write(folder / "loops/lessons/only.lua", body);
  return folder / "loops";
}

const std::string kEndless = "while true do end\n";
const std::string kHonest =
    "lesson { id = 'only', title = 'Only', text_page { id = 'a', title = 'A', body = 'B.' } }\n";

}  // namespace

TEST_CASE("a module that was stopped three times is not run a fourth time") {
  const waypost::TemporaryFolder folder;
  const fs::path module = written_module(folder / "modules", kEndless);
  StoppedModules memory(folder / "data");
  fs::create_directories(folder / "data");
  for (int time = 1; time <= kStopsMax; ++time) {
    const InstalledModule installed = inspect_module({}, module, memory);
    CHECK(installed.stopped);
    CHECK_FALSE(installed.shut);
    CHECK(installed.place == "lessons/only.lua:1");
  }
  const InstalledModule installed = inspect_module({}, module, memory);
  CHECK(installed.shut);
  CHECK_FALSE(installed.stopped);
  CHECK(installed.module == nullptr);
  CHECK(installed.error.find("3 times") != std::string::npos);

  SECTION("also after the program was started anew") {
    CHECK(StoppedModules(folder / "data").is_shut(module).value());
  }
  SECTION("a newer version is tried again, and its stops are counted from the first") {
    written_module(folder / "modules", kHonest);
    CHECK(inspect_module({}, module, memory).module != nullptr);
    written_module(folder / "modules", kEndless + "-- newer\n");
    CHECK(inspect_module({}, module, memory).stopped);
    CHECK_FALSE(memory.is_shut(module).value());
  }
  SECTION("verified again, it is run again") {
    REQUIRE(memory.forget(module).has_value());
    CHECK(inspect_module({}, module, memory).stopped);
  }
}

TEST_CASE("what only has mistakes is never shut") {
  const waypost::TemporaryFolder folder;
  const fs::path module = written_module(folder / "modules", "lesson { id = 'only' }\n");
  fs::create_directories(folder / "data");
  StoppedModules memory(folder / "data");
  for (int time = 0; time <= kStopsMax; ++time) {
    const InstalledModule installed = inspect_module({}, module, memory);
    CHECK(installed.module == nullptr);
    CHECK_FALSE(installed.shut);
  }
  CHECK_FALSE(fs::exists(folder / "data/stopped-modules.json"));
}

TEST_CASE("a memory that cannot be understood is an error, and the module is judged without it") {
  const waypost::TemporaryFolder folder;
  const fs::path module = written_module(folder / "modules", kEndless);
  write(folder / "data/stopped-modules.json", "{ torn");
  StoppedModules memory(folder / "data");
  CHECK(memory.is_shut(module).error().code == waypost::ErrorCode::invalid);
  const InstalledModule installed = inspect_module({}, module, memory);
  CHECK(installed.stopped);
  CHECK(installed.error.find("remembering the stop") != std::string::npos);
}
