// SPDX-License-Identifier: Apache-2.0
/// SampleLog: what officers leave behind who sit tests of twenty questions, one after the other.
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "base/clock.hpp"
#include "base/random.hpp"
#include "base/result.hpp"
#include "records/record_store.hpp"

namespace waypost::benchmark {

inline constexpr int kSittingsALearner = 5;

class SampleLog {
 public:
  struct Step {
    records::LearnerId learner;
    records::Event event;
  };

  explicit SampleLog(int sittings_a_learner = kSittingsALearner);

  /// The next thing that happens; an officer enrols every so many sittings.
  Step next();
  /// Up to and with the opening of an attempt: what must stand there before an answer.
  std::vector<Step> opening();
  /// An answer in the attempt that opening() or next() opened last.
  Step answer();

 private:
  std::string uuid() { return make_uuid_v7(clock_, random_); }

  int sittings_a_learner_;
  ManualClock clock_;
  SeededRandom random_;
  records::LearnerId learner_;
  records::RegistrationId registration_;
  records::SessionId session_;
  records::AttemptId attempt_;
  std::int64_t sittings_ = 0;
  int place_ = 0;  ///< in the sitting
  int right_ = 0;
};

/// Makes a data folder whose log holds `answers` answers. The log is written as a witness, which RecordStore
/// builds its database from, as after the loss of it: a commit for each of so many would take minutes.
Status fill_data_folder(const std::filesystem::path& folder, std::int64_t answers,
                        int sittings_a_learner = kSittingsALearner);

}  // namespace waypost::benchmark
