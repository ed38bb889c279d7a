// SPDX-License-Identifier: Apache-2.0
/// `waypost admin retention`: who left longer ago than names are kept, and erasing them. Nothing does this by
/// itself: a clock that is years ahead would erase an office.
#pragma once

#include "player/admin_store.hpp"

namespace waypost::player {

void add_retention_command(CommandLine& admin, const DataFolder& data);

}  // namespace waypost::player
