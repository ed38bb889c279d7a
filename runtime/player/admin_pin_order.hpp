// SPDX-License-Identifier: Apache-2.0
/// `waypost admin pin-order, reset-pin`: a forgotten PIN is taken away, by whoever has the PC's files or by
/// an order that the owner of the site file signed.
#pragma once

#include "player/admin_store.hpp"

namespace waypost::player {

void add_pin_commands(CommandLine& admin, const DataFolder& data);

}  // namespace waypost::player
