// SPDX-License-Identifier: Apache-2.0
/// ChildSession: one life of `waypost-lesson`, watched: every wait for it ends by its CPU time or by the wall
/// clock.
#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/process.hpp"
#include "base/result.hpp"
#include "formats/json.hpp"
#include "scripting/lesson_host.hpp"
#include "scripting/module_builder.hpp"
#include "scripting/module_files.hpp"
#include "scripting/protocol.hpp"

namespace waypost::scripting {

class ChildSession {
 public:
  /// Starts the child and waits for `ready`. Errors: unsupported (it cannot be started), timeout, crashed.
  static Result<ChildSession> start(const LessonHostOptions& options);

  /// Runs one file; its forms are added to `forms`, its author's mistakes to `diagnostics`. True where it ran
  /// to its end. Errors: timeout or crashed, naming file and, where the child could still say it, line; the
  /// child is gone then.
  Result<bool> run_file(const SourceFile& file, std::vector<TopForm>& forms, Diagnostics& diagnostics);

  /// The line that the child named last, its own stop included; 0 where it named none.
  int stopped_line() const { return stopped_line_; }

 private:
  ChildSession(Process process, const LessonLimits& limits) : process_(std::move(process)), limits_(limits) {}

  Status send(const std::string& json);
  Status send_file(const SourceFile& file);
  Result<JsonValue> receive(int wall_ms);
  Status take(const JsonValue& message, const std::string& file, std::vector<TopForm>& forms,
              Diagnostics& diagnostics);
  tl::unexpected<Error> stop(ErrorCode code, std::string why);
  tl::unexpected<Error> explain_end();

  Process process_;
  LessonLimits limits_;
  MessageReader reader_;
  std::size_t message_count_ = 0;
  std::size_t total_bytes_ = 0;
  std::int64_t cpu_at_reply_ms_ = 0;
  std::chrono::steady_clock::time_point started_ = std::chrono::steady_clock::now();
  bool form_is_open_ = false;
  int stopped_line_ = 0;
};

}  // namespace waypost::scripting
