// SPDX-License-Identifier: Apache-2.0
#include <cstdio>

#include "base/format.hpp"
#include "commands.hpp"
#include "fault_scenes.hpp"
#include "store/database.hpp"

namespace waypost::faults {
namespace {

namespace fs = std::filesystem;

/// Different cuts after each operation, besides the kill.
constexpr std::uint64_t kCutsEach = 12;

struct Beginning {
  std::string name;
  std::size_t migrations = 0;  ///< 0: there is no folder yet
};

/// What stands before the first start of this program.
bool prepare(const Beginning& beginning, const fs::path& root) {
  fs::remove_all(root);
  fs::create_directories(root);
  return beginning.migrations == 0 || make_older_folder(root / "data", beginning.migrations);
}

bool start_once(const fs::path& root, const Settings& settings) {
  return run_in_child([&] {
           watch(root);
           RecordWorker worker(root / "data", settings.seed);
           const bool opened = worker.open();
           worker.close();
           return opened ? 0 : 1;
         })
      .well();
}

/// The schema that the next start will meet: an old or the new one, nothing between.
void judge_schema(const fs::path& folder, const Beginning& beginning, Verdict& verdict) {
  if (!fs::exists(folder / "records.db")) {
    if (beginning.migrations > 0) verdict.lost.push_back("records.db");
    return;
  }
  auto database = store::Database::open(folder / "records.db");
  const auto version =
      database ? database->schema_version() : Result<std::int64_t>(failure(database.error()));
  if (!version) {
    verdict.corrupt.push_back("reading the schema's version: " + version.error().message);
    return;
  }
  const auto number = static_cast<std::size_t>(*version);
  // A new database is made under another name, so it never shows an older schema.
  const std::size_t oldest = beginning.migrations == 0 ? known_migrations() : beginning.migrations;
  if (number < oldest || number > known_migrations()) verdict.partial.push_back(format("schema {}", number));
}

/// A folder in which the first start was killed at a call and a second one came through; then power fails.
/// What the killed one left unsynced must not stay so.
void judge_second_start(const Beginning& beginning, const fs::path& root, const Settings& settings,
                        const Promise& promise, const History& history, Tally& tally) {
  for (std::uint64_t at = 1; !out_of_time(settings); ++at) {
    if (!prepare(beginning, root)) return;
    DiskModel model;
    model.start_from(root);
    clear_trace();
    set_place(
        format("creation --seed {} --workload {}: killed at call {}", settings.seed, beginning.name, at));
    const ChildEnd killed = run_in_child([&] {
      watch(root);
      arm({FaultKind::end, at, false});
      RecordWorker worker(root / "data", settings.seed);
      worker.open();
      return 0;
    });
    if (killed.exit_code != kEndedByFault) return;
    disarm();
    const ChildEnd second = run_in_child([&] {
      watch(root);
      RecordWorker worker(root / "data", settings.seed + 1);
      if (!worker.open() ||
          !worker.append(records::LearnerId(), records::SiteSet{"kh-poipet", "Poipet", "KH"}) ||
          !worker.note_history()) {
        return 1;
      }
      end_like_a_kill();
    });
    Verdict verdict;
    if (second.exit_code != kEndedByFault) verdict.corrupt.push_back("the second start does not work");
    const std::vector<Operation> trace = read_trace();
    Promise both(trace);
    both.continue_from(promise);
    const History known = history_of(trace);
    for (std::size_t i = 0; i < trace.size(); ++i) {
      model.apply(trace[i]);
      both.follow(trace[i], i);
    }
    for (std::uint64_t number = 0; number < 3 && verdict.good(); ++number) {
      SeededRandom random(mix(mix(settings.seed, at), number));
      model.after_cut(random).materialise(root);
      verdict = judge(root / "data", both, known.lines.empty() ? history : known, Strictness());
      tally.count(both, verdict);
    }
    if (!verdict.good())
      std::printf("finding: %s, then a start, then a cut\n%s", place().c_str(), verdict.text().c_str());
  }
}

Tally judge_beginning(const Beginning& beginning, const Settings& settings) {
  Tally tally;
  const fs::path root = settings.scratch / "work";
  if (!prepare(beginning, root)) return tally;
  Promise promise{{}};
  promise.events = promise.events_at_most = promise.witnessed = beginning.migrations == 0 ? 0 : 18;
  DiskModel model;
  model.start_from(root);
  clear_trace();
  const bool worked = start_once(root, settings);
  const std::vector<Operation> trace = read_trace();
  clear_trace();
  run_in_child([&] {
    RecordWorker worker(root / "data", settings.seed + 1);
    return worker.note_history() ? 0 : 1;
  });
  const History history = history_of(read_trace());
  if (!worked) {
    std::printf("%s: does not open even without faults\n", beginning.name.c_str());
    tally.bad = 1;
    return tally;
  }
  const fs::path folder = settings.scratch / "state";
  for (std::size_t i = 0; i < trace.size(); ++i) {
    model.apply(trace[i]);
    if (trace[i].act == Act::note || out_of_time(settings)) continue;
    for (std::uint64_t number = 0; number <= kCutsEach; ++number) {
      if (settings.position >= 0 && (static_cast<std::int64_t>(i) != settings.position ||
                                     static_cast<std::int64_t>(number) != settings.number)) {
        continue;
      }
      SeededRandom random(mix(mix(settings.seed, i), number));
      const DiskState state = number == 0 ? model.after_kill() : model.after_cut(random);
      const std::string here = format("creation --seed {} --workload {} --position {} --number {}",
                                      settings.seed, beginning.name, i, number);
      set_place(here);
      Verdict verdict;
      state.materialise(folder);
      // Looking at the schema repairs the file as an opening would, so it gets a copy of its own.
      judge_schema(folder / "data", beginning, verdict);
      state.materialise(folder);
      Strictness strictness;
      strictness.goes_on = true;
      const Verdict opened = judge(folder / "data", promise, history, strictness);
      verdict.lost.insert(verdict.lost.end(), opened.lost.begin(), opened.lost.end());
      verdict.partial.insert(verdict.partial.end(), opened.partial.begin(), opened.partial.end());
      verdict.corrupt.insert(verdict.corrupt.end(), opened.corrupt.begin(), opened.corrupt.end());
      verdict.trails = opened.trails;
      tally.count(promise, verdict);
      if (!verdict.good() && tally.bad <= 12)
        std::printf("finding: %s\n%s", here.c_str(), verdict.text().c_str());
    }
  }
  if (settings.position < 0) judge_second_start(beginning, root, settings, promise, history, tally);
  return tally;
}

}  // namespace

int creation(const Settings& settings) {
  std::vector<Beginning> beginnings{{"empty", 0}};
  for (std::size_t schema = 1; schema < known_migrations(); ++schema)
    beginnings.push_back({format("schema-{}", schema), schema});
  Tally all;
  for (std::size_t i = 0; i < beginnings.size(); ++i) {
    const Beginning& beginning = beginnings[i];
    if (!settings.workload.empty() && settings.workload != beginning.name) continue;
    // Each has its share of the time, so that none is left out for those before it.
    Settings share = settings;
    share.seconds =
        settings.seconds * static_cast<std::int64_t>(i + 1) / static_cast<std::int64_t>(beginnings.size());
    const Tally tally = judge_beginning(beginning, share);
    std::printf("%s: %s%s\n", beginning.name.c_str(), tally.text().c_str(),
                out_of_time(share) ? ", cut short" : "");
    std::fflush(stdout);
    all.add(tally);
  }
  std::printf("%s, seed %llu\n", all.text().c_str(), static_cast<unsigned long long>(settings.seed));
  return all.bad == 0 && all.states > 0 ? 0 : 1;
}

}  // namespace waypost::faults
