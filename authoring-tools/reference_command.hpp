// SPDX-License-Identifier: Apache-2.0
/// `waypost-author reference --out FILE [--check]`: the chapter and the editors' file that the schema makes.
#pragma once

#include "base/command_line.hpp"

namespace waypost::authoring {

void add_reference_command(CommandLine& program);

}  // namespace waypost::authoring
