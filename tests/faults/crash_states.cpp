// SPDX-License-Identifier: Apache-2.0
#include <cstdio>

#include "base/format.hpp"
#include "commands.hpp"

namespace waypost::faults {
namespace {

/// The long workload has large files and few kinds of state.
constexpr std::uint64_t kLongShare = 10;

bool record(const std::string& name, const Settings& settings, Mistake mistake, Recording& recording) {
  if (!record_workload(name, settings.scratch / "work", settings.seed, mistake)) return false;
  recording.name = name;
  recording.trace = read_trace();
  recording.history = history_of(recording.trace);
  return true;
}

}  // namespace

int crash_states(const Settings& settings) {
  Tally all;
  for (const char* name : {"long", "day"}) {
    if (!settings.workload.empty() && settings.workload != name) continue;
    Recording recording;
    if (!record(name, settings, Mistake::none, recording)) return 1;
    const bool is_long = std::string(name) == "long";
    const std::uint64_t states = is_long ? settings.states / kLongShare : settings.states - all.states;
    const Tally tally = sweep(recording, Syncs::honest, states, settings);
    std::printf("%s: %zu operations and notes, %zu events: %s, %.1f s\n", name, recording.trace.size(),
                recording.history.lines.size(), tally.text().c_str(),
                static_cast<double>(elapsed_ms()) / 1000);
    all.add(tally);
  }
  std::printf("%s, seed %llu\n", all.text().c_str(), static_cast<unsigned long long>(settings.seed));
  return all.bad == 0 && all.states > 0 ? 0 : 1;
}

int mutations(const Settings& settings) {
  struct Mutation {
    const char* name;
    Syncs syncs;
    Mistake mistake;
    double least_percent;  ///< of states with a loss
  };
  static constexpr Mutation kMutations[] = {
      {"syncs do nothing", Syncs::ignored, Mistake::none, 5},
      {"acknowledged before appended", Syncs::honest, Mistake::acknowledge_first, 5},
      {"syncs of folders do nothing", Syncs::folders_ignored, Mistake::none, 5},
  };
  bool all_found = true;
  for (const Mutation& mutation : kMutations) {
    Recording recording;
    if (!record("day", settings, mutation.mistake, recording)) return 1;
    const Tally tally = sweep(recording, mutation.syncs, settings.states, settings, settings.verbose);
    const double percent = 100.0 * static_cast<double>(tally.lost) /
                           static_cast<double>(std::max<std::uint64_t>(tally.states, 1));
    const bool found = percent >= mutation.least_percent;
    all_found = all_found && found;
    std::printf("%s: lost in %.1f %% of states (%s), seed %llu: %s\n", mutation.name, percent,
                tally.text().c_str(), static_cast<unsigned long long>(settings.seed),
                found ? "found, as it must be" : "NOT FOUND: this test cannot fail");
  }
  return all_found ? 0 : 1;
}

}  // namespace waypost::faults
