// SPDX-License-Identifier: Apache-2.0
#include <unistd.h>

#include <cerrno>

#include "scripting/child/standard_pipes.hpp"

namespace waypost::child {

std::string read_input() {
  char block[65536];
  while (true) {
    const ssize_t count = ::read(STDIN_FILENO, block, sizeof block);
    if (count < 0 && errno == EINTR) continue;
    return count <= 0 ? std::string() : std::string(block, static_cast<std::size_t>(count));
  }
}

void write_output(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(STDOUT_FILENO, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) ::_exit(1);
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
}

void write_error(std::string_view bytes) {
  const ssize_t ignored = ::write(STDERR_FILENO, bytes.data(), bytes.size());
  static_cast<void>(ignored);
}

void write_last_words(const char* bytes, std::size_t size) {
  const ssize_t ignored = ::write(STDOUT_FILENO, bytes, size);
  static_cast<void>(ignored);
}

// On the signal stack AddressSanitizer would want to look that stack up in a file.
[[gnu::no_sanitize_address]] void end_process(int exit_code) { ::_exit(exit_code); }

}  // namespace waypost::child
