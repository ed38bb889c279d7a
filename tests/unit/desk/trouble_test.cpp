// SPDX-License-Identifier: Apache-2.0
// A disk that keeps nothing, and a record that cannot be opened: what the desk does until that is cured.
#include "desk/record_problem.hpp"
#include "desk_fixture.hpp"

using namespace waypost;
using namespace waypost::desk;
using session::Saving;

namespace {

constexpr std::int64_t kElevenMinutesMs = 11 * 60 * 1000;

struct TroubleFixture : DeskFixture {
  /// At the first question of a test, with an answer that the disk refused.
  void begin_unsaved() {
    options.data_folder = "/pc/data";
    enrol();
    press("module/m");
    press("unit/m/pre");
    press("choice/yes");
    disk_works = false;
    press("next");
  }
  void wait_ms(std::int64_t duration_ms) {
    clock.advance_ms(duration_ms);
    if (desk().wants_ticks()) send(Ticked{});
  }
  session::PageView page() { return view<PageScreen>().page; }
};

}  // namespace

TEST_CASE_METHOD(TroubleFixture,
                 "an answer that found no room is named with what helps, and saved once there is") {
  begin_unsaved();
  CHECK(page().saving == Saving::failed);
  const auto help = view<PageScreen>().save_help;
  REQUIRE(help);
  CHECK(help->folder == "/pc/data");
  CHECK(help->room_wanted_mb == 50);
  CHECK(help->can_export);
  CHECK(desk().wants_ticks());
  wait_ms(5'000);
  CHECK(page().saving == Saving::failed);
  CHECK(count<records::ItemAnswered>() == 0);

  disk_works = true;
  wait_ms(4'000);
  CHECK(page().saving == Saving::failed);
  wait_ms(1'000);
  CHECK(page().saving == Saving::saved);
  CHECK(count<records::ItemAnswered>() == 1);
  CHECK_FALSE(view<PageScreen>().save_help);
  CHECK_FALSE(desk().wants_ticks());
}

TEST_CASE_METHOD(TroubleFixture, "an answer that is nowhere but on the screen is not locked away") {
  begin_unsaved();
  CHECK_FALSE(desk().idle_limit_ms());
  clock.advance_ms(kElevenMinutesMs);
  send(Idled{});
  CHECK(page().saving == Saving::failed);
  disk_works = true;
  wait_ms(0);
  CHECK(count<records::ItemAnswered>() == 1);
  CHECK(desk().idle_limit_ms());
}

TEST_CASE_METHOD(TroubleFixture,
                 "what is saved already is taken out while the disk is full, and the answer is there after") {
  begin_unsaved();
  sticks = {"/just-put-in"};
  press("save-to-stick");
  CHECK(view<ExportView>().from_page);
  REQUIRE(view<ExportView>().places.size() == 1);
  CHECK(view<ExportView>().places[0].folder == "/just-put-in");
  press("export-to//just-put-in");
  CHECK(view<ExportView>().state == ExportState::done);
  CHECK(view<ExportView>().removable);
  disk_works = true;
  wait_ms(60'000);
  // Nobody is carried off from a screen in use.
  CHECK(view<ExportView>().state == ExportState::done);
  press("back");
  CHECK(page().saving == Saving::failed);
  wait_ms(0);
  CHECK(page().saving == Saving::saved);
  press("save-to-stick");
  CHECK(page().saving == Saving::saved);
}

TEST_CASE_METHOD(TroubleFixture, "a stick that is put in later is found when results are taken out") {
  sticks.clear();
  enrol();
  press("export");
  CHECK(view<ExportView>().places.empty());
  CHECK_FALSE(view<ExportView>().from_page);
  sticks = {"/stick-1", "/stick-2"};
  press("find-sticks");
  CHECK(view<ExportView>().places.size() == 2);
  sticks.clear();
  press("back");
  press("export");
  CHECK(view<ExportView>().places.empty());
}

TEST_CASE("why a record cannot be opened is said in words that tell one cause from another") {
  const auto words = [](ErrorCode code) { return problem_of_record({code, "opening records.db"}); };
  CHECK(words(ErrorCode::denied).happened_key == "problem.record-read-only");
  CHECK(words(ErrorCode::denied).to_do_key == "problem.make-writable");
  CHECK(words(ErrorCode::no_space).happened_key == "problem.disk-full");
  CHECK(words(ErrorCode::no_space).to_do_key == "problem.free-room");
  CHECK(words(ErrorCode::busy).happened_key == "problem.busy");
  CHECK(words(ErrorCode::corrupt).happened_key == "problem.record-unreadable");
  for (const ErrorCode code : {ErrorCode::denied, ErrorCode::no_space, ErrorCode::busy, ErrorCode::io}) {
    CHECK(words(code).can_try_again);
    CHECK(words(code).safe_key == "problem.safe-on-disk");
    CHECK(words(code).detail == "opening records.db");
  }
  CHECK_FALSE(words(ErrorCode::newer_version).can_try_again);
}

TEST_CASE_METHOD(TroubleFixture,
                 "a record that could not be opened is opened anew by a press, once at a time") {
  desk().show_problem(problem_of_record({ErrorCode::busy, "pid 7 has it"}));
  press("try-again");
  CHECK(view<ProblemView>().trying);
  press("try-again");
  CHECK(openings == 1);
  desk().show_problem(problem_of_record({ErrorCode::denied, "still"}));
  CHECK_FALSE(view<ProblemView>().trying);
  CHECK(view<ProblemView>().detail == "still");
  press("try-again");
  CHECK(openings == 2);
  desk().show_problem(problem_of_record({ErrorCode::newer_version, "schema 9"}));
  press("try-again");
  CHECK(openings == 2);
}

TEST_CASE_METHOD(TroubleFixture,
                 "a record that was open and cannot be read is read again by the same press") {
  learners = {{records::LearnerId("x"), "Sokha", "en", 1}};
  learners_readable = false;
  take(desk().start());
  CHECK(view<ProblemView>().happened_key == "problem.record-read-only");
  press("try-again");
  CHECK_FALSE(view<ProblemView>().trying);
  learners_readable = true;
  press("try-again");
  CHECK(view<WhoView>().learners.size() == 1);
  CHECK(openings == 0);
}
