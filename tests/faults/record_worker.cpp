// SPDX-License-Identifier: Apache-2.0
#include "record_workload.hpp"

#include "base/format.hpp"
#include "crypto/hash.hpp"

namespace waypost::faults {

using namespace waypost::records;

LearnerId learner_number(int number) {
  return LearnerId(format("0193a3a0-0000-7000-8000-0000000000{:02x}", 0xa0 + number));
}
RegistrationId registration_number(int number) {
  return RegistrationId(format("0193a3a0-0000-7000-8000-0000000000{:02x}", 0xb0 + number));
}
SessionId session_number(int number) {
  return SessionId(format("0193a3a0-0000-7000-8000-0000000000{:02x}", 0xc0 + number));
}
std::string name_of_learner(int number) { return format("Learner {}", number); }

RecordWorker::RecordWorker(std::filesystem::path folder, std::uint64_t seed, bool acknowledge_first)
    : folder_(std::move(folder)),
      clock_(kMorningMs + static_cast<WallTimeMs>(seed % 1000) * 3'600'000),
      random_(seed),
      acknowledge_first_(acknowledge_first) {}

bool RecordWorker::told(const char* what, const Status& status) {
  last_worked_ = status.has_value();
  if (status) return true;
  ++errors_;
  note("error", 0, format("{}: {}", what, status.error().message));
  return false;
}

bool RecordWorker::open() {
  // Opening may end what a cut left half done, and log that.
  note("append", seen_);
  auto opened = RecordStore::open(folder_, clock_, random_);
  if (!opened) return told("open", failure(opened.error()));
  store_ = std::move(*opened);
  last_worked_ = true;
  note_head();
  for (const std::string& each : store_->recovery().notes) note("repaired", 0, each);
  return true;
}

void RecordWorker::close() {
  // After a new start nobody remembers what was refused; the screen shows what was kept.
  refused_.reset();
  if (!store_) return;
  note_closing(true);
  store_.reset();
  note_closing(false);
}

void RecordWorker::note_head() {
  seen_ = static_cast<std::uint64_t>(store_->head().last_seq);
  note("acknowledged", seen_, store_->head().hash);
}

bool RecordWorker::append(const LearnerId& learner, const Event& event) {
  // As in the player: an answer that was refused stays on the screen until it is kept.
  if (refused_) return false;
  if (try_append(learner, event) || try_append(learner, event)) return true;
  refused_.emplace(learner, event);
  return false;
}

bool RecordWorker::append_refused() {
  if (!refused_) return true;
  const auto [learner, event] = *refused_;
  refused_.reset();
  return append(learner, event);
}

bool RecordWorker::try_append(const LearnerId& learner, const Event& event) {
  if (!store_ && !open()) return false;
  clock_.advance_ms(1000);
  note("append", seen_);
  if (acknowledge_first_) note("acknowledged", seen_ + 1);
  const auto receipt = store_->append(learner, event);
  if (!receipt) return told("append", failure(receipt.error()));
  last_worked_ = true;
  seen_ = static_cast<std::uint64_t>(receipt->seq);
  note("acknowledged", seen_, receipt->hash);
  if (std::holds_alternative<LearnerEnrolled>(event)) note("enrolled", 0, learner.text());
  return true;
}

bool RecordWorker::answer(int learner, int session, const std::string& item, const std::string& typed,
                          const AttemptId& attempt) {
  ItemAnswered answer{session_number(session),
                      registration_number(learner),
                      attempt,
                      item,
                      std::string(64, 'c'),
                      "objective",
                      1,
                      {"right"},
                      1'000'000,
                      1'000'000,
                      true,
                      "km",
                      4200};
  if (!typed.empty()) answer.typed = {{"", typed}};
  return append(learner_number(learner), answer);
}

bool RecordWorker::give_feedback(int forms) {
  if (!store_ && !open()) return false;
  std::vector<CourseFeedback> feedback;
  for (int i = 0; i < forms; ++i) {
    feedback.push_back({"2100-01-01",
                        "drugs",
                        "1.0.0",
                        format("drugs/feedback-{}", feedback_given_ + i),
                        std::string(64, 'f'),
                        {"clear.yes"}});
  }
  note("feedback", static_cast<std::uint64_t>(forms));
  if (!told("feedback", store_->append_feedback(feedback))) return false;
  feedback_given_ += forms;
  note("feedback_kept", static_cast<std::uint64_t>(forms));
  return true;
}

bool RecordWorker::erase(int learner) {
  if (!store_ && !open()) return false;
  note("append", seen_);
  note("erase", 0, learner_number(learner).text());
  if (!told("erase", store_->erase_private(learner_number(learner)))) return false;
  note_head();
  note("erased", 0, learner_number(learner).text());
  return true;
}

bool RecordWorker::back_up() {
  if (!store_ && !open()) return false;
  const auto file = store_->backup();
  return told("backup", file ? Status() : failure(file.error()));
}

bool RecordWorker::flush_witness() {
  if (!store_ && !open()) return false;
  return told("flush_witness", store_->flush_witness());
}

bool RecordWorker::rebuild_projections() {
  if (!store_ && !open()) return false;
  return told("rebuild_projections", store_->rebuild_projections());
}

bool RecordWorker::note_history() {
  if (!store_ && !open()) return false;
  const auto events = store_->events_after(0);
  if (!events) return told("reading the log", failure(events.error()));
  for (const EventLine& event : *events)
    note("line", static_cast<std::uint64_t>(event.header.seq), event.line);
  const auto feedback = store_->feedback_lines();
  if (!feedback) return told("reading feedback", failure(feedback.error()));
  for (const std::string& line : *feedback) note("feedback_line", 0, line);
  return true;
}

}  // namespace waypost::faults
