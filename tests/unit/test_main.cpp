// SPDX-License-Identifier: Apache-2.0
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

#include "base/program_start.hpp"

int main(int argc, char** argv) {
  // As every program of ours, so that tests see paths and streams as it does.
  static_cast<void>(waypost::start_program(argc, argv));
  return Catch::Session().run(argc, argv);
}
