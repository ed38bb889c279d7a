// SPDX-License-Identifier: Apache-2.0
#include "scripting/child/message_pipe.hpp"

#include <unistd.h>

#include <cerrno>

#include "scripting/child/allowance.hpp"

namespace waypost::child {

void write_output(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(STDOUT_FILENO, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) ::_exit(1);
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
}

std::string read_input() {
  char block[65536];
  while (true) {
    const ssize_t count = ::read(STDIN_FILENO, block, sizeof block);
    if (count < 0 && errno == EINTR) continue;
    return count <= 0 ? std::string() : std::string(block, static_cast<std::size_t>(count));
  }
}

std::optional<JsonValue> MessagePipe::receive() {
  while (true) {
    auto next = reader_.next();
    if (!next) return std::nullopt;
    if (*next) {
      auto message = parse_json(**next);
      if (!message) return std::nullopt;
      return std::move(*message);
    }
    const std::string bytes = read_input();
    if (bytes.empty()) return std::nullopt;
    reader_.feed(bytes);
  }
}

void MessagePipe::send(std::string_view json) {
  const std::string message = scripting::frame(json);
  set_writing(true);
  write_output(message);
  set_writing(false);
}

}  // namespace waypost::child
