// SPDX-License-Identifier: Apache-2.0
// A test's list of questions, its flags and the question before it is handed in, at the desk.
#include <catch2/catch.hpp>

#include "desk_fixture.hpp"

using namespace waypost;
using namespace waypost::desk;

namespace {

struct ListFixture : DeskFixture {
  session::PageView page() { return view<PageScreen>().page; }
  session::HandInView list() { return std::get<session::HandInView>(page().content); }
  void begin_pre_test() {
    enrol();
    press("module/m");
    press("unit/m/pre");
  }
};

}  // namespace

TEST_CASE_METHOD(ListFixture, "a test is handed in after a question, whose way back leads to the list") {
  begin_pre_test();
  press("choice/yes");
  press("next");
  press("questions");
  CHECK(list().answered == 1);
  press("next");
  CHECK(list().asking);
  CHECK(count<records::AttemptFinished>() == 0);
  press("back");
  CHECK_FALSE(list().asking);
  press("next");
  press("confirm");
  REQUIRE(count<records::AttemptFinished>() == 1);
  CHECK(all<records::AttemptFinished>()[0].raw == lesson::kMarkPerPoint);
  CHECK(all<records::AttemptFinished>()[0].maximum == 2 * lesson::kMarkPerPoint);
  view<ResultView>();
}

TEST_CASE_METHOD(ListFixture, "whoever leaves at the list and not at the question leaves the test as it is") {
  begin_pre_test();
  press("questions");
  press("back");
  view<ModuleView>();
  CHECK(count<records::AttemptFinished>() == 0);
}

TEST_CASE_METHOD(ListFixture,
                 "a test that could not be handed in says so at its list, and its answers stand") {
  begin_pre_test();
  press("questions");
  press("next");
  disk_works = false;
  press("confirm");
  CHECK(page().saving == session::Saving::failed);
  CHECK(view<PageScreen>().save_help);
  CHECK_FALSE(list().asking);
  disk_works = true;
  press("next");
  CHECK(count<records::AttemptFinished>() == 1);
}

TEST_CASE_METHOD(ListFixture, "a flag is recorded at once and comes back with the open attempt") {
  records::RegistrationRecord record = registration_in("m");
  record.units["m/pre"] = unit_with("m/pre", records::UnitKind::pre_test);
  record.units["m/pre"].completed = false;
  records::OpenSession open;
  open.session = records::SessionId("s");
  open.page = "m/pre/b";
  open.flagged = {"m/pre/a"};
  open.attempt = attempt_at("pre", records::UnitKind::pre_test, "y");
  open.attempt->finished = false;
  open.attempt->items = {"m/pre/a", "m/pre/b"};
  record.units["m/pre"].open = open;
  sign_in_with({record});
  press("continue");
  CHECK(page().path == "m/pre/b");
  CHECK(page().flagged == false);
  press("flag");
  REQUIRE(count<records::ItemFlagged>() == 1);
  CHECK(all<records::ItemFlagged>()[0].item == "m/pre/b");
  CHECK(all<records::ItemFlagged>()[0].session.text() == "s");
  press("questions");
  CHECK(list().flagged == 2);
  CHECK(list().answered == 1);
  press("question/1");
  CHECK(page().path == "m/pre/a");
  press("flag");
  CHECK(page().flagged == false);
}

TEST_CASE_METHOD(ListFixture, "the time that is left runs on beside the list and ends its question") {
  lesson::Module module = course();
  module.pre_test->time_limit_s = 60;
  enrol({module});
  press("module/m");
  press("unit/m/pre");
  press("questions");
  clock.advance_ms(20'000);
  send(Ticked{});
  CHECK(page().seconds_left == 40);
  press("next");
  CHECK(list().asking);
  clock.advance_ms(40'000);
  send(Ticked{});
  CHECK(count<records::AttemptFinished>() == 1);
  view<ResultView>();
}
