// SPDX-License-Identifier: Apache-2.0
// A test whose answers may be given in any order: passing over, the list, flags, and the question at its end.
#include <catch2/catch.hpp>

#include "session_fixture.hpp"

using namespace waypost;
using namespace waypost::session;
using namespace waypost::session::test;

namespace {

struct ListFixture : Fixture {
  ListFixture() {
    module->post_test = make_test("post", {one_of("m/post", "a"), several_of("m/post", "b"),
                                           matching("m/post", "c"), ordering("m/post", "d")});
  }
  lesson::Test& post() { return *module->post_test; }
  std::string path(const UnitSession& session) { return view(session).path; }
  HandInView list(const UnitSession& session) { return std::get<HandInView>(view(session).content); }
  std::vector<QuestionState> states(const UnitSession& session) {
    std::vector<QuestionState> states;
    for (const TestQuestionView& each : list(session).questions) states.push_back(each.state);
    return states;
  }
};

}  // namespace

TEST_CASE_METHOD(ListFixture, "a question without an answer is passed over, and nothing is recorded of it") {
  UnitSession session = started("m/post");
  CHECK(view(session).next == NextStep::pass_over);
  CHECK(view(session).next_enabled);
  const Step step = next(session);
  CHECK_FALSE(step.wait);
  CHECK(find_event<records::ItemAnswered>(step) == nullptr);
  CHECK(event_of<records::PageViewed>(step).page == "m/post/b");

  SECTION("while one that is begun is to be confirmed, and cannot be lost by the same button") {
    next(session);
    press(session, "right/one");
    CHECK(view(session).next == NextStep::confirm);
    CHECK_FALSE(view(session).next_enabled);
    press(session, "right/two");
    CHECK(view(session).next_enabled);
  }
  SECTION("and an order counts as an answer as it stands") {
    next(session);
    next(session);
    CHECK(path(session) == "m/post/d");
    CHECK(view(session).next == NextStep::confirm);
    CHECK(view(session).next_enabled);
  }
  SECTION("nor does passing over take back what was answered before") {
    answer(session, {"choice/a", "choice/b"});
    session.back();
    press(session, "choice/a");
    press(session, "choice/b");
    CHECK(view(session).next == NextStep::pass_over);
    next(session);
    session.back();
    CHECK(item_view(session).choices[0].state == ChoiceState::chosen);
    CHECK(record.answers().size() == 1);
  }
}

TEST_CASE_METHOD(ListFixture, "what was passed over earns nothing and costs what a missing answer costs") {
  UnitSession session = started("m/post");
  answer(session, {"choice/yes"});
  session.press("questions");
  const Step step = hand_over(session);
  const auto& finished = event_of<records::AttemptFinished>(step);
  CHECK(finished.raw == kPoint);
  CHECK(finished.maximum == record.opened().maximum);
  CHECK(finished.passed == false);
  // Not answered is not wrong: there is no answer of it at all.
  CHECK(record.answers().size() == 1);
}

TEST_CASE_METHOD(ListFixture, "passing over is for tests that are marked at their end") {
  SECTION("not for a test that says at once what was right") {
    post().behaviour = lesson::Behaviour::immediate;
    UnitSession session = started("m/post");
    CHECK(view(session).next == NextStep::confirm);
    CHECK_FALSE(view(session).next_enabled);
    CHECK_FALSE(view(session).flagged);
    CHECK(press(session, "flag").events.empty());
    CHECK(press(session, "questions").events.empty());
    CHECK(path(session) == "m/post/a");
  }
  SECTION("not for a refresher") {
    UnitOptions options = this->options("m/refresher");
    options.refresher_items = {"m/post/a"};
    UnitSession session = started(options);
    CHECK_FALSE(view(session).next_enabled);
    CHECK_FALSE(view(session).flagged);
  }
  SECTION("not for a lesson") {
    the_lesson().pages = {one_of("m/l", "q")};
    UnitSession session = started("m/l");
    CHECK_FALSE(view(session).next_enabled);
    CHECK_FALSE(view(session).flagged);
    CHECK(press(session, "flag").events.empty());
  }
}

TEST_CASE_METHOD(ListFixture, "the list says of each question what became of it, and leads there") {
  UnitSession session = started("m/post");
  answer(session, {"choice/no"});
  press(session, "choice/a");
  const Step step = press(session, "questions");
  CHECK(event_of<records::PageViewed>(step).page == "m/post");
  using enum QuestionState;
  CHECK(states(session) == std::vector<QuestionState>{answered, not_confirmed, no_answer, no_answer});
  const HandInView shown = list(session);
  CHECK(shown.answered == 1);
  CHECK(shown.total == 4);
  CHECK(shown.questions[2].number == 3);
  CHECK(shown.questions[2].prompt == "c?");
  CHECK(shown.questions[1].current);
  CHECK_FALSE(shown.questions[0].current);
  CHECK(shown.back_to == 2);
  CHECK_FALSE(shown.all_saved);  // what is not confirmed is saved nowhere

  SECTION("by a press on the question") {
    CHECK(event_of<records::PageViewed>(press(session, "question/4")).page == "m/post/d");
    CHECK(path(session) == "m/post/d");
  }
  SECTION("by the way back to where one came from") {
    take(session, session.back());
    CHECK(path(session) == "m/post/b");
    next(session);
    press(session, "questions");
    CHECK(list(session).back_to == 3);
    CHECK(list(session).all_saved);
  }
  SECTION("and nowhere by a number that there is not") {
    for (const char* id : {"question/0", "question/5", "question/", "question/2x", "question/-1"})
      CHECK(press(session, id).events.empty());
    CHECK(path(session) == "m/post");
  }
}

