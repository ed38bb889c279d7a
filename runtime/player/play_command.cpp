// SPDX-License-Identifier: Apache-2.0
#include "player/play_command.hpp"

#include <cstdio>

#include "base/command_line.hpp"
#include "platform/window.hpp"

namespace waypost::player {

std::optional<gfx::Size> parse_size(const std::string& text) {
  gfx::Size size;
  int end = 0;
  const bool matched = std::sscanf(text.c_str(), "%5dx%5d%n", &size.width_px, &size.height_px, &end) == 2 &&
                       end == static_cast<int>(text.size());
  const auto fits = [](int side, int least) { return side >= least && side <= 8192; };
  if (!matched || !fits(size.width_px, 640) || !fits(size.height_px, 480)) return std::nullopt;
  return size;
}

int play(const PlayerOptions& options, const std::string& windowed_size) {
  const auto size = parse_size(windowed_size);
  if (!size) {
    std::fprintf(stderr, "waypost: --windowed %s: not like 800x600, or smaller than 640x480\n",
                 windowed_size.c_str());
    return kExitWrongUsage;
  }
  auto window = platform::Window::open("Waypost", *size);
  if (!window) {
    std::fprintf(stderr, "waypost: %s\n", window.error().message.c_str());
    return kExitWorldFailed;
  }
  SystemClock clock;
  SystemRandom random, store_random;
  auto player = Player::open(options, **window, clock, random, store_random);
  if (!player) {
    std::fprintf(stderr, "waypost: %s\n", player.error().message.c_str());
    return kExitWorldFailed;
  }
  while (true) {
    (*player)->update();
    const auto input = (*window)->wait((*player)->ui().needs_frame() ? 0 : (*player)->sleep_max_ms());
    if (!input) continue;
    if (std::holds_alternative<platform::QuitRequested>(*input)) break;
    (*player)->handle(*input);
  }
  return (*player)->has_no_record() ? kExitWorldFailed : kExitDone;
}

}  // namespace waypost::player
