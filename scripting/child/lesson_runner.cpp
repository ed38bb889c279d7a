// SPDX-License-Identifier: Apache-2.0
#include "scripting/child/lesson_runner.hpp"

#include "scripting/child/watchdog.hpp"
#include "scripting/protocol.hpp"

namespace waypost::child {

void LessonRunner::start(const JsonValue& message) {
  allowance_.steps_max = message["steps_max"].integer();
  allowance_.memory_max_bytes = message["memory_max_bytes"].integer();
  allowance_.cpu_ms = static_cast<int>(message["cpu_ms"].integer());
  allowance_.wall_ms = static_cast<int>(message["wall_ms"].integer());
  allowance_.seed = message["seed"].integer();
  pipe_.send(R"({"type":"ready"})");
}

void LessonRunner::run_file() {
  restart_timers(allowance_.cpu_ms, allowance_.wall_ms);
  // Two files never hold memory at once.
  file_.reset();
  file_ = std::make_unique<LessonFile>(pipe_, allowance_);
  file_->run(text_);
  text_.clear();
  restart_timers(0, 0);
  pipe_.send(R"({"type":"done"})");
}

void LessonRunner::call(const JsonValue& message) {
  restart_timers(allowance_.cpu_ms, allowance_.wall_ms);
  file_->call(message["item"].text(), message["response"]);
  restart_timers(0, 0);
}

int LessonRunner::run() {
  while (auto message = pipe_.receive()) {
    const std::string& type = (*message)["type"].text();
    if (type == "start") {
      start(*message);
    } else if (type == "file") {
      text_ += (*message)["text"].text();
      if (text_.size() > scripting::kFileMaxBytes) return 1;
    } else if (type == "run") {
      run_file();
    } else if (type == "call" && file_ != nullptr) {
      call(*message);
    } else {
      return 1;
    }
  }
  return 0;
}

}  // namespace waypost::child
