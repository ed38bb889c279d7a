// SPDX-License-Identifier: Apache-2.0
// The way through a lesson: pages, branches, what is durable, what is resumed.
#include <catch2/catch.hpp>

#include "session_fixture.hpp"

using namespace waypost;
using namespace waypost::session;
using namespace waypost::session::test;

namespace {

/// first, ask (an item with two tries), extra, last; who passes goes to last, who fails back to first.
struct LessonFixture : Fixture {
  LessonFixture() {
    module->facts = {
        {"stable", "Water is wet.", "Book", "2020-01-01", lesson::Evidence::verified, "", "", ""},
        {"moving", "There are 9.", "Report", "2020-01-01", lesson::Evidence::verified, "2021-01-01", "", ""}};
    lesson::TextPage first = page("m/l", "first");
    first.facts = {"stable", "moving"};
    the_lesson().pages = {first, one_of("m/l", "ask"), page("m/l", "extra"), page("m/l", "last")};
    the_lesson().branches = {{"ask", lesson::BranchCondition::passed, "last"},
                             {"ask", lesson::BranchCondition::failed, "first"}};
  }
  std::string path(const UnitSession& session) { return view(session).path; }
};

}  // namespace

TEST_CASE_METHOD(LessonFixture, "a lesson begins at its first page and shows dated facts with their date") {
  UnitSession session = this->session("m/l");
  const Step step = session.start(*module);
  CHECK(event_of<records::SessionStarted>(step).language == "km");
  CHECK(event_of<records::PageViewed>(step).page == "m/l/first");
  CHECK_FALSE(step.wait);
  const TextPageView page = page_view(session);
  CHECK(page.sources == std::vector<std::string>{"Book"});
  REQUIRE(page.dated_facts.size() == 1);
  CHECK(page.dated_facts[0].statement == "There are 9.");
  CHECK(view(session).page_count == 4);
  CHECK(view(session).unit_title == "Lesson");
  CHECK_FALSE(session.is_timed());
  CHECK_FALSE(view(session).seconds_left);
}

