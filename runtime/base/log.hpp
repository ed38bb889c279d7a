// SPDX-License-Identifier: Apache-2.0
/// Log: what an engineer reads afterwards. No names of people, no answers.
#pragma once

#include <filesystem>
#include <mutex>
#include <set>
#include <string>
#include <string_view>

namespace waypost {

class Log {
 public:
  /// Lines go to `file`, made on the first line; to standard error where the path is empty.
  explicit Log(std::filesystem::path file = {}) : file_(std::move(file)) {}

  void info(std::string_view line) { write("info", line); }
  void warning(std::string_view line) { write("warning", line); }
  void error(std::string_view line) { write("error", line); }
  /// Writes the same line only once in the life of the program.
  void warning_once(const std::string& line);

 private:
  void write(std::string_view level, std::string_view line);

  std::filesystem::path file_;
  std::mutex mutex_;
  std::set<std::string> seen_;
};

}  // namespace waypost
