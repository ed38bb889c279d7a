// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdio>
#include <map>
#include <set>

#include "base/format.hpp"
#include "commands.hpp"
#include "crypto/hash.hpp"
#include "fault_scenes.hpp"

namespace waypost::faults {
namespace {

namespace fs = std::filesystem;

constexpr FaultKind kKinds[] = {FaultKind::io_error, FaultKind::no_space, FaultKind::short_write,
                                FaultKind::read_error};
constexpr std::uint64_t kFindingsShown = 20;
/// A failed sync and then a power cut: so many states of each such run.
constexpr std::uint64_t kCutsAfterFailedSync = 3;

/// Why nobody need be told of a call that failed; nullptr where somebody must be.
const char* tolerated(FaultKind kind, bool lasting, const FaultHit& hit) {
  const std::string& path = hit.path;
  const bool unlinks = hit.call == "unlink" || hit.call == "rmdir";
  const bool writes = hit.call == "pwrite64" || hit.call == "write" || hit.call == "fdatasync" ||
                      hit.call == "ftruncate64" || hit.call == "ftruncate";
  if (hit.closing) return "while the store was closed: the next start puts it right";
  if (unlinks && !path.starts_with("data/keys/")) return "a file nobody needs stayed";
  if (path == "data/lock" && writes) return "the process's number in the lock is for people only";
  if (path == "data/records.db" && writes) return "the log was not written back, and stays for the next time";
  // Once only: with the reserve given up there is room for the answer.
  const bool of_the_record =
      path == "data/records.db-wal" || path == "data/answers.log" || path.starts_with("data/keys");
  if (kind == FaultKind::no_space && !lasting && of_the_record)
    return "the reserve was given up, and the answer kept";
  // Only the closing note's sum reads the database past SQLite.
  const bool sums = hit.call == "open" && path == "data/records.db";
  if (path == "data/records.sum" || path == "data/records.sum.part" || sums)
    return "without the closing note the next start trusts what SQLite finds";
  if (path == "data/answers.log" && hit.call == "write") return "the witness's record was written again";
  // The copy itself is synced at its end, and looked at whole.
  if (path.starts_with("data/backups/") && path.ends_with(".db.part-journal"))
    return "the journal of a copy in the making";
  // Its sync of a folder is SQLite's second belt, and it does not look whether it held: the store has its
  // own.
  if ((path == "data" || path == "data/backups") && (hit.call == "open64" || hit.call == "fdatasync"))
    return "SQLite's own sync of the folder";
  if (kind == FaultKind::short_write && !lasting) return "the other half was written by a second call";
  return nullptr;
}

struct SweepTally {
  std::uint64_t runs = 0;
  std::uint64_t shown = 0;
  std::uint64_t lost = 0;
  std::uint64_t bad = 0;
  std::uint64_t kept_unacknowledged = 0;  ///< runs in which an event was kept though an error was shown
  std::uint64_t cuts = 0;
  std::map<std::string, std::uint64_t> tolerated;
};

class FaultRun {
 public:
  /// `known_repairs`: what opening says in this scene without any fault.
  FaultRun(const Scene& scene, const Fault& fault, const std::set<std::string>& known_repairs,
           const Settings& settings)
      : scene_(scene),
        fault_(fault),
        known_repairs_(known_repairs),
        settings_(settings),
        root_(settings.scratch / "fault") {}

  /// False where the fault met no call any more.
  bool run(SweepTally& tally) {
    scene_.folder.materialise(root_);
    clear_trace();
    DiskModel model;
    model.start_from(root_);
    set_place(name());
    const ChildEnd end = run_in_child([this] { return work(); });
    hit_ = fault_hit();
    const FaultHit& hit = hit_;
    if (fault_.kind != FaultKind::none && !hit.happened) return false;
    ++tally.runs;
    if (end.signal != 0) findings_.push_back(end.timed_out ? "it hangs" : format("signal {}", end.signal));
    const std::vector<Operation> trace = read_trace();
    follow(trace);
    if (settings_.position >= 0 && settings_.verbose) print_around_fault(trace);
    judge_after(trace, tally);
    judge_telling(hit, tally);
    judge_cut_after_failed_sync(model, trace, hit, tally);
    if (findings_.empty()) return true;
    ++tally.bad;
    if (tally.bad > kFindingsShown && !settings_.verbose) return true;
    std::printf("finding: %s: %s of %s%s\n", name().c_str(), hit.call.c_str(), hit.path.c_str(),
                hit.closing ? " while closing" : "");
    for (const std::string& each : findings_) std::printf("  %s\n", each.c_str());
    for (const std::string& each : errors_) std::printf("  was told: %s\n", each.c_str());
    std::fflush(stdout);
    return true;
  }

