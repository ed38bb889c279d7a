// SPDX-License-Identifier: Apache-2.0
/// `false-child-NAME`: a program in place of the lesson child, with a fault in its name: ends, dies, crashes,
/// sleeps, closes (its output, and lives on), echoes, talks (without end).
#include <array>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <iostream>
#include <string>
#include <thread>

#include "base/command_line.hpp"
#include "base/process.hpp"
#include "base/program_start.hpp"

namespace {

/// Longer than any test waits.
int sleep_long() {
  std::this_thread::sleep_for(std::chrono::minutes(1));
  return waypost::kExitDone;
}

int crash() {
  // A sanitizer's own handler would end the process by itself.
  std::signal(SIGSEGV, SIG_DFL);
  // Read as a variable, so that the compiler cannot know that nothing lies there.
  volatile std::uintptr_t nowhere = 1;
  return *reinterpret_cast<volatile char*>(nowhere);
}

/// Block by block, as it comes.
int echo() {
  std::ios::sync_with_stdio(false);
  std::array<char, 4096> block{};
  while (std::cin.peek() != std::char_traits<char>::eof()) {
    std::cout.write(block.data(), std::cin.readsome(block.data(), block.size()));
    std::cout.flush();
  }
  return waypost::kExitDone;
}

int talk() {
  while (std::fputs("y\n", stdout) >= 0) {
  }
  return waypost::kExitDone;
}

}  // namespace

int main(int argc, char** argv) {
  const std::string name = std::filesystem::path(waypost::start_program(argc, argv).at(0)).stem().string();
  const std::string behaviour = name.substr(name.rfind('-') + 1);
  if (behaviour == "ends") return waypost::kExitDone;
  if (behaviour == "dies") waypost::kill_this_process();
  if (behaviour == "crashes") return crash();
  if (behaviour == "sleeps") return sleep_long();
  if (behaviour == "closes") {
    std::fclose(stdout);
    return sleep_long();
  }
  if (behaviour == "echoes") return echo();
  if (behaviour == "talks") return talk();
  return waypost::kExitWrongUsage;
}
