// SPDX-License-Identifier: Apache-2.0
/// CommandLine: words of a command into values. Exit codes of all programs: 0 done, 1 the input has errors, 2
/// wrong usage, 3 the world failed.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace waypost {

inline constexpr int kExitDone = 0;
inline constexpr int kExitInputHasErrors = 1;
inline constexpr int kExitWrongUsage = 2;
inline constexpr int kExitWorldFailed = 3;

/// A program or one of its subcommands. Values given to option() and argument() must outlive run().
class CommandLine {
 public:
  /// `--version` prints WAYPOST_VERSION.
  explicit CommandLine(std::string description);
  ~CommandLine();
  CommandLine(const CommandLine&) = delete;
  CommandLine& operator=(const CommandLine&) = delete;

  CommandLine& option(const std::string& name, std::string& value, const std::string& help);
  CommandLine& option(const std::string& name, std::filesystem::path& value, const std::string& help);
  CommandLine& option(const std::string& name, long long& value, const std::string& help);
  CommandLine& option(const std::string& name, double& value, const std::string& help);
  CommandLine& required_option(const std::string& name, std::string& value, const std::string& help);
  CommandLine& required_option(const std::string& name, std::filesystem::path& value,
                               const std::string& help);
  CommandLine& flag(const std::string& name, bool& value, const std::string& help);
  /// A word without a dash, in the order of declaration.
  CommandLine& argument(const std::string& name, std::string& value, const std::string& help);
  CommandLine& argument(const std::string& name, std::filesystem::path& value, const std::string& help);
  CommandLine& optional_argument(const std::string& name, std::string& value, const std::string& help);
  CommandLine& arguments(const std::string& name, std::vector<std::filesystem::path>& values,
                         const std::string& help);
  /// The reference belongs to this object.
  CommandLine& subcommand(const std::string& name, const std::string& help);
  /// What this command does; its value is the exit code. Without an action a subcommand must be given.
  void action(std::function<int()> run);

  /// Parses and runs: `words` as start_program() gives them. Prints help (exit 0) or what is wrong with the
  /// words (exit 2).
  int run(std::vector<std::string> words);

 private:
  struct Impl;
  explicit CommandLine(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace waypost
