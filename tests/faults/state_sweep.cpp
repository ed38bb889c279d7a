// SPDX-License-Identifier: Apache-2.0
#include "state_sweep.hpp"

#include <chrono>
#include <cstdio>
#include <unordered_set>

#include "base/format.hpp"

namespace waypost::faults {
namespace {

constexpr std::uint64_t kFindingsShown = 12;
/// Seldom enough to cost little: it opens the store a second time.
constexpr std::uint64_t kGoesOnEach = 8;
/// A trace has only so many different states; after this many walks there are no more.
constexpr int kWalksMax = 40;

class Sweep {
 public:
  Sweep(const Recording& recording, Syncs syncs, const Settings& settings, bool print_findings)
      : recording_(recording), syncs_(syncs), settings_(settings), print_findings_(print_findings) {}

  Tally run(std::uint64_t states) {
    if (settings_.position >= 0) {
      walk(0, [this](std::size_t position) {
        if (static_cast<std::int64_t>(position) == settings_.position)
          judge_state(position, static_cast<std::uint64_t>(settings_.number));
      });
      return tally_;
    }
    std::uint64_t number = 0;
    for (int round = 0; round < kWalksMax && tally_.states < states && !out_of_time(settings_); ++round) {
      const double share =
          static_cast<double>(states - tally_.states) / static_cast<double>(disk_operations());
      // Another beginning for each seed, so that a short slice is not always the same operations.
      double due = static_cast<double>(mix(settings_.seed, static_cast<std::uint64_t>(round)) % 1000) / 1000;
      std::uint64_t most = number;
      walk(round, [&](std::size_t position) {
        std::uint64_t here = number;
        for (due += share; due >= 1; due -= 1) {
          if (tally_.states < states && !out_of_time(settings_)) judge_state(position, here++);
        }
        most = std::max(most, here);
      });
      number = most;
    }
    return tally_;
  }

 private:
  std::size_t disk_operations() const {
    std::size_t count = 0;
    for (const Operation& each : recording_.trace) count += each.act == Act::note ? 0 : 1;
    return std::max<std::size_t>(count, 1);
  }

  template <typename Visit>
  void walk(int, const Visit& visit) {
    model_ = recording_.start;
    model_.use(syncs_);
    promise_ = Promise(recording_.trace);
    for (std::size_t i = 0; i < recording_.trace.size(); ++i) {
      const Operation& operation = recording_.trace[i];
      if (operation.act != Act::note || operation.path != "line") {
        promise_.follow(operation, i);
        model_.apply(operation);
      }
      const bool last_before_operation =
          i + 1 == recording_.trace.size() || recording_.trace[i + 1].act != Act::note;
      // A promise counts at once; the disk changes with operations only.
      if (last_before_operation) visit(i);
    }
  }

  void judge_state(std::size_t position, std::uint64_t number) {
    SeededRandom random(mix(mix(settings_.seed, position), number));
    const bool killed = number == 0 && syncs_ == Syncs::honest;
    const DiskState state = killed ? model_.after_kill() : model_.after_cut(random);
    const std::uint64_t fingerprint =
        mix(mix(state.fingerprint(), promise_.events), promise_.erased.size() + 16 * promise_.feedback);
    if (settings_.position < 0 && !seen_.insert(fingerprint).second) return;
    const std::string here = format("--seed {} --workload {} --position {} --number {}", settings_.seed,
                                    recording_.name, position, number);
    set_place(here);
    const std::filesystem::path folder = settings_.scratch / "state";
    state.materialise(folder);
    if (settings_.position >= 0) state.materialise(settings_.scratch / "state-before");
    Strictness strictness = recording_.strictness;
    strictness.goes_on = strictness.goes_on || tally_.states % kGoesOnEach == 0;
    const Verdict verdict = judge(folder / recording_.data, promise_, recording_.history, strictness);
    tally_.count(promise_, verdict);
    if (!verdict.good() && print_findings_ && (tally_.bad <= kFindingsShown || settings_.verbose)) {
      std::printf("finding: %s\n%s", here.c_str(), verdict.text().c_str());
      std::fflush(stdout);
    }
  }

  const Recording& recording_;
  Syncs syncs_;
  const Settings& settings_;
  bool print_findings_;
  DiskModel model_;
  Promise promise_{{}};
  std::unordered_set<std::uint64_t> seen_;
  Tally tally_;
};

}  // namespace

void Tally::count(const Promise& promise, const Verdict& verdict) {
  ++states;
  acknowledged += promise.events;
  lost += verdict.lost.empty() ? 0 : 1;
  partial += verdict.partial.empty() ? 0 : 1;
  corrupt += verdict.corrupt.empty() ? 0 : 1;
  trails += verdict.trails.empty() ? 0 : 1;
  bad += verdict.good() ? 0 : 1;
}

void Tally::add(const Tally& other) {
  states += other.states;
  acknowledged += other.acknowledged;
  lost += other.lost;
  partial += other.partial;
  corrupt += other.corrupt;
  trails += other.trails;
  bad += other.bad;
}

std::string Tally::text() const {
  return format("{} states, {} acknowledged, {} lost, {} partial, {} corrupt, {} with a witness too short",
                states, acknowledged, lost, partial, corrupt, trails);
}

Tally sweep(const Recording& recording, Syncs syncs, std::uint64_t states, const Settings& settings,
            bool print_findings) {
  return Sweep(recording, syncs, settings, print_findings).run(states);
}

std::int64_t elapsed_ms() {
  static const auto begin = std::chrono::steady_clock::now();
  return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin)
      .count();
}

bool out_of_time(const Settings& settings) {
  return settings.seconds > 0 && elapsed_ms() > settings.seconds * 1000;
}

}  // namespace waypost::faults
