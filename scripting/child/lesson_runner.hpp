// SPDX-License-Identifier: Apache-2.0
/// LessonRunner: takes files from the parent, runs each in a Lua state of its own, sends what its forms say.
#pragma once

#include <string>

#include "scripting/child/allowance.hpp"
#include "scripting/child/message_pipe.hpp"

namespace waypost::child {

class LessonRunner {
 public:
  explicit LessonRunner(MessagePipe& pipe) : pipe_(pipe) {}

  /// Until the parent closes the pipe or says something that it may not say. The exit code.
  int run();

 private:
  void run_file(const std::string& text);

  MessagePipe& pipe_;
  Allowance allowance_;
};

}  // namespace waypost::child
