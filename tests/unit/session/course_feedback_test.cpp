// SPDX-License-Identifier: Apache-2.0
// Course feedback: nothing of the sitting is recorded but the answers, and those at its end.
#include <catch2/catch.hpp>

#include <algorithm>

#include "session_fixture.hpp"

using namespace waypost;
using namespace waypost::session;
using namespace waypost::session::test;

namespace {

lesson::FormPage form(const std::string& id) {
  lesson::FormPage form;
  form.id = id;
  form.path = "m/l/" + id;
  form.title = id;
  form.content_hash = "hash of " + id;
  lesson::Question use;
  use.type = lesson::QuestionType::one_of;
  use.id = "use";
  use.path = form.path + "/use";
  use.prompt = "Was it of use?";
  use.options = {choice(use.path, "much", false), choice(use.path, "little", false)};
  lesson::Question words;
  words.type = lesson::QuestionType::text;
  words.id = "words";
  words.path = form.path + "/words";
  words.prompt = "What else?";
  words.required = true;
  form.questions = {use, words};
  return form;
}

struct FeedbackFixture : Fixture {
  FeedbackFixture() {
    module->kind = lesson::ModuleKind::instrument;
    module->subject = lesson::Subject::course;
    the_lesson().pages = {page("m/l", "first"), form("content"), form("trainer")};
  }
  UnitOptions feedback_on(const std::string& course) {
    UnitOptions options = this->options("m/l");
    options.subject_kind = lesson::name_of(module->subject);
    options.subject = course;
    options.subject_version = "2.1.0";
    return options;
  }
};

using Feedback = std::vector<records::CourseFeedback>;

}  // namespace

TEST_CASE_METHOD(FeedbackFixture,
                 "course feedback is handed in at its end, all forms at once, and no event") {
  UnitSession session(feedback_on("drugs"), clock, random);
  std::vector<Step> steps{session.start(*module)};
  steps.push_back(session.next());
  session.press("answer/use/much");
  steps.push_back(session.next());
  session.press("answer/use/little");
  CHECK(view(session).path == "m/l/trainer");
  steps.push_back(session.back());
  session.press("answer/use/little");
  steps.push_back(session.next());
  for (const Step& step : steps) {
    CHECK(step.events.empty());
    CHECK_FALSE(step.wait);
    CHECK_FALSE(step.feedback);
  }
  CHECK(view(session).next == NextStep::finish);
  const Step last = session.next();
  CHECK(last.events.empty());
  CHECK(last.wait);
  REQUIRE(last.feedback);
  CHECK(*last.feedback ==
        Feedback{{"2026-11-21", "drugs", "2.1.0", "m/l/content", "hash of content", {"use.little"}},
                 {"2026-11-21", "drugs", "2.1.0", "m/l/trainer", "hash of trainer", {"use.little"}}});
  CHECK(view(session).saving == Saving::saving);
  CHECK_FALSE(session.ended());

  SECTION("and ends once it is durable") {
    session.committed();
    CHECK(session.ended());
  }
  SECTION("and stays on the screen where the disk refuses") {
    session.commit_failed();
    CHECK_FALSE(session.ended());
    CHECK(view(session).saving == Saving::failed);
    CHECK(session.retry().feedback == last.feedback);
    session.commit_failed();
    CHECK(session.next().feedback == last.feedback);
  }
}

TEST_CASE_METHOD(FeedbackFixture, "course feedback asks for no free text, which would be known by its hand") {
  UnitSession session(feedback_on("drugs"), clock, random);
  session.next();
  const auto asked = std::get<FormView>(page_view(session).extra).questions;
  REQUIRE(asked.size() == 1);
  CHECK(asked[0].id == "use");
  CHECK(view(session).next_enabled);
  session.edit("answer/words", "The trainer from Poipet was late.");
  session.next();
  CHECK(session.next().feedback == Feedback{});
  session.committed();
  CHECK(session.ended());

  SECTION("and an instrument about anything else does") {
    UnitOptions office = feedback_on("KH-017");
    office.subject_kind = "office";
    UnitSession other = started(office);
    next(other);
    CHECK(std::get<FormView>(page_view(other).extra).questions.size() == 2);
  }
}

TEST_CASE_METHOD(FeedbackFixture, "course feedback is not gone on with after an interruption") {
  records::OpenSession open;
  open.session = records::SessionId("s");
  open.page = "m/l/trainer";
  UnitSession session(feedback_on("drugs"), clock, random);
  CHECK_FALSE(session.resume(open));
  session.start(*module);
  CHECK(view(session).path == "m/l/first");
}
