// SPDX-License-Identifier: Apache-2.0
#include <time.h>

#include "base/clock.hpp"
#include "base/file.hpp"

namespace waypost {

std::int64_t SystemClock::monotonic_ms() const {
  timespec now{};
  ::clock_gettime(CLOCK_BOOTTIME, &now);
  return std::int64_t{now.tv_sec} * 1000 + now.tv_nsec / 1'000'000;
}

std::string SystemClock::boot_id() const {
  auto text = read_file("/proc/sys/kernel/random/boot_id", 64);
  if (!text) return "unknown";
  while (!text->empty() && text->back() == '\n') text->pop_back();
  return *text;
}

}  // namespace waypost
