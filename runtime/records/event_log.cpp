// SPDX-License-Identifier: Apache-2.0
#include "records/event_log.hpp"

#include <algorithm>
#include <utility>

#include "base/format.hpp"
#include "base/id.hpp"
#include "records/closing_note.hpp"
#include "records/feedback_table.hpp"
#include "records/log_verifier.hpp"
#include "records/private_text.hpp"
#include "records/projector.hpp"
#include "records/record_opening.hpp"
#include "records/reserve.hpp"
#include "records/shown_items.hpp"
#include "records/view_reader.hpp"
#include "records_sql/queries.hpp"

namespace waypost::records {
namespace {

/// Wall time before this is wrong: the program did not exist yet.
constexpr WallTimeMs kBuildDateMs = WallTimeMs{WAYPOST_BUILD_DATE_S} * 1000;

/// What the events say, without when and where they stand.
std::string content_of(const std::vector<OwnedEvent>& events) {
  std::string content;
  for (const auto& [learner, event] : events) {
    content += learner.text() + type_name_of(event) + to_data_json(event) +
               private_text_of(event).value_or(std::string()) + "\n";
  }
  return content;
}

bool ends_among(const std::vector<OwnedEvent>& events, const SessionId& session) {
  return std::any_of(events.begin(), events.end(), [&](const OwnedEvent& each) {
    const auto* ended = std::get_if<SessionEnded>(&each.event);
    return ended != nullptr && ended->session == session;
  });
}

}  // namespace

EventLog::EventLog(const std::filesystem::path& folder, const Clock& clock, Random& random)
    : files_(folder), clock_(clock), random_(random), last_wall_ms_(kBuildDateMs) {}

EventLog::~EventLog() {
  if (!is_sound()) return;
  witness_.reset();
  database_.reset();
  write_closing_note(files_);
}

Status EventLog::open() {
  TRY(open_folder());
  is_as_closed_ = take_closing_note(files_);
  TRY(open_database());
  // The record is whole without it; the next start tries again.
  const Status reserved = make_reserve(files_.reserve);
  if (!reserved) recovery_.notes.push_back("the reserve was not made: " + reserved.error().message);
  return {};
}

Status EventLog::open_folder() {
  TRY(make_private_folder(files_.folder));
  TRY_ASSIGN(lock_, FileLock::take(files_.lock));
  TRY_ASSIGN(keyring_, Keyring::open(files_.keys));
  return {};
}

Status EventLog::open_database() {
  std::error_code error;
  ended_uncleanly_ = std::filesystem::file_size(files_.write_ahead_log, error) > 0 && !error;
  const WitnessCheck check = !ended_uncleanly_ && !doubtful_ ? WitnessCheck::end : WitnessCheck::whole;
  const bool present = std::filesystem::exists(files_.database, error);
  if (!present) {
    const bool had_records =
        std::filesystem::exists(files_.witness, error) || std::filesystem::exists(files_.backups, error);
    if (had_records) {
      TRY_ASSIGN(recovery_, rebuild_database(files_, clock_, "records.db was missing"));
    } else {
      TRY(provision_database(files_.database));
    }
  }
  Status opened = open_database_and_witness(check);
  if (!opened && opened.error().code == ErrorCode::corrupt) {
    database_.reset();
    TRY_ASSIGN(recovery_, rebuild_database(files_, clock_, opened.error().message));
    for (std::string& finding : found_changed_) recovery_.notes.push_back("it was found that " + finding);
    opened = open_database_and_witness(WitnessCheck::whole);
  }
  TRY(opened);
  TRY_ASSIGN(witness_, Witness::open(files_.witness));
  unwitnessed_.clear();
  TRY(read_head());
  return finish_erasures();
}

Status EventLog::open_database_and_witness(WitnessCheck check) {
  TRY_ASSIGN(database_, open_checked(files_, clock_.wall_time_ms()));
  // The write-ahead log is there since the first read. SQLite syncs its entry too, but takes no notice where
  // that fails.
  TRY(flush_folder(files_.folder));
  if (witness_doubtful_) {
    TRY(rewrite_witness(files_, *database_));
    witness_doubtful_ = false;
  }
  TRY(reconcile_witness(files_, clock_, *database_, check, recovery_));
  if (std::exchange(is_as_closed_, true)) return check_after_unclean_end();
  // The medium or a hand changed it since: what SQLite finds whole may still tell a wrong mark.
  TRY_ASSIGN(VerifyReport report, verify_log(files_, *database_, *keyring_));
  recovery_.notes.emplace_back("records.db changed while it was closed; all of it was held against the log");
  for (std::string& note : report.notes) recovery_.notes.push_back(std::move(note));
  found_changed_ = std::move(report.findings);
  if (!found_changed_.empty()) return failure(ErrorCode::corrupt, "records.db changed while it was closed");
  return {};
}

Status EventLog::check_after_unclean_end() {
  // A record in use, whose transaction failed, was whole a moment ago.
  if (!std::exchange(ended_uncleanly_, false) || doubtful_) return {};
  TRY_ASSIGN(const VerifyReport chain, verify_chain(*database_));
  if (!chain.findings.empty()) {
    found_changed_ = chain.findings;
    return failure(ErrorCode::corrupt, "records.db changed since its last end, which was not a clean one");
  }
  TRY_ASSIGN(const VerifyReport projections, verify_projections(*database_));
  if (projections.findings.empty()) return {};
  for (const std::string& finding : projections.findings) {
    recovery_.notes.push_back(finding + ": made anew after an end that was not a clean one");
  }
  TRY_ASSIGN(store::Transaction transaction, store::Transaction::begin(*database_));
  TRY(Projector(*database_).rebuild());
  return transaction.commit();
}

Status EventLog::read_head() {
  TRY_ASSIGN(const auto last, last_event(*database_));
  head_.last_seq = last ? last->header.seq : 0;
  head_.hash = last ? last->hash : std::string(kNoLineBefore);
  last_wall_ms_ = kBuildDateMs;
  if (last) {
    if (const auto time_ms = from_iso8601(last->header.claimed_time)) last_wall_ms_ = *time_ms;
  }
  TRY_ASSIGN(identity_,
             device_identity(files_.keys, last ? last->header.device : std::string(), clock_, random_));
  head_.device = identity_.device;
  head_.incarnation = identity_.incarnation;
  TRY_ASSIGN(incarnation_is_begun_, is_incarnation_begun());
  return {};
}

Result<bool> EventLog::is_incarnation_begun() {
  TRY_ASSIGN(store::Statement * select, database_->cached(sql::select_incarnation));
  TRY_ASSIGN(const bool row, select->bind("id", identity_.incarnation).step());
  const bool begun = row && select->text("public_key") == identity_.public_key;
  select->reset();
  return begun;
}

ClaimedNow EventLog::now() const { return {clock_.wall_time_ms(), kBuildDateMs, last_wall_ms_}; }

Status EventLog::reopen_if_doubtful() {
  if (!doubtful_) return {};
  witness_.reset();
  database_.reset();
  TRY(open_database());
  doubtful_ = false;
  return {};
}

Status EventLog::settle_witness() {
  while (!unwitnessed_.empty()) {
    TRY(witness_->append(unwitnessed_.front()));
    unwitnessed_.erase(unwitnessed_.begin());
  }
  const Status flushed = witness_->flush();
  witness_doubtful_ = !flushed;
  return flushed;
}

Result<std::optional<crypto::SecretKey>> EventLog::key_for(const Event& event, const LearnerId& learner) {
  if (!std::holds_alternative<LearnerEnrolled>(event)) {
    return keyring_->learner_key(private_owner_of(event, learner));
  }
  TRY_ASSIGN(crypto::SecretKey key, keyring_->make_learner_key(learner, random_));
  return key;
}

Result<std::optional<PrivatePart>> EventLog::seal_private(const Event& event, EventHeader& header) {
  TRY_ASSIGN(const std::string text, private_text_of(event));
  if (text.empty()) return std::nullopt;
  TRY_ASSIGN(const auto key, key_for(event, header.learner));
  if (!key && (std::holds_alternative<PinSet>(event) || std::holds_alternative<LearnerRenamed>(event) ||
               std::holds_alternative<LearnerDescribed>(event) || std::holds_alternative<NoteKept>(event))) {
    // Without it they would say the contrary: no PIN, no name, no note.
    return failure(ErrorCode::invalid,
                   "appending an event: the key of learner " + header.learner.text() + " is lost");
  }
  if (!key) return std::nullopt;
  PrivatePart part;
  part.salt = crypto::make_salt(random_);
  part.sealed = crypto::seal(text, *key, header.id, random_);
  header.private_hash = private_hash_of(part.salt, text);
  return part;
}

Result<LoggedEvent> EventLog::insert(const LogHead& after, const LearnerId& learner, const Event& event) {
  const WallTimeMs now_ms = clock_.wall_time_ms();
  EventHeader header;
  header.id = make_uuid_v7(clock_, random_);
  header.device = after.device;
  header.incarnation = after.incarnation;
  header.seq = after.last_seq + 1;
  header.prev = after.hash;
  header.type = type_name_of(event);
  header.learner = learner;
  header.claimed_time = to_iso8601(now_ms);
  header.monotonic_ms = clock_.monotonic_ms();
  header.boot_id = clock_.boot_id();
  if (ClaimedNow{now_ms, kBuildDateMs, last_wall_ms_}.is_suspect()) {
    header.flags.emplace_back(kFlagClockSuspect);
  }
  if (program_started_) header.flags.emplace_back(kFlagProgramStarted);
  program_started_ = false;
  last_wall_ms_ = now_ms;

  LoggedEvent logged;
  TRY_ASSIGN(logged.private_part, seal_private(event, header));
  const EventLine made = make_event_line(std::move(header), to_data_json(event));
  // What we write every reader must be able to read, or an export would be refused years later.
  TRY_ASSIGN(logged.line, parse_event_line(made.line));
  TRY(insert_event(*database_, logged));
  if (const auto* opened = std::get_if<AttemptOpened>(&event)) {
    TRY(keep_shown_items(*database_, opened->shown));
  }
  if (const auto* finished = std::get_if<AttemptFinished>(&event)) {
    TRY_ASSIGN(store::Statement * forget, database_->cached(sql::delete_attempt_clock));
    TRY(forget->bind("attempt", finished->attempt.text()).run());
  }
  TRY(Projector(*database_).apply(logged.line));
  return logged;
}

Result<std::vector<LoggedEvent>> EventLog::insert_with_what_belongs(const std::vector<OwnedEvent>& events) {
  std::vector<LoggedEvent> logged;
  LogHead after = head_;
  const auto add = [&](const LearnerId& learner, const Event& each) -> Status {
    TRY_ASSIGN(LoggedEvent one, insert(after, learner, each));
    after.last_seq = one.line.header.seq;
    after.hash = one.line.hash;
    logged.push_back(std::move(one));
    return {};
  };
  if (!incarnation_is_begun_)
    TRY(add(LearnerId(), IncarnationBegun{identity_.incarnation, identity_.public_key}));
  for (const auto& [learner, event] : events) {
    if (const auto* started = std::get_if<SessionStarted>(&event)) {
      const bool ends_at_once = ends_among(events, started->session);
      TRY_ASSIGN(const auto left_open, Projector(*database_).open_sessions(started->registration));
      for (const SessionState& session : left_open) {
        if (session.session == started->session) continue;
        // Nobody left a test for what colleagues have read together: it waits at its question.
        if (ends_at_once && session.unit != started->unit) continue;
        TRY(add(learner, SessionAbandoned{session.session, session.duration_ms}));
      }
    }
    TRY(add(learner, event));
  }
  return logged;
}

Result<EventReceipt> EventLog::append(const std::vector<OwnedEvent>& events) {
  auto receipt = append_once(events);
  if (receipt || receipt.error().code != ErrorCode::no_space || !give_up_reserve(files_.reserve))
    return receipt;
  gave_up_reserve_ = true;
  return append_once(events);
}

std::optional<EventReceipt> EventLog::kept_all_the_same(const std::vector<OwnedEvent>& events) {
  const Attempted attempted = std::exchange(attempted_, {});
  const bool kept = attempted.receipt && attempted.receipt->hash == head_.hash;
  if (!kept || attempted.content != content_of(events)) return std::nullopt;
  appended_ = true;
  return attempted.receipt;
}

Result<EventReceipt> EventLog::append_once(const std::vector<OwnedEvent>& events) {
  TRY(reopen_if_doubtful());
  if (const auto kept = kept_all_the_same(events)) return *kept;
  const bool was_first = program_started_;
  const WallTimeMs wall_before_ms = last_wall_ms_;
  auto logged = commit(events);
  if (!logged) {
    // An event that breaks a rule was rolled back before anything reached the disk.
    doubtful_ = logged.error().code != ErrorCode::invalid;
    program_started_ = was_first;
    last_wall_ms_ = wall_before_ms;
    return failure(logged.error());
  }
  const EventLine last = logged->back().line;
  head_.last_seq = last.header.seq;
  head_.hash = last.hash;
  incarnation_is_begun_ = true;
  appended_ = true;
  for (LoggedEvent& each : *logged) unwitnessed_.push_back(std::move(each));
  // It is committed and so confirmed; a witness that cannot follow is told before the next commit.
  while (!unwitnessed_.empty() && witness_->append(unwitnessed_.front()))
    unwitnessed_.erase(unwitnessed_.begin());
  return EventReceipt{last.header.id, last.header.seq, last.hash};
}

Result<std::vector<LoggedEvent>> EventLog::commit(const std::vector<OwnedEvent>& events) {
  TRY_ASSIGN(store::Transaction transaction, store::Transaction::begin(*database_));
  TRY_ASSIGN(std::vector<LoggedEvent> logged, insert_with_what_belongs(events));
  TRY(settle_witness());
  const EventLine& last = logged.back().line;
  attempted_ = {content_of(events), EventReceipt{last.header.id, last.header.seq, last.hash}};
  TRY(transaction.commit());
  attempted_ = {};
  return logged;
}

Status EventLog::set_attempt_clock(const AttemptId& attempt, std::int64_t elapsed_ms) {
  TRY(reopen_if_doubtful());
  const Status kept = commit_attempt_clock(attempt, elapsed_ms);
  doubtful_ = !kept;
  return kept;
}

Status EventLog::commit_attempt_clock(const AttemptId& attempt, std::int64_t elapsed_ms) {
  TRY_ASSIGN(store::Transaction transaction, store::Transaction::begin(*database_));
  TRY_ASSIGN(store::Statement * set, database_->cached(sql::set_attempt_clock));
  TRY(set->bind("attempt", attempt.text()).bind("elapsed_ms", elapsed_ms).run());
  return transaction.commit();
}

Status EventLog::finish_erasures() {
  TRY_ASSIGN(const std::vector<LearnerId> erased, read_erased_learners(*database_));
  for (const LearnerId& learner : erased) {
    TRY_ASSIGN(const auto key, keyring_->learner_key(learner));
    if (!key) continue;
    TRY_ASSIGN(store::Transaction transaction, store::Transaction::begin(*database_));
    TRY_ASSIGN(store::Statement * erase, database_->cached(sql::delete_private_parts));
    TRY(erase->bind("learner", learner.text()).run());
    TRY(transaction.commit());
    TRY(keyring_->erase_learner_key(learner));
  }
  return {};
}

Status EventLog::append_feedback(const std::vector<CourseFeedback>& feedback) {
  TRY(reopen_if_doubtful());
  const Status kept = commit_feedback(feedback);
  if (kept) {
    appended_ = true;
  } else {
    doubtful_ = kept.error().code != ErrorCode::invalid;
  }
  return kept;
}

Status EventLog::commit_feedback(const std::vector<CourseFeedback>& feedback) {
  TRY_ASSIGN(store::Transaction transaction, store::Transaction::begin(*database_));
  for (const CourseFeedback& each : feedback) {
    KeptFeedback kept{format("{:016x}{:016x}", random_.next(), random_.next()), to_feedback_line(each)};
    // What we write every reader must be able to read.
    TRY(parse_feedback_line(kept.line));
    TRY(keep_feedback(*database_, kept));
  }
  TRY(settle_witness());
  return transaction.commit();
}

}  // namespace waypost::records
