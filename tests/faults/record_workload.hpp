// SPDX-License-Identifier: Apache-2.0
/// RecordWorkload: an officer's days in a record folder, small enough to be played thousands of times. What
/// the store acknowledged, and what was asked of it, goes into the trace as notes; Promise follows them.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/clock.hpp"
#include "base/random.hpp"
#include "records/record_store.hpp"
#include "simulated_disk.hpp"

namespace waypost::faults {

inline constexpr WallTimeMs kMorningMs = 4'102'444'800'000;  // 2100-01-01, after any build

records::LearnerId learner_number(int number);
records::RegistrationId registration_number(int number);
records::SessionId session_number(int number);
/// The name that learner_number(N) is enrolled by.
std::string name_of_learner(int number);

/// Works with a store and notes what it says. Errors are noted and the work goes on.
class RecordWorker {
 public:
  /// With `acknowledge_first` it notes an acknowledgement before it appends: the mistake that an oracle must
  /// find.
  RecordWorker(std::filesystem::path folder, std::uint64_t seed, bool acknowledge_first = false);
  ~RecordWorker() { close(); }

  bool open();
  /// Nobody hears what goes wrong from here on: note_closing().
  void close();
  /// Tries twice. What was refused then stands in the way of all other events: append_refused().
  bool append(const records::LearnerId& learner, const records::Event& event);
  bool append_refused();
  bool answer(int learner, int session, const std::string& item, const std::string& typed = {},
              const records::AttemptId& attempt = {});
  bool give_feedback(int forms);
  bool erase(int learner);
  bool back_up();
  bool flush_witness();
  bool rebuild_projections();
  /// The whole log and all feedback as notes, for comparing.
  bool note_history();

  records::RecordStore* store() { return store_.get(); }
  /// Errors that a caller was shown since the beginning.
  int errors() const { return errors_; }
  bool last_worked() const { return last_worked_; }

 private:
  bool try_append(const records::LearnerId& learner, const records::Event& event);
  void note_head();
  bool told(const char* what, const Status& status);

  std::filesystem::path folder_;
  ManualClock clock_;
  SeededRandom random_;
  bool acknowledge_first_;
  std::unique_ptr<records::RecordStore> store_;
  std::optional<std::pair<records::LearnerId, records::Event>> refused_;
  int errors_ = 0;
  int feedback_given_ = 0;
  std::uint64_t seen_ = 0;  ///< events, as the store said last
  bool last_worked_ = true;
};

/// Parts of a day; each opens what it needs and leaves the store open.
void enrol_and_begin_a_lesson(RecordWorker& worker);
void sit_a_test(RecordWorker& worker);
void spend_an_evening(RecordWorker& worker);
/// Until the write-ahead log is written back into the database while somebody answers.
void answer_for_hours(RecordWorker& worker);

enum class Mistake { none, acknowledge_first };
/// "day": three runs of the program with all it does, one of them killed. "long": answers until
/// the log is written back, and a kill. Watched
/// from an empty folder `root`; the record folder is root/data. False where the workload itself did not work.
bool record_workload(const std::string& name, const std::filesystem::path& root, std::uint64_t seed,
                     Mistake mistake = Mistake::none);

/// What a trace says once it is over.
struct History {
  std::vector<std::string> lines;     ///< of the events, from seq 1
  std::vector<std::string> feedback;  ///< lines, by their text
};
History history_of(const std::vector<Operation>& trace);

/// What was promised up to a place in a trace.
class Promise {
 public:
  explicit Promise(const std::vector<Operation>& trace);
  /// What was promised before this trace began.
  void continue_from(const Promise& before);
  /// To be called with each operation of the trace, in order.
  void follow(const Operation& operation, std::size_t position);

  std::size_t events = 0;          ///< acknowledged
  std::size_t events_at_most = 0;  ///< with those being appended
  std::size_t witnessed = 0;       ///< events that the witness holds durably: it trails by one append
  std::size_t feedback = 0;
  std::size_t feedback_at_most = 0;
  std::set<std::string> enrolled;  ///< learners who have a name
  std::set<std::string> erasing;   ///< may have one or not
  std::set<std::string> erased;    ///< must not have one

 private:
  std::vector<std::size_t> next_acknowledged_;  ///< by position: what an append there will reach
  std::size_t begun_at_ = 0;
};

}  // namespace waypost::faults
