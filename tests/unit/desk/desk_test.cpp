// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "desk/desk.hpp"

using namespace waypost;
using namespace waypost::desk;

namespace {

lesson::ChoiceItem item(const std::string& test, const std::string& id) {
  lesson::ChoiceItem item;
  item.id = id;
  item.path = "m/" + test + "/" + id;
  item.objective = "safety";
  item.choices = {{"yes", item.path + "/yes", "Yes", true, ""}, {"no", item.path + "/no", "No", false, ""}};
  return item;
}

library::InstalledModule installed_module() {
  lesson::Module module;
  module.id = "m";
  module.version = "1.0.0";
  module.title = "Module";
  module.source_language = "en";
  module.objectives = {{"safety", "Stay safe", "l/first"}};
  lesson::TextPage first;
  first.id = "first";
  first.path = "m/l/first";
  first.title = "First page";
  lesson::TextPage second = first;
  second.id = "second";
  second.path = "m/l/second";
  module.lessons = {{"l", "m/l", "Lesson", 5, {first, second}, {}}};
  module.pre_test = lesson::Test{"pre", "m/pre", "Before", {item("pre", "a"), item("pre", "b")}};
  module.post_test = lesson::Test{"post", "m/post", "After", {item("post", "a"), item("post", "b")}};
  auto open =
      std::make_shared<library::OpenModule>("/modules/m", module, std::vector<library::Translation>{});
  return {"/modules/m", "m", "Module", "1.0.0", "", open};
}

/// The desk with everybody it talks to played by hand: every request is answered at once.
struct DeskFixture {
  ManualClock clock{1'795'290'213'120};
  SeededRandom random{1};
  Desk desk{{{{"en", "English", false, false}, {"km", "ខ្មែរ", true, false}},
             "en",
             {{"/stick", true}},
             "2026-11-21"},
            clock,
            random};
  std::vector<records::Learner> learners;
  std::vector<records::RegistrationRecord> registrations;
  std::vector<records::Event> recorded;
  bool disk_works = true;
  bool answers_come = true;
  std::vector<DeskRequest> held;

  void answer(const DeskRequest& request) {
    if (std::holds_alternative<LoadLearners>(request)) send(LearnersLoaded{learners});
    if (const auto* load = std::get_if<LoadRegistrations>(&request))
      send(RegistrationsLoaded{load->learner, registrations});
    if (const auto* record = std::get_if<RecordEvents>(&request)) {
      if (!disk_works) {
        send(EventsRecorded{record->token, failure(ErrorCode::no_space, "disk full")});
        return;
      }
      recorded.insert(recorded.end(), record->events.begin(), record->events.end());
      send(EventsRecorded{record->token, {}});
    }
    if (std::holds_alternative<ExportTo>(request)) send(ExportFinished{ExportDone{"a.wpx", 7}});
  }

  void take(std::vector<DeskRequest> requests) {
    for (const DeskRequest& request : requests) {
      if (answers_come) {
        answer(request);
      } else {
        held.push_back(request);
      }
    }
  }

  void send(const DeskEvent& event) { take(desk.handle(event)); }
  void press(const std::string& id) { send(Pressed{id}); }

  template <typename View>
  View view() const {
    const ScreenView screen = desk.view();
    REQUIRE(std::holds_alternative<View>(screen.content));
    return std::get<View>(screen.content);
  }

  void enrol() {
    take(desk.start());
    send(ModuleScanned{installed_module()});
    press("new-learner");
    send(TextEdited{"name", "  Sokha "});
    press("enrol");
  }

  void finish_lesson() {
    press("unit/m/l");
    press("next");
    press("next");
    registrations[0].units["m/l"] = {"m/l", records::UnitKind::lesson, true, false, std::nullopt, {}, 5};
    press("sign-out");
    press("learner/" + desk_learner().id.text());
    press("module/m");
  }

  records::Learner desk_learner() const { return learners.empty() ? records::Learner{} : learners.front(); }

  template <typename Event>
  int count() const {
    return static_cast<int>(std::count_if(recorded.begin(), recorded.end(), [](const records::Event& event) {
      return std::holds_alternative<Event>(event);
    }));
  }
};

}  // namespace

TEST_CASE_METHOD(DeskFixture, "a newcomer enrols with a name and is in the library") {
  take(desk.start());
  press("new-learner");
  CHECK_FALSE(view<EnrolView>().can_enrol);
  press("enrol");
  CHECK(count<records::LearnerEnrolled>() == 0);
  send(TextEdited{"name", "  Sokha "});
  CHECK(view<EnrolView>().can_enrol);
  press("enrol");
  REQUIRE(count<records::LearnerEnrolled>() == 1);
  CHECK(std::get<records::LearnerEnrolled>(recorded[0]).name == "Sokha");
  view<LibraryView>();
  CHECK(desk.view().learner_name == "Sokha");
}

TEST_CASE_METHOD(DeskFixture, "an enrolment that cannot be written is said, and may be tried again") {
  disk_works = false;
  enrol();
  CHECK(view<EnrolView>().saving == session::Saving::failed);
  disk_works = true;
  press("enrol");
  view<LibraryView>();
}

TEST_CASE_METHOD(DeskFixture, "a module leads from the pre-test over the lessons to the final test") {
  enrol();
  press("module/m");
  const ModuleView module = view<ModuleView>();
  REQUIRE(module.units.size() == 3);
  CHECK(module.next_unit == "m/pre");
  CHECK(module.units[2].closed == Closed::lessons_first);
  press("unit/m/post");
  view<ModuleView>();
  press("next");
  CHECK(view<PageScreen>().page.unit == "m/pre");
  CHECK(count<records::RegistrationOpened>() == 1);
  CHECK(count<records::AttemptOpened>() == 1);
}

