// SPDX-License-Identifier: Apache-2.0
#include "desk/module_flow.hpp"

#include "desk_fixture.hpp"

using namespace waypost;
using namespace waypost::desk;
using records::UnitKind;

namespace {

struct FlowFixture {
  lesson::Module module = course();
  records::RegistrationRecord record = registration_in("m");
  std::string today = "2026-11-21";

  ModuleFlow flow() const { return {module, &record, today}; }
  void read_lesson() { record.units["m/l"] = unit_with("m/l", UnitKind::lesson); }
  void take(const std::string& test, UnitKind kind, const std::vector<std::string>& answers) {
    std::vector<records::AttemptRecord> attempts;
    for (const std::string& right : answers)
      attempts.push_back(attempt_at(test, kind, right, std::to_string(attempts.size())));
    record.units["m/" + test] = unit_with("m/" + test, kind, attempts);
  }
};

}  // namespace

TEST_CASE_METHOD(FlowFixture, "the final test opens after the lessons") {
  CHECK(flow().gate("m/post").closed == Closed::lessons_first);
  read_lesson();
  CHECK(flow().gate("m/post").closed == Closed::no);
}

TEST_CASE_METHOD(FlowFixture, "who reaches mastery in the pre-test may go to the final test at once") {
  take("pre", UnitKind::pre_test, {"yn"});
  CHECK(flow().gate("m/post").closed == Closed::lessons_first);
  take("pre", UnitKind::pre_test, {"yy"});
  CHECK(flow().reached_mastery_before());
  CHECK(flow().gate("m/post").closed == Closed::no);

  SECTION("but not past what the author requires by name") {
    module.post_test->requires_units = {"l"};
    const ModuleFlow::Gate gate = flow().gate("m/post");
    CHECK(gate.closed == Closed::requires_first);
    CHECK(gate.missing == std::vector<std::string>{"m/l"});
  }
}

TEST_CASE_METHOD(FlowFixture, "a lesson waits for the lessons and tests that it requires") {
  lesson::Lesson second = module.lessons[0];
  second.id = "l2";
  second.path = "m/l2";
  second.requires_units = {"l", "pre"};
  module.lessons.push_back(second);
  CHECK(flow().gate("m/l2").closed == Closed::requires_first);
  CHECK(flow().gate("m/l2").missing == std::vector<std::string>{"m/l", "m/pre"});
  take("pre", UnitKind::pre_test, {"nn"});
  CHECK(flow().gate("m/l2").missing == std::vector<std::string>{"m/l"});
  read_lesson();
  CHECK(flow().gate("m/l2").closed == Closed::no);

  SECTION("and a required lesson that is read a second time stays read") {
    record.units["m/l"].open = records::OpenSession{};
    CHECK(flow().gate("m/l2").closed == Closed::no);
  }
  SECTION("but not for a pre-test that can no longer be taken") {
    record.units.erase("m/pre");
    CHECK(flow().gate("m/pre").closed == Closed::lessons_begun);
    CHECK(flow().gate("m/l2").closed == Closed::no);
  }
}

TEST_CASE_METHOD(FlowFixture, "a test is closed once its attempts are used up, an open attempt is not") {
  read_lesson();
  module.post_test->attempts_max = 2;
  take("post", UnitKind::post_test, {"yn"});
  CHECK(flow().attempts_left("m/post") == 1);
  CHECK(flow().gate("m/post").closed == Closed::no);
  take("post", UnitKind::post_test, {"yn", "nn"});
  CHECK(flow().attempts_left("m/post") == 0);
  CHECK(flow().gate("m/post").closed == Closed::no_attempt_left);
  record.units["m/post"].open = records::OpenSession{};
  CHECK(flow().gate("m/post").closed == Closed::no);
  CHECK_FALSE(flow().attempts_left("m/l").has_value());
}

TEST_CASE_METHOD(FlowFixture, "the attempt that counts decides whether the test is passed") {
  take("post", UnitKind::post_test, {"yn", "yy", "nn"});
  module.post_test->counts = lesson::AttemptRule::best;
  CHECK(flow().state_of("m/post") == WorkState::passed);
  module.post_test->counts = lesson::AttemptRule::first;
  CHECK(flow().state_of("m/post") == WorkState::failed);
  module.post_test->counts = lesson::AttemptRule::last;
  CHECK(flow().state_of("m/post") == WorkState::failed);
  CHECK(flow().counting_attempt()->raw == 0);
}

