// SPDX-License-Identifier: Apache-2.0
/// What every program of ours does first, whatever system it runs on.
#pragma once

#include <string>
#include <vector>

namespace waypost {

/// The words of the command in UTF-8, the program's own name first. From then on the standard streams carry
/// bytes as they are, and a crash or an empty drive opens no dialog of the system.
std::vector<std::string> start_program(int argc, char** argv);

}  // namespace waypost
