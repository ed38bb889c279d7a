// SPDX-License-Identifier: Apache-2.0
/// EventLog: the open record, database, witness and keys together, and the one way to append to it. Whatever
/// failed, the next call begins from what the disk really holds. Only for this folder.
#pragma once

#include <optional>
#include <vector>

#include "base/clock.hpp"
#include "base/file.hpp"
#include "base/random.hpp"
#include "base/result.hpp"
#include "records/claimed_now.hpp"
#include "records/device_identity.hpp"
#include "records/keyring.hpp"
#include "records/record_store.hpp"
#include "records/recovery.hpp"
#include "records/witness.hpp"
#include "records/witness_reconciliation.hpp"
#include "store/database.hpp"

namespace waypost::records {

class EventLog {
 public:
  EventLog(const std::filesystem::path& folder, const Clock& clock, Random& random);

  /// Closes; what was closed soundly is known again at the next start.
  ~EventLog();
  EventLog(const EventLog&) = delete;
  EventLog& operator=(const EventLog&) = delete;

  /// Lock, keys, database and witness; repairs what has to be. Errors: those of RecordStore::open().
  Status open();

  /// After a failed commit or flush the page cache may lie: the truth is what a new connection reads.
  Status reopen_if_doubtful();
  Status settle_witness();
  /// On a full disk once more, with the reserve given up.
  Result<EventReceipt> append(const std::vector<OwnedEvent>& events);
  Status set_attempt_clock(const AttemptId& attempt, std::int64_t elapsed_ms);
  /// What the log says is erased is gone: without its key every copy of a text is unreadable, in backups and
  /// in the witness too. The key goes last, so that an erasure that was cut short is known by it.
  Status finish_erasures();
  Status append_feedback(const std::vector<CourseFeedback>& feedback);
  ClaimedNow now() const;
  const RecordFiles& files() const { return files_; }
  const LogHead& head() const { return head_; }
  const RecoveryReport& recovery() const { return recovery_; }
  bool gave_up_reserve() const { return gave_up_reserve_; }
  /// What it reads and writes may be trusted.
  bool is_sound() const { return database_ && !doubtful_; }
  /// Something was appended since the last backup.
  bool has_news() const { return appended_; }
  void note_backup() { appended_ = false; }
  store::Database& database() { return *database_; }
  const Keyring& keyring() const { return *keyring_; }

 private:
  /// The commit that failed last: it may have been kept all the same, and is then not to be kept twice.
  struct Attempted {
    std::string content;  ///< of its events; empty where none failed
    std::optional<EventReceipt> receipt;
  };

  Status open_folder();
  Status open_database();
  /// Each may be damaged in a way that only the other one shows.
  Status open_database_and_witness(WitnessCheck check);
  /// There is no sum of the database then (see closing_note.hpp): a bit that the medium changed meanwhile may
  /// stand in a table and not in its index, and show a wrong mark.
  Status check_after_unclean_end();
  Status read_head();
  /// The log says from which event on it bears this incarnation's name and key.
  Result<bool> is_incarnation_begun();
  /// Nothing where the key was erased: what cannot be erased a second time is not kept.
  Result<std::optional<crypto::SecretKey>> key_for(const Event& event, const LearnerId& learner);
  Result<std::optional<PrivatePart>> seal_private(const Event& event, EventHeader& header);
  /// Makes the event's line as the next one after `after` and puts it into the open transaction.
  Result<LoggedEvent> insert(const LogHead& after, const LearnerId& learner, const Event& event);
  /// Before them the beginning of an incarnation where that is due, and what each of them ends.
  Result<std::vector<LoggedEvent>> insert_with_what_belongs(const std::vector<OwnedEvent>& events);
  /// The receipt of these events where a commit that seemed to fail kept them.
  std::optional<EventReceipt> kept_all_the_same(const std::vector<OwnedEvent>& events);
  Result<EventReceipt> append_once(const std::vector<OwnedEvent>& events);
  Result<std::vector<LoggedEvent>> commit(const std::vector<OwnedEvent>& events);
  Status commit_attempt_clock(const AttemptId& attempt, std::int64_t elapsed_ms);
  Status commit_feedback(const std::vector<CourseFeedback>& feedback);

  RecordFiles files_;
  const Clock& clock_;
  Random& random_;
  std::optional<FileLock> lock_;
  std::optional<Keyring> keyring_;
  std::optional<store::Database> database_;
  std::optional<Witness> witness_;
  std::vector<LoggedEvent> unwitnessed_;  ///< committed, and not yet written to the witness
  DeviceIdentity identity_;
  bool incarnation_is_begun_ = false;  ///< the log says so: is_incarnation_begun()
  LogHead head_;
  WallTimeMs last_wall_ms_ = 0;
  RecoveryReport recovery_;
  bool program_started_ = true;             ///< the next event is the first of this run
  bool appended_ = false;                   ///< since the last backup
  bool gave_up_reserve_ = false;            ///< the disk was full in this run
  std::vector<std::string> found_changed_;  ///< in a database that was changed while it was closed
  bool ended_uncleanly_ = false;            ///< there is a write-ahead log that was not closed
  bool is_as_closed_ = true;                ///< the database is the one that was closed last
  bool witness_doubtful_ = false;  ///< it could not be synced: what it holds may never reach the disk
  Attempted attempted_;
  bool doubtful_ = false;  ///< a commit failed: nothing may be assumed before the database was opened anew
};

}  // namespace waypost::records
