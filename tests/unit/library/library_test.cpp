// SPDX-License-Identifier: Apache-2.0
#include "library/library.hpp"

#include <catch2/catch.hpp>
#include <filesystem>

namespace fs = std::filesystem;
using namespace waypost::library;

namespace {

const fs::path kLessons = fs::path(WAYPOST_SOURCE_DIR) / "tests" / "lessons";

}  // namespace

TEST_CASE("a module that does not open stands in the library with its reason, the others open") {
  const auto modules = scan_modules({}, kLessons / "good");
  REQUIRE(modules.size() == 2);
  CHECK(modules[1].id == "seals");
  CHECK(modules[1].title == "Container checks");
  CHECK(modules[1].version == "1.2.0");
  CHECK(modules[1].error.empty());
  REQUIRE(modules[1].module != nullptr);

  const auto broken = scan_modules({}, kLessons / "broken");
  REQUIRE(broken.size() >= 6);
  for (const InstalledModule& module : broken) {
    CHECK(module.module == nullptr);
    CHECK(module.error.find(": error: ") != std::string::npos);
    CHECK(module.id == module.folder.filename().string());
  }
}

TEST_CASE("a folder that does not exist holds no module") {
  CHECK(scan_modules({}, kLessons / "nowhere").empty());
}

TEST_CASE("a module speaks the languages of its catalogues") {
  const auto module = open_module({}, kLessons / "good" / "seals");
  REQUIRE(module.has_value());
  const auto languages = module->languages();
  REQUIRE(languages.size() == 2);
  CHECK(languages[0].tag == "en");
  CHECK_FALSE(languages[0].is_draft);
  CHECK(languages[1].tag == "km");
  CHECK(languages[1].is_draft);
  CHECK(languages[1].autonym == "ខ្មែរ");
}

TEST_CASE("a module in another language keeps what has no translation, and says so") {
  const auto module = open_module({}, kLessons / "good" / "seals");
  const auto khmer = module->in_language("KM");
  CHECK(khmer.module.title == "ការត្រួតពិនិត្យកុងតឺន័រ");
  CHECK(std::get<waypost::lesson::TextPage>(khmer.module.lessons[0].pages[0]).title == "Why seals matter");
  // One translation holds; the other's source has changed.
  CHECK(khmer.untranslated.count("seals/first/why.title") == 1);
  CHECK(khmer.untranslated.size() == khmer.text_count - 1);
  CHECK(module->is_draft("km"));

  CHECK(module->in_language("en").untranslated.empty());
  CHECK_FALSE(module->is_draft("en"));
  const auto unknown = module->in_language("xx");
  CHECK(unknown.module.title == "Container checks");
  CHECK(unknown.untranslated.size() == unknown.text_count);
}

TEST_CASE("a picture's PNG lies beside its drawing") {
  const OpenModule module("/modules/seals", {}, {});
  CHECK(module.picture_file("bolt-seal.svg") == fs::path("/modules/seals/media/bolt-seal.png"));
  CHECK(module.picture_file("photo.png") == fs::path("/modules/seals/media/photo.png"));
}

TEST_CASE("a stopped lesson is an error of its own kind") {
  const auto module = open_module({}, kLessons / "hostile" / "endless-loop");
  REQUIRE_FALSE(module.has_value());
  CHECK(module.error().code == waypost::ErrorCode::timeout);
  CHECK(module.error().message.find("lessons/only.lua:3") != std::string::npos);
}
