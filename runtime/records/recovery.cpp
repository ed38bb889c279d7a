// SPDX-License-Identifier: Apache-2.0
#include "records/recovery.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <unordered_set>

#include "base/file.hpp"
#include "base/folder_listing.hpp"
#include "base/format.hpp"
#include "base/path.hpp"
#include "crypto/hash.hpp"
#include "records/course_feedback.hpp"
#include "records/feedback_table.hpp"
#include "records/projector.hpp"
#include "records/shown_items.hpp"
#include "records_sql/migrations.hpp"

namespace waypost::records {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kBackupsKept = 3;

/// Newest first: names hold the sequence number with leading zeros.
std::vector<fs::path> list_backups(const RecordFiles& files) {
  std::vector<fs::path> backups = list_folder(files.backups, ".db");
  // Not those that were put aside before a migration.
  std::erase_if(backups,
                [](const fs::path& file) { return !file.filename().string().starts_with("records-"); });
  std::reverse(backups.begin(), backups.end());
  return backups;
}

/// A new folder within damaged/, named after the moment.
Result<fs::path> make_damaged_folder(const RecordFiles& files, const Clock& clock) {
  std::string name = to_iso8601(clock.wall_time_ms());
  std::erase_if(name, [](char c) { return c == ':' || c == '.'; });
  std::error_code error;
  for (int i = 1; i < 10'000; ++i) {
    const fs::path folder = files.damaged / format("{}-{}", name, i);
    if (fs::exists(folder, error)) continue;
    fs::create_directories(folder, error);
    if (error) return failure(ErrorCode::io, "making folder " + folder.string() + ": " + error.message());
    TRY(flush_folder(files.damaged));
    TRY(flush_folder(files.folder));
    return folder;
  }
  return failure(ErrorCode::io, "making a folder in " + files.damaged.string() + ": all names are taken");
}

Status move_aside(const RecordFiles& files, const Clock& clock, const std::vector<fs::path>& what,
                  fs::path& moved_to) {
  std::error_code error;
  for (const fs::path& file : what) {
    if (!fs::exists(file, error)) continue;
    if (moved_to.empty()) {
      TRY_ASSIGN(moved_to, make_damaged_folder(files, clock));
    }
    fs::rename(file, moved_to / file.filename(), error);
    if (error) return failure(ErrorCode::io, "moving " + file.string() + " aside: " + error.message());
  }
  if (!moved_to.empty()) TRY(flush_folder(moved_to));
  return flush_folder(files.folder);
}

struct Salvaged {
  std::vector<LoggedEvent> events;
  std::vector<ShownItem> shown;
  std::vector<KeptFeedback> feedback;
};

/// All that can be read of a copy of a database; the file itself is left as it is.
Salvaged salvage(const fs::path& file, const fs::path& scratch) {
  Salvaged salvaged;
  std::error_code error;
  const auto remove_scratch = [&scratch] {
    std::error_code ignored;
    for (const char* suffix : {"", "-wal", "-journal"}) fs::remove(with_suffix(scratch, suffix), ignored);
  };
  remove_scratch();
  if (!fs::copy_file(file, scratch, error)) return salvaged;
  fs::copy_file(with_suffix(file, "-wal"), with_suffix(scratch, "-wal"), error);
  {
    auto database = store::Database::open(scratch);
    if (database) {
      // Stops at the first row that cannot be read; what came before is kept.
      (void)each_event(*database, 0, [&salvaged](LoggedEvent&& event) -> Status {
        salvaged.events.push_back(std::move(event));
        return {};
      });
      // A database of the first release has neither of the two.
      (void)each_shown_item(*database, [&salvaged](ShownItem&& item) -> Status {
        if (crypto::sha256_hex(item.content) == item.hash) salvaged.shown.push_back(std::move(item));
        return {};
      });
      (void)each_feedback(*database, [&salvaged](KeptFeedback&& feedback) -> Status {
        if (parse_feedback_line(feedback.line)) salvaged.feedback.push_back(std::move(feedback));
        return {};
      });
    }
  }
  remove_scratch();
  return salvaged;
}

/// Events by sequence number. Where two sources disagree, the one that the next event's `prev` names wins; of
/// the last event the one that was added first.
class Collected {
 public:
  void add(std::vector<LoggedEvent> events) {
    for (LoggedEvent& event : events) {
      auto& branches = by_seq_[event.line.header.seq];
      const auto same = std::find_if(branches.begin(), branches.end(), [&event](const LoggedEvent& e) {
        return e.line.hash == event.line.hash;
      });
      if (same == branches.end()) {
        branches.push_back(std::move(event));
      } else if (!same->private_part) {
        same->private_part = std::move(event.private_part);
      }
    }
  }

