// SPDX-License-Identifier: Apache-2.0
/// What a person does at the PC, as values.
#pragma once

#include <cstddef>
#include <string>
#include <variant>

#include "base/key_position.hpp"
#include "gfx/geometry.hpp"

namespace waypost::platform {

struct PointerMoved {
  gfx::Point at;
};
struct PointerPressed {
  gfx::Point at;
  int count = 1;  ///< 2 for the second of a double press
  bool shift = false;
};
struct PointerReleased {
  gfx::Point at;
};
/// Positive turns the page's content down, as pulling a wheel towards oneself does.
struct WheelTurned {
  float steps = 0;
};

enum class Key {
  enter,
  space,
  escape,
  tab,
  backspace,
  del,
  home,
  end,
  left,
  right,
  up,
  down,
  page_up,
  page_down,
  f2,
  f4,
  // Control with a letter, whatever else the keyboard writes there.
  select_all,
  copy,
  cut,
  undo,
  redo,
  other  ///< one without a meaning of its own; what it writes follows as TextTyped
};

struct KeyPressed {
  Key key = Key::enter;
  bool shift = false;
  bool control = false;
};
/// A key that writes something was pressed. What the system makes of it follows as TextTyped; who has a
/// keyboard layout of their own takes the place instead.
struct KeyStruck {
  KeyPosition position{};
  bool shift = false;
  bool alternate = false;  ///< AltGr
  bool caps_lock = false;
};
/// Finished text from a keyboard or an input method, UTF-8.
struct TextTyped {
  std::string text;
};
/// What an input method is composing, UTF-8, and the caret in it in bytes; empty when it ends.
struct TextComposed {
  std::string text;
  std::size_t caret = 0;
};
/// Text from the clipboard, UTF-8.
struct TextPasted {
  std::string text;
};
struct Resized {
  gfx::Size size;
};
struct QuitRequested {};
/// Another thread has put something into its queue.
struct Woken {};

using Input = std::variant<PointerMoved, PointerPressed, PointerReleased, WheelTurned, KeyPressed, KeyStruck,
                           TextTyped, TextComposed, TextPasted, Resized, QuitRequested, Woken>;

}  // namespace waypost::platform
