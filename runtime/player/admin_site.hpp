// SPDX-License-Identifier: Apache-2.0
/// `waypost admin site …`: where this PC stands.
#pragma once

#include "player/admin_store.hpp"

namespace waypost::player {

void add_site_commands(CommandLine& admin, const DataFolder& data);

}  // namespace waypost::player
