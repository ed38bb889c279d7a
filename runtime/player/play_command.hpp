// SPDX-License-Identifier: Apache-2.0
/// `waypost`: the player in a window.
#pragma once

#include "player/player.hpp"

namespace waypost::player {

/// Runs until the window is closed. Gives the exit code.
int play(const PlayerOptions& options, const std::string& windowed_size);

/// "800x600"; nothing where the text is not like that or it is below 640x480 or a side is above 8192.
std::optional<gfx::Size> parse_size(const std::string& text);

}  // namespace waypost::player
