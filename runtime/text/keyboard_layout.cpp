// SPDX-License-Identifier: Apache-2.0
#include "text/keyboard_layout.hpp"

#include <algorithm>

#include "base/file.hpp"
#include "base/folders.hpp"
#include "formats/json.hpp"
#include "text/telex.hpp"
#include "text/text_field.hpp"
#include "unicode/character.hpp"
#include "unicode/script.hpp"
#include "unicode/utf8.hpp"

namespace waypost::text {

namespace {

constexpr std::size_t kKeyTextMax = 32;  // bytes

std::size_t index_of(KeyPosition position) { return static_cast<std::size_t>(position); }
std::size_t index_of(KeyLevel level) { return static_cast<std::size_t>(level); }

/// How many bytes of Latin letters, with their marks, stand right before the caret.
std::size_t word_length(std::string_view before) {
  const std::u32string characters = unicode::decode_utf8(before).text;
  std::size_t at = characters.size();
  const auto belongs = [](char32_t c) {
    return (unicode::is_letter(c) && unicode::script_of(c) == unicode::script("Latn")) || unicode::is_mark(c);
  };
  while (at > 0 && belongs(characters[at - 1])) --at;
  return unicode::encode_utf8(std::u32string_view(characters).substr(at)).size();
}

void type_with_telex(TextField& field, char32_t typed) {
  const std::string_view before = std::string_view(field.text()).substr(0, field.caret());
  const std::size_t length = word_length(before);
  const std::string word(before.substr(before.size() - length));
  field.replace(field.caret() - length, field.caret(), telex(word, typed));
}

}  // namespace

Result<KeyboardLayout> KeyboardLayout::read(const std::filesystem::path& file) {
  TRY_ASSIGN(const std::string content, read_file(file));
  const std::string what = "reading the keyboard " + file.filename().string() + ": ";
  const auto json = parse_json(content);
  if (!json) return failure(ErrorCode::invalid, what + json.error().message);
  KeyboardLayout layout;
  layout.language_ = (*json)["language"].text();
  layout.name_ = (*json)["name"].text();
  const std::string& composer = (*json)["composer"].text();
  if (composer == "telex") layout.composer_ = Composer::telex;
  if ((*json)["format"].integer() != 1 || layout.language_.empty() || layout.name_.empty() ||
      (composer != "telex" && composer != "none")) {
    return failure(ErrorCode::invalid, what + "its format, language, name or composer is none that is known");
  }
  for (const auto& [name, levels] : (*json)["keys"].members()) {
    const auto position = key_position(name);
    const auto& items = levels.items();
    const bool fits = std::all_of(items.begin(), items.end(), [](const JsonValue& level) {
      return level.is_text() && level.text().size() <= kKeyTextMax;
    });
    if (!position || !fits || items.empty() || items.size() > layout.keys_.front().size())
      return failure(ErrorCode::invalid,
                     what + "the key " + name + " is none, or has other than 1 to 4 texts");
    for (std::size_t i = 0; i < items.size(); ++i) layout.keys_[index_of(*position)][i] = items[i].text();
  }
  return layout;
}

const std::string& KeyboardLayout::text(KeyPosition position, KeyLevel level) const {
  return keys_[index_of(position)][index_of(level)];
}

const std::string& KeyboardLayout::text_with_caps_lock(KeyPosition position, KeyLevel level) const {
  const auto swapped = static_cast<KeyLevel>(index_of(level) ^ 1U);
  const std::string& own = text(position, level);
  const std::string& other = text(position, swapped);
  const bool has_capital = own != other && unicode::fold_case(own) == unicode::fold_case(other);
  return has_capital ? other : own;
}

bool KeyboardLayout::has_level(KeyLevel level) const {
  return std::any_of(keys_.begin(), keys_.end(),
                     [&](const auto& key) { return !key[index_of(level)].empty(); });
}

std::vector<KeyboardLayout> read_keyboards(const std::filesystem::path& folder,
                                           std::vector<std::string>& problems) {
  std::vector<std::filesystem::path> files;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    if (entry.path().extension() == ".json") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::vector<KeyboardLayout> layouts;
  for (const std::filesystem::path& file : files) {
    auto layout = KeyboardLayout::read(file);
    if (layout) {
      layouts.push_back(std::move(*layout));
    } else {
      problems.push_back(layout.error().message);
    }
  }
  return layouts;
}

std::filesystem::path default_keyboards_folder() {
  return program_folder().parent_path() / "share" / "locales" / "keyboards";
}

void type_key(TextField& field, const KeyboardLayout& layout, std::string_view key_text) {
  const std::u32string characters = unicode::decode_utf8(key_text).text;
  const bool composes = layout.composer() == Composer::telex && characters.size() == 1 &&
                        characters.front() < 0x80 && unicode::is_letter(characters.front());
  if (composes && !field.has_selection()) {
    type_with_telex(field, characters.front());
  } else {
    field.insert(key_text);
  }
}

}  // namespace waypost::text
