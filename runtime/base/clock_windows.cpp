// SPDX-License-Identifier: Apache-2.0
#include "base/clock.hpp"
#include "base/format.hpp"
#include "base/windows.hpp"

namespace waypost {
namespace {

/// SYSTEM_TIMEOFDAY_INFORMATION, as the kernel fills it in (winternl.h leaves the fields out).
struct TimeOfDay {
  LARGE_INTEGER boot_time;
  LARGE_INTEGER current_time;
  LARGE_INTEGER time_zone_bias;
  ULONG time_zone_id;
  ULONG reserved;
  ULONGLONG boot_time_bias;
  ULONGLONG sleep_time_bias;
};
constexpr int kSystemTimeOfDayInformation = 3;

}  // namespace

std::int64_t SystemClock::monotonic_ms() const { return static_cast<std::int64_t>(::GetTickCount64()); }

std::string SystemClock::boot_id() const {
  using Query = LONG(WINAPI*)(int, void*, ULONG, ULONG*);
  const auto query = windows::find_function<Query>(L"ntdll.dll", "NtQuerySystemInformation");
  TimeOfDay time{};
  if (query == nullptr || query(kSystemTimeOfDayInformation, &time, sizeof time, nullptr) < 0)
    return "unknown";
  // The kernel moves the time of boot when somebody sets the clock, and keeps how far it moved it.
  const auto booted = static_cast<std::uint64_t>(time.boot_time.QuadPart) - time.boot_time_bias;
  return format("00000000-0000-0000-{:04x}-{:012x}", booted >> 48, booted & 0xFFFF'FFFF'FFFFU);
}

}  // namespace waypost
