// SPDX-License-Identifier: Apache-2.0
/// KeyboardLayout: which text each key gives, for PCs whose system has no layout of a language. The layouts
/// are data: locales/keyboards/TAG.json.
#pragma once

#include <array>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/key_position.hpp"
#include "base/result.hpp"

namespace waypost::text {

class TextField;

/// What is held down while a key is pressed. The numbers are those of the file's levels.
enum class KeyLevel : std::uint8_t { plain, shift, alternate, shift_alternate };

/// What makes of letters what is written.
enum class Composer { none, telex };

class KeyboardLayout {
 public:
  /// Reads one file. Errors: not_found, invalid (what is wrong with which key).
  static Result<KeyboardLayout> read(const std::filesystem::path& file);

  /// BCP 47
  const std::string& language() const { return language_; }
  /// What the layout is called: "NiDA".
  const std::string& name() const { return name_; }
  Composer composer() const { return composer_; }
  /// What the key gives, one or more characters; empty where the layout has nothing there.
  const std::string& text(KeyPosition position, KeyLevel level) const;
  /// The same with Caps Lock on: letters that have a capital swap it, others do not.
  const std::string& text_with_caps_lock(KeyPosition position, KeyLevel level) const;
  bool has_level(KeyLevel level) const;

 private:
  std::string language_;
  std::string name_;
  Composer composer_ = Composer::none;
  std::array<std::array<std::string, 4>, kKeyPositionNames.size()> keys_;
};

/// The layouts of the folder's files `*.json`, by language tag; one that cannot be read is left out and noted
/// in `problems`. A folder that is not there has none.
std::vector<KeyboardLayout> read_keyboards(const std::filesystem::path& folder,
                                           std::vector<std::string>& problems);

/// `<program folder>/../share/locales/keyboards`.
std::filesystem::path default_keyboards_folder();

/// Types what a key gives into a field, through the layout's composer.
void type_key(TextField& field, const KeyboardLayout& layout, std::string_view key_text);

}  // namespace waypost::text