  const std::set<std::string>& repairs() const { return repairs_; }

 private:
  std::string name() const {
    return format("fault-sweep --seed {} --workload {} --position {} --number {}  ({} {} at call {})",
                  settings_.seed, scene_.name, fault_.at,
                  static_cast<int>(fault_.kind) * 2 + (fault_.lasting ? 1 : 0), name_of(fault_.kind),
                  fault_.lasting ? "from then on" : "once", fault_.at);
  }

  static void print_around_fault(const std::vector<Operation>& trace) {
    constexpr std::size_t kAround = 12;
    const auto fault = std::find_if(trace.begin(), trace.end(), [](const Operation& each) {
      return each.act == Act::note && each.path == "fault";
    });
    const auto at = static_cast<std::size_t>(fault - trace.begin());
    for (std::size_t i = at < kAround ? 0 : at - kAround; i < std::min(trace.size(), at + kAround); ++i) {
      const Operation& each = trace[i];
      std::printf("  act %u of %s %s at %llu, %zu bytes\n", static_cast<unsigned>(each.act),
                  each.path.c_str(), each.target.c_str(), static_cast<unsigned long long>(each.offset),
                  each.bytes.size());
    }
  }

  int work() const {
    watch(root_);
    arm(fault_);
    RecordWorker worker(root_ / "data", settings_.seed + 17);
    scene_.work(worker);
    disarm();
    note("cured");
    if (!worker.append_refused()) return 1;
    for (int i = 0; i < 2; ++i) {
      if (!worker.append(learner_number(1), records::LanguageChosen{i == 0 ? "en" : "km"})) return 1;
    }
    note("work_done");
    worker.close();
    return 0;
  }

  void follow(const std::vector<Operation>& trace) {
    promise_ = Promise(trace);
    promise_.continue_from(scene_.promise);
    bool cured = false;
    for (std::size_t i = 0; i < trace.size(); ++i) {
      const Operation& each = trace[i];
      promise_.follow(each, i);
      if (each.act != Act::note) continue;
      if (each.path == "acknowledged" && each.offset > 0) hashes_[each.offset] = each.bytes;
      if (each.path == "error" && cured) findings_.push_back("does not go on when cured: " + each.bytes);
      if (each.path == "error" && each.bytes.empty()) findings_.push_back("an error without a message");
      if (each.path == "error" && !cured) errors_.push_back(each.bytes);
      if (each.path == "repaired" && !known_repairs_.contains(each.bytes)) repairs_.insert(each.bytes);
      if (each.path == "cured") cured = true;
      if (each.path == "work_done") done_at_ = i;
    }
  }

  void judge_after(const std::vector<Operation>& trace, SweepTally& tally) {
    stop_watching();
    clear_trace();
    const ChildEnd read = run_in_child([this] {
      RecordWorker worker(root_ / "data", settings_.seed + 18);
      return worker.note_history() ? 0 : 1;
    });
    const std::vector<Operation> reading = read_trace();
    if (!read.well()) {
      for (const Operation& each : reading) {
        if (each.path == "error") findings_.push_back("the next start: " + each.bytes);
      }
      findings_.push_back("the next start does not work");
      return;
    }
    history_ = history_of(reading);
    for (const auto& [seq, hash] : hashes_) {
      const bool there = seq <= history_.lines.size() && crypto::sha256_hex(history_.lines[seq - 1]) == hash;
      if (there) continue;
      findings_.push_back(format("lost: event {} was acknowledged", seq));
    }
    if (history_.lines.size() > promise_.events_at_most || has_unacknowledged(trace)) {
      ++tally.kept_unacknowledged;
      if (settings_.verbose) {
        std::printf("kept though an error was shown: %s: %s of %s: %s\n", name().c_str(), hit_.call.c_str(),
                    hit_.path.c_str(), errors_.empty() ? "" : errors_.back().c_str());
      }
    }
    find_twice();
    promise_.events_at_most = std::max(promise_.events_at_most, history_.lines.size());
    promise_.feedback_at_most = std::max(promise_.feedback_at_most, history_.feedback.size());
    Strictness strictness;
    strictness.may_be_rebuilt = true;
    strictness.witness_trails = false;
    const Verdict verdict = judge(root_ / "data", promise_, history_, strictness);
    if (!verdict.good()) findings_.push_back("at the end:\n" + verdict.text());
    if (!verdict.lost.empty()) ++tally.lost;
  }

