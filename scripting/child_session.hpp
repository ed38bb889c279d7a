// SPDX-License-Identifier: Apache-2.0
/// ChildSession: one life of `waypost-lesson`, watched: every wait for it ends by its CPU time or by the wall
/// clock.
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/process.hpp"
#include "base/result.hpp"
#include "scripting/lesson_host.hpp"
#include "scripting/message_intake.hpp"
#include "scripting/module_files.hpp"
#include "scripting/protocol.hpp"

namespace waypost::scripting {

class ChildSession {
 public:
  /// Starts the child and waits for `ready`. Errors: unsupported (it cannot be started), timeout, crashed.
  static Result<ChildSession> start(const LessonHostOptions& options);

  /// Runs one file; its forms and its author's mistakes are kept. True where it ran to its end without a
  /// mistake. Errors: timeout or crashed; the child is gone then.
  Result<bool> run_file(const SourceFile& file);

  /// Asks the score function of an item of the file that ran last; `response_json` is one JSON object.
  /// Nothing where the function failed (then it is among the diagnostics) or gave no finite number. Errors:
  /// as run_file(), and invalid where the response is too long.
  Result<std::optional<double>> ask_score(const std::string& item_id, const std::string& response_json);

  /// What all files said so far.
  std::vector<TopForm> take_forms() { return intake_.take_forms(); }
  const Diagnostics& diagnostics() const { return intake_.diagnostics(); }

  /// The line of the file that the child named last, its own stop included; 0 where it named none.
  int stopped_line() const { return intake_.line(); }

 private:
  ChildSession(Process process, const LessonLimits& limits)
      : process_(std::move(process)), limits_(limits), intake_(limits) {}

  Status send(const std::string& json);
  Status send_file(const SourceFile& file);
  Result<MessageIntake::Step> receive(int wall_ms);
  Status check_cpu_time();
  tl::unexpected<Error> stop(ErrorCode code, std::string why);
  tl::unexpected<Error> explain_end();

  Process process_;
  LessonLimits limits_;
  MessageReader reader_;
  MessageIntake intake_;
  std::int64_t cpu_at_reply_ms_ = 0;
  std::chrono::steady_clock::time_point started_ = std::chrono::steady_clock::now();
};

}  // namespace waypost::scripting
