// SPDX-License-Identifier: Apache-2.0
/// The child's end of the protocol: standard input and output, nothing else.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "formats/json.hpp"
#include "scripting/protocol.hpp"

namespace waypost::child {

/// Whole content or nothing; the process ends where the parent is gone.
void write_output(std::string_view bytes);
/// Up to 64 KiB; empty at the end of the input.
std::string read_input();

class MessagePipe {
 public:
  /// Nothing at the end of the input, or where the parent sends what is no message.
  std::optional<JsonValue> receive();
  /// At most kMessageMaxBytes.
  void send(std::string_view json);

 private:
  scripting::MessageReader reader_;
};

}  // namespace waypost::child
