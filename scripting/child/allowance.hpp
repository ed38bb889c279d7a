// SPDX-License-Identifier: Apache-2.0
/// What a lesson may use up, and the child's last words when it used up more. The parent kills what does not
/// stop itself; these limits exist because only the child knows the line. Who notices is watchdog.hpp.
#pragma once

#include <cstddef>
#include <cstdint>

namespace waypost::child {

struct Allowance {
  std::int64_t steps_max = 0;
  std::int64_t memory_max_bytes = 0;
  int cpu_ms = 0;
  int wall_ms = 0;
  std::int64_t seed = 0;
};

enum class StopCause { steps, memory, cpu, wall, fault };

/// The exit code of a child that stopped itself.
inline constexpr int kExitStopped = 4;

/// Remembers where the lesson is; called for every line.
void set_current_line(int line);
int current_line();

/// Says why and where, and ends the process. Safe in a fault's handler and without memory.
[[noreturn]] void stop(StopCause cause);

/// Only says it, whether or not it may be said now.
void say_last_words(StopCause cause);

}  // namespace waypost::child
