// SPDX-License-Identifier: Apache-2.0
#include "desk/desk.hpp"

#include "desk_fixture.hpp"

using namespace waypost;
using namespace waypost::desk;

TEST_CASE_METHOD(DeskFixture, "a newcomer enrols with a name and is in the library") {
  take(desk().start());
  press("new-learner");
  CHECK_FALSE(view<EnrolView>().can_enrol);
  press("enrol");
  CHECK(count<records::LearnerEnrolled>() == 0);
  type("name", "  Sokha ");
  CHECK(view<EnrolView>().can_enrol);
  press("enrol");
  REQUIRE(count<records::LearnerEnrolled>() == 1);
  CHECK(all<records::LearnerEnrolled>()[0].name == "Sokha");
  view<LibraryView>();
  CHECK(desk().view().learner_name == "Sokha");
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
  broken.error = "lessons/only.lua:3: error: the lesson was stopped";
  broken.stopped = true;
  broken.place = "lessons/only.lua:3";
  send(ModuleScanned{broken});
  enrol();
  const LibraryView library = view<LibraryView>();
  REQUIRE(library.modules.size() == 2);
  CHECK(library.modules[0].state == WorkState::unavailable);
  CHECK(library.modules[0].stopped);
  CHECK(library.modules[0].place == "lessons/only.lua:3");
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
  CHECK(desk().view().language == "km");
  CHECK(view<PageScreen>().page.path == "m/l/second");
  CHECK(desk().view().content_untranslated);
  CHECK(desk().view().content_language == "en");
  CHECK(count<records::LanguageChosen>() == 1);
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

TEST_CASE_METHOD(DeskFixture, "what is typed into a page's field is the answer") {
  lesson::Module module = course();
  lesson::Item number = choice_item("pre", "a");
  number.type = lesson::ItemType::numeric;
  number.interaction = lesson::NumericInteraction{5 * lesson::kMillion, 0, ""};
  module.pre_test->items[0] = number;
  enrol({module});
  press("module/m");
  press("next");
  CHECK(view<PageScreen>().page.next == session::NextStep::pass_over);
  type("answer", "៥");
  CHECK(view<PageScreen>().page.next == session::NextStep::confirm);
  press("next");
  REQUIRE(count<records::ItemAnswered>() == 1);
  CHECK(all<records::ItemAnswered>()[0].correct);
}

TEST_CASE_METHOD(DeskFixture,
                 "every picture of a page has its file: its own, a scene's, those to choose from") {
  lesson::Module module = course();
  lesson::Item pictures = choice_item("pre", "a");
  pictures.type = lesson::ItemType::picture_choice;
  pictures.image = lesson::Image{"question.svg", "A seal", {}};
  auto& choices = std::get<lesson::ChoiceInteraction>(pictures.interaction).choices;
  choices[0].image = lesson::Image{"one.svg", "One", {}};
  choices[1].image = lesson::Image{"two.svg", "Two", {}};
  module.pre_test->items[0] = pictures;
  lesson::ScenarioPage scenario;
  scenario.id = "first";
  scenario.path = "m/l/first";
  lesson::Scene scene;
  scene.id = "gate";
  scene.image = lesson::Image{"gate.svg", "A gate", {}};
  scene.ending = lesson::Ending::good;
  scenario.scenes = {scene};
  module.lessons[0].pages[0] = scenario;
  enrol({module});
  press("module/m");
  press("next");
  const auto shown = view<PageScreen>().pictures;
  CHECK(shown.size() == 3);
  CHECK(shown.at("two.svg") == std::filesystem::path("/modules/m/media/two.png"));
  press("back");
  press("unit/m/l");
  CHECK(view<PageScreen>().pictures.count("gate.svg") == 1);
}

TEST_CASE_METHOD(DeskFixture, "a function of the lesson is asked for its points, once for each answer") {
  lesson::Module module = course();
  lesson::Item function = choice_item("pre", "a");
  function.type = lesson::ItemType::function;
  function.interaction = lesson::FunctionInteraction{};
  module.pre_test->items[0] = function;
  enrol({module});
  press("module/m");
  press("next");
  type("answer", "12");

  SECTION("and its points are the mark") {
    press("next");
    REQUIRE(asked_functions.size() == 1);
    CHECK(asked_functions[0].module == "m");
    CHECK(asked_functions[0].folder == std::filesystem::path("/modules/m"));
    CHECK(asked_functions[0].file == "quizzes/pre.lua");
    CHECK(asked_functions[0].item == "a");
    CHECK(asked_functions[0].response_json.find("12") != std::string::npos);
    REQUIRE(count<records::ItemAnswered>() == 1);
    CHECK(all<records::ItemAnswered>()[0].scored_by == "lesson");
    CHECK(view<PageScreen>().page.path == "m/pre/b");
  }
  SECTION("and one that fails is told with its place, the answer kept and the lesson gone on with") {
    points = failure(ErrorCode::timeout, "scoring m, quizzes/pre.lua:7: it ran for too long");
    press("next");
    CHECK(view<ProblemView>().detail.find("quizzes/pre.lua:7") != std::string::npos);
    CHECK(view<ProblemView>().can_go_on);
    CHECK(count<records::ItemAnswered>() == 1);
    press("problem-ok");
    CHECK(view<PageScreen>().page.path == "m/pre/b");
  }
  SECTION("and nobody waits for its answer once the test is left") {
    answers_come = false;
    press("next");
    const DeskRequest request = held.back();
    answers_come = true;
    press("back");
    answer(request);
    view<ModuleView>();
    CHECK(count<records::ItemAnswered>() == 0);
  }
}

TEST_CASE_METHOD(DeskFixture, "a test with a time limit is handed in when its time is over") {
  lesson::Module module = course();
  module.pre_test->time_limit_s = 60;

  SECTION("after that time") {
    enrol({module});
    press("module/m");
    CHECK_FALSE(desk().wants_ticks());
    press("next");
    CHECK(desk().wants_ticks());
    clock.advance_ms(59'000);
    send(Ticked{});
    CHECK(count<records::AttemptFinished>() == 0);
    CHECK(view<PageScreen>().page.seconds_left == 1);
    clock.advance_ms(1'000);
    send(Ticked{});
    CHECK(count<records::AttemptFinished>() == 1);
    CHECK_FALSE(desk().wants_ticks());
    view<ResultView>();
  }
  SECTION("later for who was given extra time") {
    options.extra_time_millionths["x"] = 500'000;
    sign_in_with({}, {module});
    press("module/m");
    press("next");
    clock.advance_ms(60'000);
    send(Ticked{});
    CHECK(view<PageScreen>().page.seconds_left == 30);
    clock.advance_ms(30'000);
    send(Ticked{});
    CHECK(count<records::AttemptFinished>() == 1);
  }
}

TEST_CASE_METHOD(DeskFixture, "no unit is entered on knowledge that is out of date") {
  enrol();
  press("module/m");
  answers_come = false;
  press("next");
  press("back");
  press("next");
  view<ModuleView>();
  const std::vector<DeskRequest> requests = std::exchange(held, {});
  answers_come = true;
  for (const DeskRequest& request : requests) answer(request);
  press("next");
  view<PageScreen>();
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
  desk().handle(LearnersLoaded{failure(ErrorCode::corrupt, "reading records.db: damaged")});
  const auto problem = view<ProblemView>();
  CHECK(problem.detail == "reading records.db: damaged");
  CHECK_FALSE(problem.can_go_on);
  press("new-learner");
  view<ProblemView>();
}
