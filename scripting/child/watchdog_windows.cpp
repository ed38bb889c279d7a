// SPDX-License-Identifier: Apache-2.0
#include <atomic>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <optional>

#include "base/windows.hpp"
#include "scripting/child/allowance.hpp"
#include "scripting/child/standard_pipes.hpp"
#include "scripting/child/watchdog.hpp"

namespace waypost::child {
namespace {

constexpr DWORD kLookMs = 5;
/// How often it is tried again to speak after a message. Where the parent takes none, the process ends
/// wordless.
constexpr int kSpeakTries = 40;
constexpr SIZE_T kWatchStackBytes = 65536;
/// What is left for the handler once the stack has overflown.
constexpr ULONG kFaultStackBytes = 65536;

/// Two threads may want to speak, and one message must never lie within another.
enum class Output { free, message, last_words };
std::atomic<Output> output = Output::free;
static_assert(std::atomic<Output>::is_always_lock_free);

/// When the file must have run; zero while none runs.
std::atomic<std::int64_t> cpu_end_ms = 0;
std::atomic<std::int64_t> wall_end_ms = 0;

std::int64_t cpu_time_ms() {
  FILETIME made{}, ended{}, kernel{}, user{};
  if (!::GetProcessTimes(::GetCurrentProcess(), &made, &ended, &kernel, &user)) return 0;
  return windows::milliseconds(kernel, user);
}

std::int64_t wall_time_ms() { return static_cast<std::int64_t>(::GetTickCount64()); }

bool is_past(const std::atomic<std::int64_t>& end_ms, std::int64_t (*now_ms)()) {
  const std::int64_t end = end_ms.load();
  return end != 0 && now_ms() >= end;
}

std::optional<StopCause> overrun() {
  if (is_past(cpu_end_ms, cpu_time_ms)) return StopCause::cpu;
  if (is_past(wall_end_ms, wall_time_ms)) return StopCause::wall;
  return std::nullopt;
}

DWORD WINAPI watch(void*) {
  int tries_left = kSpeakTries;
  while (true) {
    ::Sleep(kLookMs);
    if (!overrun()) {
      tries_left = kSpeakTries;
      continue;
    }
    const bool may_speak = claim_last_words();
    if (!may_speak && tries_left-- > 0) continue;
    // The file may have ended just before the claim, and `done` been said.
    if (const auto cause = overrun()) {
      if (may_speak) say_last_words(*cause);
      end_process(kExitStopped);
    }
    if (may_speak) output = Output::free;
  }
}

LONG CALLBACK on_exception(EXCEPTION_POINTERS* exception) {
  // The system's own errors (NTSTATUS, severity 3) are faults. C++ exceptions of Lua and ours have other
  // numbers.
  const DWORD code = exception->ExceptionRecord->ExceptionCode;
  if (code >> 28 == 0xC) stop(StopCause::fault);
  return EXCEPTION_CONTINUE_SEARCH;
}

void on_abort(int) { stop(StopCause::fault); }

}  // namespace

void start_watchdog() {
  ::SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX | SEM_NOOPENFILEERRORBOX);
  ::_set_error_mode(_OUT_TO_STDERR);
  ULONG left_bytes = kFaultStackBytes;
  ::SetThreadStackGuarantee(&left_bytes);
  ::AddVectoredExceptionHandler(1, on_exception);
  std::signal(SIGABRT, on_abort);
  const windows::Handle thread(
      ::CreateThread(nullptr, kWatchStackBytes, watch, nullptr, STACK_SIZE_PARAM_IS_A_RESERVATION, nullptr));
  // Without it the parent's own watchdog is left, which knows no line.
}

void restart_timers(int cpu_ms, int wall_ms) {
  cpu_end_ms = cpu_ms == 0 ? 0 : cpu_time_ms() + cpu_ms;
  wall_end_ms = wall_ms == 0 ? 0 : wall_time_ms() + wall_ms;
}

void set_writing(bool writing) {
  if (!writing) {
    output = Output::free;
    return;
  }
  Output expected = Output::free;
  while (!output.compare_exchange_strong(expected, Output::message)) {
    expected = Output::free;
    ::Sleep(1);
  }
}

bool claim_last_words() {
  Output expected = Output::free;
  while (!output.compare_exchange_strong(expected, Output::last_words)) {
    if (expected == Output::message) return false;
    // The other thread is about to end the process, or to find that it need not.
    expected = Output::free;
    ::Sleep(1);
  }
  return true;
}

}  // namespace waypost::child
