// SPDX-License-Identifier: Apache-2.0
#include "records/record_store.hpp"

#include "base/assert.hpp"
#include "base/id.hpp"
#include "records/event_log.hpp"
#include "records/feedback_table.hpp"
#include "records/log_verifier.hpp"
#include "records/projector.hpp"
#include "records/reserve.hpp"
#include "records/shown_items.hpp"
#include "records/view_reader.hpp"

namespace waypost::records {
namespace {

/// A language may be chosen before anybody signed in; all else is somebody's, or the PC's own.
bool has_right_owner(const Event& event, const LearnerId& learner) {
  if (std::holds_alternative<LanguageChosen>(event)) return true;
  const bool of_the_pc = std::holds_alternative<SiteSet>(event) || std::holds_alternative<Exported>(event) ||
                         std::holds_alternative<OfficeCodeMade>(event) ||
                         std::holds_alternative<OfficeCodeUsed>(event) ||
                         std::holds_alternative<IncarnationBegun>(event);
  return of_the_pc == learner.empty();
}

}  // namespace

struct RecordStore::Impl {
  Impl(const std::filesystem::path& folder, const Clock& clock, Random& random)
      : log(folder, clock, random) {}
  EventLog log;
};

RecordStore::RecordStore(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}

Result<std::unique_ptr<RecordStore>> RecordStore::open(const std::filesystem::path& data_folder,
                                                       const Clock& clock, Random& random) {
  auto impl = std::make_unique<Impl>(data_folder, clock, random);
  TRY(impl->log.open());
  return std::unique_ptr<RecordStore>(new RecordStore(std::move(impl)));
}

RecordStore::~RecordStore() {
  if (!impl_->log.is_sound()) return;
  // Nobody is left to tell; the next start reconciles the witness and makes the backup that is missing.
  (void)impl_->log.settle_witness();
  if (impl_->log.has_news()) (void)backup();
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
  return impl_->log.append(events);
}

Status RecordStore::append_feedback(const std::vector<CourseFeedback>& feedback) {
  return impl_->log.append_feedback(feedback);
}

Result<std::vector<std::string>> RecordStore::feedback_lines() {
  TRY(impl_->log.reopen_if_doubtful());
  std::vector<std::string> lines;
  TRY(each_feedback(impl_->log.database(), [&lines](KeptFeedback&& feedback) -> Status {
    lines.push_back(std::move(feedback.line));
    return {};
  }));
  return lines;
}

Status RecordStore::flush_witness() {
  if (!impl_->log.is_sound()) return {};
  return impl_->log.settle_witness();
}

Result<std::vector<Learner>> RecordStore::learners() {
  TRY(impl_->log.reopen_if_doubtful());
  return read_learners(impl_->log.database(), impl_->log.keyring());
}

Result<std::optional<Credentials>> RecordStore::credentials(const LearnerId& learner) {
  TRY(impl_->log.reopen_if_doubtful());
  return read_credentials(impl_->log.database(), impl_->log.keyring(), learner);
}

Result<std::optional<std::string>> RecordStore::office_code_hash() {
  TRY(impl_->log.reopen_if_doubtful());
  return read_office_code_hash(impl_->log.database());
}

Status RecordStore::set_attempt_clock(const AttemptId& attempt, std::int64_t elapsed_ms) {
  TRY(impl_->log.reopen_if_doubtful());
  return impl_->log.set_attempt_clock(attempt, elapsed_ms);
}

Result<std::optional<RegistrationRecord>> RecordStore::registration(const LearnerId& learner,
                                                                    const std::string& module) {
  TRY(impl_->log.reopen_if_doubtful());
  return read_registration(impl_->log.database(), impl_->log.keyring(), learner, module);
}

Result<std::vector<RegistrationRecord>> RecordStore::registrations(const LearnerId& learner) {
  TRY(impl_->log.reopen_if_doubtful());
  return read_registrations(impl_->log.database(), impl_->log.keyring(), learner);
}

Result<PageMarks> RecordStore::page_marks(const LearnerId& learner) {
  TRY(impl_->log.reopen_if_doubtful());
  return read_page_marks(impl_->log.database(), impl_->log.keyring(), learner);
}

Result<std::vector<UnitDone>> RecordStore::units_done() {
  TRY(impl_->log.reopen_if_doubtful());
  return read_units_done(impl_->log.database());
}

Result<OfficeForms> RecordStore::office_forms() {
  TRY(impl_->log.reopen_if_doubtful());
  return read_office_forms(impl_->log.database());
}

Result<std::optional<std::string>> RecordStore::shown_item(const std::string& hash) {
  TRY(impl_->log.reopen_if_doubtful());
  return find_shown_item(impl_->log.database(), hash);
}

Result<std::optional<SiteSet>> RecordStore::site() {
  TRY(impl_->log.reopen_if_doubtful());
  return read_site(impl_->log.database());
}

Result<std::optional<std::string>> RecordStore::newest_language() {
  TRY(impl_->log.reopen_if_doubtful());
  return read_newest_language(impl_->log.database());
}

bool RecordStore::is_disk_full() const { return impl_->log.gave_up_reserve(); }

Status RecordStore::check_space_for_test() {
  return records::check_space_for_test(impl_->log.files().folder);
}

ClaimedNow RecordStore::now() const { return impl_->log.now(); }
const LogHead& RecordStore::head() const { return impl_->log.head(); }
const RecoveryReport& RecordStore::recovery() const { return impl_->log.recovery(); }
const std::filesystem::path& RecordStore::data_folder() const { return impl_->log.files().folder; }

Status RecordStore::each_event_after(std::int64_t seq, const std::function<Status(const EventLine&)>& visit) {
  TRY(impl_->log.reopen_if_doubtful());
  return each_event(impl_->log.database(), seq, [&visit](LoggedEvent&& event) { return visit(event.line); });
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
  TRY(impl_->log.reopen_if_doubtful());
  TRY_ASSIGN(store::Transaction transaction, store::Transaction::begin(impl_->log.database()));
  Projector projector(impl_->log.database());
  TRY(projector.rebuild());
  TRY(projector.mark_current());
  return transaction.commit();
}

Result<VerifyReport> RecordStore::verify() {
  TRY(impl_->log.reopen_if_doubtful());
  TRY(impl_->log.settle_witness());
  return verify_log(impl_->log.files(), impl_->log.database(), impl_->log.keyring());
}

Result<std::filesystem::path> RecordStore::backup() {
  TRY(impl_->log.reopen_if_doubtful());
  TRY_ASSIGN(std::filesystem::path file,
             make_backup(impl_->log.files(), impl_->log.database(), impl_->log.head().last_seq));
  impl_->log.note_backup();
  return file;
}

Status RecordStore::erase_private(const LearnerId& learner, const LearnerId& by) {
  TRY(append(learner, LearnerErased{learner, by}));
  return impl_->log.finish_erasures();
}

Result<RecoveryReport> rebuild_from_witness(const std::filesystem::path& data_folder, const Clock& clock) {
  const RecordFiles files(data_folder);
  TRY_ASSIGN(const FileLock lock, FileLock::take(files.lock));
  TRY_ASSIGN(RecoveryReport report, rebuild_database(files, clock, "asked to rebuild"));
  TRY_ASSIGN(store::Database database, store::Database::open(files.database));
  TRY(reconcile_witness(files, clock, database, WitnessCheck::whole, report));
  return report;
}

}  // namespace waypost::records
