// SPDX-License-Identifier: Apache-2.0
#include "base/program_start.hpp"

namespace waypost {

std::vector<std::string> start_program(int argc, char** argv) { return {argv, argv + argc}; }

}  // namespace waypost