TEST_CASE_METHOD(ListFixture, "who takes up the test again at its list is led back to its last question") {
  UnitSession session = started("m/post");
  press(session, "questions");
  UnitSession again = this->session("m/post");
  REQUIRE(again.resume(record.open()));
  for (const TestQuestionView& each : list(again).questions) CHECK_FALSE(each.current);
  CHECK(list(again).back_to == 4);
  again.back();
  CHECK(path(again) == "m/post/d");
}

TEST_CASE_METHOD(ListFixture, "a flag is a fact of its own beside the answer") {
  UnitSession session = started("m/post");
  CHECK(view(session).flagged == false);
  const Step step = press(session, "flag");
  CHECK_FALSE(step.wait);
  CHECK(event_of<records::ItemFlagged>(step).item == "m/post/a");
  CHECK(event_of<records::ItemFlagged>(step).attempt == record.opened().attempt);
  CHECK(event_of<records::ItemFlagged>(step).flagged);
  CHECK(view(session).flagged == true);
  answer(session, {"choice/yes"});
  CHECK(view(session).flagged == false);
  press(session, "flag");
  press(session, "questions");
  CHECK(list(session).flagged == 2);
  CHECK(list(session).questions[0].flagged);
  CHECK(list(session).questions[0].state == QuestionState::answered);
  press(session, "question/2");
  CHECK_FALSE(event_of<records::ItemFlagged>(press(session, "flag")).flagged);
  press(session, "questions");
  CHECK(list(session).flagged == 1);
  CHECK(list(session).questions[1].state == QuestionState::no_answer);
}

TEST_CASE_METHOD(ListFixture, "flags and answers come back after the power went") {
  UnitSession session = started("m/post");
  press(session, "flag");
  answer(session, {"choice/yes"});
  press(session, "flag");
  next(session);
  press(session, "flag");
  press(session, "flag");
  UnitSession again = this->session("m/post");
  REQUIRE(again.resume(record.open()));
  CHECK(path(again) == "m/post/c");
  CHECK(view(again).flagged == false);
  press(again, "questions");
  CHECK(states(again).front() == QuestionState::answered);
  CHECK(list(again).answered == 1);
  CHECK(list(again).flagged == 2);
  CHECK(list(again).questions[0].flagged);
  CHECK(list(again).questions[1].flagged);
  CHECK(list(again).all_saved);
}

TEST_CASE_METHOD(ListFixture, "a flag that is set while an answer waits for the disk is kept") {
  UnitSession session = started("m/post");
  session.press("choice/yes");
  session.next();
  CHECK(session.press("flag").events.empty());
  session.commit_failed();
  press(session, "flag");
  session.retry();
  session.committed();
  press(session, "questions");
  CHECK(list(session).questions[0].flagged);
  CHECK(list(session).questions[0].state == QuestionState::answered);
}

TEST_CASE_METHOD(ListFixture, "a test is handed in only after the question whether it is to be") {
  UnitSession session = started("m/post");
  press(session, "flag");
  press(session, "questions");
  CHECK(view(session).next == NextStep::hand_in);
  CHECK(next(session).events.empty());
  CHECK(session.is_asking());
  CHECK(list(session).asking);

  SECTION("no: everything is as it was") {
    CHECK(press(session, "back").events.empty());
    CHECK_FALSE(list(session).asking);
    CHECK_FALSE(session.ended());
    CHECK(path(session) == "m/post");
  }
  SECTION("meanwhile nothing else is taken") {
    for (const char* id : {"questions", "question/1", "flag"}) CHECK(press(session, id).events.empty());
    CHECK(list(session).asking);
  }
  SECTION("yes: it is, and the question stands until that is durable") {
    const Step step = session.press("confirm");
    CHECK(step.wait);
    CHECK(event_of<records::AttemptFinished>(step).raw == 0);
    CHECK(view(session).saving == Saving::saving);
    CHECK(list(session).asking);
    CHECK(session.press("confirm").events.empty());
    session.committed();
    CHECK(session.ended());
  }
  SECTION("what could not be kept is not asked about again") {
    session.press("confirm");
    session.commit_failed();
    CHECK_FALSE(session.is_asking());
    CHECK_FALSE(list(session).all_saved);
    CHECK(find_event<records::AttemptFinished>(session.next()) != nullptr);
  }
}

TEST_CASE_METHOD(ListFixture, "when time is over nothing is asked any more") {
  post().time_limit_s = 60;
  UnitSession session = started("m/post");
  press(session, "questions");
  CHECK(view(session).seconds_left == 60);
  next(session);
  clock.advance_ms(60'000);
  const Step step = session.tick();
  CHECK(find_event<records::AttemptFinished>(step) != nullptr);
  CHECK_FALSE(session.is_asking());
}
