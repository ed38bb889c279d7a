// SPDX-License-Identifier: Apache-2.0
// record_faults WORD [--seed N] [--states N] [--seconds N]: what a disk can do to a record folder, played
// with the real store. Exit code 0: all well; 1: a finding, named so that it can be had again; 2: wrong
// usage.
#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include "base/command_line.hpp"
#include "base/format.hpp"
#include "base/program_start.hpp"
#include "base/random.hpp"
#include "commands.hpp"

namespace {

namespace fs = std::filesystem;
using namespace waypost;
using namespace waypost::faults;

constexpr int kHoursMax_s = 4 * 3600;

/// In memory where there is such a file system: thousands of folders are made and removed.
fs::path scratch_folder() {
  std::error_code error;
  const fs::path memory = "/dev/shm";
  const fs::path parent = fs::is_directory(memory, error) ? memory : fs::temp_directory_path();
  return fs::canonical(parent) / format("waypost-faults-{:016x}", SystemRandom().next());
}

/// An environment's number goes before the one that is built in, and a given option before both.
long long number_of(const char* variable, long long otherwise) {
  const char* text = std::getenv(variable);
  return text == nullptr || *text == '\0' ? otherwise : std::atoll(text);
}

/// In a child, so that the folder goes away however it ends.
int run(Settings settings, int (*command)(const Settings&)) {
  elapsed_ms();
  settings.scratch = scratch_folder();
  fs::create_directories(settings.scratch);
  make_shared_trace();
  const ChildEnd end = run_in_child([&] { return command(settings); }, kHoursMax_s);
  if (settings.position < 0) {
    fs::remove_all(settings.scratch);
  } else {
    std::printf("state kept in %s\n", settings.scratch.c_str());
  }
  if (end.signal == 0) return end.exit_code;
  std::printf("finding: %s\n  crashed: signal %d\n", place().c_str(), end.signal);
  return 1;
}

}  // namespace

int main(int argc, char** argv) {
  struct Word {
    const char* name;
    const char* help;
    int (*command)(const Settings&);
    long long states;
  };
  static constexpr Word kWords[] = {
      {"crash-states", "Power cuts after each operation", crash_states, 20'000},
      {"mutations", "Broken disks and a hasty worker, which must be found", mutations, 1000},
      {"fault-sweep", "A failing call, one after the other", fault_sweep, 2000},
      {"creation", "Kills and cuts while a folder is made or migrated", creation, 0},
      {"lying-drive", "A drive that forgets what it acknowledged", lying_drive, 2000},
      {"bit-flips", "Damaged files", bit_flips, 5000},
  };
  CommandLine line("What a disk can do to a record folder, played with the real store.");
  Settings settings;
  long long seed = number_of("WAYPOST_SEED", 1);
  long long states = -1;
  long long seconds = number_of("WAYPOST_LONG_SECONDS", 0);
  long long position = -1;
  long long number = -1;
  for (const Word& word : kWords) {
    CommandLine& command = line.subcommand(word.name, word.help);
    command.option("--seed", seed, "Of all that is left to chance");
    command.option("--states", states, format("How many states or runs ({})", word.states));
    command.option("--seconds", seconds, "Stop after this long; 0: never");
    command.option("--workload", settings.workload, "Only this one");
    command.option("--position", position, "Only this place, and keep the state");
    command.option("--number", number, "Only this state of the place");
    command.flag("--verbose", settings.verbose, "Tell what is expected too");
    command.action([&, word] {
      settings.seed = static_cast<std::uint64_t>(seed);
      settings.states = static_cast<std::uint64_t>(states >= 0 ? states : word.states);
      settings.seconds = seconds;
      settings.position = position;
      settings.number = number;
      return run(settings, word.command);
    });
  }
  return line.run(start_program(argc, argv));
}
