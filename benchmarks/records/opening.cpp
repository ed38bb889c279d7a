// SPDX-License-Identifier: Apache-2.0
#include "opening.hpp"

#include <chrono>
#include <vector>

#include "base/id.hpp"
#include "base/random.hpp"
#include "records/record_store.hpp"
#include "sample_log.hpp"

namespace waypost::benchmark {
namespace {

constexpr std::int64_t kAnswers = 100'000;
constexpr int kLearners = 200;
constexpr int kQuestionsASitting = 20;

double ms_since(std::chrono::steady_clock::time_point begin) {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

/// The sample's own learners have no names: these do.
Status enrol_with_names(records::RecordStore& store, const Clock& clock, Random& random) {
  for (int i = 0; i < kLearners; ++i) {
    const records::LearnerId learner(make_uuid_v7(clock, random));
    TRY(store.append(learner, records::LearnerEnrolled{learner, "km", "សុខា ចាន់ " + std::to_string(i)}));
  }
  return {};
}

}  // namespace

Result<Opening> open_large_office(const std::filesystem::path& folder, int rounds) {
  const SystemClock clock;
  SystemRandom random;
  const std::filesystem::path data = folder / "large-office";
  TRY(fill_data_folder(data, kAnswers, static_cast<int>(kAnswers / kQuestionsASitting / kLearners)));
  records::LearnerId busiest;
  {
    TRY_ASSIGN(auto store, records::RecordStore::open(data, clock, random));
    TRY_ASSIGN(const auto learners, store->learners());
    busiest = learners.front().id;
    TRY(enrol_with_names(*store, clock, random));
  }
  Opening result;
  result.answer_count = kAnswers;
  std::error_code ignored;
  result.database_mb = static_cast<double>(std::filesystem::file_size(data / "records.db", ignored)) / 1e6;
  std::vector<double> store_ms, sign_in_ms, library_ms, office_ms;
  for (int i = 0; i < rounds; ++i) {
    auto begin = std::chrono::steady_clock::now();
    TRY_ASSIGN(auto store, records::RecordStore::open(data, clock, random));
    store_ms.push_back(ms_since(begin));
    begin = std::chrono::steady_clock::now();
    TRY_ASSIGN(const auto learners, store->learners());
    sign_in_ms.push_back(ms_since(begin));
    result.learner_count = static_cast<std::int64_t>(learners.size());
    begin = std::chrono::steady_clock::now();
    TRY(store->registrations(busiest));
    TRY(store->office_forms());
    library_ms.push_back(ms_since(begin));
    begin = std::chrono::steady_clock::now();
    TRY(store->units_done());
    office_ms.push_back(ms_since(begin));
  }
  result.store_ms = sample_of(std::move(store_ms));
  result.sign_in_ms = sample_of(std::move(sign_in_ms));
  result.library_ms = sample_of(std::move(library_ms));
  result.office_ms = sample_of(std::move(office_ms));
  return result;
}

}  // namespace waypost::benchmark
