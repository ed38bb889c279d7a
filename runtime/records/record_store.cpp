// SPDX-License-Identifier: Apache-2.0
#include "records/record_store.hpp"

#include <algorithm>

#include "base/assert.hpp"
#include "base/file.hpp"
#include "base/format.hpp"
#include "records/feedback_table.hpp"
#include "records/keyring.hpp"
#include "records/log_verifier.hpp"
#include "records/private_text.hpp"
#include "records/projector.hpp"
#include "records/recovery.hpp"
#include "records/reserve.hpp"
#include "records/shown_items.hpp"
#include "records/view_reader.hpp"
#include "records/witness.hpp"
#include "records_sql/migrations.hpp"
#include "records_sql/queries.hpp"

namespace waypost::records {
namespace {

/// Wall time before this is wrong: the program did not exist yet.
constexpr WallTimeMs kBuildDateMs = WallTimeMs{WAYPOST_BUILD_DATE_S} * 1000;

/// A language may be chosen before anybody signed in; all else is somebody's, or the PC's own.
bool has_right_owner(const Event& event, const LearnerId& learner) {
  if (std::holds_alternative<LanguageChosen>(event)) return true;
  const bool of_the_pc = std::holds_alternative<SiteSet>(event) || std::holds_alternative<Exported>(event) ||
                         std::holds_alternative<OfficeCodeMade>(event) ||
                         std::holds_alternative<OfficeCodeUsed>(event) ||
                         std::holds_alternative<IncarnationBegun>(event);
  return of_the_pc == learner.empty();
}

constexpr std::int64_t kFullCheckEveryMs = std::int64_t{7} * 86'400'000;

Status check_database(store::Database& database, store::Database::Check depth) {
  TRY_ASSIGN(const auto findings, database.check(depth));
  if (!findings.empty()) return failure(ErrorCode::corrupt, "checking records.db: " + findings.front());
  return {};
}

/// Weekly by the PC's clock, and whenever that clock runs backwards.
Status check_weekly(store::Database& database, WallTimeMs now_ms) {
  TRY_ASSIGN(store::Statement * select, database.cached(sql::select_upkeep));
  TRY_ASSIGN(const bool row, select->step());
  const WallTimeMs checked_ms = row ? select->integer("full_check_ms") : 0;
  select->reset();
  if (now_ms >= checked_ms && now_ms - checked_ms < kFullCheckEveryMs) return {};
  // A new database was never wrong.
  if (row) TRY(check_database(database, store::Database::Check::full));
  TRY_ASSIGN(store::Statement * set, database.cached(sql::set_upkeep));
  return set->bind("full_check_ms", now_ms).run();
}

/// A file that is a database of ours and holds together, at this version's schema.
Result<store::Database> open_checked(const RecordFiles& files, WallTimeMs now_ms) {
  std::error_code error;
  const bool ended_uncleanly = std::filesystem::file_size(files.write_ahead_log, error) > 0 && !error;
  TRY_ASSIGN(store::Database database, store::Database::open(files.database));
  // First of all: a newer version's file must stay as it is, whatever else we would think of it.
  TRY_ASSIGN(const std::int64_t version, database.schema_version());
  constexpr auto kVersion = static_cast<std::int64_t>(sql::kMigrations.size());
  using Check = store::Database::Check;
  if (version <= kVersion) TRY(check_database(database, ended_uncleanly ? Check::full : Check::quick));
  if (version > 0 && version < kVersion) TRY(keep_before_migration(files, database, kVersion));
  TRY(store::migrate(database, sql::kMigrations));
  TRY(Projector(database).rebuild_if_outdated());
  TRY(check_weekly(database, now_ms));
  return database;
}

}  // namespace

struct RecordStore::Impl {
  RecordFiles files;
  const Clock& clock;
  Random& random;
  std::optional<FileLock> lock;
  std::optional<Keyring> keyring;
  std::optional<store::Database> database;
  std::optional<Witness> witness;
  std::vector<LoggedEvent> unwitnessed;  ///< committed, and not yet written to the witness
  LogHead head;
  WallTimeMs last_wall_ms = kBuildDateMs;
  RecoveryReport recovery;
  bool program_started = true;   ///< the next event is the first of this run
  bool appended = false;         ///< since the last backup
  bool gave_up_reserve = false;  ///< the disk was full in this run
  bool doubtful = false;  ///< a commit failed: nothing may be assumed before the database was opened anew

