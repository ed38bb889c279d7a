// SPDX-License-Identifier: Apache-2.0
#include "library/library.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>

#include "../support/temporary_folder.hpp"
#include "base/file.hpp"

namespace fs = std::filesystem;
using namespace waypost::library;

namespace {

const fs::path kLessons = fs::path(WAYPOST_SOURCE_DIR) / "tests" / "lessons";

void write(const fs::path& file, const std::string& content) {
  fs::create_directories(file.parent_path());
  REQUIRE(waypost::write_file_atomically(file, content).has_value());
}

}  // namespace

TEST_CASE("a module that does not open stands in the library with its reason, the others open") {
  const auto modules = scan_modules({}, kLessons / "good");
  const auto seals = std::find_if(modules.begin(), modules.end(),
                                  [](const InstalledModule& each) { return each.id == "seals"; });
  REQUIRE(seals != modules.end());
  CHECK(seals->title == "Container checks");
  CHECK(seals->version == "1.2.0");
  CHECK(seals->error.empty());
  CHECK(seals->place.empty());
  REQUIRE(seals->module != nullptr);

  const auto broken = scan_modules({}, kLessons / "broken");
  REQUIRE(broken.size() >= 6);
  for (const InstalledModule& module : broken) {
    CHECK(module.module == nullptr);
    CHECK(module.error.find(": error: ") != std::string::npos);
    CHECK(module.error.find(module.place + ": error: ") != std::string::npos);
    CHECK_FALSE(module.stopped);
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
  CHECK(module.error().message.find("lessons/only.lua:4") != std::string::npos);

  const InstalledModule installed = inspect_module({}, kLessons / "hostile" / "endless-loop");
  CHECK(installed.stopped);
  CHECK(installed.place == "lessons/only.lua:4");
}

TEST_CASE("what the translators of one language foresee as an answer is foreseen in all") {
  const waypost::TemporaryFolder folder;
  write(folder / "typed/module.lua", R"(-- SPDX-License-Identifier: CC-BY-4.0
module { api = 1, id = "typed", version = "1.0.0", title = "Typed", source_language = "en", lessons = { "l" } }
)");
  write(folder / "typed/lessons/l.lua", R"(-- SPDX-License-Identifier: CC-BY-4.0
lesson { id = "l", title = "Lesson",
  short_text_item { id = "door", prompt = "What holds the door shut?", accept { "seal", feedback = "Yes." } },
}
)");
  const auto catalog = [](const std::string& tag, const std::string& accepted) {
    return "msgid \"\"\nmsgstr \"Language: " + tag + "\\n\"\n\nmsgctxt \"typed/l/door/accept.1\"\n" +
           "msgid \"seal\"\nmsgstr \"" + accepted + "\"\n";
  };
  write(folder / "typed/locales/km.po", catalog("km", "ត្រា"));
  write(folder / "typed/locales/vi.po", catalog("vi", "niêm phong"));
  // A catalogue that cannot be read takes nothing from the others.
  write(folder / "typed/locales/th.po", catalog("th", "ซีล") + "nonsense\n");

  const auto module = open_module({}, folder / "typed");
  if (!module) FAIL(module.error().message);
  const auto accepted = [](const waypost::lesson::Module& each) {
    const waypost::lesson::Item* item = waypost::lesson::find_item(each, "typed/l/door");
    REQUIRE(item != nullptr);
    return std::get<waypost::lesson::TextInteraction>(item->interaction).accepted.at(0).translations;
  };
  const std::vector<std::string> all{"ត្រា", "niêm phong"};
  CHECK(accepted(module->source()) == all);
  CHECK(accepted(module->in_language("en").module) == all);
  CHECK(accepted(module->in_language("vi").module) == all);
}
