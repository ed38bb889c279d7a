// SPDX-License-Identifier: Apache-2.0
/// Records: who learnt what, kept so that no confirmed answer is ever lost.
/// The truth is a log of events, one transaction each; what the screens ask for are projections of it,
/// rebuilt on demand. A second witness (answers.log) holds the same lines in another format, written by other
/// code. Marking is assessment's task, sitting a lesson session's: records keep what they are told.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "base/random.hpp"
#include "base/result.hpp"
#include "records/claimed_now.hpp"
#include "records/course_feedback.hpp"
#include "records/event.hpp"
#include "records/event_line.hpp"
#include "records/views.hpp"

namespace waypost::records {

/// Given once an event is durable.
struct EventReceipt {
  std::string id;  ///< UUID of the event
  std::int64_t seq = 0;
  std::string hash;
};

/// An event, and whose it is.
struct OwnedEvent {
  LearnerId learner;
  Event event;
};

/// Who wrote the log, and how far it goes.
struct LogHead {
  std::string device;
  std::string incarnation;
  std::int64_t last_seq = 0;  ///< 0 before the first event
  std::string hash;           ///< of the last line; kNoLineBefore before the first event
};

struct VerifyReport {
  std::int64_t event_count = 0;
  std::string chain_head;
  /// What is wrong and where, a sentence each: "event 17: its line was changed …".
  std::vector<std::string> findings;
  /// What is gone and known to be: items as they were shown that a rebuild could not bring back.
  std::vector<std::string> notes;

  bool clean() const { return findings.empty(); }
};

/// What opening had to repair. Empty on a normal day.
struct RecoveryReport {
  bool rebuilt = false;            ///< the database was missing or damaged
  std::int64_t event_count = 0;    ///< found again
  std::filesystem::path moved_to;  ///< where the damaged files lie now
  std::vector<std::string> notes;  ///< for the log, a sentence each

  bool empty() const { return notes.empty() && !rebuilt; }
};

class RecordStore {
 public:
  /// Makes the folder (0700), takes its lock, keys and log. Rebuilds a missing or damaged database from the
  /// newest good backup and the witness; the damaged files are moved aside, never deleted. `clock` and
  /// `random` must outlive the store and are used on the thread that calls it. Errors: busy, naming the
  /// process that holds the folder; newer_version, and then nothing was touched; no_space; denied; io.
  static Result<std::unique_ptr<RecordStore>> open(const std::filesystem::path& data_folder,
                                                   const Clock& clock, Random& random);
  /// Closes; makes a backup first where something was appended.
  ~RecordStore();
  RecordStore(const RecordStore&) = delete;
  RecordStore& operator=(const RecordStore&) = delete;

  /// Durable once this returns: one transaction with the event, its private part, the items that an attempt
  /// shows, and the projections. What somebody typed is kept as long as there is a key of theirs: enrolling
  /// makes it, erasing takes it. An event of the PC itself (SiteSet, Exported) has an empty learner. A
  /// SessionStarted closes a session left open in the same registration with a SessionAbandoned, in the same
  /// transaction; one that also ends in it closes those of its own unit only. On an error nothing was kept,
  /// the event may be appended again, and the database is opened anew before that.
  Result<EventReceipt> append(const LearnerId& learner, const Event& event);

  /// The same for several, all of them or none: a group that read together, two entries that become one.
  Result<EventReceipt> append_together(const std::vector<OwnedEvent>& events);

  /// What somebody said of a course, all forms of it in one transaction and durable once this returns, with
  /// nothing that leads back to who said it. On an error nothing was kept.
  Status append_feedback(const std::vector<CourseFeedback>& feedback);
  /// The lines of all course feedback, by their text.
  Result<std::vector<std::string>> feedback_lines();

  /// Makes the witness's last record durable; append() does it before its next commit anyway.
  Status flush_witness();

  /// Most recently seen first, also those who are not listed any more. One whose key was erased has an empty
  /// name.
  Result<std::vector<Learner>> learners();
  /// Nothing where there is no such learner.
  Result<std::optional<Credentials>> credentials(const LearnerId& learner);
  /// Hash of the office's one-time code; nothing where there is none that was not used.
  Result<std::optional<std::string>> office_code_hash();
  /// The newest registration of a learner in a module; of two entries that were merged, the one that was
  /// passed.
  Result<std::optional<RegistrationRecord>> registration(const LearnerId& learner, const std::string& module);
  /// The newest registration in each module, by module.
  Result<std::vector<RegistrationRecord>> registrations(const LearnerId& learner);
  /// The marks and notes of a learner, by page. Walks the log: to be asked for once a sitting.
  Result<PageMarks> page_marks(const LearnerId& learner);
  /// What everybody has done, without marks: for the office.
  Result<std::vector<UnitDone>> units_done();
  /// What was said about the office in every learner's instruments. Errors: those of reading the database.
  Result<OfficeForms> office_forms();
  /// An item as an attempt showed it (AttemptRecord::shown_hashes), as it was given to append(). Nothing
  /// where it was not kept: an attempt of the first release, or a record rebuilt from the witness. Errors:
  /// corrupt where it was changed since.
  Result<std::optional<std::string>> shown_item(const std::string& hash);
  Result<std::optional<SiteSet>> site();
  /// Of the event that last named a language: what the sign-in screen greets in. Nothing in an empty log.
  Result<std::optional<std::string>> newest_language();

  /// How long a test with a time limit has been running, beside the log: durable once this returns, never
  /// shorter than before. Finishing the attempt forgets it.
  Status set_attempt_clock(const AttemptId& attempt, std::int64_t elapsed_ms);

  /// The disk was full in this run, and what was kept back for that was given up: the next answers may find
  /// no room.
  bool is_disk_full() const;
  /// Errors: no_space where a test should not be begun.
  Status check_space_for_test();

  /// What the PC's clock says, and what contradicts it.
  ClaimedNow now() const;
  const LogHead& head() const;
  const RecoveryReport& recovery() const;
  const std::filesystem::path& data_folder() const;

  /// Lines with a sequence number above `seq`, in order, one at a time; the first error of `visit` stops the
  /// walk.
  Status each_event_after(std::int64_t seq, const std::function<Status(const EventLine&)>& visit);
  Result<std::vector<EventLine>> events_after(std::int64_t seq);

  /// Empties the projections and plays the log into them again.
  Status rebuild_projections();
  /// The chain, the private parts' hashes, the projections against a rebuild, the shown items against their
  /// hashes, the witness against the log.
  Result<VerifyReport> verify();
  /// Writes a checked copy into backups/ and keeps the newest three. Returns the file.
  Result<std::filesystem::path> backup();
  /// Forgets for good a learner's name, attributes and PIN, what the learner typed and what forms say about
  /// the learner, with all entries that were merged into this one: keys and private parts go, the chain stays
  /// provable. Noted in the log first (LearnerErased); a cut in between is made good by the next open().
  Status erase_private(const LearnerId& learner, const LearnerId& by = {});

 private:
  struct Impl;
  explicit RecordStore(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

/// Moves the database aside and builds a new one from the newest good backup, the witness and what can still
/// be read of the old one, whatever state it is in. Errors: busy, no_space, denied, io.
Result<RecoveryReport> rebuild_from_witness(const std::filesystem::path& data_folder, const Clock& clock);

}  // namespace waypost::records
