// SPDX-License-Identifier: Apache-2.0
#include "text/keyboard_layout.hpp"

#include <fstream>

#include "base/file.hpp"
#include "engine_fixture.hpp"
#include "formats/json.hpp"
#include "../support/temporary_folder.hpp"
#include "text/text_field.hpp"

using namespace waypost;
using namespace waypost::text;

namespace {

const std::filesystem::path& keyboards_folder() {
  static const std::filesystem::path folder =
      std::filesystem::path(WAYPOST_SOURCE_DIR) / "locales" / "keyboards";
  return folder;
}

KeyboardLayout layout_of(const std::string& language) {
  auto layout = KeyboardLayout::read(keyboards_folder() / (language + ".json"));
  REQUIRE(layout);
  return std::move(*layout);
}

/// "Shift+AD01" or "AltGr+AD01" typed into the field.
void press(TextField& field, const KeyboardLayout& layout, std::string name) {
  bool shift = false;
  bool alternate = false;
  if (name.starts_with("Shift+")) {
    shift = true;
    name.erase(0, 6);
  }
  if (name.starts_with("AltGr+")) {
    alternate = true;
    name.erase(0, 6);
  }
  const auto position = key_position(name);
  REQUIRE(position);
  const auto level = static_cast<KeyLevel>((shift ? 1 : 0) + (alternate ? 2 : 0));
  type_key(field, layout, layout.text(*position, level));
}

std::string typed(const std::string& language, const std::vector<std::string>& names) {
  const KeyboardLayout layout = layout_of(language);
  TextField field;
  for (const std::string& name : names) press(field, layout, name);
  return field.text();
}

}  // namespace

TEST_CASE("every built-in layout can be read") {
  std::vector<std::string> problems;
  const std::vector<KeyboardLayout> layouts = read_keyboards(keyboards_folder(), problems);
  CHECK(problems.empty());
  CHECK(layouts.size() >= 8);
}

TEST_CASE("sentences of seven languages are typed key by key") {
  const auto content =
      read_file(std::filesystem::path(WAYPOST_SOURCE_DIR) / "tests" / "text" / "typed_sentences.json");
  REQUIRE(content);
  const auto sentences = parse_json(*content);
  REQUIRE(sentences);
  const JsonValue& list = sentences->is_array() ? *sentences : (*sentences)["sentences"];
  CHECK(list.items().size() >= 7);
  for (const JsonValue& sentence : list.items()) {
    const std::string language = sentence["language"].text();
    CAPTURE(language);
    std::vector<std::string> names;
    // Vietnamese lists its letters for a reader, and its keys beside them.
    const JsonValue& keys =
        sentence.find("positions") == nullptr ? sentence["presses"] : sentence["positions"];
    for (const JsonValue& key : keys.items()) names.push_back(key.text());
    CHECK(typed(language, names) == sentence["text"].text());
  }
}

TEST_CASE("Telex begins at the last letter that is Latin") {
  CHECK(typed("vi", {"AE01", "AD03", "AD03"}) == "1ê");
}

TEST_CASE("Caps Lock swaps letters that have a capital, and nothing else") {
  const KeyboardLayout russian = layout_of("ru");
  const auto q = *key_position("AD01");
  CHECK(russian.text_with_caps_lock(q, KeyLevel::plain) == "Й");
  CHECK(russian.text_with_caps_lock(q, KeyLevel::shift) == "й");
  const KeyboardLayout khmer = layout_of("km");
  CHECK(khmer.text_with_caps_lock(q, KeyLevel::plain) == khmer.text(q, KeyLevel::plain));
}

TEST_CASE("a layout that says nonsense is refused with the key") {
  const TemporaryFolder folder;
  const auto refused = [&](const std::string& document) {
    const std::filesystem::path file = folder.path() / "x.json";
    std::ofstream(file) << document;
    const auto layout = KeyboardLayout::read(file);
    REQUIRE_FALSE(layout);
    return layout.error().message;
  };
  const std::string head = R"({"format": 1, "language": "xx", "name": "X", "composer": "none", "keys": {)";
  CHECK_THAT(refused(head + R"("AZ99": ["a"]}})"), Catch::Contains("AZ99"));
  CHECK_THAT(refused(head + R"("AD01": []}})"), Catch::Contains("AD01"));
  CHECK_THAT(refused(head + R"("AD01": ["a", "b", "c", "d", "e"]}})"), Catch::Contains("AD01"));
  CHECK_THAT(refused(R"({"format": 2})"), Catch::Contains("format"));
  CHECK_THAT(refused("{"), Catch::Contains("x.json"));
}
