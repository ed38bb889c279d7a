// SPDX-License-Identifier: Apache-2.0
// Several officers who read a lesson at one screen.
#include "desk_fixture.hpp"

using namespace waypost;
using namespace waypost::desk;

namespace {

struct TogetherFixture : DeskFixture {
  /// Sokha signs in, in an office of three.
  explicit TogetherFixture(const std::vector<lesson::Module>& modules = {course()}) {
    sign_in_with({}, modules);
    press("module/m");
  }

  void gather(const std::vector<std::string>& ids) {
    press("together");
    for (const std::string& id : ids) press("present/" + id);
    press("gathered");
  }
  void read_to_the_end() {
    press("unit/m/l");
    press("next");
    clock.advance_ms(30'000);
    press("next");
  }
  /// What somebody else got.
  template <typename Event>
  std::vector<Event> of(const std::string& learner) const {
    std::vector<Event> found;
    for (const records::OwnedEvent& each : recorded_of_others) {
      const auto* event = std::get_if<Event>(&each.event);
      if (event != nullptr && each.learner.text() == learner) found.push_back(*event);
    }
    return found;
  }
  std::vector<std::string> types_of(const std::string& learner) const {
    std::vector<std::string> types;
    for (const records::OwnedEvent& each : recorded_of_others) {
      if (each.learner.text() == learner) types.emplace_back(records::type_name_of(each.event));
    }
    return types;
  }
  bool is_present(const std::string& id) {
    const TogetherView together = view<TogetherView>();
    const auto found = std::find_if(together.others.begin(), together.others.end(),
                                    [&](const LearnerRow& row) { return row.id == id; });
    REQUIRE(found != together.others.end());
    return found->chosen;
  }
  std::vector<std::string> names() { return view<ModuleView>().together; }
};

const std::vector<std::string> kWholeSitting = {"registration_opened", "session_started", "lesson_completed",
                                                "session_ended"};

}  // namespace

TEST_CASE("who reads along is chosen from the office's list and stands on the course's screen") {
  TogetherFixture office;
  CHECK(office.view<ModuleView>().can_gather);
  CHECK(office.names().empty());
  office.press("together");
  CHECK(office.view<TogetherView>().reader == "Sokha");
  CHECK(office.view<TogetherView>().others.size() == 2);
  CHECK(office.view<TogetherView>().present_count == 1);
  office.press("present/z");
  CHECK(office.is_present("z"));
  CHECK(office.view<TogetherView>().present_count == 2);
  office.press("present/y");
  office.press("gathered");
  CHECK(office.names() == std::vector<std::string>{"Sokha", "Dara", "Vanna"});
  REQUIRE(office.readers_asked.size() == 1);
  CHECK(office.readers_asked[0].learners.size() == 2);

  SECTION("a second press takes a name back") {
    office.gather({"y"});
    CHECK(office.names() == std::vector<std::string>{"Sokha", "Vanna"});
  }
  SECTION("back leaves it as it was") {
    office.press("together");
    office.press("present/y");
    office.press("back");
    CHECK(office.names().size() == 3);
    office.press("together");
    CHECK(office.is_present("y"));
  }
  SECTION("nobody but whoever is signed in is no group, and the reader cannot be taken out") {
    office.press("together");
    for (const char* id : {"present/x", "present/y", "present/z", "gathered"}) office.press(id);
    CHECK(office.view<TogetherView>().present_count == 1);
  }
  SECTION("it holds for other courses, and until somebody ends it") {
    office.press("back");
    office.press("module/m");
    CHECK(office.names().size() == 3);
    office.press("together-end");
    CHECK(office.names().empty());
  }
  SECTION("signing out ends it") {
    office.press("sign-out");
    office.press("learner/x");
    office.press("module/m");
    CHECK(office.names().empty());
  }
  SECTION("and so does the automatic lock") {
    office.send(Idled{});
    office.press("learner/x");
    office.press("module/m");
    CHECK(office.names().empty());
  }
  SECTION("who leaves the office does not read along") {
    office.learners[1].listed = false;
    office.send(LearnersLoaded{office.learners});
    CHECK(office.names() == std::vector<std::string>{"Sokha", "Vanna"});
  }
}

TEST_CASE("where nobody else works there is nobody to read with, and an instrument is filled by one") {
  DeskFixture alone;
  alone.enrol();
  alone.press("module/m");
  CHECK_FALSE(alone.view<ModuleView>().can_gather);
  alone.press("together");
  CHECK(alone.view<ModuleView>().id == "m");

  lesson::Module instrument = course();
  instrument.kind = lesson::ModuleKind::instrument;
  instrument.pre_test.reset();
  instrument.post_test.reset();
  TogetherFixture office({instrument});
  CHECK_FALSE(office.view<ModuleView>().can_gather);
  office.press("together");
  CHECK(office.view<ModuleView>().id == "m");
}

TEST_CASE("in a long list of names one searches, and who was chosen stays in sight") {
  TogetherFixture office;
  CHECK_FALSE([&] { return office.press("together"), office.view<TogetherView>().can_search; }());
  for (int i = 0; i < 9; ++i)
    office.learners.push_back(
        {records::LearnerId("n" + std::to_string(i)), "Nguyễn " + std::to_string(i), "vi"});
  office.send(LearnersLoaded{office.learners});
  CHECK(office.view<TogetherView>().can_search);
  office.press("present/y");
  office.type("search", "nguyen 7");
  const TogetherView found = office.view<TogetherView>();
  REQUIRE(found.others.size() == 2);
  CHECK(found.others[0].name == "Dara");
  CHECK(found.others[1].name == "Nguyễn 7");
}

TEST_CASE("a lesson read to its end together counts for each of them, in one piece") {
  TogetherFixture office;
  office.gather({"y", "z"});
  office.press("unit/m/l");
  const auto gathered = office.all<records::GroupGathered>();
  REQUIRE(gathered.size() == 1);
  CHECK(gathered[0].unit == "m/l");
  CHECK(gathered[0].members == std::vector<std::string>{"x", "y", "z"});
  REQUIRE(office.all<records::SessionStarted>().size() == 1);
  CHECK(office.all<records::SessionStarted>()[0].group == gathered[0].group);
  CHECK(office.recorded_of_others.empty());
  office.press("next");
  office.clock.advance_ms(30'000);

  SECTION("with the reader's own time") {
    office.press("next");
    CHECK(office.view<ModuleView>().id == "m");
    const auto own = office.all<records::LessonCompleted>().at(0);
    CHECK(own.group == gathered[0].group);
    CHECK(own.duration_ms == 30'000);
    for (const char* learner : {"y", "z"}) {
      CHECK(office.types_of(learner) == kWholeSitting);
      const auto opened = office.of<records::RegistrationOpened>(learner).at(0);
      const auto started = office.of<records::SessionStarted>(learner).at(0);
      const auto completed = office.of<records::LessonCompleted>(learner).at(0);
      const auto ended = office.of<records::SessionEnded>(learner).at(0);
      CHECK(opened.module == "m");
      CHECK(started.registration == opened.registration);
      CHECK(started.unit == "m/l");
      CHECK(started.group == own.group);
      CHECK(completed.session == started.session);
      CHECK(completed.registration == opened.registration);
      CHECK(completed.group == own.group);
      CHECK(completed.duration_ms == own.duration_ms);
      CHECK(ended.session == started.session);
      CHECK(ended.duration_ms == own.duration_ms);
      CHECK(started.session != own.session);
      CHECK(opened.registration != own.registration);
    }
    CHECK(office.of<records::SessionStarted>("y")[0].session !=
          office.of<records::SessionStarted>("z")[0].session);
  }
  SECTION("nothing is shown as done before it is kept, and what is kept at last is kept once") {
    office.disk_works = false;
    office.press("next");
    CHECK(office.view<PageScreen>().page.saving == session::Saving::failed);
    CHECK(office.recorded_of_others.empty());
    // The same ids each time: the record then knows what it has kept already.
    office.answers_come = false;
    office.press("next");
    office.send(
        EventsRecorded{std::get<RecordEvents>(office.held.back()).token, failure(ErrorCode::io, "disk")});
    office.press("next");
    const auto& first = std::get<RecordEvents>(office.held[0]);
    const auto& second = std::get<RecordEvents>(office.held[1]);
    CHECK(office.view<PageScreen>().page.saving == session::Saving::saving);
    REQUIRE(first.of_others.size() == 8);
    REQUIRE(second.of_others.size() == 8);
    for (std::size_t i = 0; i < first.of_others.size(); ++i)
      CHECK(records::to_data_json(first.of_others[i].event) ==
            records::to_data_json(second.of_others[i].event));
  }
  SECTION("nothing where the lesson is left") {
    office.press("back");
    CHECK(office.recorded_of_others.empty());
    CHECK(office.count<records::LessonCompleted>() == 0);
  }
}

TEST_CASE("each lesson is a group of its own, and who is registered already is not registered again") {
  lesson::Module module = course();
  lesson::Lesson second = module.lessons[0];
  second.id = "k";
  second.path = "m/k";
  second.pages = {text_page("m/k", "only", "Only page")};
  module.lessons.push_back(second);
  TogetherFixture office({module});
  office.known_registrations =
      std::vector<KnownRegistration>{{records::LearnerId("y"), "other", records::RegistrationId("elsewhere")},
                                     {records::LearnerId("y"), "m", records::RegistrationId("r-y")}};
  office.gather({"y", "z"});
  office.read_to_the_end();
  CHECK(office.types_of("y") ==
        std::vector<std::string>{"session_started", "lesson_completed", "session_ended"});
  CHECK(office.of<records::SessionStarted>("y").at(0).registration.text() == "r-y");
  CHECK(office.types_of("z") == kWholeSitting);
  // What was opened just now is known for the next one.
  CHECK(office.readers_asked.size() == 2);

  office.press("unit/m/k");
  office.press("next");
  const auto gathered = office.all<records::GroupGathered>();
  REQUIRE(gathered.size() == 2);
  CHECK(gathered[0].group != gathered[1].group);
  CHECK(office.of<records::LessonCompleted>("y").at(1).group == gathered[1].group);
}

TEST_CASE(
    "while it is not known who is registered nothing is begun, and where it cannot be read all are alone") {
  TogetherFixture office;
  office.answers_come = false;
  office.gather({"y"});
  office.press("unit/m/l");
  CHECK(office.view<ModuleView>().id == "m");
  office.answers_come = true;
  SECTION("an answer about others is none") {
    office.send(ReadersLoaded{{records::LearnerId("z")}, std::vector<KnownRegistration>{}});
    office.press("unit/m/l");
    CHECK(office.view<ModuleView>().id == "m");
  }
  SECTION("with its own answer it goes on") {
    office.send(ReadersLoaded{{records::LearnerId("y")}, std::vector<KnownRegistration>{}});
    office.press("unit/m/l");
    CHECK(office.view<PageScreen>().page.path == "m/l/first");
  }
  SECTION("a record that cannot be read gathers nobody") {
    office.send(ReadersLoaded{{records::LearnerId("y")}, failure(ErrorCode::corrupt, "a page")});
    CHECK(office.view<ProblemView>().happened_key == "problem.record-unreadable");
    office.press("problem-ok");
    CHECK(office.names().empty());
    office.press("unit/m/l");
    CHECK(office.count<records::GroupGathered>() == 0);
  }
}

TEST_CASE("tests stay one by one") {
  TogetherFixture office;
  office.gather({"y"});
  office.press("unit/m/pre");
  CHECK(office.count<records::GroupGathered>() == 0);
  REQUIRE(office.count<records::SessionStarted>() == 1);
  CHECK(office.all<records::SessionStarted>()[0].group.empty());
  for (int i = 0; i < 2; ++i) {
    office.press("choice/yes");
    office.press("next");
  }
  office.press("next");
  office.press("confirm");
  CHECK(office.count<records::AttemptFinished>() == 1);
  CHECK(office.recorded_of_others.empty());
}

TEST_CASE("as long as no lesson was begun the screen reminds of the test before them") {
  TogetherFixture office;
  office.gather({"y"});
  CHECK(office.view<ModuleView>().pre_test_first);
  office.registrations = {registration_in("m")};
  office.registrations[0].units["m/l"] = unit_with("m/l", records::UnitKind::lesson);
  office.read_to_the_end();
  CHECK_FALSE(office.view<ModuleView>().pre_test_first);
}

TEST_CASE("a lesson that was begun alone is ended alone, and the screen says so") {
  TogetherFixture office;
  records::RegistrationRecord record = registration_in("m");
  record.units["m/l"] = unit_with("m/l", records::UnitKind::lesson);
  record.units["m/l"].completed = false;
  record.units["m/l"].open =
      records::OpenSession{records::SessionId("s"), "m/l/second", {}, {}, {}, {}, {}, 9, 1};
  office.registrations = {record};
  office.send(RegistrationsLoaded{records::LearnerId("x"), office.registrations});
  CHECK_FALSE(office.row(office.view<ModuleView>(), "m/l").begun_alone);
  office.gather({"y"});
  CHECK(office.row(office.view<ModuleView>(), "m/l").begun_alone);
  office.press("unit/m/l");
  office.press("next");
  CHECK(office.all<records::LessonCompleted>().at(0).group.empty());
  CHECK(office.recorded_of_others.empty());
}

TEST_CASE("a lesson that was left in between counts for those who were there from its beginning to its end") {
  TogetherFixture office;
  office.gather({"y"});
  office.press("unit/m/l");
  const auto started = office.all<records::SessionStarted>().at(0);
  records::RegistrationRecord record = registration_in("m");
  record.units["m/l"] = unit_with("m/l", records::UnitKind::lesson);
  record.units["m/l"].completed = false;
  record.units["m/l"].open = records::OpenSession{started.session, "m/l/second", {}, {}, {}, {}, {}, 9, 1};
  office.registrations = {record};
  office.press("back");
  REQUIRE(office.view<ModuleView>().id == "m");
  const auto end = [&] {
    office.press("unit/m/l");
    office.press("next");
    return office.all<records::LessonCompleted>().at(0).group;
  };

  SECTION("the same, in the same group") {
    CHECK_FALSE(office.row(office.view<ModuleView>(), "m/l").begun_alone);
    CHECK(end() == started.group);
    CHECK(office.of<records::LessonCompleted>("y").size() == 1);
    CHECK(office.count<records::GroupGathered>() == 1);
  }
  SECTION("who came later is not counted") {
    office.gather({"z"});
    CHECK(end() == started.group);
    CHECK(office.of<records::LessonCompleted>("y").size() == 1);
    CHECK(office.types_of("z").empty());
  }
  SECTION("who went is not counted") {
    office.gather({"y", "z"});
    CHECK(office.row(office.view<ModuleView>(), "m/l").begun_alone);
    CHECK(end().empty());
    CHECK(office.recorded_of_others.empty());
  }
  SECTION("nobody but the reader, where it was ended") {
    office.press("together-end");
    CHECK(end().empty());
    CHECK(office.recorded_of_others.empty());
  }
}

TEST_CASE("of several who began a lesson, who is gone at its end gets nothing of it") {
  TogetherFixture office;
  office.gather({"y", "z"});
  office.press("unit/m/l");
  office.press("next");
  records::RegistrationRecord record = registration_in("m");
  record.units["m/l"] = unit_with("m/l", records::UnitKind::lesson);
  record.units["m/l"].open = records::OpenSession{
      office.all<records::SessionStarted>().at(0).session, "m/l/second", {}, {}, {}, {}, {}, 9, 1};
  office.registrations = {record};
  office.press("back");
  office.gather({"z"});
  office.press("unit/m/l");
  office.press("next");
  CHECK(office.types_of("y") == kWholeSitting);
  CHECK(office.types_of("z").empty());
}

TEST_CASE("my record says how many lessons of a course were read together") {
  DeskFixture fixture;
  records::RegistrationRecord record = registration_in("m");
  record.units["m/l"] = unit_with("m/l", records::UnitKind::lesson);
  record.units["m/l"].read_together = true;
  record.units["m/k"] = unit_with("m/k", records::UnitKind::lesson);
  fixture.sign_in_with({record});
  fixture.press("me");
  CHECK(fixture.view<MeView>().courses.at(0).lessons_together == 1);
}
