// SPDX-License-Identifier: Apache-2.0
/// `waypost export`: the record of this PC as a file on a stick.
#pragma once

#include "base/command_line.hpp"

namespace waypost::player {

/// Adds `export --data DIR --out DIR [--all]`.
void add_export_command(CommandLine& program);

}  // namespace waypost::player
