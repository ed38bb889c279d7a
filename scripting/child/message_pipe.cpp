// SPDX-License-Identifier: Apache-2.0
#include "scripting/child/message_pipe.hpp"

#include "scripting/child/standard_pipes.hpp"
#include "scripting/child/watchdog.hpp"

namespace waypost::child {

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