TEST_CASE_METHOD(LessonFixture, "an answer counts only once it is durable") {
  UnitSession session = started("m/l");
  session.next();
  CHECK_FALSE(view(session).next_enabled);
  session.press("choice/yes");
  CHECK(view(session).next_enabled);
  clock.advance_ms(4'000);
  const Step step = session.next();
  CHECK(step.wait);
  const auto& answered = event_of<records::ItemAnswered>(step);
  CHECK(answered.mark == kPoint);
  CHECK(answered.correct);
  CHECK(answered.duration_ms == 4'000);
  CHECK(answered.attempt.empty());
  CHECK(view(session).saving == Saving::saving);
  CHECK_FALSE(item_view(session).feedback);

  SECTION("and then shows what was right") {
    session.committed();
    CHECK(view(session).saving == Saving::saved);
    CHECK(item_view(session).feedback->outcome == Outcome::right);
    CHECK(item_view(session).choices[0].state == ChoiceState::right_chosen);
  }
  SECTION("while a failed commit keeps the answer on the screen for another try") {
    session.commit_failed();
    CHECK(view(session).saving == Saving::failed);
    CHECK_FALSE(item_view(session).feedback);
    CHECK(item_view(session).choices[0].state == ChoiceState::chosen);
    const Step again = session.next();
    CHECK(again.wait);
    CHECK(event_of<records::ItemAnswered>(again).try_number == 1);
  }
  SECTION("and nothing else is taken meanwhile") {
    session.press("choice/no");
    CHECK(item_view(session).choices[0].state == ChoiceState::chosen);
    CHECK(session.next().events.empty());
    CHECK(session.back().events.empty());
    CHECK(session.press("page/first").events.empty());
  }
}

TEST_CASE_METHOD(LessonFixture, "a failed item leads to the page that explains it, and back once") {
  UnitSession session = started("m/l");
  next(session);
  for (int i = 0; i < 2; ++i) {
    answer(session, {"choice/no"});
    if (i == 0) next(session);
  }
  CHECK(item_view(session).feedback->page == "first");
  CHECK(item_view(session).feedback->page_number == 1);
  CHECK(event_of<records::PageViewed>(next(session)).page == "m/l/first");

  SECTION("to be tried anew") {
    next(session);
    CHECK_FALSE(item_view(session).feedback);
    answer(session, {"choice/no"});
    CHECK(record.answers().back().try_number == 1);
    next(session);
    answer(session, {"choice/no"});
    CHECK(event_of<records::PageViewed>(next(session)).page == "m/l/extra");
  }
  SECTION("also where the power went on the way back") {
    UnitSession again = this->session("m/l");
    REQUIRE(again.resume(record.open()));
    CHECK(path(again) == "m/l/first");
    next(again);
    CHECK_FALSE(item_view(again).feedback);
    answer(again, {"choice/no"});
    next(again);
    answer(again, {"choice/no"});
    CHECK(event_of<records::PageViewed>(next(again)).page == "m/l/extra");
  }
}

TEST_CASE_METHOD(LessonFixture, "a passed item skips what its branch says") {
  UnitSession session = started("m/l");
  next(session);
  answer(session, {"choice/yes"});
  CHECK(event_of<records::PageViewed>(next(session)).page == "m/l/last");
  CHECK(view(session).next == NextStep::finish);
  const Step step = session.next();
  CHECK(event_of<records::LessonCompleted>(step).unit == "m/l");
  CHECK_FALSE(session.ended());
  session.committed();
  CHECK(session.ended());
  CHECK(session.next().events.empty());
  CHECK(session.back().events.empty());
}

TEST_CASE_METHOD(LessonFixture, "a partly right item goes its own way, or that of a failure") {
  lesson::Item asked = several_of("m/l", "ask");
  asked.tries_max = 1;
  the_lesson().pages[1] = asked;
  const auto after_partly = [&] {
    UnitSession session = started("m/l");
    next(session);
    answer(session, {"choice/a"});
    return event_of<records::PageViewed>(next(session)).page;
  };
  CHECK(after_partly() == "m/l/first");
  the_lesson().branches.push_back({"ask", lesson::BranchCondition::partly, "last"});
  CHECK(after_partly() == "m/l/last");
}

TEST_CASE_METHOD(LessonFixture, "a branch may lead to the lesson's end") {
  the_lesson().branches = {{"ask", lesson::BranchCondition::passed, "end"}};
  UnitSession session = started("m/l");
  next(session);
  answer(session, {"choice/yes"});
  CHECK(view(session).next == NextStep::finish);
  CHECK(find_event<records::LessonCompleted>(next(session)) != nullptr);
  CHECK(session.ended());
}

TEST_CASE_METHOD(LessonFixture, "an item on the last page leads back as well as any other") {
  the_lesson().pages = {page("m/l", "first"), one_of("m/l", "ask")};
  std::get<lesson::Item>(the_lesson().pages[1]).tries_max = 1;
  UnitSession session = started("m/l");
  next(session);
  answer(session, {"choice/no"});
  CHECK(view(session).next == NextStep::next_page);
  CHECK(event_of<records::PageViewed>(next(session)).page == "m/l/first");
  next(session);
  answer(session, {"choice/no"});
  CHECK(view(session).next == NextStep::finish);
}

TEST_CASE_METHOD(LessonFixture, "a page is turned to by its id, and nothing happens where there is none") {
  UnitSession session = started("m/l");
  CHECK(event_of<records::PageViewed>(session.press("page/extra")).page == "m/l/extra");
  CHECK(session.press("page/nowhere").events.empty());
  CHECK(session.press("choice/yes").events.empty());
  CHECK(session.press("").events.empty());
  CHECK(path(session) == "m/l/extra");
  CHECK(event_of<records::PageViewed>(session.back()).page == "m/l/ask");
}

TEST_CASE_METHOD(LessonFixture, "somebody called away does not look like a diligent reader") {
  UnitSession session = started("m/l");
  clock.advance_ms(8LL * 60 * 60 * 1000);
  next(session);
  answer(session, {"choice/yes"});
  next(session);
  CHECK(event_of<records::SessionEnded>(next(session)).duration_ms == 10 * 60 * 1000);
}

TEST_CASE_METHOD(LessonFixture, "the language of an answer is the one it was given in") {
  UnitSession session = started("m/l");
  next(session);
  session.set_language("lo");
  CHECK(event_of<records::ItemAnswered>(answer(session, {"choice/yes"})).language == "lo");
}

TEST_CASE_METHOD(LessonFixture, "time spent before a power cut is not lost") {
  UnitSession session = started("m/l");
  records::OpenSession open = record.open();
  open.page = "m/l/last";
  open.duration_ms = 60'000;
  UnitSession again = this->session("m/l");
  REQUIRE(again.resume(open));
  clock.advance_ms(1'000);
  CHECK(event_of<records::SessionEnded>(next(again)).duration_ms == 61'000);
}
