// SPDX-License-Identifier: Apache-2.0
/// `waypost-author layout`: what the text engine makes of a text.
#pragma once

#include "base/command_line.hpp"

namespace waypost::authoring {

void add_layout_command(CommandLine& program);

}  // namespace waypost::authoring