  Impl(const std::filesystem::path& folder, const Clock& used_clock, Random& used_random)
      : files(folder), clock(used_clock), random(used_random) {}

  Status open_folder() {
    TRY(make_private_folder(files.folder));
    TRY_ASSIGN(lock, FileLock::take(files.lock));
    TRY_ASSIGN(keyring, Keyring::open(files.keys));
    return {};
  }

  Status open_database() {
    std::error_code error;
    const bool present = std::filesystem::exists(files.database, error);
    if (!present) {
      const bool had_records =
          std::filesystem::exists(files.witness, error) || std::filesystem::exists(files.backups, error);
      if (had_records) {
        TRY_ASSIGN(recovery, rebuild_database(files, clock, "records.db was missing"));
      } else {
        TRY(provision_database(files.database));
      }
    }
    auto opened = open_checked(files, clock.wall_time_ms());
    if (!opened && opened.error().code == ErrorCode::corrupt) {
      TRY_ASSIGN(recovery, rebuild_database(files, clock, opened.error().message));
      opened = open_checked(files, clock.wall_time_ms());
    }
    if (!opened) return failure(opened.error());
    database.emplace(std::move(*opened));
    return open_witness();
  }

  Status open_witness() {
    TRY(reconcile_witness(files, *database, recovery));
    TRY_ASSIGN(witness, Witness::open(files.witness));
    unwitnessed.clear();
    TRY(read_head());
    return finish_erasures();
  }

  Status read_head() {
    TRY_ASSIGN(const auto last, last_event(*database));
    head.last_seq = last ? last->header.seq : 0;
    head.hash = last ? last->hash : std::string(kNoLineBefore);
    last_wall_ms = kBuildDateMs;
    if (last) {
      if (const auto time_ms = from_iso8601(last->header.claimed_time)) last_wall_ms = *time_ms;
    }
    TRY_ASSIGN(const DeviceIdentity identity,
               keyring->identity(last ? last->header.device : std::string(), clock, random));
    head.device = identity.device;
    head.incarnation = identity.incarnation;
    return {};
  }

  /// After a failed commit or flush the page cache may lie: the truth is what a new connection reads.
  Status reopen_if_doubtful() {
    if (!doubtful) return {};
    witness.reset();
    database.reset();
    TRY(open_database());
    doubtful = false;
    return {};
  }

  Status settle_witness() {
    while (!unwitnessed.empty()) {
      TRY(witness->append(unwitnessed.front()));
      unwitnessed.erase(unwitnessed.begin());
    }
    return witness->flush();
  }

  /// Nothing where the key was erased: what cannot be erased a second time is not kept.
  Result<std::optional<crypto::SecretKey>> key_for(const Event& event, const LearnerId& learner) {
    if (!std::holds_alternative<LearnerEnrolled>(event)) {
      return keyring->learner_key(private_owner_of(event, learner));
    }
    TRY_ASSIGN(crypto::SecretKey key, keyring->make_learner_key(learner, random));
    return key;
  }

  Result<std::optional<PrivatePart>> seal_private(const Event& event, EventHeader& header) {
    TRY_ASSIGN(const std::string text, private_text_of(event));
    if (text.empty()) return std::nullopt;
    TRY_ASSIGN(const auto key, key_for(event, header.learner));
    if (!key) return std::nullopt;
    PrivatePart part;
    part.salt = crypto::make_salt(random);
    part.sealed = crypto::seal(text, *key, header.id, random);
    header.private_hash = private_hash_of(part.salt, text);
    return part;
  }

