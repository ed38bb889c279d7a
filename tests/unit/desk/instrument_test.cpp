// SPDX-License-Identifier: Apache-2.0
#include "desk_fixture.hpp"

using namespace waypost;
using namespace waypost::desk;

namespace {

lesson::Question question(lesson::QuestionType type, const std::string& id, const std::string& prompt) {
  lesson::Question question;
  question.type = type;
  question.id = id;
  question.path = "visit/about/form/" + id;
  question.prompt = prompt;
  return question;
}

/// "visit": one form with a choice, a number, a day, free text and a table of counts.
lesson::Module instrument(lesson::Subject subject) {
  lesson::FormPage form;
  form.id = "form";
  form.path = "visit/about/form";
  form.title = "The visit";
  lesson::Question scanner = question(lesson::QuestionType::one_of, "scanner", "Does the scanner work?");
  scanner.options = {{"yes", "", "It works", std::nullopt, false, 0, ""},
                     {"no", "", "It does not", std::nullopt, false, 0, ""}};
  lesson::Question staff = question(lesson::QuestionType::counts, "staff", "How many are there?");
  staff.rows = {{"police", "", "Police"}};
  staff.columns = {{"women", "", "Women"}, {"men", "", "Men"}};
  form.questions = {scanner, question(lesson::QuestionType::number, "hours", "Hours a day"),
                    question(lesson::QuestionType::date, "repaired", "Repaired on"),
                    question(lesson::QuestionType::text, "remark", "Anything else?"), staff};
  lesson::Lesson lesson;
  lesson.id = "about";
  lesson.path = "visit/about";
  lesson.title = "Monitoring visit";
  lesson.pages = {form};
  lesson::Module module;
  module.kind = lesson::ModuleKind::instrument;
  module.subject = subject;
  module.id = "visit";
  module.version = "1.0.0";
  module.title = "Visit";
  module.source_language = "en";
  module.lessons = {lesson};
  return module;
}

records::FormRecord record_of(const records::FormAnswered& event, std::int64_t seq, const std::string& day) {
  return {event.form, event.subject_kind, event.subject, event.answers, event.typed, day + "T08:00:00.000Z",
          seq};
}

struct InstrumentFixture : DeskFixture {
  /// What the log holds once everything recorded so far has been read again.
  void log_forms(const std::string& day) {
    records::RegistrationRecord registration = registration_in("visit");
    records::UnitRecord unit = unit_with("visit/about", records::UnitKind::lesson);
    registration.units["visit/about"] = unit;
    for (const records::FormAnswered& event : all<records::FormAnswered>()) {
      const std::int64_t seq = static_cast<std::int64_t>(registration.forms.size()) + 1;
      registration.forms.push_back(record_of(event, seq, seq == 1 ? "2026-08-01" : day));
    }
    registrations = {registration};
  }

  void fill(const std::string& option, const std::string& hours) {
    press("answer/scanner/" + option);
    type("answer/hours", hours);
    type("answer/staff/police/women", "3");
  }

  /// The event is on its way, so the log is read again with it.
  void finish(const std::string& day) {
    answers_come = false;
    press("next");
    const std::vector<DeskRequest> requests = std::exchange(held, {});
    answers_come = true;
    for (const DeskRequest& request : requests) {
      if (const auto* record = std::get_if<RecordEvents>(&request)) {
        recorded.insert(recorded.end(), record->events.begin(), record->events.end());
        log_forms(day);
        send(EventsRecorded{record->token, {}});
      }
    }
  }
};

}  // namespace

TEST_CASE_METHOD(InstrumentFixture, "what is learnt stands before what is filled in") {
  enrol({instrument(lesson::Subject::office), course()});
  REQUIRE(view<LibraryView>().modules.size() == 2);
  CHECK_FALSE(view<LibraryView>().modules[0].instrument);
  CHECK(view<LibraryView>().modules[1].instrument);
}

