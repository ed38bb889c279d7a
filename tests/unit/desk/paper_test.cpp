// SPDX-License-Identifier: Apache-2.0
// A learner's own record on its way to paper.
#include "desk_fixture.hpp"

using namespace waypost;
using namespace waypost::desk;
using print::CourseState;
using records::UnitKind;

namespace {

constexpr const char* kFile = "waypost-record-20261121-9f3a01c7.pdf";

struct PaperFixture : DeskFixture {
  PaperFixture() {
    options.site_name = "North Ferry";
    options.agencies = {{"customs", {}}, {"river_police", {{"en", "River police"}}}};
    options.export_places = {{"/stick", true}, {"/data/export", false}};
  }

  /// Sokha, who passed at the second attempt, with her record open.
  void open_record() {
    records::RegistrationRecord record = registration_in("m");
    record.duration_ms = 35 * 60'000 + 59'999;
    record.last_attempt_time = "2026-08-01T08:00:00.000Z";
    record.units["m/pre"] =
        unit_with("m/pre", UnitKind::pre_test, {attempt_at("pre", UnitKind::pre_test, "ny")});
    records::UnitRecord post = unit_with("m/post", UnitKind::post_test,
                                         {attempt_at("post", UnitKind::post_test, "nn", "1"),
                                          attempt_at("post", UnitKind::post_test, "yy", "2")});
    post.passed = true;
    record.units["m/post"] = post;
    sign_in_with({record});
    press("me");
  }
  void print_to(const std::string& place) {
    press("save-paper");
    press("paper-to/" + place);
  }
};

}  // namespace

TEST_CASE_METHOD(PaperFixture, "a learner takes their own record along, as it is kept") {
  open_record();
  press("attribute/agency/river_police");
  press("attribute/age_band/25_to_34");
  type("years-at-post", "१२");
  press("save-me");
  press("save-paper");
  CHECK(view<PaperView>().state == ExportState::ready);
  CHECK(view<PaperView>().places.size() == 2);
  press("paper-to//stick");

  REQUIRE(papers.size() == 1);
  CHECK(papers[0].folder == "/stick");
  const print::OwnRecord& record = papers[0].record;
  CHECK(record.language == "en");
  CHECK(record.name == "Sokha");
  CHECK(record.office == "North Ferry");
  CHECK(record.day == "2026-11-21");
  CHECK(record.role == "officer");
  CHECK(record.said == std::vector<print::SaidOfOneself>{{"agency", "river_police", "River police"},
                                                         {"age_band", "25_to_34", ""}});
  CHECK(record.years_at_post == "12");
  CHECK(record.minutes_total == 35);
  REQUIRE(record.courses.size() == 1);
  CHECK(record.courses[0] ==
        print::RecordedCourse{"Module", CourseState::passed, 50, 100, 2, 35, "2026-08-01"});

  SECTION("and hears where it lies") {
    const PaperView done = view<PaperView>();
    CHECK(done.state == ExportState::done);
    CHECK(done.file == kFile);
    CHECK(done.folder == "/stick");
    CHECK(done.removable);
    press("back");
    view<MeView>();
  }
}

TEST_CASE_METHOD(PaperFixture, "what is being typed and was not saved is not on paper") {
  open_record();
  type("my-name", "Somebody else");
  press("attribute/gender/female");
  print_to("/stick");
  CHECK(papers.at(0).record.name == "Sokha");
  CHECK(papers.at(0).record.said.empty());
  press("back");
  CHECK(view<MeView>().name == "Somebody else");
}

TEST_CASE_METHOD(PaperFixture, "a stick that is gone is said to be gone, and another place is tried") {
  open_record();
  stick_is_there = false;
  print_to("/stick");
  CHECK(view<PaperView>().state == ExportState::failed);
  stick_is_there = true;
  press("paper-to//data/export");
  CHECK(view<PaperView>().state == ExportState::done);
  CHECK_FALSE(view<PaperView>().removable);
}

TEST_CASE_METHOD(PaperFixture, "a paper is written once, and only where the screen offers it") {
  open_record();
  answers_come = false;
  print_to("/stick");
  CHECK(view<PaperView>().state == ExportState::working);
  press("paper-to//stick");
  const auto asked = std::count_if(held.begin(), held.end(), [](const DeskRequest& each) {
    return std::holds_alternative<SavePaper>(each);
  });
  CHECK(asked == 1);

  answers_come = true;
  press("sign-out");
  press("learner/y");
  press("me");
  press("save-paper");
  SECTION("another's paper is no news for who came after") {
    for (const DeskRequest& request : std::exchange(held, {})) answer(request);
    CHECK(view<PaperView>().state == ExportState::ready);
    CHECK(view<PaperView>().file.empty());
  }
  SECTION("no other folder is written to") {
    press("paper-to//etc");
    CHECK(papers.empty());
    CHECK(view<PaperView>().state == ExportState::ready);
  }
}
