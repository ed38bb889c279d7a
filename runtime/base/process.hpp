// SPDX-License-Identifier: Apache-2.0
/// Process: a child with two pipes, which may be killed at any moment.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.hpp"
#include "base/result.hpp"

namespace waypost {

/// What ended a child.
enum class EndCause {
  exited,          ///< by itself
  crashed,         ///< a fault of its own
  forbidden_call,  ///< it asked the system for what its sandbox does not allow
  cpu_time,        ///< the system's own limit on its CPU time
  killed,          ///< by us or by anybody else, where the system tells that apart
  other            ///< a signal that means none of these
};

/// How a child ended.
struct ExitStatus {
  EndCause cause = EndCause::exited;
  int exit_code = 0;  ///< meaningful where it exited
  std::string name;   ///< the system's name for any other end: "SIGSEGV", "0xC0000005"
};

/// Owns the child: the destructor kills and reaps it.
class Process {
 public:
  /// Standard input and output are pipes to us; standard error is ours. Nothing else is inherited.
  /// `arguments` are UTF-8. Windows: the child lives in a job that ends with us, starts no process of its
  /// own, has at most kChildMemoryMaxBytes, and holds a token without privileges; a Linux child limits
  /// itself.
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
  struct Handles;
  explicit Process(std::unique_ptr<Handles> handles);
  std::unique_ptr<Handles> handles_;
  std::optional<ExitStatus> ended_;
};

/// What a child may ask of the system's memory (reliability.md, the lesson child).
inline constexpr std::size_t kChildMemoryMaxBytes = std::size_t{256} << 20;

/// The number that the system knows this process by.
std::int64_t process_id();
/// Ends this process as a power cut would: nothing is flushed, no destructor runs.
[[noreturn]] void kill_this_process();

}  // namespace waypost
