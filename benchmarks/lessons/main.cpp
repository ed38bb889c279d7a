// SPDX-License-Identifier: Apache-2.0
/// benchmark_lessons: what loading a lesson in a child of its own costs, beside plain Lua.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <string>

#include "base/command_line.hpp"
#include "base/format.hpp"
#include "base/program_start.hpp"
#include "figures.hpp"
#include "loading.hpp"

namespace waypost::benchmark {
namespace {

constexpr double kLoadMs = 30;

struct Settings {
  std::filesystem::path module;
  long long runs = 31;
  bool quick = false;
  std::string json_file;
};

Status measure(const Settings& settings) {
  const int rounds =
      static_cast<int>(settings.quick ? std::min(settings.runs, 5LL) : std::max(settings.runs, 1LL));
  const std::string machine = describe_machine();
  TRY_ASSIGN(const Loading found, load_lessons(settings.module, rounds));
  FigureSheet sheet;
  sheet.add("lessons.child_start_cpu_ms", found.start_ms, "ms");
  sheet.add("lessons.load_50_pages_cpu_ms", found.load_ms, "ms", at_most(kLoadMs));
  if (found.plain_ms && found.over_plain) {
    sheet.add("lessons.plain_lua_cpu_ms", *found.plain_ms, "ms");
    sheet.add("lessons.load_over_plain_lua", *found.over_plain, "ratio");
  } else {
    sheet.leave_out("lessons.plain_lua_cpu_ms", "install lua5.4");
  }
  std::puts(
      format(
          "# What loading a lesson costs\n\n{}; medians of {} rounds (least–greatest); {} pages, {} bytes of "
          "source; CPU time of parent and child together\n",
          machine, rounds, found.pages, found.source_bytes)
          .c_str());
  sheet.print_all();
  sheet.print_findings();
  return sheet.write_json(settings.json_file);
}

}  // namespace
}  // namespace waypost::benchmark

int main(int argc, char** argv) {
  using namespace waypost;
  benchmark::Settings settings;
  CommandLine command("What loading a lesson in a child of its own costs, beside plain Lua.");
  command.argument("MODULE", settings.module, "as benchmarks/lessons/fifty_pages.py writes it")
      .option("--runs", settings.runs, "rounds; 31 where not given")
      .option("--json", settings.json_file, "writes the figures here too")
      .flag("--quick", settings.quick, "five rounds");
  command.action([&] {
    const Status outcome = benchmark::measure(settings);
    if (outcome) return kExitDone;
    std::fputs(("benchmark_lessons: " + outcome.error().message + "\n").c_str(), stderr);
    return kExitWorldFailed;
  });
  return command.run(start_program(argc, argv));
}
