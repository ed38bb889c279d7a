// SPDX-License-Identifier: Apache-2.0
#include "i18n/translator.hpp"

#include <catch2/catch.hpp>
#include <filesystem>

#include "base/file.hpp"
#include "base/folder_listing.hpp"
#include "i18n/catalog.hpp"
#include "unicode/message.hpp"

using waypost::i18n::available_languages;
using waypost::i18n::Catalog;
using waypost::i18n::Translator;

namespace {

namespace fs = std::filesystem;

/// A folder of catalogues, gone at the end.
class Locales {
 public:
  Locales() : folder_(fs::temp_directory_path() / "waypost-translator-test") {
    fs::remove_all(folder_);
    fs::create_directories(folder_);
    write("en.po",
          "msgctxt \"results.passed\"\nmsgid \"You passed with {score} %.\"\nmsgstr \"You passed with "
          "{score} %.\"\n\n"
          "msgctxt \"pages\"\nmsgid \"{count, plural, one {# page} other {# pages}}\"\n"
          "msgstr \"{count, plural, one {# page} other {# pages}}\"\n\n"
          "msgctxt \"only.english\"\nmsgid \"Not yet\"\nmsgstr \"Not yet\"\n\n"
          "msgctxt \"changed\"\nmsgid \"New words\"\nmsgstr \"New words\"\n");
    write("vi.po",
          "msgid \"\"\nmsgstr \"Language: vi\\nX-Waypost-Autonym: Tiếng Việt\\n\"\n\n"
          "msgctxt \"results.passed\"\nmsgid \"You passed with {score} %.\"\nmsgstr \"Bạn đã đạt {score} "
          "%.\"\n\n"
          "msgctxt \"changed\"\nmsgid \"Old words\"\nmsgstr \"Lời cũ\"\n");
    write("th.po", "msgid \"broken\n");
  }
  Locales(const Locales&) = delete;
  Locales& operator=(const Locales&) = delete;
  ~Locales() { fs::remove_all(folder_); }
  const fs::path& folder() const { return folder_; }

 private:
  void write(const std::string& name, const std::string& content) {
    REQUIRE(waypost::write_file_atomically(folder_ / name, content));
  }
  fs::path folder_;
};

}  // namespace

TEST_CASE("the programs speak the language asked for") {
  const Locales locales;
  const auto translator = Translator::load(locales.folder(), "vi");
  REQUIRE(translator.has_value());
  CHECK(translator->tr("results.passed", {{"score", std::int64_t{80}}}) == "Bạn đã đạt 80 %.");
  CHECK(translator->autonym() == "Tiếng Việt");
  CHECK(translator->is_draft());
  CHECK(translator->fallen_back().empty());
}

TEST_CASE("English stands in, and the key is noted") {
  const Locales locales;
  const auto translator = Translator::load(locales.folder(), "vi");
  CHECK(translator->tr("only.english") == "Not yet");
  CHECK(translator->tr("changed") == "New words");
  CHECK(translator->tr("pages", {{"count", std::int64_t{1}}}) == "1 page");
  CHECK_FALSE(translator->is_translated("only.english"));
  CHECK(translator->fallen_back() == std::set<std::string>{"changed", "only.english", "pages"});
}

TEST_CASE("a key that nobody knows shows as itself") {
  const Locales locales;
  const auto translator = Translator::load(locales.folder(), "en");
  CHECK(translator->tr("no.such.key") == "no.such.key");
  CHECK(translator->fallen_back().count("no.such.key") == 1);
  CHECK_FALSE(translator->is_draft());
}

TEST_CASE("a language without a file speaks English; a tag cannot leave the folder") {
  const Locales locales;
  CHECK(Translator::load(locales.folder(), "lo")->tr("only.english") == "Not yet");
  CHECK(Translator::load(locales.folder(), "../vi")->tr("only.english") == "Not yet");
  CHECK(Translator::load(locales.folder() / "nowhere", "en").error().code == waypost::ErrorCode::not_found);
  CHECK(Translator::load(locales.folder(), "th").error().code == waypost::ErrorCode::invalid);
}

TEST_CASE("the languages present, each in its own name, English first") {
  const Locales locales;
  const auto languages = available_languages(locales.folder());
  REQUIRE(languages.size() == 2);
  CHECK(languages[0].tag == "en");
  CHECK(languages[0].autonym == "English");
  CHECK(languages[1].tag == "vi");
  CHECK(languages[1].autonym == "Tiếng Việt");
  CHECK(languages[1].is_draft);
}

TEST_CASE("every word of the programs is a message that can be put together, in every language") {
  const std::filesystem::path folder = std::filesystem::path(WAYPOST_SOURCE_DIR) / "locales";
  const auto files = waypost::list_folder(folder, ".po");
  REQUIRE(files.size() >= 8);
  for (const std::filesystem::path& file : files) {
    const auto catalog = Catalog::parse(waypost::read_file(file).value(), file.filename().string());
    REQUIRE(catalog);
    for (const auto& [key, entry] : catalog->entries()) {
      INFO(file.filename().string() << ": " << key);
      const auto words = waypost::unicode::format_message(entry.translation, catalog->language(), {});
      CHECK(words.has_value());
    }
  }
}
