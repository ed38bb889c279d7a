// SPDX-License-Identifier: Apache-2.0
/// From SDL's events to Input. For this folder only.
#pragma once

#include <SDL2/SDL.h>

#include <optional>

#include "platform/input.hpp"

namespace waypost::platform {

/// Nothing where the event says nothing to us. `wake_event` is the type that wake() sends.
std::optional<Input> translate(const SDL_Event& event, Uint32 wake_event);

}  // namespace waypost::platform
