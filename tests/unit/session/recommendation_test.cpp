// SPDX-License-Identifier: Apache-2.0
// What the answers of an instrument lead to: a list of courses, recorded like an answer.
#include <catch2/catch.hpp>

#include "session_fixture.hpp"

using namespace waypost;
using namespace waypost::session;
using namespace waypost::session::test;

namespace {

using Answers = std::vector<std::string>;

lesson::Question question(const std::string& id, lesson::QuestionType type, const Answers& options) {
  lesson::Question question;
  question.type = type;
  question.id = id;
  question.path = "m/l/post/" + id;
  question.prompt = id + "?";
  for (const std::string& option : options) question.options.push_back(choice(question.path, option, false));
  return question;
}

/// A form and, after it, two rules: what comes up and is unsure; timber where no list is in force.
struct RecommendationFixture : Fixture {
  RecommendationFixture() {
    module->kind = lesson::ModuleKind::instrument;
    module->subject = lesson::Subject::office;
    lesson::FormPage form;
    form.id = "post";
    form.path = "m/l/post";
    form.questions = {question("work", lesson::QuestionType::several_of, {"drugs", "timber", "wildlife"}),
                      question("unsure", lesson::QuestionType::several_of, {"drugs", "timber", "wildlife"}),
                      question("lists", lesson::QuestionType::one_of, {"yes", "old", "no"})};
    lesson::RecommendationPage page;
    page.id = "courses";
    page.path = "m/l/courses";
    page.title = "Courses";
    page.otherwise = "None is missing.";
    page.content_hash = "hash of the rules";
    page.recommendations = {{"not-sure",
                             "m/l/courses/not-sure",
                             {"drugs", "timber", "wildlife"},
                             "Not sure yet.",
                             {{"post", "work", {}}, {"post", "unsure", {}}}},
                            {"no-list",
                             "m/l/courses/no-list",
                             {"timber"},
                             "No list in force.",
                             {{"post", "lists", {"old", "no"}}}}};
    the_lesson().pages = {form, page};
  }
  UnitOptions about_office() {
    UnitOptions options = this->options("m/l");
    options.subject_kind = "office";
    options.subject = "KH-017";
    return options;
  }
  RecommendationView shown(const UnitSession& session) {
    return std::get<RecommendationView>(page_view(session).extra);
  }
};

}  // namespace

TEST_CASE_METHOD(RecommendationFixture,
                 "a course is recommended where every condition of a rule holds for it") {
  UnitSession session = started(about_office());
  answer(session, {"answer/work/drugs", "answer/work/wildlife", "answer/unsure/wildlife",
                   "answer/unsure/timber", "answer/lists/old"});
  REQUIRE(view(session).path == "m/l/courses");
  const RecommendationView list = shown(session);
  REQUIRE(list.courses.size() == 2);
  CHECK(list.courses[0].id == "wildlife");
  CHECK(list.courses[0].name == "wildlife text");
  CHECK(list.courses[0].reason == "Not sure yet.");
  CHECK(list.courses[1].id == "timber");
  CHECK(list.courses[1].reason == "No list in force.");

  SECTION("and the list is recorded with the end of the lesson, about the same subject") {
    const Step step = session.next();
    CHECK(step.wait);
    const auto& event = event_of<records::FormAnswered>(step);
    CHECK(event.form == "m/l/courses");
    CHECK(event.content_hash == "hash of the rules");
    CHECK(event.subject == "KH-017");
    CHECK(event.answers == Answers{"recommended.wildlife", "recommended.timber"});
    CHECK(find_event<records::LessonCompleted>(step) != nullptr);
  }
  SECTION("and follows an answer that is changed") {
    session.back();
    answer(session, {"answer/unsure/wildlife"});
    REQUIRE(shown(session).courses.size() == 1);
    CHECK(shown(session).courses[0].id == "timber");
  }
  SECTION("and stands there after a power cut") {
    UnitSession again(about_office(), clock, random);
    REQUIRE(again.resume(record.open()));
    CHECK(shown(again).courses.size() == 2);
  }
}

TEST_CASE_METHOD(RecommendationFixture, "a course stands once, under the first rule that holds") {
  UnitSession session = started(about_office());
  answer(session, {"answer/work/timber", "answer/unsure/timber", "answer/lists/no"});
  REQUIRE(shown(session).courses.size() == 1);
  CHECK(shown(session).courses[0].reason == "Not sure yet.");
}

TEST_CASE_METHOD(RecommendationFixture,
                 "where nothing is recommended the page says so, and so does the record") {
  UnitSession session = started(about_office());
  answer(session, {"answer/work/drugs", "answer/unsure/timber", "answer/lists/yes"});
  CHECK(shown(session).courses.empty());
  CHECK(shown(session).otherwise == "None is missing.");
  CHECK(event_of<records::FormAnswered>(session.next()).answers == Answers{"recommended.none"});
}