  /// Makes the event's line as the next one after `after` and puts it into the open transaction.
  Result<LoggedEvent> insert(const LogHead& after, const LearnerId& learner, const Event& event) {
    const WallTimeMs now_ms = clock.wall_time_ms();
    EventHeader header;
    header.id = make_uuid_v7(clock, random);
    header.device = after.device;
    header.incarnation = after.incarnation;
    header.seq = after.last_seq + 1;
    header.prev = after.hash;
    header.type = type_name_of(event);
    header.learner = learner;
    header.claimed_time = to_iso8601(now_ms);
    header.monotonic_ms = clock.monotonic_ms();
    header.boot_id = clock.boot_id();
    if (now_ms < kBuildDateMs || now_ms < last_wall_ms) header.flags.emplace_back(kFlagClockSuspect);
    if (program_started) header.flags.emplace_back(kFlagProgramStarted);
    program_started = false;
    last_wall_ms = now_ms;

    LoggedEvent logged;
    TRY_ASSIGN(logged.private_part, seal_private(event, header));
    const EventLine made = make_event_line(std::move(header), to_data_json(event));
    // What we write every reader must be able to read, or an export would be refused years later.
    TRY_ASSIGN(logged.line, parse_event_line(made.line));
    TRY(insert_event(*database, logged));
    if (const auto* opened = std::get_if<AttemptOpened>(&event)) {
      TRY(keep_shown_items(*database, opened->shown));
    }
    if (const auto* finished = std::get_if<AttemptFinished>(&event)) {
      TRY_ASSIGN(store::Statement * forget, database->cached(sql::delete_attempt_clock));
      TRY(forget->bind("attempt", finished->attempt.text()).run());
    }
    TRY(Projector(*database).apply(logged.line));
    return logged;
  }

  Result<std::vector<LoggedEvent>> insert_with_what_they_end(const std::vector<OwnedEvent>& events) {
    std::vector<LoggedEvent> logged;
    LogHead after = head;
    const auto add = [&](const LearnerId& learner, const Event& each) -> Status {
      TRY_ASSIGN(LoggedEvent one, insert(after, learner, each));
      after.last_seq = one.line.header.seq;
      after.hash = one.line.hash;
      logged.push_back(std::move(one));
      return {};
    };
    for (const auto& [learner, event] : events) {
      if (const auto* started = std::get_if<SessionStarted>(&event)) {
        TRY_ASSIGN(const auto left_open, Projector(*database).open_sessions(started->registration));
        for (const SessionState& session : left_open) {
          if (session.session == started->session) continue;
          TRY(add(learner, SessionAbandoned{session.session, session.duration_ms}));
        }
      }
      TRY(add(learner, event));
    }
    return logged;
  }

  /// On a full disk once more, with the reserve given up.
  Result<EventReceipt> append(const std::vector<OwnedEvent>& events) {
    auto receipt = append_once(events);
    if (receipt || receipt.error().code != ErrorCode::no_space || !give_up_reserve(files.reserve))
      return receipt;
    gave_up_reserve = true;
    return append_once(events);
  }

  Result<EventReceipt> append_once(const std::vector<OwnedEvent>& events) {
    TRY(reopen_if_doubtful());
    const bool was_first = program_started;
    const WallTimeMs wall_before_ms = last_wall_ms;
    auto logged = commit(events);
    if (!logged) {
      // An event that breaks a rule was rolled back before anything reached the disk.
      doubtful = logged.error().code != ErrorCode::invalid;
      program_started = was_first;
      last_wall_ms = wall_before_ms;
      return failure(logged.error());
    }
    const EventLine last = logged->back().line;
    head.last_seq = last.header.seq;
    head.hash = last.hash;
    appended = true;
    for (LoggedEvent& each : *logged) unwitnessed.push_back(std::move(each));
    // It is committed and so confirmed; a witness that cannot follow is told before the next commit.
    while (!unwitnessed.empty() && witness->append(unwitnessed.front()))
      unwitnessed.erase(unwitnessed.begin());
    return EventReceipt{last.header.id, last.header.seq, last.hash};
  }

  Result<std::vector<LoggedEvent>> commit(const std::vector<OwnedEvent>& events) {
    TRY_ASSIGN(store::Transaction transaction, store::Transaction::begin(*database));
    TRY_ASSIGN(std::vector<LoggedEvent> logged, insert_with_what_they_end(events));
    TRY(settle_witness());
    TRY(transaction.commit());
    return logged;
  }

  Status commit_attempt_clock(const AttemptId& attempt, std::int64_t elapsed_ms) {
    TRY_ASSIGN(store::Transaction transaction, store::Transaction::begin(*database));
    TRY_ASSIGN(store::Statement * set, database->cached(sql::set_attempt_clock));
    TRY(set->bind("attempt", attempt.text()).bind("elapsed_ms", elapsed_ms).run());
    return transaction.commit();
  }