TEST_CASE_METHOD(DeskFixture, "a module with an error is listed with the reason, and the others still open") {
  library::InstalledModule broken;
  broken.id = "broken";
  broken.error = "module.lua:3: error: no title";
  send(ModuleScanned{broken});
  enrol();
  const LibraryView library = view<LibraryView>();
  REQUIRE(library.modules.size() == 2);
  CHECK(library.modules[0].state == WorkState::unavailable);
  CHECK(library.modules[0].error == "module.lua:3: error: no title");
  press("module/broken");
  view<LibraryView>();
  press("module/m");
  view<ModuleView>();
}

TEST_CASE_METHOD(DeskFixture, "the language changes at any moment without losing the place") {
  enrol();
  press("module/m");
  press("unit/m/l");
  press("next");
  press("language");
  CHECK(view<LanguageView>().choices.size() == 2);
  press("language/km");
  CHECK(desk.view().language == "km");
  CHECK(view<PageScreen>().page.path == "m/l/second");
  CHECK(desk.view().content_untranslated);
  CHECK(desk.view().content_language == "en");
  CHECK(count<records::LanguageChosen>() == 1);
}

TEST_CASE_METHOD(DeskFixture, "a pre-test's result shows no mark") {
  enrol();
  press("module/m");
  press("next");
  for (int i = 0; i < 2; ++i) {
    press("choice/no");
    press("next");
  }
  press("next");
  CHECK(count<records::AttemptFinished>() == 1);
  const ResultView result = view<ResultView>();
  CHECK(result.kind == records::UnitKind::pre_test);
  CHECK(result.objectives.empty());
  CHECK(result.percent == 0);
}

TEST_CASE_METHOD(DeskFixture, "a final test's result compares each objective with the pre-test") {
  enrol();
  records::RegistrationRecord registration{records::RegistrationId("r"), "m", "1.0.0", {}};
  const auto attempt = [](const std::string& unit, records::UnitKind kind, bool second_right) {
    records::AttemptRecord made;
    made.kind = kind;
    made.items = {unit + "/a", unit + "/b"};
    made.finished = true;
    made.answers = {
        {unit + "/a", "safety", {"yes"}, 1, 1'000'000, 1'000'000, true},
        {unit + "/b", "safety", {"no"}, 1, second_right ? 1'000'000 : 0, 1'000'000, second_right}};
    made.raw = second_right ? 2'000'000 : 1'000'000;
    made.maximum = 2'000'000;
    if (kind == records::UnitKind::post_test) made.passed = second_right;
    return made;
  };
  registration.units["m/pre"] = {"m/pre",
                                 records::UnitKind::pre_test,
                                 true,
                                 false,
                                 std::nullopt,
                                 {attempt("m/pre", records::UnitKind::pre_test, false)},
                                 1};
  registration.units["m/l"] = {"m/l", records::UnitKind::lesson, true, false, std::nullopt, {}, 2};
  registrations = {registration};
  learners = {{records::LearnerId("x"), "Sokha", "en", 1}};
  press("sign-out");
  press("learner/x");
  press("module/m");
  press("unit/m/post");
  CHECK(view<PageScreen>().page.unit == "m/post");
  for (int i = 0; i < 2; ++i) {
    press("choice/yes");
    press("next");
  }
  // The log is read again before the result is shown.
  registrations[0].units["m/post"] = {"m/post",
                                      records::UnitKind::post_test,
                                      true,
                                      true,
                                      std::nullopt,
                                      {attempt("m/post", records::UnitKind::post_test, true)},
                                      3};
  press("next");
  const ResultView result = view<ResultView>();
  CHECK(result.passed);
  CHECK(result.percent == 100);
  CHECK(result.percent_before == 50);
  CHECK(result.percent_needed == 80);
  REQUIRE(result.objectives.size() == 1);
  CHECK(result.objectives[0].right_before == 1);
  CHECK(result.objectives[0].right_now == 2);
  CHECK(result.objectives[0].page.empty());
}

TEST_CASE_METHOD(DeskFixture, "an answer is confirmed only when the disk has it") {
  enrol();
  press("module/m");
  press("next");
  answers_come = false;
  press("choice/yes");
  press("next");
  CHECK(view<PageScreen>().page.saving == session::Saving::saving);
  CHECK(view<PageScreen>().page.path == "m/pre/a");
  answers_come = true;
  answer(held.back());
  CHECK(view<PageScreen>().page.saving == session::Saving::saved);
  CHECK(view<PageScreen>().page.path == "m/pre/b");
}

TEST_CASE_METHOD(DeskFixture, "results are taken out to a folder") {
  enrol();
  press("export");
  CHECK(view<ExportView>().places.size() == 1);
  press("export-to//stick");
  CHECK(view<ExportView>().state == ExportState::done);
  CHECK(view<ExportView>().file == "a.wpx");
  press("back");
  view<LibraryView>();
}

TEST_CASE_METHOD(DeskFixture,
                 "a record that cannot be read is a problem in plain words, and nothing else is offered") {
  desk.handle(LearnersLoaded{failure(ErrorCode::corrupt, "reading records.db: damaged")});
  const auto problem = view<ProblemView>();
  CHECK(problem.detail == "reading records.db: damaged");
  press("new-learner");
  view<ProblemView>();
}
