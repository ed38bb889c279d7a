// SPDX-License-Identifier: Apache-2.0
/// `waypost admin enrol, learners, rename, role, office-code, leave, merge, erase`: people one by
/// one. Whoever has the PC's files may do this; the log says that it was nobody of this PC.
#pragma once

#include "player/admin_store.hpp"

namespace waypost::player {

void add_people_commands(CommandLine& admin, const DataFolder& data);

}  // namespace waypost::player
