// SPDX-License-Identifier: Apache-2.0
/// From SDL's events to Input. For this folder only.
#pragma once

#include <SDL2/SDL.h>

#include <optional>

#include "platform/input.hpp"

namespace waypost::platform {

/// On a board that writes no Latin, SDL sends the letter of Control+A after its key: it would take the place
/// of all that was selected. Looks at events in their order.
class ShortcutFilter {
 public:
  /// Whether the event is such a letter.
  bool swallows(const SDL_Event& event);

 private:
  bool is_shortcut_ = false;
};

/// SDL up to 2.26 does not hear of a release that an input method keeps: Shift would stay held.
class LostReleases {
 public:
  /// Whether the event is an input method's, so that releases before it may be missing.
  bool lost(const SDL_Event& event);

 private:
  bool key_before_ = false;
};

/// Nothing where the event says nothing to us. `wake_event` is the type that wake() sends.
std::optional<Input> translate(const SDL_Event& event, Uint32 wake_event);

}  // namespace waypost::platform
