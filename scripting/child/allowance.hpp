// SPDX-License-Identifier: Apache-2.0
/// What a lesson may use up, and the child's last words when it used up more. The parent kills what does not
/// stop itself; these limits exist because only the child knows the line.
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

/// Signals for CPU time and for crashes now end in last words. Once, before the sandbox closes.
void install_signal_handlers();

/// Begins to count CPU time and real time anew, for each file; zero stops counting.
void restart_timers(int cpu_ms, int wall_ms);

/// Remembers where the lesson is; called for every line.
void set_current_line(int line);

/// Messages must not be cut in two by last words.
void set_writing(bool writing);

/// Says why and where, and ends the process. Safe in a signal handler and without memory.
[[noreturn]] void stop(StopCause cause);

}  // namespace waypost::child
