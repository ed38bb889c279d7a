// SPDX-License-Identifier: Apache-2.0
#include <sys/time.h>

#include <csignal>
#include <initializer_list>

#include "scripting/child/allowance.hpp"
#include "scripting/child/watchdog.hpp"

namespace waypost::child {
namespace {

// Signal handlers can reach nothing else.
volatile std::sig_atomic_t is_writing = 0;
/// A cause that waits for the end of a message; -1 for none.
volatile std::sig_atomic_t waiting_cause = -1;
alignas(16) char handler_stack[65536];

void start_timer(__itimer_which which, int after_ms) {
  itimerval timer{};
  timer.it_value.tv_sec = after_ms / 1000;
  timer.it_value.tv_usec = after_ms % 1000 * 1000;
  ::setitimer(which, &timer, nullptr);
}

// Last words may be said on the signal stack, which AddressSanitizer would want to look up in a file.
[[gnu::no_sanitize_address]] void on_time(StopCause cause) {
  // A message ends soon, or the parent does not take it and will kill us: either way it is worth the words.
  if (is_writing == 0) stop(cause);
  waiting_cause = static_cast<std::sig_atomic_t>(cause);
}
[[gnu::no_sanitize_address]] void on_cpu_time(int) { on_time(StopCause::cpu); }
[[gnu::no_sanitize_address]] void on_real_time(int) { on_time(StopCause::wall); }
[[gnu::no_sanitize_address]] void on_fault(int) { stop(StopCause::fault); }

}  // namespace

void start_watchdog() {
  stack_t stack{};
  stack.ss_sp = handler_stack;
  stack.ss_size = sizeof handler_stack;
  ::sigaltstack(&stack, nullptr);
  struct sigaction action {};
  action.sa_flags = SA_ONSTACK;
  action.sa_handler = on_cpu_time;
  ::sigaction(SIGPROF, &action, nullptr);
  action.sa_handler = on_real_time;
  ::sigaction(SIGALRM, &action, nullptr);
  action.sa_handler = on_fault;
  for (const int signal : {SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL}) ::sigaction(signal, &action, nullptr);
}

void restart_timers(int cpu_ms, int wall_ms) {
  start_timer(ITIMER_PROF, cpu_ms);
  start_timer(ITIMER_REAL, wall_ms);
}

void set_writing(bool writing) {
  is_writing = writing ? 1 : 0;
  if (!writing && waiting_cause >= 0) stop(static_cast<StopCause>(waiting_cause));
}

bool claim_last_words() { return is_writing == 0; }

}  // namespace waypost::child
