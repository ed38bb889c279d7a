// SPDX-License-Identifier: Apache-2.0
// Who is at the keyboard, and what a supervisor may do.
#include "desk_fixture.hpp"

using namespace waypost;
using namespace waypost::desk;
using records::Role;

namespace {

struct OfficeFixture : DeskFixture {
  OfficeFixture() {
    learners = {{records::LearnerId("x"), "Sokha", "en", 3},
                {records::LearnerId("y"), "Dara", "en", 2},
                {records::LearnerId("z"), "Vanna", "en", 1}};
  }
  void set_pin(std::size_t index, const std::string& pin) {
    learners[index].has_pin = true;
    pins[learners[index].id.text()] = pin;
  }
  void begin() {
    take(desk().start());
    send(ModuleScanned{installed(course())});
  }
  void type_pin(const std::string& pin) {
    for (const char digit : pin) press("pin/" + std::string(1, digit));
    press("pin-go");
  }
  bool at_who() { return std::holds_alternative<WhoView>(desk().view().content); }
  std::string signed_in() { return desk().view().learner_name; }
};

}  // namespace

TEST_CASE("without a PIN a press on the name signs in, and that is noted") {
  OfficeFixture office;
  office.begin();
  office.press("learner/y");
  CHECK(office.signed_in() == "Dara");
  REQUIRE(office.count<records::SignedIn>() == 1);
  CHECK_FALSE(office.all<records::SignedIn>()[0].with_pin);
  CHECK(office.view<LibraryView>().offers_pin);

  SECTION("and the next officer is there two presses later") {
    office.press("sign-out");
    office.press("learner/z");
    CHECK(office.signed_in() == "Vanna");
    CHECK(office.all<records::SignedOut>().at(0).reason == records::SignOutReason::left);
  }
}