  /// An event whose append returned an error is there all the same, between two that were acknowledged.
  bool has_unacknowledged(const std::vector<Operation>& trace) const {
    std::uint64_t reached = scene_.promise.events;
    for (const Operation& each : trace) {
      if (each.act != Act::note || each.path != "acknowledged") continue;
      for (std::uint64_t seq = reached + 1; seq < each.offset && seq <= history_.lines.size(); ++seq) {
        // A start ends what was left open, in its own transaction.
        if (history_.lines[seq - 1].find(R"("type":"session_abandoned")") == std::string::npos) return true;
      }
      reached = std::max(reached, each.offset);
    }
    return false;
  }

  /// An answer was refused, kept all the same, and given again. Each item is answered once in a scene.
  void find_twice() {
    std::map<std::string, int> times;
    for (std::size_t i = scene_.promise.events; i < history_.lines.size(); ++i) {
      const auto event = records::parse_event_line(history_.lines[i]);
      if (!event || event->header.type != "item_answered") continue;
      const std::string item = event->json()["data"]["item"].text();
      if (++times[item] == 2) findings_.push_back("kept twice: the answer to " + item);
    }
  }

  void judge_telling(const FaultHit& hit, SweepTally& tally) {
    if (fault_.kind == FaultKind::none) return;
    if (!errors_.empty() || !repairs_.empty()) {
      ++tally.shown;
      return;
    }
    const char* reason = tolerated(fault_.kind, fault_.lasting, hit);
    if (reason == nullptr) {
      findings_.push_back("nobody was told");
    } else {
      ++tally.tolerated[reason];
    }
  }

  void judge_cut_after_failed_sync(const DiskModel& start, const std::vector<Operation>& trace,
                                   const FaultHit& hit, SweepTally& tally) {
    const bool failed = hit.call == "fsync" || hit.call == "fdatasync" || hit.call == "open64" ||
                        std::any_of(trace.begin(), trace.end(),
                                    [](const Operation& each) { return each.act == Act::sync_failed; });
    if (!failed || done_at_ == 0 || history_.lines.empty()) return;
    DiskModel model = start;
    Promise promise(trace);
    promise.continue_from(scene_.promise);
    for (std::size_t i = 0; i <= done_at_; ++i) {
      promise.follow(trace[i], i);
      model.apply(trace[i]);
    }
    promise.events_at_most = history_.lines.size();
    promise.feedback_at_most = history_.feedback.size();
    for (std::uint64_t number = 0; number < kCutsAfterFailedSync; ++number) {
      ++tally.cuts;
      SeededRandom random(mix(mix(settings_.seed, fault_.at), number));
      model.after_cut(random).materialise(root_);
      Strictness strictness;
      strictness.may_be_rebuilt = scene_.rebuilt;
      strictness.witness_trails = false;
      const Verdict verdict = judge(root_ / "data", promise, history_, strictness);
      if (!verdict.good()) findings_.push_back(format("cut {} after it:\n{}", number, verdict.text()));
      if (!verdict.lost.empty()) ++tally.lost;
    }
  }

