// SPDX-License-Identifier: Apache-2.0
// For LD_PRELOAD: makes fsync() and fdatasync() slow, or lies about them.
//
//   SYNC_DELAY_MS=200   each waits so long before it does its work
//   SYNC_NOTHING=1      each says that it did its work and does none: a drive that lies
//   SYNC_COUNT=FILE     each adds a byte to FILE, so that the size of FILE is the number of calls
//
//   c++ -shared -fPIC -O2 -o sync_delay.so sync_delay_linux.cpp -ldl
#include <dlfcn.h>
#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <ctime>

namespace {

void wait_ms(long ms) {
  timespec left{ms / 1000, ms % 1000 * 1'000'000};
  while (nanosleep(&left, &left) != 0 && errno == EINTR) continue;
}

void count_call(const char* file) {
  const int out = open(file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (out < 0) return;
  if (write(out, "+", 1) != 1) std::abort();
  close(out);
}

int sync_like(const char* name, int descriptor) {
  if (const char* file = std::getenv("SYNC_COUNT")) count_call(file);
  if (const char* delay = std::getenv("SYNC_DELAY_MS")) wait_ms(std::strtol(delay, nullptr, 10));
  if (std::getenv("SYNC_NOTHING") != nullptr) return 0;
  const auto real = reinterpret_cast<int (*)(int)>(dlsym(RTLD_NEXT, name));
  return real(descriptor);
}

}  // namespace

extern "C" int fsync(int descriptor) { return sync_like("fsync", descriptor); }
extern "C" int fdatasync(int descriptor) { return sync_like("fdatasync", descriptor); }