TEST_CASE("with a PIN the name opens a pad, and the right digits the library") {
  OfficeFixture office;
  office.set_pin(0, "2580");
  office.begin();
  office.press("learner/x");
  CHECK(office.signed_in().empty());
  const WhoView who = office.view<WhoView>();
  REQUIRE(who.pin);
  CHECK(who.pin->learner_name == "Sokha");
  CHECK(who.learners[0].chosen);

  SECTION("pressed") {
    office.type_pin("2580");
    CHECK(office.signed_in() == "Sokha");
    CHECK(office.all<records::SignedIn>().at(0).with_pin);
    CHECK_FALSE(office.view<LibraryView>().offers_pin);
  }
  SECTION("typed, with a slip mended") {
    office.type("pin", "2588");
    office.press("pin-delete");
    office.press("pin/0");
    office.press("pin-go");
    CHECK(office.signed_in() == "Sokha");
  }
  SECTION("a wrong one empties the pad and says so") {
    office.type_pin("1111");
    const PinPad pad = *office.view<WhoView>().pin;
    CHECK(pad.trouble == PinTrouble::wrong);
    CHECK(pad.tries_left == 4);
    CHECK(pad.typed.empty());
    CHECK(office.signed_in().empty());
  }
  SECTION("too few are not even tried") {
    office.type_pin("258");
    CHECK(office.view<WhoView>().pin->trouble == PinTrouble::too_short);
  }
  SECTION("another name is another pad, back closes it") {
    office.type("pin", "25");
    office.press("learner/y");
    CHECK(office.signed_in() == "Dara");
    office.press("sign-out");
    office.press("learner/x");
    CHECK(office.view<WhoView>().pin->typed.empty());
    office.press("back");
    CHECK_FALSE(office.view<WhoView>().pin);
  }
  SECTION("a locked one counts down and takes nothing meanwhile") {
    office.locked_ms = 60'000;
    office.type_pin("2580");
    CHECK(office.view<WhoView>().pin->wait_s == 60);
    CHECK(office.desk().wants_ticks());
    office.locked_ms = 0;
    office.clock.advance_ms(59'000);
    office.send(Ticked{});
    office.type_pin("2580");
    CHECK(office.signed_in().empty());
    CHECK(office.view<WhoView>().pin->wait_s == 1);
    office.clock.advance_ms(1'000);
    office.press("pin-go");
    CHECK(office.signed_in() == "Sokha");
  }
  SECTION("a disk that keeps nothing lets nobody in") {
    office.pin_works = false;
    office.type_pin("2580");
    CHECK(office.view<WhoView>().pin->trouble == PinTrouble::not_saved);
    CHECK(office.signed_in().empty());
  }
}

TEST_CASE("a forgotten PIN is made new by a supervisor's own") {
  OfficeFixture office;
  office.set_pin(0, "2580");
  office.set_pin(1, "9999");
  office.learners[1].role = Role::supervisor;
  office.begin();
  office.press("learner/x");
  office.press("pin-forgot");
  PinPad pad = *office.view<WhoView>().pin;
  CHECK(pad.step == PinStep::supervisor);
  CHECK(pad.typist_name == "Dara");
  office.type_pin("1234");
  CHECK(office.view<WhoView>().pin->trouble == PinTrouble::wrong);
  office.type_pin("9999");
  CHECK(office.view<WhoView>().pin->step == PinStep::choose);
  office.type_pin("1470");
  office.type_pin("1471");
  CHECK(office.view<WhoView>().pin->trouble == PinTrouble::not_the_same);
  office.type_pin("1470");
  office.type_pin("1470");
  CHECK(office.signed_in() == "Sokha");
  REQUIRE(office.saved_pins.size() == 1);
  CHECK(office.saved_pins[0].by.text() == "y");
  CHECK(office.saved_pins[0].proof == records::PinProof::supervisor);
}

TEST_CASE("a supervisor's own is made new by the office's code, which is then another") {
  OfficeFixture office;
  office.set_pin(0, "2580");
  office.learners[0].role = Role::supervisor;
  office.begin();
  office.press("learner/x");
  office.press("pin-forgot");
  CHECK(office.view<WhoView>().pin->step == PinStep::office_code);
  office.type("office-code", "wrong");
  office.press("pin-go");
  CHECK(office.view<WhoView>().pin->trouble == PinTrouble::wrong);
  office.type("office-code", office.office_code);
  office.press("pin-go");
  office.type_pin("1470");
  office.type_pin("1470");
  CHECK(office.signed_in() == "Sokha");
  CHECK(office.saved_pins.at(0).proof == records::PinProof::office_code);
  // Nobody has written the next one down yet.
  CHECK(office.view<OfficeView>().code.has_value());
}

TEST_CASE("the office's code is shown while nobody has begun here, and makes a supervisor") {
  DeskFixture first;
  first.take(first.desk().start());
  CHECK(first.view<WhoView>().code->code == first.office_code);
  first.press("new-learner");
  first.type("name", "Sokha");
  first.press("enrol");
  first.press("me");
  CHECK(first.view<MeView>().can_become_supervisor);
  first.press("become-supervisor");
  first.type("office-code", first.office_code);
  first.press("pin-go");
  // Who supervises has a PIN.
  for (int i = 0; i < 2; ++i) {
    first.type("pin", "1470");
    first.press("pin-go");
  }
  CHECK(first.view<OfficeView>().officers.at(0).role == Role::supervisor);
  CHECK(first.saved_pins.at(0).becomes_supervisor);
  first.press("back");
  CHECK(first.desk().view().has_office);
}

TEST_CASE("whoever has gone is signed out, and their pad waits for them") {
  OfficeFixture office;
  office.set_pin(0, "2580");
  office.begin();
  CHECK_FALSE(office.desk().idle_limit_ms());
  office.press("learner/x");
  office.type_pin("2580");
  REQUIRE(office.desk().idle_limit_ms());
  office.press("module/m");
  office.press("unit/m/l");
  office.send(Idled{});
  CHECK(office.signed_in().empty());
  CHECK(office.view<WhoView>().pin->learner_name == "Sokha");
  CHECK(office.all<records::SignedOut>().at(0).reason == records::SignOutReason::idle);
}

TEST_CASE("who passes a final test is asked for before it, not in the middle of it") {
  OfficeFixture office;
  office.set_pin(0, "2580");
  records::RegistrationRecord record = registration_in("m");
  record.units["m/l"] = unit_with("m/l", records::UnitKind::lesson);
  office.registrations = {record};
  office.begin();
  office.press("learner/x");
  office.type_pin("2580");
  office.press("module/m");
  office.press("unit/m/post");
  CHECK(office.view<PinPad>().step == PinStep::enter);
  SECTION("back leads to where one was") {
    office.press("back");
    CHECK(office.view<ModuleView>().id == "m");
    CHECK(office.count<records::AttemptOpened>() == 0);
  }
  SECTION("the right PIN opens it") {
    office.type_pin("2580");
    CHECK(office.view<PageScreen>().page.path == "m/post/a");
    CHECK(office.count<records::AttemptOpened>() == 1);
    CHECK(office.all<records::SignedIn>().back().with_pin);
  }
}

TEST_CASE("in a list of many names one searches, whatever the case and the accents") {
  OfficeFixture office;
  for (int i = 0; i < 9; ++i)
    office.learners.push_back(
        {records::LearnerId("n" + std::to_string(i)), "Nguyễn " + std::to_string(i), "vi", 0});
  office.begin();
  CHECK(office.view<WhoView>().can_search);
  office.type("search", "nguyen 7");
  REQUIRE(office.view<WhoView>().learners.size() == 1);
  CHECK(office.view<WhoView>().learners[0].name == "Nguyễn 7");
  office.learners[0].name = "မောင်မောင်ကြီး";
  office.send(LearnersLoaded{office.learners, true});
  office.type("search", "မော");
  CHECK(office.view<WhoView>().learners.size() == 1);
  office.type("search", "");
  CHECK(office.view<WhoView>().learners.size() == 12);
}

TEST_CASE("a learner says as much of themselves as they like") {
  OfficeFixture office;
  office.begin();
  office.press("learner/x");
  office.press("me");
  CHECK_FALSE(office.view<MeView>().can_save);
  office.press("attribute/agency/customs");
  office.press("attribute/gender/female");
  office.press("attribute/gender/female");
  office.type("years-at-post", " ៣ ");
  office.type("my-name", "Sokha Chan");
  CHECK(office.view<MeView>().can_save);
  office.press("save-me");
  CHECK(office.view<MeView>().saving == session::Saving::saved);
  CHECK(office.signed_in() == "Sokha Chan");
  const auto described = office.all<records::LearnerDescribed>();
  REQUIRE(described.size() == 1);
  CHECK(described[0].attributes == records::LearnerAttributes{"customs", "", "", "", "3"});
  CHECK(office.all<records::LearnerRenamed>().at(0).name == "Sokha Chan");

  SECTION("but no name is no name, and sixty-one years are no years") {
    office.type("my-name", "  ");
    CHECK_FALSE(office.view<MeView>().can_save);
    office.type("my-name", "Sokha");
    office.type("years-at-post", "61");
    CHECK(office.view<MeView>().years_refused);
    CHECK_FALSE(office.view<MeView>().can_save);
  }
  SECTION("and what cannot be kept is said to be not kept") {
    office.disk_works = false;
    office.press("attribute/agency/health");
    office.press("save-me");
    CHECK(office.view<MeView>().saving == session::Saving::failed);
  }
}

TEST_CASE("a place has services of its own, and says when they are counted") {
  OfficeFixture office;
  office.options.agencies = {{"customs", {}},
                             {"anf", {{"ur", "اے این ایف"}, {"en", "Anti-Narcotics Force"}}}};
  office.options.attributes_are_counted = true;
  office.begin();
  office.press("learner/x");
  office.press("me");
  const MeView view = office.view<MeView>();
  REQUIRE(view.groups.at(0).choices.size() == 2);
  CHECK(view.groups[0].choices[0].label.empty());
  CHECK(view.groups[0].choices[1].label == "Anti-Narcotics Force");
  CHECK(view.attributes_are_counted);
}

TEST_CASE("a supervisor sees what is done and due, and looks after people") {
  OfficeFixture office;
  office.set_pin(0, "2580");
  office.learners[0].role = Role::supervisor;
  office.set_pin(1, "1111");
  office.units_done = {{records::LearnerId("y"), "m", "m/post", true, true, "2026-11-20"},
                       {records::LearnerId("z"), "m", "m/post", false, false, "2026-11-19"}};
  office.begin();
  office.press("learner/x");
  office.type_pin("2580");
  office.press("office");
  // Whoever sits down at an open library has no door to the office.
  CHECK(office.view<PinPad>().step == PinStep::enter);
  office.type_pin("2580");
  const OfficeView view = office.view<OfficeView>();
  REQUIRE(view.officers.size() == 3);
  CHECK(view.officers[1].done == 1);
  CHECK(view.officers[1].last_day == "2026-11-20");
  CHECK(view.officers[2].due == 1);

  SECTION("of which only the office's own courses are due") {
    office.press("sign-out");
    OfficeFixture other;
    other.options.mandates = {{"timber", "2024-01-01"}, {"m", "2030-01-01"}};
    other.set_pin(0, "2580");
    other.learners[0].role = Role::supervisor;
    other.begin();
    other.press("learner/x");
    other.type_pin("2580");
    other.press("office");
    other.type_pin("2580");
    CHECK(other.view<OfficeView>().officers[2].due == 0);
  }
  SECTION("gives another name") {
    office.press("officer/z");
    office.type("officer-name", "Vanna Keo");
    office.press("rename");
    const auto renamed = office.all<records::LearnerRenamed>();
    REQUIRE(renamed.size() == 1);
    CHECK(renamed[0].learner.text() == "z");
    CHECK(renamed[0].by.text() == "x");
  }
  SECTION("takes a forgotten PIN away by typing their own") {
    office.press("officer/y");
    office.press("reset-pin");
    office.type_pin("2580");
    REQUIRE(office.saved_pins.size() == 1);
    CHECK(office.saved_pins[0].learner.text() == "y");
    CHECK(office.saved_pins[0].pin.empty());
    CHECK(office.view<OfficerView>().saving == session::Saving::saved);
  }
  SECTION("merges two entries only when asked again, and the one looked at goes") {
    office.press("officer/y");
    office.press("merge-with/z");
    CHECK(office.view<OfficerView>().question == OfficeQuestion::merge);
    CHECK(office.view<OfficerView>().other_name == "Vanna");
    CHECK(office.count<records::LearnersMerged>() == 0);
    office.press("confirm");
    CHECK(office.all<records::LearnersMerged>().at(0).duplicate.text() == "y");
    CHECK(office.all<records::LearnersMerged>().at(0).learner.text() == "z");
    CHECK(office.view<OfficeView>().officers.size() == 3);
  }
  SECTION("erases only when asked again") {
    office.press("officer/y");
    office.press("erase");
    office.press("back");
    CHECK(office.erased.empty());
    office.press("erase");
    office.press("confirm");
    CHECK(office.erased.at(0).text() == "y");
    CHECK(std::holds_alternative<OfficeView>(office.desk().view().content));
  }
  SECTION("but not with themselves") {
    office.press("officer/x");
    CHECK(office.view<OfficerView>().is_self);
    for (const char* id : {"leaves", "erase", "role/officer", "reset-pin", "merge-with/y"}) office.press(id);
    CHECK(office.view<OfficerView>().question == OfficeQuestion::none);
    CHECK(office.count<records::RoleSet>() == 0);
    CHECK(office.saved_pins.empty());
  }
  SECTION("and makes nobody a national administrator, nor a supervisor without a PIN") {
    office.press("officer/z");
    office.press("role/supervisor");
    office.press("back");
    office.press("officer/y");
    office.press("role/national_administrator");
    CHECK(office.count<records::RoleSet>() == 0);
    office.press("role/supervisor");
    CHECK(office.all<records::RoleSet>().at(0).role == Role::supervisor);
  }
}

TEST_CASE("where people are and no supervisor, a code is shown unless one was written down") {
  OfficeFixture office;
  SECTION("none is there") {
    office.begin();
    CHECK(office.view<WhoView>().code.has_value());
  }
  SECTION("one is there") {
    office.has_office_code = true;
    office.begin();
    CHECK_FALSE(office.view<WhoView>().code.has_value());
  }
}

TEST_CASE("whoever wants no PIN any more and has forgotten it gets another one") {
  OfficeFixture office;
  office.set_pin(0, "2580");
  office.begin();
  office.press("learner/x");
  office.type_pin("2580");
  office.press("me");
  office.press("take-pin-away");
  office.press("pin-forgot");
  office.type("office-code", office.office_code);
  office.press("pin-go");
  office.type_pin("1470");
  office.type_pin("1470");
  CHECK(office.view<MeView>().has_pin);
  CHECK(office.saved_pins.at(0).pin == "1470");
}

TEST_CASE("an officer has no door to the office") {
  OfficeFixture office;
  office.begin();
  office.press("learner/y");
  CHECK_FALSE(office.desk().view().has_office);
  for (const char* id : {"office", "officer/x", "new-office-code", "erase", "confirm"}) office.press(id);
  CHECK(std::holds_alternative<LibraryView>(office.desk().view().content));
}

TEST_CASE("the time of a test with a limit is kept every five seconds") {
  DeskFixture fixture;
  lesson::Module module = course();
  module.pre_test->time_limit_s = 60;
  fixture.enrol({module});
  fixture.press("module/m");
  fixture.press("unit/m/pre");
  for (int second = 1; second <= 12; ++second) {
    fixture.clock.advance_ms(1000);
    fixture.send(Ticked{});
  }
  REQUIRE(fixture.clocks_kept.size() == 2);
  CHECK(fixture.clocks_kept[0].elapsed_ms == 5'000);
  CHECK(fixture.clocks_kept[1].elapsed_ms == 10'000);
  CHECK(fixture.clocks_kept[1].attempt == fixture.all<records::AttemptOpened>().at(0).attempt);
  CHECK_FALSE(fixture.desk().idle_limit_ms());
}

TEST_CASE("a test that cannot be kept is not begun, and says so") {
  DeskFixture fixture;
  fixture.enrol();
  fixture.press("module/m");
  fixture.disk_works = false;
  fixture.press("unit/m/pre");
  const ProblemView problem = fixture.view<ProblemView>();
  CHECK(problem.happened_key == "problem.no-room-for-test");
  CHECK(problem.to_do_key == "problem.make-room");
  fixture.press("problem-ok");
  CHECK(fixture.view<ModuleView>().id == "m");
  fixture.disk_works = true;
  fixture.press("unit/m/pre");
  CHECK(fixture.view<PageScreen>().page.path == "m/pre/a");
}