TEST_CASE_METHOD(InstrumentFixture, "an instrument is filled about the office where the PC stands") {
  options.site = "kh-poipet";
  enrol({instrument(lesson::Subject::office)});
  CHECK(view<LibraryView>().modules[0].instrument);
  press("module/visit");
  REQUIRE(view<ModuleView>().instrument.has_value());
  CHECK(view<ModuleView>().instrument->fillings.empty());
  press("next");
  fill("yes", "8");
  finish("2026-08-01");
  REQUIRE(count<records::FormAnswered>() == 1);
  CHECK(all<records::FormAnswered>()[0].subject_kind == "office");
  CHECK(all<records::FormAnswered>()[0].subject == "kh-poipet");
  const FillingView first = view<ResultView>().filling.value();
  CHECK_FALSE(first.day_before.has_value());
  REQUIRE(first.answers.size() == 3);
  CHECK(first.answers[0].prompt == "Does the scanner work?");
  CHECK(first.answers[0].now == std::vector<std::string>{"It works"});
  CHECK(first.answers[1].now == std::vector<std::string>{"8"});
  CHECK(first.answers[0].type == waypost::desk::AnswerType::words);
  CHECK(first.answers[1].type == waypost::desk::AnswerType::number);
  CHECK(first.answers[2].type == waypost::desk::AnswerType::number);
  CHECK(first.answers[2].part == "Police · Women");
  CHECK(first.answers[2].now == std::vector<std::string>{"3"});

  SECTION("and filled again it is compared with the filling before") {
    press("next");
    CHECK(view<ModuleView>().next_unit == "visit/about");
    CHECK(view<ModuleView>().instrument->fillings.size() == 1);
    press("next");
    fill("no", "6");
    finish("2026-11-21");
    CHECK(count<records::SessionStarted>() == 2);
    const FillingView second = view<ResultView>().filling.value();
    CHECK(second.day == "2026-11-21");
    CHECK(second.day_before == "2026-08-01");
    CHECK(second.answers[0].before == std::vector<std::string>{"It works"});
    CHECK(second.answers[0].now == std::vector<std::string>{"It does not"});
    CHECK(second.answers[1].before == std::vector<std::string>{"8"});
    CHECK(second.answers[1].now == std::vector<std::string>{"6"});
    press("next");
    const auto fillings = view<ModuleView>().instrument->fillings;
    REQUIRE(fillings.size() == 2);
    CHECK(fillings[0].day == "2026-11-21");
    press(fillings[1].press);
    CHECK(view<ResultView>().filling->day == "2026-08-01");
    CHECK_FALSE(view<ResultView>().filling->day_before.has_value());
  }
  SECTION("and filled again on the same day it is compared too") {
    press("next");
    press("next");
    fill("no", "6");
    finish("2026-08-01");
    CHECK(view<ResultView>().filling->day_before == "2026-08-01");
    CHECK(view<ResultView>().filling->answers[0].before == std::vector<std::string>{"It works"});
  }
}

TEST_CASE_METHOD(InstrumentFixture,
                 "what a colleague filled in about the office is there, and is compared with") {
  options.site = "kh-poipet";
  office_forms["visit"] = {{"visit/about/form",
                            "office",
                            "kh-poipet",
                            {"scanner.yes", "hours=8"},
                            {},
                            "2026-08-01T08:00:00.000Z",
                            4}};
  sign_in_with({}, {instrument(lesson::Subject::office)});
  CHECK(view<LibraryView>().modules[0].state == WorkState::completed);
  press("module/visit");
  REQUIRE(view<ModuleView>().instrument->fillings.size() == 1);
  CHECK(view<ModuleView>().instrument->fillings[0].day == "2026-08-01");
  press("next");
  fill("no", "6");
  answers_come = false;
  press("next");
  const std::vector<DeskRequest> requests = std::exchange(held, {});
  answers_come = true;
  for (const DeskRequest& request : requests) {
    const auto* record = std::get_if<RecordEvents>(&request);
    if (record == nullptr) continue;
    for (const records::Event& event : record->events) {
      const auto* form = std::get_if<records::FormAnswered>(&event);
      if (form != nullptr) office_forms["visit"].push_back(record_of(*form, 9, "2026-11-21"));
    }
    send(EventsRecorded{record->token, {}});
  }
  const FillingView filling = view<ResultView>().filling.value();
  CHECK(filling.day_before == "2026-08-01");
  CHECK(filling.answers[0].before == std::vector<std::string>{"It works"});
  CHECK(filling.answers[0].now == std::vector<std::string>{"It does not"});
}

