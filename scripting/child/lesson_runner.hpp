// SPDX-License-Identifier: Apache-2.0
/// LessonRunner: takes files from the parent, runs each in a Lua state of its own, sends what its forms say,
/// and asks its score functions.
#pragma once

#include <memory>
#include <string>

#include "formats/json.hpp"
#include "scripting/child/allowance.hpp"
#include "scripting/child/lesson_file.hpp"
#include "scripting/child/message_pipe.hpp"

namespace waypost::child {

class LessonRunner {
 public:
  explicit LessonRunner(MessagePipe& pipe) : pipe_(pipe) {}

  /// Until the parent closes the pipe or says something that it may not say. The exit code.
  int run();

 private:
  void start(const JsonValue& message);
  void run_file();
  void call(const JsonValue& message);

  MessagePipe& pipe_;
  Allowance allowance_;
  std::string text_;
  /// The file that ran last: its functions may still be asked.
  std::unique_ptr<LessonFile> file_;
};

}  // namespace waypost::child
