// SPDX-License-Identifier: Apache-2.0
// The library and the places of home.
#include "desk_fixture.hpp"

using namespace waypost;
using namespace waypost::desk;

namespace {

lesson::Module numbered(int number, const std::string& title) {
  lesson::Module module = course();
  module.id = "n" + std::to_string(number);
  module.title = title;
  return module;
}

/// The course "m" with its lesson open at its second page.
records::RegistrationRecord reading() {
  records::RegistrationRecord registration = registration_in("m");
  records::UnitRecord unit;
  unit.unit = "m/l";
  unit.last_seq = 7;
  unit.open = records::OpenSession{};
  unit.open->session = records::SessionId("s");
  unit.open->page = "m/l/second";
  registration.units["m/l"] = unit;
  return registration;
}

/// The same with everything done.
records::RegistrationRecord passed() {
  records::RegistrationRecord registration = registration_in("m");
  registration.units["m/l"] = unit_with("m/l", records::UnitKind::lesson);
  registration.units["m/post"] = unit_with("m/post", records::UnitKind::post_test,
                                           {attempt_at("post", records::UnitKind::post_test, "yy")});
  registration.units["m/post"].passed = true;
  return registration;
}

lesson::Module feedback_instrument() {
  lesson::FormPage form;
  form.id = "form";
  form.path = "feedback/about/form";
  form.title = "The course";
  lesson::Question question;
  question.type = lesson::QuestionType::one_of;
  question.id = "useful";
  question.path = "feedback/about/form/useful";
  question.prompt = "Was it of use?";
  question.options = {{"yes", "", "Yes", std::nullopt, false, 0, ""}};
  form.questions = {question};
  lesson::Lesson lesson;
  lesson.id = "about";
  lesson.path = "feedback/about";
  lesson.title = "Feedback";
  lesson.pages = {form};
  lesson::Module module;
  module.kind = lesson::ModuleKind::instrument;
  module.subject = lesson::Subject::course;
  module.id = "feedback";
  module.version = "1.0.0";
  module.title = "Feedback";
  module.source_language = "en";
  module.lessons = {lesson};
  return module;
}

}  // namespace

TEST_CASE_METHOD(DeskFixture, "each place of home leads to the others, and the library is one press away") {
  enrol();
  press("me");
  view<MeView>();
  press("export");
  view<ExportView>();
  press("me");
  view<MeView>();
  press("library");
  view<LibraryView>();
  press("export");
  press("export-to//stick");
  CHECK(view<ExportView>().folder == "/stick");
  press("done");
  view<LibraryView>();
  CHECK_FALSE(desk().view().has_office);
  press("office");
  view<LibraryView>();
}

TEST_CASE_METHOD(DeskFixture,
                 "the office is a tab for whoever looks after one, behind a PIN from everywhere") {
  learners = {{records::LearnerId("x"), "Sokha", "en", 1}};
  learners[0].role = records::Role::supervisor;
  learners[0].has_pin = true;
  pins["x"] = "2580";
  take(desk().start());
  press("learner/x");
  type("pin", "2580");
  press("pin-go");
  CHECK(desk().view().has_office);
  press("me");
  press("office");
  view<PinPad>();
  type("pin", "2580");
  press("pin-go");
  view<OfficeView>();
  press("export");
  view<ExportView>();
}

TEST_CASE_METHOD(DeskFixture, "where one stopped stands with its page and about how many minutes are left") {
  lesson::Module module = course();
  module.minutes = 25;
  sign_in_with({reading()}, {module});
  const LibraryView library = view<LibraryView>();
  REQUIRE(library.go_on.has_value());
  CHECK(library.go_on->page_number == 2);
  CHECK(library.go_on->page_count == 2);
  // Two and a half of three parts are left of 25 minutes: 20.8.
  CHECK(library.go_on->minutes_left == 25);
  REQUIRE(library.modules.size() == 1);
  CHECK(library.modules[0].page_number == 2);
  CHECK(library.modules[0].page_count == 2);

  SECTION("and nothing is said of minutes that the module does not have") {
    DeskFixture other;
    other.sign_in_with({reading()});
    CHECK(other.view<LibraryView>().go_on->minutes_left == 0);
  }
}