TEST_CASE_METHOD(InstrumentFixture, "an instrument about a colleague asks first about whom") {
  sign_in_with({}, {instrument(lesson::Subject::learner)});
  press("module/visit");
  press("next");
  const WhoView whom = view<WhoView>();
  CHECK(whom.question == WhoQuestion::about_whom);
  CHECK(whom.title == "Visit");
  // Not about oneself.
  REQUIRE(whom.learners.size() == 2);
  CHECK(whom.learners[0].id == "y");
  press("subject/x");
  press("subject/nobody");
  CHECK(count<records::SessionStarted>() == 0);
  press("back");
  view<ModuleView>();
  press("next");
  press("subject/y");
  fill("yes", "8");
  finish("2026-11-21");
  CHECK(all<records::FormAnswered>()[0].subject == "y");
  CHECK(view<ResultView>().filling->about == "Dara");

  SECTION("and fillings about another colleague are not compared with it") {
    press("next");
    press("next");
    press("subject/z");
    fill("no", "1");
    finish("2026-11-22");
    CHECK(view<ResultView>().filling->about == "Vanna");
    CHECK_FALSE(view<ResultView>().filling->day_before.has_value());
    press("next");
    CHECK(view<ModuleView>().instrument->fillings.size() == 2);
  }
}

TEST_CASE_METHOD(InstrumentFixture, "an instrument about a course asks which one, and offers courses alone") {
  sign_in_with({}, {course(), instrument(lesson::Subject::course)});
  press("module/visit");
  press("next");
  const WhoView which = view<WhoView>();
  CHECK(which.question == WhoQuestion::about_which_course);
  REQUIRE(which.learners.size() == 1);
  CHECK(which.learners[0].id == "m");
  CHECK(which.learners[0].name == "Module");
  const std::size_t events_before = recorded.size();
  press("subject/m");
  view<PageScreen>();
  fill("yes", "8");
  press("next");
  REQUIRE(feedback.size() == 1);
  CHECK(feedback[0] == records::CourseFeedback{"2026-11-21",
                                               "m",
                                               "1.0.0",
                                               "visit/about/form",
                                               "",
                                               {"scanner.yes", "hours=8", "staff.police.women=3"}});
  // Neither that it was opened, nor when, nor by whom.
  CHECK(recorded.size() == events_before);
  CHECK(view<ModuleView>().instrument->fillings.empty());

  SECTION("and may be filled again, from the start") {
    press("next");
    press("subject/m");
    CHECK(std::get<session::TextPageView>(view<PageScreen>().page.content).title == "The visit");
    fill("no", "1");
    press("back");
    CHECK(feedback.size() == 1);
    CHECK(recorded.size() == events_before);
  }
}

TEST_CASE_METHOD(InstrumentFixture, "feedback that the disk refuses stays on the screen") {
  sign_in_with({}, {course(), instrument(lesson::Subject::course)});
  press("module/visit");
  press("next");
  press("subject/m");
  fill("yes", "8");
  disk_works = false;
  press("next");
  CHECK(view<PageScreen>().page.saving == session::Saving::failed);
  disk_works = true;
  press("next");
  CHECK(feedback.size() == 1);
  view<ModuleView>();
}

TEST_CASE_METHOD(InstrumentFixture, "an instrument that was interrupted goes on about the same subject") {
  records::RegistrationRecord registration = registration_in("visit");
  records::UnitRecord unit;
  unit.unit = "visit/about";
  records::OpenSession open;
  open.session = records::SessionId("s");
  open.page = "visit/about/form";
  open.forms = {{"visit/about/form", "learner", "y", {"hours=8"}, {}, "2026-11-20T08:00:00.000Z", 4}};
  unit.open = open;
  registration.units["visit/about"] = unit;
  registration.forms = open.forms;
  sign_in_with({registration}, {instrument(lesson::Subject::learner)});
  press("continue");
  view<PageScreen>();
  type("answer/hours", "9");
  press("next");
  REQUIRE(count<records::FormAnswered>() == 1);
  CHECK(all<records::FormAnswered>()[0].subject == "y");
}
