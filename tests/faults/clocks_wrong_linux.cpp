// SPDX-License-Identifier: Apache-2.0
// For LD_PRELOAD: another wall clock. The eight bytes of the file $WRONG_CLOCK are the milliseconds, in this
// machine's byte order, that are added to the real time; they may change at any moment. All other clocks stay
// real, those of other processes' work too, by which the player judges its lesson child. With
// $WRONG_BOOT_CLOCK the time since boot is as wrong: no machine does that, but a test must find it.
//
//   c++ -shared -fPIC -O2 -o clocks_wrong.so clocks_wrong_linux.cpp -ldl
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/time.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <ctime>

namespace {

using ReadClock = int (*)(clockid_t, timespec*);

constexpr std::int64_t kNsPerSecond = 1'000'000'000;

ReadClock real_clock = nullptr;
const volatile std::int64_t* added_ms = nullptr;
bool boot_too = false;

// Before the lesson child stands behind its walls, where it opens no file.
__attribute__((constructor)) void open_clock() {
  real_clock = reinterpret_cast<ReadClock>(dlsym(RTLD_NEXT, "clock_gettime"));
  boot_too = std::getenv("WRONG_BOOT_CLOCK") != nullptr;
  const char* file = std::getenv("WRONG_CLOCK");
  const int in = file == nullptr ? -1 : open(file, O_RDONLY | O_CLOEXEC);
  if (in < 0) return;
  void* page = mmap(nullptr, sizeof *added_ms, PROT_READ, MAP_SHARED, in, 0);
  if (page != MAP_FAILED) added_ms = static_cast<const std::int64_t*>(page);
  close(in);
}

bool is_wrong(clockid_t clock) {
  if (added_ms == nullptr) return false;
  return clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE || (boot_too && clock == CLOCK_BOOTTIME);
}

}  // namespace

extern "C" int clock_gettime(clockid_t clock, timespec* now) noexcept {
  if (real_clock == nullptr) open_clock();
  const int outcome = real_clock(clock, now);
  if (outcome != 0 || !is_wrong(clock)) return outcome;
  const std::int64_t added = *added_ms;
  now->tv_sec += added / 1000;
  std::int64_t ns = now->tv_nsec + added % 1000 * 1'000'000;
  if (ns < 0) {
    ns += kNsPerSecond;
    --now->tv_sec;
  } else if (ns >= kNsPerSecond) {
    ns -= kNsPerSecond;
    ++now->tv_sec;
  }
  now->tv_nsec = ns;
  return 0;
}

extern "C" time_t time(time_t* out) noexcept {
  timespec now{};
  clock_gettime(CLOCK_REALTIME, &now);
  if (out != nullptr) *out = now.tv_sec;
  return now.tv_sec;
}

extern "C" int gettimeofday(timeval* __restrict out, void* __restrict) noexcept {
  timespec now{};
  clock_gettime(CLOCK_REALTIME, &now);
  out->tv_sec = now.tv_sec;
  out->tv_usec = now.tv_nsec / 1000;
  return 0;
}
