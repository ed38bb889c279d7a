// SPDX-License-Identifier: Apache-2.0
/// CPU time and wall time of what a benchmark does. CPU time of a thread leaves out what others did
/// meanwhile.
#pragma once

#include <ctime>

namespace waypost::benchmark {

inline double reading_ns(clockid_t clock) {
  timespec time{};
  ::clock_gettime(clock, &time);
  return static_cast<double>(time.tv_sec) * 1e9 + static_cast<double>(time.tv_nsec);
}

inline double thread_cpu_ns() { return reading_ns(CLOCK_THREAD_CPUTIME_ID); }
inline double wall_ns() { return reading_ns(CLOCK_MONOTONIC); }

/// How long `work` takes this thread.
template <typename Work>
double cpu_ns_of(Work&& work) {
  const double begin_ns = thread_cpu_ns();
  work();
  return thread_cpu_ns() - begin_ns;
}

}  // namespace waypost::benchmark
