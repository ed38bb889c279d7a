// SPDX-License-Identifier: Apache-2.0
/// `waypost admin roster …`: the people of an office as a table.
#pragma once

#include "player/admin_store.hpp"

namespace waypost::player {

void add_roster_commands(CommandLine& admin, const DataFolder& data);

}  // namespace waypost::player
