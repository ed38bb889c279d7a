// SPDX-License-Identifier: Apache-2.0
#include "records/pin_guard.hpp"

#include "record_scene.hpp"

using namespace waypost;
using namespace waypost::records;

namespace {

constexpr std::int64_t kMemoryBytes = std::int64_t{8} << 20;
constexpr std::int64_t kMinuteMs = 60'000;

struct PinScene : RecordScene {
  PinScene() {
    enrol();
    REQUIRE(guard().set(learner, "2580", learner, PinProof::own));
  }
  PinGuard guard() { return {*store, clock, random, kMemoryBytes}; }
  PinCheck try_pin(const std::string& pin) {
    const Event follows = PinConfirmed{learner};
    const auto check = guard().check(learner, pin, follows);
    REQUIRE(check);
    return *check;
  }
  Learner row() { return store->learners().value().front(); }
};

}  // namespace

TEST_CASE("a PIN lets its learner in and nobody else") {
  PinScene scene;
  CHECK(scene.row().has_pin);
  CHECK(scene.try_pin("2580").outcome == PinOutcome::right);
  const PinCheck wrong = scene.try_pin("0000");
  CHECK(wrong.outcome == PinOutcome::wrong);

  SECTION("and it outlives the program and the database") {
    scene.store.reset();
    std::filesystem::remove(scene.file("records.db"));
    scene.open();
    CHECK(scene.try_pin("2580").outcome == PinOutcome::right);
  }
  SECTION("and is in no line of the log, nor is its hash") {
    const auto events = scene.store->events_after(0).value();
    // Four digits stand in many a UUID by chance: what a line holds besides is looked at whole.
    const std::string learner_text = scene.learner.text();
    const std::string data =
        R"("data":{"learner":")" + learner_text + R"(","proof":"own","by":")" + learner_text + R"(","order":""},)";
    int set_count = 0;
    for (const EventLine& event : events) {
      INFO(event.line);
      if (event.header.type == "pin_set") {
        set_count += 1;
        CHECK(event.line.find(data) != std::string::npos);
      }
      CHECK(event.line.find("argon2id") == std::string::npos);
    }
    CHECK(set_count == 1);
  }
  SECTION("and can be taken away") {
    REQUIRE(scene.guard().take_away(scene.learner, scene.learner, PinProof::own));
    CHECK_FALSE(scene.row().has_pin);
    const auto check = scene.guard().check(scene.learner, "2580", PinConfirmed{scene.learner});
    REQUIRE_FALSE(check);
    CHECK(check.error().code == ErrorCode::not_found);
  }
}

TEST_CASE("only four to eight digits are a PIN") {
  PinScene scene;
  for (const char* pin : {"", "123", "123456789", "12a4", "១២៣៤", "12 34"}) {
    INFO(pin);
    const Status set = scene.guard().set(scene.learner, pin, scene.learner, PinProof::own);
    REQUIRE_FALSE(set);
    CHECK(set.error().code == ErrorCode::invalid);
  }
  CHECK(scene.try_pin("2580").outcome == PinOutcome::right);
}

