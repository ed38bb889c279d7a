// SPDX-License-Identifier: Apache-2.0
/// What a person does at the PC, as values.
#pragma once

#include <string>
#include <variant>

#include "gfx/geometry.hpp"

namespace waypost::platform {

struct PointerMoved {
  gfx::Point at;
};
struct PointerPressed {
  gfx::Point at;
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
  f4
};

struct KeyPressed {
  Key key = Key::enter;
  bool shift = false;
};
/// Finished text from a keyboard or an input method, UTF-8.
struct TextTyped {
  std::string text;
};
struct Resized {
  gfx::Size size;
};
struct QuitRequested {};
/// Another thread has put something into its queue.
struct Woken {};

using Input = std::variant<PointerMoved, PointerPressed, PointerReleased, WheelTurned, KeyPressed, TextTyped,
                           Resized, QuitRequested, Woken>;

}  // namespace waypost::platform