  /// From the newest back, along the chain where it can be followed.
  std::vector<LoggedEvent> take(std::vector<std::string>& notes) {
    std::vector<LoggedEvent> chain;
    std::set<std::string> ids;
    std::string wanted;
    for (auto it = by_seq_.rbegin(); it != by_seq_.rend(); ++it) {
      auto& branches = it->second;
      auto chosen = std::find_if(branches.begin(), branches.end(),
                                 [&wanted](const LoggedEvent& e) { return e.line.hash == wanted; });
      if (chosen == branches.end()) chosen = branches.begin();
      if (branches.size() > 1)
        notes.push_back(format("event {} was found in {} versions", it->first, branches.size()));
      wanted = chosen->line.header.prev;
      if (ids.insert(chosen->line.header.id).second) chain.push_back(std::move(*chosen));
    }
    std::reverse(chain.begin(), chain.end());
    note_gaps(chain, notes);
    return chain;
  }

 private:
  static void note_gaps(const std::vector<LoggedEvent>& chain, std::vector<std::string>& notes) {
    std::int64_t expected = 1;
    for (const LoggedEvent& event : chain) {
      const std::int64_t seq = event.line.header.seq;
      if (seq > expected) notes.push_back(format("events {} to {} are missing", expected, seq - 1));
      expected = seq + 1;
    }
  }

  std::map<std::int64_t, std::vector<LoggedEvent>> by_seq_;
};

Status fill(store::Database& database, const std::vector<LoggedEvent>& events,
            const std::vector<ShownItem>& shown, const std::vector<KeptFeedback>& feedback) {
  TRY(store::migrate(database, sql::kMigrations));
  TRY_ASSIGN(store::Transaction transaction, store::Transaction::begin(database));
  Projector projector(database);
  for (const LoggedEvent& event : events) {
    TRY(insert_event(database, event));
    TRY(projector.apply(event.line));
  }
  TRY(projector.mark_current());
  TRY(keep_shown_items(database, shown));
  TRY(mark_lost_shown_items(database));
  for (const KeptFeedback& each : feedback) TRY(keep_feedback(database, each));
  return transaction.commit();
}

/// A new answers.log of the whole log, in place of the old one.
Status write_witness_afresh(const RecordFiles& files, store::Database& database) {
  const fs::path part = with_suffix(files.witness, ".part");
  std::error_code ignored;
  fs::remove(part, ignored);
  {
    TRY_ASSIGN(Witness witness, Witness::open(part));
    TRY(each_event(database, 0, [&witness](LoggedEvent&& event) { return witness.append(event); }));
    TRY(witness.flush());
  }
  return rename_durably(part, files.witness);
}

Status replace_witness(const RecordFiles& files, const Clock& clock, store::Database& database,
                       RecoveryReport& report) {
  TRY(move_aside(files, clock, {files.witness}, report.moved_to));
  return write_witness_afresh(files, database);
}

/// The log lost commits that the witness has: they come back where they continue the chain.
Result<bool> replay_witness(const RecordFiles& files, store::Database& database, std::int64_t last_seq,
                            std::string last_hash, RecoveryReport& report) {
  TRY_ASSIGN(WitnessContent content, read_witness(files.witness));
  TRY_ASSIGN(store::Transaction transaction, store::Transaction::begin(database));
  Projector projector(database);
  std::int64_t count = 0;
  for (const LoggedEvent& event : content.events) {
    if (event.line.header.seq <= last_seq) continue;
    if (event.line.header.seq != last_seq + 1 || event.line.header.prev != last_hash) return false;
    TRY(insert_event(database, event));
    TRY(projector.apply(event.line));
    last_seq = event.line.header.seq;
    last_hash = event.line.hash;
    ++count;
  }
  TRY(mark_lost_shown_items(database));
  TRY(transaction.commit());
  report.event_count += count;
  report.notes.push_back(format("{} events came back from answers.log", count));
  return true;
}

/// Appends whatever of the log the witness does not have, and leaves what it has besides: of a fork both
/// branches are kept, and verify() names them.
Status complete_witness(const RecordFiles& files, store::Database& database) {
  std::unordered_set<std::string> known;
  {
    TRY_ASSIGN(const WitnessContent content, read_witness(files.witness));
    for (const LoggedEvent& event : content.events) known.insert(event.line.hash);
  }
  TRY_ASSIGN(Witness witness, Witness::open(files.witness));
  TRY(each_event(database, 0, [&](LoggedEvent&& event) -> Status {
    if (known.contains(event.line.hash)) return {};
    return witness.append(event);
  }));
  return witness.flush();
}

}  // namespace

Status provision_database(const fs::path& file) {
  return store::Database::provision(file, [](store::Database& database) -> Status {
    TRY(store::migrate(database, sql::kMigrations));
    return Projector(database).rebuild_if_outdated();
  });
}

