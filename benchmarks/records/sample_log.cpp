// SPDX-License-Identifier: Apache-2.0
#include "sample_log.hpp"

#include "base/file.hpp"
#include "base/format.hpp"
#include "records/witness.hpp"

namespace waypost::benchmark {
namespace {

using namespace records;

constexpr WallTimeMs kStart_ms = 1'790'000'000'000;
constexpr int kQuestions = 20;
constexpr Mark kPoint = 1'000'000;
constexpr const char* kUnit = "drugs/final-test";
constexpr const char* kLanguages[] = {"km", "lo", "my", "th"};

std::string item_path(int question) { return format("{}/question-{:02}", kUnit, question + 1); }

}  // namespace

SampleLog::SampleLog(int sittings_a_learner)
    : sittings_a_learner_(sittings_a_learner), clock_(kStart_ms), random_(7) {}

SampleLog::Step SampleLog::answer() {
  clock_.advance_ms(17'300);
  const auto number = random_.next();
  const int question = static_cast<int>(number % kQuestions);
  const bool correct = number % 3 != 0;
  right_ += correct ? 1 : 0;
  ItemAnswered event;
  event.session = session_;
  event.registration = registration_;
  event.attempt = attempt_;
  event.item = item_path(question);
  event.content_hash = format("{:016x}{:016x}{:016x}{:016x}", question * 7919, question, 77, 3);
  event.objective = format("drugs/objective-{}", question % 6);
  event.response = {format("choice-{}", number % 4)};
  event.mark = correct ? kPoint : 0;
  event.maximum = kPoint;
  event.correct = correct;
  event.language = kLanguages[sittings_ % 4];
  event.duration_ms = static_cast<std::int64_t>(3'000 + number % 40'000);
  return {learner_, event};
}

SampleLog::Step SampleLog::next() {
  clock_.advance_ms(2'100);
  if (place_ == 0 && sittings_ % sittings_a_learner_ == 0) {
    learner_ = LearnerId(uuid());
    place_ = 1;
    return {learner_, LearnerEnrolled{learner_, kLanguages[sittings_ % 4], "Sokha"}};
  }
  if (place_ <= 1) {
    registration_ = RegistrationId(uuid());
    place_ = 2;
    return {learner_, RegistrationOpened{registration_, "drugs", "1.2.0"}};
  }
  if (place_ == 2) {
    session_ = SessionId(uuid());
    place_ = 3;
    return {learner_, SessionStarted{session_, registration_, "drugs", "1.2.0", kUnit, UnitKind::post_test,
                                     kLanguages[sittings_ % 4]}};
  }
  if (place_ == 3) {
    attempt_ = AttemptId(uuid());
    right_ = 0;
    place_ = 4;
    AttemptOpened event{
        attempt_, session_, registration_, kUnit, UnitKind::post_test, {}, kQuestions * kPoint, 8000};
    for (int i = 0; i < kQuestions; ++i) event.items.push_back(item_path(i));
    return {learner_, event};
  }
  if (place_ < 4 + kQuestions) {
    ++place_;
    return answer();
  }
  if (place_ == 4 + kQuestions) {
    ++place_;
    return {learner_,
            AttemptFinished{attempt_, session_, registration_, kUnit, UnitKind::post_test, right_ * kPoint,
                            kQuestions * kPoint, right_ * 10 >= kQuestions * 8, kQuestions * 19'400}};
  }
  place_ = 0;
  ++sittings_;
  return {learner_, SessionEnded{session_, kQuestions * 20'000}};
}

std::vector<SampleLog::Step> SampleLog::opening() {
  std::vector<Step> steps;
  do {
    steps.push_back(next());
  } while (!std::holds_alternative<AttemptOpened>(steps.back().event));
  return steps;
}

Status fill_data_folder(const std::filesystem::path& folder, std::int64_t answers, int sittings_a_learner) {
  TRY(make_private_folder(folder));
  TRY_ASSIGN(Witness witness, Witness::open(folder / "answers.log"));
  SampleLog log(sittings_a_learner);
  ManualClock clock(kStart_ms);
  SeededRandom random(11);
  EventHeader header;
  header.device = make_uuid_v7(clock, random);
  header.incarnation = make_uuid_v7(clock, random);
  header.prev = kNoLineBefore;
  header.boot_id = clock.boot_id();
  for (std::int64_t answered = 0; answered < answers;) {
    const SampleLog::Step step = log.next();
    clock.advance_ms(19'400);
    header.id = make_uuid_v7(clock, random);
    ++header.seq;
    header.type = type_name_of(step.event);
    header.learner = step.learner;
    header.claimed_time = to_iso8601(clock.wall_time_ms());
    header.monotonic_ms = clock.monotonic_ms();
    header.flags.clear();
    if (header.seq == 1) header.flags.emplace_back(kFlagProgramStarted);
    LoggedEvent logged{make_event_line(header, to_data_json(step.event)), std::nullopt};
    header.prev = logged.line.hash;
    TRY(witness.append(logged));
    answered += std::holds_alternative<ItemAnswered>(step.event) ? 1 : 0;
  }
  return witness.flush();
}

}  // namespace waypost::benchmark
