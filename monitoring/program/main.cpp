// SPDX-License-Identifier: Apache-2.0
#include <iostream>

#include "base/clock.hpp"
#include "base/program_start.hpp"
#include "monitoring/monitor_commands.hpp"

int main(int argc, char** argv) {
  const waypost::SystemClock clock;
  return waypost::monitoring::run_monitor(waypost::start_program(argc, argv), clock, {std::cout, std::cerr});
}