Result<RecoveryReport> rebuild_database(const RecordFiles& files, const Clock& clock,
                                        const std::string& cause) {
  RecoveryReport report;
  report.rebuilt = true;
  report.notes.push_back(cause);
  Collected collected;
  std::vector<ShownItem> shown;
  std::vector<KeptFeedback> feedback;
  const auto take = [&](Salvaged salvaged) {
    std::move(salvaged.shown.begin(), salvaged.shown.end(), std::back_inserter(shown));
    std::move(salvaged.feedback.begin(), salvaged.feedback.end(), std::back_inserter(feedback));
    collected.add(std::move(salvaged.events));
  };
  const fs::path scratch = files.folder / "salvage.part";
  for (const fs::path& backup : list_backups(files)) {
    Salvaged salvaged = salvage(backup, scratch);
    if (salvaged.events.empty()) continue;
    report.notes.push_back(format("{}: {} events", backup.filename().string(), salvaged.events.size()));
    take(std::move(salvaged));
    break;
  }
  TRY_ASSIGN(WitnessContent witness, read_witness(files.witness));
  if (!witness.events.empty() || !witness.bad_lines.empty()) {
    report.notes.push_back(
        format("answers.log: {} events, {} damaged lines", witness.events.size(), witness.bad_lines.size()));
  }
  const auto witness_count = static_cast<std::int64_t>(witness.events.size());
  collected.add(std::move(witness.events));
  take(salvage(files.database, scratch));

  const std::vector<LoggedEvent> events = collected.take(report.notes);
  report.event_count = static_cast<std::int64_t>(events.size());
  // Built beside the old one and moved in last: a cut in between is repaired by the next start.
  const fs::path fresh = files.folder / "rebuilt.db";
  TRY(store::Database::provision(
      fresh, [&](store::Database& database) { return fill(database, events, shown, feedback); }));
  TRY(move_aside(files, clock, {files.database, files.write_ahead_log}, report.moved_to));
  TRY(rename_durably(fresh, files.database));
  if (!witness.bad_lines.empty() || witness_count != report.event_count) {
    TRY_ASSIGN(store::Database database, store::Database::open(files.database));
    TRY(replace_witness(files, clock, database, report));
  }
  return report;
}

Status reconcile_witness(const RecordFiles& files, store::Database& database, RecoveryReport& report) {
  TRY_ASSIGN(const auto last, last_event(database));
  const std::int64_t last_seq = last ? last->header.seq : 0;
  const std::string last_hash = last ? last->hash : std::string(kNoLineBefore);
  TRY_ASSIGN(WitnessEnd end, read_witness_end(files.witness));
  if (end.whole && end.last_seq == last_seq && (end.last_hash == last_hash || last_seq == 0)) return {};
  if (!end.whole) {
    // The last record is torn, as after a power cut: the last good one counts.
    TRY_ASSIGN(const WitnessContent content, read_witness(files.witness));
    if (!content.events.empty()) {
      end.last_seq = content.events.back().line.header.seq;
      end.last_hash = content.events.back().line.hash;
    }
  }
  bool fork = false;
  if (end.last_seq > last_seq) {
    TRY_ASSIGN(const bool continued, replay_witness(files, database, last_seq, last_hash, report));
    fork = !continued;
  } else if (end.last_seq > 0) {
    TRY_ASSIGN(const auto same, event_at(database, end.last_seq));
    fork = !same || same->hash != end.last_hash;
  }
  if (fork) report.notes.push_back("answers.log tells another history: both are kept");
  return complete_witness(files, database);
}

namespace {

Status make_backup_folder(const RecordFiles& files) {
  std::error_code error;
  fs::create_directories(files.backups, error);
  if (error)
    return failure(ErrorCode::io, "making folder " + files.backups.string() + ": " + error.message());
  return {};
}

}  // namespace

Status keep_before_migration(const RecordFiles& files, store::Database& database, std::int64_t new_version) {
  TRY(make_backup_folder(files));
  const fs::path copy = files.backups / format("before-schema-{}.db", new_version);
  std::error_code error;
  if (fs::exists(copy, error)) return {};
  return database.copy_to(copy);
}

Result<fs::path> make_backup(const RecordFiles& files, store::Database& database, std::int64_t last_seq) {
  TRY(make_backup_folder(files));
  std::error_code error;
  const fs::path file = files.backups / format("records-{:012}.db", last_seq);
  TRY(database.copy_to(file));
  TRY(flush_folder(files.folder));
  const std::vector<fs::path> backups = list_backups(files);
  for (std::size_t i = kBackupsKept; i < backups.size(); ++i) fs::remove(backups[i], error);
  return file;
}

}  // namespace waypost::records