TEST_CASE("after five wrong tries each further one has to wait, longer each time") {
  PinScene scene;
  for (int left = 4; left >= 1; --left) {
    const PinCheck check = scene.try_pin("0000");
    CHECK(check.outcome == PinOutcome::wrong);
    CHECK(check.tries_left == left);
  }
  const PinCheck fifth = scene.try_pin("0000");
  CHECK(fifth.outcome == PinOutcome::locked);
  CHECK(fifth.wait_ms == kMinuteMs);

  SECTION("even the right one") {
    CHECK(scene.try_pin("2580").outcome == PinOutcome::locked);
    scene.clock.advance_ms(kMinuteMs - 1);
    CHECK(scene.try_pin("2580").wait_ms == 1);
    scene.clock.advance_ms(1);
    CHECK(scene.try_pin("2580").outcome == PinOutcome::right);
  }
  SECTION("and a try that had to wait counts nothing") {
    for (int i = 0; i < 10; ++i) CHECK(scene.try_pin("0000").wait_ms == kMinuteMs);
  }
  SECTION("and the next waits are 2, 4, 8 minutes, an hour at most") {
    for (const std::int64_t minutes : {2, 4, 8, 16, 32, 60, 60}) {
      scene.clock.advance_ms(3'600'000);
      CHECK(scene.try_pin("0000").wait_ms == minutes * kMinuteMs);
    }
  }
  SECTION("and the PC's date opens nothing") {
    scene.clock.set_wall_time_ms(kMorningMs + std::int64_t{365} * 86'400'000);
    CHECK(scene.try_pin("2580").outcome == PinOutcome::locked);
  }
  SECTION("and a restart neither") {
    scene.reopen();
    CHECK(scene.try_pin("2580").outcome == PinOutcome::locked);
  }
  SECTION("and the wrong ones are forgotten once the learner is in") {
    scene.clock.advance_ms(kMinuteMs);
    REQUIRE(scene.try_pin("2580").outcome == PinOutcome::right);
    CHECK(scene.try_pin("0000").tries_left == 4);
  }
  SECTION("and a new PIN ends it") {
    REQUIRE(scene.guard().set(scene.learner, "1111", scene.learner, PinProof::office_code));
    CHECK(scene.try_pin("1111").outcome == PinOutcome::right);
  }
}

TEST_CASE("a boot that cannot be told from the one before makes nobody wait who did nothing wrong") {
  PinScene scene;
  scene.clock.advance_ms(10 * kMinuteMs);
  REQUIRE(scene.try_pin("2580").outcome == PinOutcome::right);
  scene.clock = ManualClock(kMorningMs);
  CHECK(scene.try_pin("2580").outcome == PinOutcome::right);
  scene.clock.advance_ms(10 * kMinuteMs);
  for (int i = 0; i < 5; ++i) scene.try_pin("0000");
  scene.clock = ManualClock(kMorningMs);
  CHECK(scene.try_pin("2580").wait_ms == kMinuteMs);
}

TEST_CASE("a try is counted before it is looked at, whatever happens then") {
  PinScene scene;
  for (int i = 0; i < kPinTriesFree; ++i) scene.add(PinTried{scene.learner});
  // The power went each time before it was known whether it was right.
  scene.reopen();
  CHECK(scene.try_pin("2580").outcome == PinOutcome::locked);
}

TEST_CASE("a PIN whose key is lost is refused, not taken for none") {
  PinScene scene;
  scene.store.reset();
  std::filesystem::remove_all(scene.folder / "keys");
  scene.open();
  const Status set = scene.guard().set(scene.learner, "1111", scene.learner, PinProof::own);
  REQUIRE_FALSE(set);
  CHECK(scene.store->head().last_seq == 3);
}

TEST_CASE("a supervisor who sets others' PINs does not run out of tries") {
  PinScene scene;
  const LearnerId other(scene.new_id());
  scene.add(other, LearnerEnrolled{other, "km", "Dara"});
  for (int i = 0; i < 8; ++i) {
    REQUIRE(scene.try_pin("2580").outcome == PinOutcome::right);
    REQUIRE(scene.guard().set(other, "1357", scene.learner, PinProof::supervisor));
  }
}

TEST_CASE("the office's code is right however it was written down, and only once") {
  PinScene scene;
  CHECK_FALSE(scene.guard().is_office_code("0000-0000-0000-0000").value());
  const std::string code = scene.guard().make_office_code().value();
  CHECK(code.size() == 19);
  std::string written = code;
  for (char& c : written) {
    if (c == '0') c = 'o';
    if (c == '1') c = 'l';
    if (c == '-') c = ' ';
  }
  CHECK(scene.guard().is_office_code(code).value());
  CHECK(scene.guard().is_office_code(written).value());
  CHECK_FALSE(scene.guard().is_office_code(code.substr(1)).value());
  scene.reopen();
  CHECK(scene.guard().is_office_code(code).value());

  scene.add(LearnerId(), OfficeCodeUsed{scene.learner});
  CHECK_FALSE(scene.guard().is_office_code(code).value());
  const std::string next = scene.guard().make_office_code().value();
  CHECK(next != code);
  CHECK_FALSE(scene.guard().is_office_code(code).value());
  CHECK(scene.guard().is_office_code(next).value());
}
