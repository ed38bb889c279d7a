// SPDX-License-Identifier: Apache-2.0
#include "scripting/child/allowance.hpp"

#include <atomic>

#include "scripting/child/standard_pipes.hpp"
#include "scripting/child/watchdog.hpp"

namespace waypost::child {
namespace {

// Read by a signal's handler or by another thread, wherever the lesson is.
std::atomic<int> line_now = 0;
static_assert(std::atomic<int>::is_always_lock_free);

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
    write_last_words(bytes_, size_);
  }

 private:
  static constexpr std::size_t kLengthBytes = 4;
  char bytes_[128] = {};
  std::size_t size_ = kLengthBytes;
};

}  // namespace

void set_current_line(int line) { line_now.store(line, std::memory_order_relaxed); }

[[gnu::no_sanitize_address]] int current_line() { return line_now.load(std::memory_order_relaxed); }

// As in the handlers of watchdog_linux.cpp: this may run on a signal's stack.
[[gnu::no_sanitize_address]] void say_last_words(StopCause cause) {
  const int line = current_line();
  LastWords words;
  words.add("{\"type\":\"stopped\",\"cause\":\"");
  words.add(name_of(cause));
  words.add("\",\"line\":");
  words.add(line > 0 ? line : 0);
  words.add("}");
  words.send();
}

[[gnu::no_sanitize_address]] void stop(StopCause cause) {
  if (claim_last_words()) say_last_words(cause);
  end_process(kExitStopped);
}

}  // namespace waypost::child
