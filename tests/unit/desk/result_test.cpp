// SPDX-License-Identifier: Apache-2.0
#include "desk_fixture.hpp"

using namespace waypost;
using namespace waypost::desk;
using records::UnitKind;

namespace {

/// Somebody who has read the lesson and handed in the pre-test with one of two right.
struct ResultFixture : DeskFixture {
  records::RegistrationRecord record = registration_in("m");
  lesson::Module module = course();

  ResultFixture() {
    record.units["m/pre"] =
        unit_with("m/pre", UnitKind::pre_test, {attempt_at("pre", UnitKind::pre_test, "yn")});
    record.units["m/l"] = unit_with("m/l", UnitKind::lesson);
  }

  void sign_in() {
    sign_in_with({record}, {module});
    press("module/m");
  }

  /// Takes the final test, each letter of `right` an answer; `attempts` is what the log then holds.
  void take_final_test(const std::string& right, const std::vector<std::string>& attempts) {
    press("unit/m/post");
    for (const char each : right) {
      press(each == 'y' ? "choice/yes" : "choice/no");
      press("next");
    }
    std::vector<records::AttemptRecord> made;
    for (const std::string& attempt : attempts)
      made.push_back(attempt_at("post", UnitKind::post_test, attempt, std::to_string(made.size())));
    registrations[0].units["m/post"] = unit_with("m/post", UnitKind::post_test, made);
    press("next");
    press("confirm");
  }
};

}  // namespace

TEST_CASE_METHOD(ResultFixture, "a pre-test's result shows no mark and no answers") {
  enrol();
  press("module/m");
  press("next");
  for (int i = 0; i < 2; ++i) {
    press("choice/no");
    press("next");
  }
  records::RegistrationRecord after = registration_in("m");
  after.units["m/pre"] =
      unit_with("m/pre", UnitKind::pre_test, {attempt_at("pre", UnitKind::pre_test, "nn")});
  registrations = {after};
  press("next");
  press("confirm");
  CHECK(count<records::AttemptFinished>() == 1);
  const ResultView result = view<ResultView>();
  CHECK(result.kind == UnitKind::pre_test);
  CHECK(result.objectives.empty());
  CHECK(result.percent == 0);
  CHECK_FALSE(result.can_review);
  press("review");
  CHECK_FALSE(view<ResultView>().review.has_value());
  press("next");
  CHECK_FALSE(row(view<ModuleView>(), "m/pre").has_result);
}

TEST_CASE_METHOD(ResultFixture, "a final test's result compares each objective with the pre-test") {
  sign_in();
  take_final_test("yy", {"yy"});
  const ResultView result = view<ResultView>();
  CHECK(result.passed);
  CHECK(result.percent == 100);
  CHECK(result.percent_before == 50);
  CHECK(result.percent_needed == 80);
  REQUIRE(result.objectives.size() == 1);
  CHECK(result.objectives[0].right_before == 1);
  CHECK(result.objectives[0].right_now == 2);
  CHECK(result.objectives[0].mastered);
  CHECK(result.objectives[0].page.empty());
}

TEST_CASE_METHOD(ResultFixture,
                 "an objective is mastered by its own rule, and what is missing has its page") {
  module.objectives[0].mastery.kind = lesson::MasteryRule::Kind::score;
  module.objectives[0].mastery.score_ten_thousandths = 5000;
  sign_in();
  take_final_test("yn", {"yn"});
  CHECK(view<ResultView>().objectives[0].mastered);
  CHECK(view<ResultView>().objectives[0].page == "look-again/l/first");
  CHECK(view<ResultView>().objectives[0].page_title == "First page");
  press("look-again/l/first");
  CHECK(view<PageScreen>().page.path == "m/l/first");
}

