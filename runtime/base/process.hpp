// SPDX-License-Identifier: Apache-2.0
/// Process: a child with two pipes, which may be killed at any moment.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.hpp"
#include "base/result.hpp"

namespace waypost {

/// How a child ended.
struct ExitStatus {
  int exit_code = 0;  ///< meaningful where signal is 0
  int signal = 0;     ///< the signal that ended it, 0 where it ended by itself
};

/// Owns the child: the destructor kills and reaps it.
class Process {
 public:
  /// Standard input and output are pipes to us; standard error is ours. No other descriptor is inherited.
  static Result<Process> spawn(const std::filesystem::path& program,
                               const std::vector<std::string>& arguments);
  Process(Process&& other) noexcept;
  Process& operator=(Process&& other) noexcept;
  ~Process();

  /// Writes as much as fits within `timeout_ms`, reading nothing. Errors: timeout, crashed (the pipe is
  /// closed).
  Status write(std::string_view content, int timeout_ms);
  void close_input();
  /// At least one byte, or an empty text at the end of the child's output. Errors: timeout, io.
  Result<std::string> read(int timeout_ms);
  void kill();
  /// Waits until the child is gone.
  ExitStatus wait();
  /// CPU time the child has used so far, nothing where it is gone.
  std::optional<std::int64_t> cpu_time_ms() const;

 private:
  Process(int pid, int input, int output) : pid_(pid), input_(input), output_(output) {}
  int pid_ = -1;
  int input_ = -1;
  int output_ = -1;
  std::optional<ExitStatus> ended_;
};

}  // namespace waypost
