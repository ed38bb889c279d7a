// SPDX-License-Identifier: Apache-2.0
#include <cstdio>
#include <map>

#include "base/format.hpp"
#include "commands.hpp"
#include "damage_oracle.hpp"

namespace waypost::faults {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kFindingsShown = 12;

enum class Lie { everything, database, whole_database };

struct LyingTally {
  std::uint64_t states = 0;
  std::uint64_t bad = 0;
  std::map<Outcome, std::uint64_t> outcomes;
};

/// Where the drive begins to lie, and where power fails.
struct Place {
  std::size_t from = 0;
  std::size_t cut = 0;
};

class LyingDrive {
 public:
  LyingDrive(const Settings& settings, std::vector<Operation> trace)
      : settings_(settings), trace_(std::move(trace)), history_(history_of(trace_)) {
    while (end_ < trace_.size() && !(trace_[end_].act == Act::note && trace_[end_].path == "line")) ++end_;
  }

  std::size_t end() const { return end_; }

  void judge_place(Lie lie, const Place& place, std::uint64_t number, LyingTally& tally) {
    DiskModel model;
    Promise promise(trace_);
    for (std::size_t i = 0; i < place.cut; ++i) {
      if (i == place.from && lie != Lie::whole_database)
        model.use(lie == Lie::everything ? Syncs::ignored : Syncs::database_ignored);
      model.apply(trace_[i]);
      promise.follow(trace_[i], i);
    }
    SeededRandom random(mix(mix(settings_.seed, place.cut), number));
    DiskState state = model.after_cut(random);
    if (lie == Lie::whole_database) lose_database(state, random);
    const fs::path folder = settings_.scratch / "state";
    state.materialise(folder);
    const std::string here = format("lying-drive --seed {} --number {}: {} from {} on, cut at {}",
                                    settings_.seed, number, name_of(lie), place.from, place.cut);
    set_place(here);
    Original original;
    original.lines.assign(history_.lines.begin(),
                          history_.lines.begin() + static_cast<std::ptrdiff_t>(promise.events));
    // One more may be there that was being written.
    Original with_next = original;
    with_next.lines.assign(history_.lines.begin(),
                           history_.lines.begin() + static_cast<std::ptrdiff_t>(promise.events_at_most));
    Judgement judgement = judge_damage(folder / "data", with_next, true);
    if (judgement.outcome == Outcome::silent && judgement.events == promise.events &&
        judgement.reasons.size() <= 1)
      judgement.outcome = Outcome::nothing_changed;
    if (lie != Lie::everything && judgement.events < promise.witnessed) {
      judgement.reasons.push_back(
          format("{} events where the witness holds {}", judgement.events, promise.witnessed));
      judgement.outcome = Outcome::silent;
    }
    ++tally.states;
    ++tally.outcomes[judgement.outcome];
    const bool bad = judgement.outcome == Outcome::silent || judgement.outcome == Outcome::shown_until_verify;
    if (!bad) return;
    if (++tally.bad > kFindingsShown && !settings_.verbose) return;
    std::printf("finding: %s: %s\n", here.c_str(), faults::name_of(judgement.outcome));
    for (const std::string& each : judgement.reasons) std::printf("  %s\n", each.c_str());
    std::fflush(stdout);
  }

 private:
  static const char* name_of(Lie lie) {
    switch (lie) {
      case Lie::everything: return "no sync of any file holds";
      case Lie::database: return "no sync of the database holds";
      case Lie::whole_database: return "all of the database is lost";
    }
    return "";
  }

  static void lose_database(DiskState& state, Random& random) {
    const auto database = state.files.find("data/records.db");
    if (database == state.files.end()) return;
    const std::size_t size = database->second->size();
    const auto wal = state.files.find("data/records.db-wal");
    if (random.next() % 2 == 0 && wal != state.files.end()) state.files.erase(wal);
    switch (random.next() % 3) {
      case 0: state.files.erase("data/records.db"); break;
      case 1: database->second = std::make_shared<const std::string>(); break;
      default: database->second = std::make_shared<const std::string>(size, '\0'); break;
    }
  }

  const Settings& settings_;
  std::vector<Operation> trace_;
  History history_;
  std::size_t end_ = 0;
};

}  // namespace

int lying_drive(const Settings& settings) {
  if (!record_workload("day", settings.scratch / "work", settings.seed)) return 1;
  LyingDrive drive(settings, read_trace());
  LyingTally tally;
  SeededRandom random(settings.seed);
  for (std::uint64_t number = 0; number < settings.states && !out_of_time(settings); ++number) {
    const auto lie = static_cast<Lie>(number % 3);
    Place place;
    place.cut = 1 + random.next() % drive.end();
    place.from = random.next() % place.cut;
    if (settings.number >= 0 && static_cast<std::int64_t>(number) != settings.number) continue;
    drive.judge_place(lie, place, number, tally);
  }
  for (const auto& [outcome, count] : tally.outcomes)
    std::printf("  %6llu %s\n", static_cast<unsigned long long>(count), name_of(outcome));
  std::printf("%llu states of a lying drive, 0 crashes, %llu silent or wrong, seed %llu\n",
              static_cast<unsigned long long>(tally.states), static_cast<unsigned long long>(tally.bad),
              static_cast<unsigned long long>(settings.seed));
  return tally.bad == 0 && tally.states > 0 ? 0 : 1;
}

}  // namespace waypost::faults