TEST_CASE_METHOD(DeskFixture, "a module is new that came of late and that the learner has not begun") {
  library::InstalledModule late = installed(course());
  const auto is_new = [&](const std::string& since, const std::string& begun_version) {
    DeskFixture each;
    each.learners = {{records::LearnerId("x"), "Sokha", "en", 1}};
    if (!begun_version.empty()) {
      each.registrations = {registration_in("m")};
      each.registrations[0].module_version = begun_version;
    }
    each.take(each.desk().start());
    late.since = since;
    each.send(ModuleScanned{late});
    each.press("learner/x");
    return each.view<LibraryView>().modules.at(0).is_new;
  };
  CHECK_FALSE(is_new("", ""));
  CHECK(is_new("2026-11-21", ""));
  CHECK(is_new("2026-10-22", ""));
  CHECK_FALSE(is_new("2026-10-21", ""));
  CHECK_FALSE(is_new("2026-11-22", ""));
  CHECK_FALSE(is_new("2026-11-20", "1.0.0"));
  CHECK(is_new("2026-11-20", "0.9.0"));
  CHECK_FALSE(is_new("no day", ""));
}

TEST_CASE_METHOD(DeskFixture, "many modules are searched by their titles") {
  std::vector<lesson::Module> modules;
  for (int i = 0; i < 12; ++i) modules.push_back(numbered(i, "Course " + std::to_string(i)));
  enrol(modules);
  CHECK_FALSE(view<LibraryView>().can_search);
  send(ModuleScanned{installed(numbered(12, "Café"))});
  CHECK(view<LibraryView>().can_search);
  type("search-modules", "cafe");
  REQUIRE(view<LibraryView>().modules.size() == 1);
  CHECK(view<LibraryView>().modules[0].id == "n12");
  CHECK(view<LibraryView>().module_count == 13);
  CHECK(view<LibraryView>().search == "cafe");
  type("search-modules", "nothing like it");
  CHECK(view<LibraryView>().modules.empty());
  press("sign-out");
  press("new-learner");
  type("name", "Dara");
  press("enrol");
  CHECK(view<LibraryView>().modules.size() == 13);
}

TEST_CASE_METHOD(DeskFixture, "while modules are read the library says how many of how many") {
  options.folder_count = 3;
  enrol({course()});
  CHECK(view<LibraryView>().folders_read == 1);
  CHECK(view<LibraryView>().folder_count == 3);
  send(ModuleScanned{installed(numbered(1, "One"))});
  send(ModuleScanned{installed(numbered(2, "Two"))});
  CHECK(view<LibraryView>().folders_read == 3);
}

TEST_CASE_METHOD(DeskFixture, "after a course one may say what one thinks of it, and nothing tells who did") {
  sign_in_with({passed()}, {course(), feedback_instrument()});
  press("module/m");
  REQUIRE(view<ModuleView>().asks_feedback);
  const std::size_t events_before = recorded.size();

  SECTION("from the course's page") { press("feedback"); }
  SECTION("from the result of its final test") {
    press("result/m/post");
    REQUIRE(view<ResultView>().asks_feedback);
    press("feedback");
  }
  CHECK(view<PageScreen>().page.path == "feedback/about/form");
  press("answer/useful/yes");
  press("next");
  REQUIRE(feedback.size() == 1);
  CHECK(feedback[0].module == "m");
  CHECK(feedback[0].module_version == "1.0.0");
  CHECK(recorded.size() == events_before);
  // Back at the course, which looks as before.
  CHECK(view<ModuleView>().id == "m");
  CHECK(view<ModuleView>().asks_feedback);
}

TEST_CASE_METHOD(DeskFixture, "feedback that is left leads back to the course") {
  sign_in_with({passed()}, {course(), feedback_instrument()});
  press("module/m");
  press("feedback");
  press("back");
  CHECK(view<ModuleView>().id == "m");
  CHECK(feedback.empty());
}

TEST_CASE_METHOD(DeskFixture, "nobody is asked about a course that is not done, or without the instrument") {
  SECTION("not done") {
    sign_in_with({reading()}, {course(), feedback_instrument()});
    press("module/m");
  }
  SECTION("no instrument") {
    sign_in_with({passed()}, {course()});
    press("module/m");
  }
  CHECK_FALSE(view<ModuleView>().asks_feedback);
  press("feedback");
  view<ModuleView>();
}
