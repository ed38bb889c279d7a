// SPDX-License-Identifier: Apache-2.0
#include "scripting/child/allowance.hpp"

#include <csignal>
#include <cstring>
#include <initializer_list>
#include <sys/time.h>
#include <unistd.h>

namespace waypost::child {
namespace {

constexpr int kExitStopped = 4;

// Signal handlers can reach nothing else.
volatile std::sig_atomic_t current_line = 0;
volatile std::sig_atomic_t is_writing = 0;
alignas(16) char handler_stack[65536];

const char* name_of(StopCause cause) {
  switch (cause) {
    case StopCause::steps: return "steps";
    case StopCause::memory: return "memory";
    case StopCause::cpu: return "cpu";
    case StopCause::wall: return "wall";
    case StopCause::fault: return "fault";
  }
  return "";
}

/// A text of fixed size; what does not fit is left out.
class LastWords {
 public:
  void add(const char* text) {
    for (; *text != '\0' && size_ < sizeof bytes_; ++text) bytes_[size_++] = *text;
  }

  void add(int number) {
    char digits[12];
    std::size_t count = 0;
    do {
      digits[count++] = static_cast<char>('0' + number % 10);
      number /= 10;
    } while (number > 0);
    while (count > 0 && size_ < sizeof bytes_) bytes_[size_++] = digits[--count];
  }

  void send() {
    const std::size_t length = size_ - kLengthBytes;
    for (std::size_t index = 0; index < kLengthBytes; ++index) {
      bytes_[index] = static_cast<char>(length >> (8 * index) & 0xFF);
    }
    const ssize_t ignored = ::write(STDOUT_FILENO, bytes_, size_);
    static_cast<void>(ignored);
  }

 private:
  static constexpr std::size_t kLengthBytes = 4;
  char bytes_[128] = {};
  std::size_t size_ = kLengthBytes;
};

void start_timer(__itimer_which which, int after_ms) {
  itimerval timer{};
  timer.it_value.tv_sec = after_ms / 1000;
  timer.it_value.tv_usec = after_ms % 1000 * 1000;
  ::setitimer(which, &timer, nullptr);
}

// Last words may be said on the signal stack, which AddressSanitizer would want to look up in a file.
[[gnu::no_sanitize_address]] void on_cpu_time(int) { stop(StopCause::cpu); }
[[gnu::no_sanitize_address]] void on_real_time(int) { stop(StopCause::wall); }
[[gnu::no_sanitize_address]] void on_fault(int) { stop(StopCause::fault); }

}  // namespace

void install_signal_handlers() {
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

void set_current_line(int line) { current_line = line; }
void set_writing(bool writing) { is_writing = writing ? 1 : 0; }

[[gnu::no_sanitize_address]] void stop(StopCause cause) {
  if (is_writing == 0) {
    LastWords words;
    words.add("{\"type\":\"stopped\",\"cause\":\"");
    words.add(name_of(cause));
    words.add("\",\"line\":");
    words.add(current_line > 0 ? static_cast<int>(current_line) : 0);
    words.add("}");
    words.send();
  }
  ::_exit(kExitStopped);
}

}  // namespace waypost::child
