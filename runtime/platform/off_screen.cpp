// SPDX-License-Identifier: Apache-2.0
#include "platform/off_screen.hpp"

namespace waypost::platform {

std::optional<Input> OffScreen::wait(int timeout_ms) { return inputs_.pop_for(timeout_ms); }

}  // namespace waypost::platform
