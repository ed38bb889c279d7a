// SPDX-License-Identifier: Apache-2.0
/// KeyboardState: which built-in keyboard layout types, whether its picture is on the screen, and which of
/// its levels the next key takes.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/input.hpp"
#include "text/keyboard_layout.hpp"

namespace waypost::ui {

/// Reads the layouts; asked once, when somebody first wants one: a start needs none.
using KeyboardReader = std::function<std::vector<text::KeyboardLayout>()>;

class KeyboardState {
 public:
  /// Without a reader there are no keyboards.
  explicit KeyboardState(KeyboardReader reader) : reader_(std::move(reader)), offered_(reader_ != nullptr) {}

  bool is_offered() const { return offered_; }
  /// Empty until the picture is shown for the first time.
  const std::vector<text::KeyboardLayout>& layouts() const { return layouts_; }
  /// Null where the system's own keyboard types.
  const text::KeyboardLayout* active() const;
  bool is_shown() const { return shown_; }

  /// Shows the picture or hides it. Shown the first time, the layout of the first of `languages` that has one
  /// types; where none has one, the system's keyboard goes on.
  void toggle(const std::vector<std::string>& languages);
  void hide() { shown_ = false; }
  /// By language; empty for the system's keyboard.
  void choose(std::string_view language);

  // Shift and AltGr that were pressed on the screen hold for one key.
  bool shift() const { return shift_; }
  bool alternate() const { return alternate_; }
  void toggle_shift() { shift_ = !shift_; }
  void toggle_alternate() { alternate_ = !alternate_; }
  text::KeyLevel level() const;

  /// What a key of the board gives with the active layout.
  const std::string& text_of(const platform::KeyStruck& key) const;
  /// What a key of the picture gives; lets go of Shift and AltGr.
  std::string take_text(KeyPosition position);

 private:
  KeyboardReader reader_;
  bool offered_ = false;
  std::vector<text::KeyboardLayout> layouts_;
  std::optional<std::size_t> active_;
  bool shown_ = false;
  bool was_shown_ = false;
  bool shift_ = false;
  bool alternate_ = false;
};

}  // namespace waypost::ui
