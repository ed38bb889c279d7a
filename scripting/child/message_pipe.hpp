// SPDX-License-Identifier: Apache-2.0
/// The child's end of the protocol (scripting/protocol.hpp), over standard input and output.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "formats/json.hpp"
#include "scripting/protocol.hpp"

namespace waypost::child {

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
