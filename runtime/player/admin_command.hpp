// SPDX-License-Identifier: Apache-2.0
/// `waypost admin`: what the person in charge of a PC does with its record.
#pragma once

#include "base/command_line.hpp"

namespace waypost::player {

/// Adds `admin --data DIR (enrol | verify | rebuild | backup | site set FILE | extra-time LEARNER PERCENT)`.
void add_admin_command(CommandLine& program);

}  // namespace waypost::player