TEST_CASE_METHOD(ResultFixture, "where another attempt counts, the result says so") {
  module.post_test->attempts_max = 3;
  record.units["m/post"] =
      unit_with("m/post", UnitKind::post_test, {attempt_at("post", UnitKind::post_test, "yy", "0")});
  sign_in();
  take_final_test("nn", {"yy", "nn"});
  const ResultView result = view<ResultView>();
  CHECK_FALSE(result.passed);
  CHECK(result.counting == Counting::best);
  CHECK(result.percent_counting == 100);
  CHECK(result.attempts_left == 1);
  press("next");
  CHECK(row(view<ModuleView>(), "m/post").state == WorkState::passed);
  press("back");
  CHECK(view<LibraryView>().modules[0].state == WorkState::passed);
}

TEST_CASE_METHOD(ResultFixture, "the library says that a final test is not yet passed") {
  sign_in();
  take_final_test("yn", {"yn"});
  press("next");
  press("back");
  CHECK(view<LibraryView>().modules[0].state == WorkState::failed);
}

TEST_CASE_METHOD(ResultFixture, "an attempt is looked at again as far as its test allows") {
  sign_in();
  take_final_test("yn", {"yn"});
  press("review");
  std::vector<ReviewRow> rows = view<ResultView>().review.value();
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].number == 1);
  CHECK(rows[0].prompt == "Question a");
  CHECK(rows[0].answer == std::vector<std::string>{"Yes"});
  CHECK(rows[0].outcome == session::Outcome::right);
  CHECK(rows[1].answer == std::vector<std::string>{"No"});
  CHECK(rows[1].outcome == session::Outcome::wrong);
  CHECK(rows[1].right_answer.empty());
  press("back");
  CHECK_FALSE(view<ResultView>().review.has_value());
  press("next");

  // Passed: now the right answers may be known.
  take_final_test("yy", {"yn", "yy"});
  press("next");
  CHECK(row(view<ModuleView>(), "m/post").has_result);
  press("result/m/post");
  CHECK(view<ResultView>().percent == 100);
  press("next");
  REQUIRE(row(view<ModuleView>(), "m/pre").has_result);
  press("result/m/pre");
  press("review");
  rows = view<ResultView>().review.value();
  CHECK(rows[1].answer == std::vector<std::string>{"No"});
  CHECK(rows[1].right_answer == std::vector<std::string>{"Yes"});
}

TEST_CASE_METHOD(ResultFixture,
                 "a refresher is offered when it is due and changes nothing of the final test") {
  module.refresher = lesson::Refresher{90, 1};
  record.units["m/post"] =
      unit_with("m/post", UnitKind::post_test, {attempt_at("post", UnitKind::post_test, "yy")});
  sign_in_with({record}, {module});
  const auto card = view<LibraryView>().refresher;
  REQUIRE(card.has_value());
  CHECK(card->press == "refresher/m");
  CHECK(card->question_count == 1);
  press(card->press);
  CHECK(view<PageScreen>().page.kind == UnitKind::refresher);
  REQUIRE(count<records::AttemptOpened>() == 1);
  CHECK(all<records::AttemptOpened>()[0].unit == "m/refresher");
  CHECK(all<records::AttemptOpened>()[0].items.size() == 1);
  press("choice/no");
  press("next");
  press("next");
  registrations[0].units["m/refresher"] =
      unit_with("m/refresher", UnitKind::refresher, {attempt_at("post", UnitKind::refresher, "n")});
  registrations[0].units["m/refresher"].finished_attempts[0].time = "2026-11-21T10:00:00.000Z";
  press("next");
  REQUIRE(count<records::AttemptFinished>() == 1);
  CHECK_FALSE(all<records::AttemptFinished>()[0].passed.has_value());
  const ResultView result = view<ResultView>();
  CHECK(result.kind == UnitKind::refresher);
  CHECK(result.percent == 0);
  press("next");
  const ModuleView units = view<ModuleView>();
  CHECK(row(units, "m/post").state == WorkState::passed);
  CHECK(units.units.size() == 3);
  press("back");
  CHECK_FALSE(view<LibraryView>().refresher.has_value());
  CHECK(view<LibraryView>().modules[0].state == WorkState::passed);
}