TEST_CASE_METHOD(FlowFixture, "a test all of whose questions are out of date is closed") {
  read_lesson();
  lesson::Fact fact;
  fact.id = "limit";
  fact.evidence = lesson::Evidence::verified;
  fact.review_date = "2026-01-01";
  module.facts = {fact};
  for (lesson::Item& item : module.post_test->items) item.facts = {"limit"};
  CHECK(flow().gate("m/post").closed == Closed::out_of_date);
}

TEST_CASE_METHOD(FlowFixture, "a refresher is due so many days after the last attempt at the final test") {
  module.refresher = lesson::Refresher{90, 2};
  CHECK_FALSE(flow().has_refresher());
  take("post", UnitKind::post_test, {"yn"});
  record.units["m/post"].finished_attempts[0].time = "2026-08-23T10:00:00.000Z";
  today = "2026-11-20";
  CHECK_FALSE(flow().has_refresher());
  CHECK(flow().gate("m/refresher").closed != Closed::no);
  today = "2026-11-21";
  CHECK(flow().has_refresher());
  CHECK(flow().gate("m/refresher").closed == Closed::no);

  SECTION("and after it was taken, so many days later again") {
    record.units["m/refresher"] =
        unit_with("m/refresher", UnitKind::refresher, {attempt_at("post", UnitKind::refresher, "yy")});
    record.units["m/refresher"].finished_attempts[0].time = "2026-11-21T10:00:00.000Z";
    CHECK_FALSE(flow().has_refresher());
    today = "2027-02-19";
    CHECK(flow().has_refresher());
  }
  SECTION("and one that was begun is gone on with, whatever the day") {
    records::UnitRecord begun;
    begun.unit = "m/refresher";
    begun.kind = UnitKind::refresher;
    begun.open = records::OpenSession{};
    record.units["m/refresher"] = begun;
    today = "2026-08-24";
    CHECK(flow().has_refresher());
    CHECK(flow().state_of("m/refresher") == WorkState::in_progress);
  }
  SECTION("and a clock that was set back makes none due") {
    today = "2002-01-01";
    CHECK_FALSE(flow().has_refresher());
  }
}

TEST_CASE_METHOD(FlowFixture, "a pre-test's right answers are not shown before the final test is passed") {
  take("pre", UnitKind::pre_test, {"yn"});
  CHECK(flow().review_row("m/pre") == lesson::ReviewRow{});
  take("post", UnitKind::post_test, {"yn"});
  CHECK(flow().review_row("m/pre") == lesson::ReviewRow{});
  CHECK_FALSE(flow().review_row("m/post").right_answers);
  take("post", UnitKind::post_test, {"yn", "yy"});
  CHECK(flow().review_row("m/pre").right_answers);
  CHECK(flow().review_row("m/post").right_answers);

  SECTION("nor before its last attempt is used up") {
    module.post_test->attempts_max = 2;
    take("post", UnitKind::post_test, {"nn"});
    CHECK_FALSE(flow().review_row("m/pre").right_answers);
    take("post", UnitKind::post_test, {"nn", "nn"});
    CHECK(flow().review_row("m/pre").right_answers);
  }
}

TEST_CASE("of an item answered more than once the last answer is what a refresher goes by") {
  records::RegistrationRecord record = registration_in("m");
  records::AttemptRecord early = attempt_at("post", UnitKind::post_test, "nn");
  records::AttemptRecord late = attempt_at("post", UnitKind::post_test, "yn");
  for (records::AnswerRecord& answer : late.answers) answer.seq += 10;
  record.units["m/post"] = unit_with("m/post", UnitKind::post_test, {late, early});
  const auto histories = item_histories(record);
  REQUIRE(histories.size() == 2);
  CHECK(histories[0].item == "m/post/a");
  CHECK(histories[0].correct);
  CHECK(histories[0].last_seq == 11);
  CHECK_FALSE(histories[1].correct);
}