  const Scene& scene_;
  Fault fault_;
  const std::set<std::string>& known_repairs_;
  const Settings& settings_;
  fs::path root_;
  Promise promise_{{}};
  History history_;
  std::map<std::uint64_t, std::string> hashes_;
  std::vector<std::string> errors_;
  std::vector<std::string> findings_;
  std::set<std::string> repairs_;
  FaultHit hit_;
  std::size_t done_at_ = 0;
};

std::set<std::string> repairs_without_fault(const Scene& scene, const Settings& settings) {
  SweepTally ignored;
  const std::set<std::string> none;
  FaultRun calm(scene, {}, none, settings);
  calm.run(ignored);
  return calm.repairs();
}

/// Calls are left out evenly where not all of them fit into the number of runs.
void sweep_scene(const Scene& scene, std::uint64_t stride, const Settings& settings, SweepTally& tally) {
  const std::set<std::string> repairs = repairs_without_fault(scene, settings);
  for (const FaultKind kind : kKinds) {
    for (const bool lasting : {false, true}) {
      const std::uint64_t first =
          1 + mix(settings.seed, static_cast<std::uint64_t>(kind) * 2 + lasting) % stride;
      for (std::uint64_t at = first; !out_of_time(settings); at += stride) {
        if (!FaultRun(scene, {kind, at, lasting}, repairs, settings).run(tally)) break;
      }
    }
  }
}

/// How many runs a whole sweep has.
std::uint64_t count_runs(const Scene& scene, const Settings& settings, SweepTally& tally) {
  std::uint64_t calls = 0;
  for (const FaultKind kind : kKinds) {
    scene.folder.materialise(settings.scratch / "fault");
    clear_trace();
    run_in_child([&] {
      watch(settings.scratch / "fault");
      arm({kind, ~std::uint64_t{0}, false});
      RecordWorker worker(settings.scratch / "fault" / "data", settings.seed + 17);
      scene.work(worker);
      return 0;
    });
    calls += 2 * calls_met();
  }
  // Without a fault the scene itself must be clean.
  const std::set<std::string> none;
  FaultRun(scene, {}, none, settings).run(tally);
  return calls;
}

}  // namespace

int fault_sweep(const Settings& settings) {
  const std::vector<Scene> scenes = make_scenes(settings);
  if (scenes.empty()) return 1;
  SweepTally tally;
  if (settings.position >= 0) {
    for (const Scene& scene : scenes) {
      if (scene.name != settings.workload) continue;
      const Fault fault{static_cast<FaultKind>(settings.number / 2),
                        static_cast<std::uint64_t>(settings.position), settings.number % 2 == 1};
      const std::set<std::string> repairs = repairs_without_fault(scene, settings);
      FaultRun(scene, fault, repairs, settings).run(tally);
    }
    return tally.bad == 0 ? 0 : 1;
  }
  std::uint64_t whole = 0;
  for (const Scene& scene : scenes) whole += count_runs(scene, settings, tally);
  tally.runs = 0;
  // A lasting fault meets fewer calls than were counted: more than one would think fit.
  const std::uint64_t stride =
      std::max<std::uint64_t>(1, settings.states == 0 ? 1 : 2 * whole / (3 * settings.states));
  for (const Scene& scene : scenes) {
    if (!settings.workload.empty() && settings.workload != scene.name) continue;
    const SweepTally before = tally;
    sweep_scene(scene, stride, settings, tally);
    std::printf("%s: %llu runs, %llu with a finding, %.1f s\n", scene.name.c_str(),
                static_cast<unsigned long long>(tally.runs - before.runs),
                static_cast<unsigned long long>(tally.bad - before.bad),
                static_cast<double>(elapsed_ms()) / 1000);
    std::fflush(stdout);
  }
  std::uint64_t tolerated_runs = 0;
  for (const auto& [reason, count] : tally.tolerated) {
    std::printf("  nobody need be told %llu times: %s\n", static_cast<unsigned long long>(count),
                reason.c_str());
    tolerated_runs += count;
  }
  std::printf(
      "%s\n",
      format(
          "{} runs of {} (every call: --states 0), an error shown in {}, none needed in {}, {} lost, {} with "
          "a finding; kept though an error was shown: {}; {} power cuts after a failed sync; seed {}",
          tally.runs, whole, tally.shown, tolerated_runs, tally.lost, tally.bad, tally.kept_unacknowledged,
          tally.cuts, settings.seed)
          .c_str());
  return tally.bad == 0 && tally.runs > 0 ? 0 : 1;
}

}  // namespace waypost::faults