  /// What the log says is erased is gone: without its key every copy of a text is unreadable, in backups and
  /// in the witness too. The key goes last, so that an erasure that was cut short is known by it.
  Status finish_erasures() {
    TRY_ASSIGN(const std::vector<LearnerId> erased, read_erased_learners(*database));
    for (const LearnerId& learner : erased) {
      TRY_ASSIGN(const auto key, keyring->learner_key(learner));
      if (!key) continue;
      TRY_ASSIGN(store::Transaction transaction, store::Transaction::begin(*database));
      TRY_ASSIGN(store::Statement * erase, database->cached(sql::delete_private_parts));
      TRY(erase->bind("learner", learner.text()).run());
      TRY(transaction.commit());
      TRY(keyring->erase_learner_key(learner));
    }
    return {};
  }

  Status append_feedback(const std::vector<CourseFeedback>& feedback) {
    TRY(reopen_if_doubtful());
    const Status kept = commit_feedback(feedback);
    if (kept) {
      appended = true;
    } else {
      doubtful = kept.error().code != ErrorCode::invalid;
    }
    return kept;
  }

  Status commit_feedback(const std::vector<CourseFeedback>& feedback) {
    TRY_ASSIGN(store::Transaction transaction, store::Transaction::begin(*database));
    for (const CourseFeedback& each : feedback) {
      KeptFeedback kept{format("{:016x}{:016x}", random.next(), random.next()), to_feedback_line(each)};
      // What we write every reader must be able to read.
      TRY(parse_feedback_line(kept.line));
      TRY(keep_feedback(*database, kept));
    }
    TRY(settle_witness());
    return transaction.commit();
  }
};

RecordStore::RecordStore(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}

Result<std::unique_ptr<RecordStore>> RecordStore::open(const std::filesystem::path& data_folder,
                                                       const Clock& clock, Random& random) {
  auto impl = std::make_unique<Impl>(data_folder, clock, random);
  TRY(impl->open_folder());
  TRY(impl->open_database());
  make_reserve(impl->files.reserve);
  return std::unique_ptr<RecordStore>(new RecordStore(std::move(impl)));
}

RecordStore::~RecordStore() {
  if (!impl_->database || impl_->doubtful) return;
  // Nobody is left to tell; the next start reconciles the witness and makes the backup that is missing.
  (void)impl_->settle_witness();
  if (impl_->appended) (void)backup();
}

Result<EventReceipt> RecordStore::append(const LearnerId& learner, const Event& event) {
  return append_together({{learner, event}});
}

Result<EventReceipt> RecordStore::append_together(const std::vector<OwnedEvent>& events) {
  ASSERT(!events.empty());
  for (const auto& [learner, event] : events) {
    const auto* enrolled = std::get_if<LearnerEnrolled>(&event);
    ASSERT(enrolled == nullptr || enrolled->learner == learner);
    ASSERT(has_right_owner(event, learner));
    if (!learner.empty() && !is_uuid(learner.text())) {
      return failure(ErrorCode::invalid, "appending an event: learner '" + learner.text() + "' is no UUID");
    }
    const auto* form = std::get_if<FormAnswered>(&event);
    if (form != nullptr && form->subject_kind == "course") {
      return failure(ErrorCode::invalid, "appending an event: what is said of a course is no event");
    }
  }
  return impl_->append(events);
}

Status RecordStore::append_feedback(const std::vector<CourseFeedback>& feedback) {
  return impl_->append_feedback(feedback);
}

Result<std::vector<std::string>> RecordStore::feedback_lines() {
  TRY(impl_->reopen_if_doubtful());
  std::vector<std::string> lines;
  TRY(each_feedback(*impl_->database, [&lines](KeptFeedback&& feedback) -> Status {
    lines.push_back(std::move(feedback.line));
    return {};
  }));
  return lines;
}

Status RecordStore::flush_witness() {
  if (impl_->doubtful) return {};
  return impl_->settle_witness();
}

Result<std::vector<Learner>> RecordStore::learners() {
  TRY(impl_->reopen_if_doubtful());
  return read_learners(*impl_->database, *impl_->keyring);
}

Result<std::optional<Credentials>> RecordStore::credentials(const LearnerId& learner) {
  TRY(impl_->reopen_if_doubtful());
  return read_credentials(*impl_->database, *impl_->keyring, learner);
}

Result<std::optional<std::string>> RecordStore::office_code_hash() {
  TRY(impl_->reopen_if_doubtful());
  return read_office_code_hash(*impl_->database);
}

Status RecordStore::set_attempt_clock(const AttemptId& attempt, std::int64_t elapsed_ms) {
  TRY(impl_->reopen_if_doubtful());
  const Status kept = impl_->commit_attempt_clock(attempt, elapsed_ms);
  impl_->doubtful = !kept;
  return kept;
}

Result<std::optional<RegistrationRecord>> RecordStore::registration(const LearnerId& learner,
                                                                    const std::string& module) {
  TRY(impl_->reopen_if_doubtful());
  return read_registration(*impl_->database, *impl_->keyring, learner, module);
}

Result<std::vector<RegistrationRecord>> RecordStore::registrations(const LearnerId& learner) {
  TRY(impl_->reopen_if_doubtful());
  return read_registrations(*impl_->database, *impl_->keyring, learner);
}

Result<std::vector<UnitDone>> RecordStore::units_done() {
  TRY(impl_->reopen_if_doubtful());
  return read_units_done(*impl_->database);
}

Result<OfficeForms> RecordStore::office_forms() {
  TRY(impl_->reopen_if_doubtful());
  return read_office_forms(*impl_->database);
}

Result<std::optional<std::string>> RecordStore::shown_item(const std::string& hash) {
  TRY(impl_->reopen_if_doubtful());
  return find_shown_item(*impl_->database, hash);
}

Result<std::optional<SiteSet>> RecordStore::site() {
  TRY(impl_->reopen_if_doubtful());
  return read_site(*impl_->database);
}

Result<std::optional<std::string>> RecordStore::newest_language() {
  TRY(impl_->reopen_if_doubtful());
  return read_newest_language(*impl_->database);
}

bool RecordStore::is_disk_full() const { return impl_->gave_up_reserve; }

Status RecordStore::check_space_for_test() { return records::check_space_for_test(impl_->files.folder); }

const LogHead& RecordStore::head() const { return impl_->head; }
const RecoveryReport& RecordStore::recovery() const { return impl_->recovery; }
const std::filesystem::path& RecordStore::data_folder() const { return impl_->files.folder; }

Status RecordStore::each_event_after(std::int64_t seq, const std::function<Status(const EventLine&)>& visit) {
  TRY(impl_->reopen_if_doubtful());
  return each_event(*impl_->database, seq, [&visit](LoggedEvent&& event) { return visit(event.line); });
}

Result<std::vector<EventLine>> RecordStore::events_after(std::int64_t seq) {
  std::vector<EventLine> events;
  TRY(each_event_after(seq, [&events](const EventLine& event) -> Status {
    events.push_back(event);
    return {};
  }));
  return events;
}

Status RecordStore::rebuild_projections() {
  TRY(impl_->reopen_if_doubtful());
  TRY_ASSIGN(store::Transaction transaction, store::Transaction::begin(*impl_->database));
  Projector projector(*impl_->database);
  TRY(projector.rebuild());
  TRY(projector.mark_current());
  return transaction.commit();
}

Result<VerifyReport> RecordStore::verify() {
  TRY(impl_->reopen_if_doubtful());
  TRY(impl_->settle_witness());
  return verify_log(impl_->files, *impl_->database, *impl_->keyring);
}

Result<std::filesystem::path> RecordStore::backup() {
  TRY(impl_->reopen_if_doubtful());
  TRY_ASSIGN(std::filesystem::path file, make_backup(impl_->files, *impl_->database, impl_->head.last_seq));
  impl_->appended = false;
  return file;
}

Status RecordStore::erase_private(const LearnerId& learner, const LearnerId& by) {
  TRY(append(learner, LearnerErased{learner, by}));
  return impl_->finish_erasures();
}

Result<RecoveryReport> rebuild_from_witness(const std::filesystem::path& data_folder, const Clock& clock) {
  const RecordFiles files(data_folder);
  TRY_ASSIGN(const FileLock lock, FileLock::take(files.lock));
  TRY_ASSIGN(RecoveryReport report, rebuild_database(files, clock, "asked to rebuild"));
  TRY_ASSIGN(store::Database database, store::Database::open(files.database));
  TRY(reconcile_witness(files, database, report));
  return report;
}

}  // namespace waypost::records
