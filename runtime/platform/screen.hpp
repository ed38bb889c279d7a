// SPDX-License-Identifier: Apache-2.0
/// Screen: somewhere to show a Bitmap and to hear of input. A window, or its off-screen twin with the same
/// pixels.
#pragma once

#include <optional>
#include <string>

#include "gfx/bitmap.hpp"
#include "platform/input.hpp"

namespace waypost::platform {

class Screen {
 public:
  virtual ~Screen() = default;
  virtual gfx::Size size() const = 0;
  /// Shows the picture; it has the screen's size.
  virtual void present(const gfx::Bitmap& picture) = 0;
  /// Sleeps until there is input, at most `timeout_ms` (-1: for ever). Nothing where the time ran out.
  virtual std::optional<Input> wait(int timeout_ms) = 0;
  /// Puts text on the clipboard.
  virtual void copy(const std::string& text) = 0;
  /// Where the caret stands, so that an input method's window opens beside it.
  virtual void show_caret_at(const gfx::Rect& caret) = 0;
  /// Whether keys write text. Where they do not, no input method of the system takes them.
  virtual void take_text(bool wanted) = 0;
  /// The input method forgets what it is composing.
  virtual void end_composition() = 0;
  /// From any thread: wait() returns Woken.
  virtual void wake() = 0;
};

}  // namespace waypost::platform
