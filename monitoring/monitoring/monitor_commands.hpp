// SPDX-License-Identifier: Apache-2.0
/// The commands of `waypost-monitor`, as functions: a window calls the same ones.
#pragma once

#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.hpp"

namespace waypost::monitoring {

/// Where a command's words go: results, and what is wrong.
struct MonitorOutput {
  std::ostream& results;
  std::ostream& problems;
};

/// Collects each file by itself; a refused one stops none of the others. With `is_json` the result is one
/// array. Returns the exit code.
int collect(const std::filesystem::path& store_file, const std::vector<std::filesystem::path>& bundles,
            bool is_json, const MonitorOutput& output);

/// Writes the report by the ending of `out`: .csv or .html; anything else is wrong usage. Returns the exit
/// code.
int write_report(const std::filesystem::path& store_file, const std::filesystem::path& out, WallTimeMs now_ms,
                 const MonitorOutput& output);

/// Checks one statement a line (empty lines are passed over) and prints `{"line": N, "ok": BOOL, "rule": …}`
/// for each; `rule` is there where one is broken. Returns the exit code: 1 where any statement breaks a rule.
int check_xapi(const std::filesystem::path& file, const MonitorOutput& output);

/// The whole program: words of the command line in, exit code out.
int run_monitor(std::vector<std::string> words, const Clock& clock, const MonitorOutput& output);

}  // namespace waypost::monitoring
