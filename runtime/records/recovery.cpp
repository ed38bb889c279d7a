// SPDX-License-Identifier: Apache-2.0
#include "records/recovery.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "base/file.hpp"
#include "base/format.hpp"
#include "records/projector.hpp"
#include "records/salvage.hpp"
#include "records/view_reader.hpp"
#include "records/witness.hpp"
#include "records/witness_reconciliation.hpp"
#include "records_sql/migrations.hpp"
#include "records_sql/queries.hpp"

namespace waypost::records {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kBackupsKept = 3;

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
  // The witness and the backups still hold them, sealed.
  TRY_ASSIGN(const std::vector<LearnerId> erased, read_erased_learners(database));
  for (const LearnerId& learner : erased) {
    TRY_ASSIGN(store::Statement * erase, database.cached(sql::delete_private_parts));
    TRY(erase->bind("learner", learner.text()).run());
  }
  return transaction.commit();
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
  TRY_ASSIGN(const std::vector<fs::path> backups, list_backups(files));
  for (const fs::path& backup : backups) {
    TRY_ASSIGN(Salvaged salvaged, salvage(backup, files, report.notes));
    const bool to_the_end = salvaged.to_the_end;
    if (salvaged.events.empty()) continue;
    report.notes.push_back(format("{}: {} events", backup.filename().string(), salvaged.events.size()));
    take(std::move(salvaged));
    // One that could not be read to its end does not stand for the older ones.
    if (to_the_end) break;
  }
  TRY_ASSIGN(WitnessContent witness, read_witness(files.witness));
  if (!witness.events.empty() || !witness.bad_lines.empty()) {
    report.notes.push_back(
        format("answers.log: {} events, {} damaged lines", witness.events.size(), witness.bad_lines.size()));
  }
  const auto witness_count = static_cast<std::int64_t>(witness.events.size());
  collected.add(std::move(witness.events));
  TRY_ASSIGN(Salvaged last, salvage(files.database, files, report.notes));
  take(std::move(last));

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
  TRY_ASSIGN(const std::vector<fs::path> backups, list_backups(files));
  for (std::size_t i = kBackupsKept; i < backups.size(); ++i) fs::remove(backups[i], error);
  return file;
}

}  // namespace waypost::records
