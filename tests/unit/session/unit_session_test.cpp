// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "session/unit_session.hpp"

using namespace waypost;
using namespace waypost::session;

namespace {

lesson::ChoiceItem item(const std::string& path, const std::string& id, int tries_max = 2) {
  lesson::ChoiceItem item;
  item.id = id;
  item.path = path + "/" + id;
  item.prompt = id + "?";
  item.objective = "safety";
  item.tries_max = tries_max;
  item.choices = {{"yes", item.path + "/yes", "Yes", true, "Right, because."},
                  {"no", item.path + "/no", "No", false, "Wrong, because."}};
  return item;
}

lesson::TextPage page(const std::string& id) {
  lesson::TextPage page;
  page.id = id;
  page.path = "m/l/" + id;
  page.title = id;
  return page;
}

std::shared_ptr<lesson::Module> make_module() {
  auto module = std::make_shared<lesson::Module>();
  module->id = "m";
  module->version = "1.0.0";
  module->source_language = "en";
  module->objectives = {{"safety", "Stay safe", "l/first"}};
  module->facts = {
      {"stable", "Water is wet.", "Book", "2020-01-01", lesson::Evidence::verified, ""},
      {"moving", "There are 9.", "Report", "2020-01-01", lesson::Evidence::verified, "2021-01-01"}};
  lesson::Lesson lesson{"l", "m/l", "Lesson", 5, {}, {}};
  lesson::TextPage first = page("first");
  first.facts = {"stable", "moving"};
  lesson.pages = {first, item("m/l", "ask"), page("extra"), page("last")};
  lesson.branches = {{"ask", lesson::BranchCondition::passed, "last"},
                     {"ask", lesson::BranchCondition::failed, "first"}};
  module->lessons = {lesson};
  module->pre_test = lesson::Test{"pre", "m/pre", "Before", {item("m/pre", "a", 1), item("m/pre", "b", 1)}};
  module->post_test =
      lesson::Test{"post", "m/post", "After", {item("m/post", "a", 1), item("m/post", "b", 1)}};
  return module;
}

struct Fixture {
  ManualClock clock{1'795'290'213'120};
  SeededRandom random{1};
  std::shared_ptr<lesson::Module> module = make_module();

  UnitSession session(const std::string& unit) {
    return UnitSession(module, unit, records::RegistrationId("r"), "km", "2026-11-21", clock, random);
  }
  PageView view(const UnitSession& session) { return session.view(*module, "2026-11-21"); }
  ItemView item_view(const UnitSession& session) { return std::get<ItemView>(view(session).content); }
};

template <typename Event>
const Event& event_of(const Step& step) {
  for (const records::Event& event : step.events) {
    if (const auto* found = std::get_if<Event>(&event)) return *found;
  }
  throw std::logic_error("the step holds no such event");
}

}  // namespace

TEST_CASE_METHOD(Fixture, "a lesson begins at its first page and shows dated facts with their date") {
  UnitSession session = this->session("m/l");
  const Step step = session.start();
  CHECK(event_of<records::SessionStarted>(step).language == "km");
  CHECK(event_of<records::PageViewed>(step).page == "m/l/first");
  CHECK_FALSE(step.wait);
  const auto page = std::get<TextPageView>(view(session).content);
  CHECK(page.sources == std::vector<std::string>{"Book"});
  REQUIRE(page.dated_facts.size() == 1);
  CHECK(page.dated_facts[0].statement == "There are 9.");
  CHECK(view(session).page_count == 4);
}

TEST_CASE_METHOD(Fixture, "an answer counts only once it is durable") {
  UnitSession session = this->session("m/l");
  session.start();
  session.next();
  CHECK_FALSE(view(session).next_enabled);
  session.choose("yes");
  CHECK(view(session).next_enabled);
  clock.advance_ms(4'000);
  const Step step = session.next();
  CHECK(step.wait);
  const auto& answered = event_of<records::ItemAnswered>(step);
  CHECK(answered.mark == 1'000'000);
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
    CHECK(session.next().wait);
  }
  SECTION("and nothing else is taken meanwhile") {
    session.choose("no");
    CHECK(item_view(session).choices[0].state == ChoiceState::chosen);
    CHECK(session.next().events.empty());
    CHECK(session.back().events.empty());
  }
}

TEST_CASE_METHOD(Fixture, "a wrong answer leaves a try, without giving the key away") {
  UnitSession session = this->session("m/l");
  session.start();
  session.next();
  session.choose("no");
  session.next();
  session.committed();
  ItemView view = item_view(session);
  CHECK(view.feedback->tries_left);
  CHECK(view.choices[0].state == ChoiceState::rest);
  CHECK(view.choices[1].state == ChoiceState::wrong_chosen);
  CHECK(this->view(session).next == NextStep::try_again);

  session.next();
  CHECK(item_view(session).choices[1].state == ChoiceState::rest);
  session.choose("no");
  const Step second = session.next();
  CHECK(event_of<records::ItemAnswered>(second).try_number == 2);
  session.committed();
  view = item_view(session);
  CHECK_FALSE(view.feedback->tries_left);
  CHECK(view.choices[0].state == ChoiceState::right_not_chosen);
  CHECK(view.feedback->page == "first");
  CHECK(view.feedback->page_number == 1);

  SECTION("and a failed item branches back once, to be tried anew") {
    CHECK(event_of<records::PageViewed>(session.next()).page == "m/l/first");
    session.next();
    CHECK_FALSE(item_view(session).feedback);
    session.choose("no");
    session.next();
    session.committed();
    session.next();
    session.choose("no");
    session.next();
    session.committed();
    CHECK(event_of<records::PageViewed>(session.next()).page == "m/l/extra");
  }
}

TEST_CASE_METHOD(Fixture, "a passed item skips what its branch says") {
  UnitSession session = this->session("m/l");
  session.start();
  session.next();
  session.choose("yes");
  session.next();
  session.committed();
  CHECK(event_of<records::PageViewed>(session.next()).page == "m/l/last");
  CHECK(view(session).next == NextStep::finish);
  const Step step = session.next();
  CHECK(event_of<records::LessonCompleted>(step).unit == "m/l");
  CHECK_FALSE(session.ended());
  session.committed();
  CHECK(session.ended());
}

TEST_CASE_METHOD(Fixture, "a test opens its attempt before the first question and gives nothing away") {
  UnitSession session = this->session("m/post");
  const Step step = session.start();
  CHECK(step.wait);
  const auto& opened = event_of<records::AttemptOpened>(step);
  CHECK(opened.items == std::vector<std::string>{"m/post/a", "m/post/b"});
  CHECK(opened.maximum == 2'000'000);
  CHECK(opened.mastery_score_ten_thousandths == 8000);
  session.committed();
  session.choose("no");
  const Step answered = session.next();
  CHECK_FALSE(event_of<records::ItemAnswered>(answered).attempt.empty());
  session.committed();
  CHECK(view(session).path == "m/post/b");

  SECTION("an answer may be changed until the test is handed in") {
    session.back();
    ItemView view = item_view(session);
    CHECK_FALSE(view.feedback);
    CHECK(view.choices[1].state == ChoiceState::chosen);
    session.choose("yes");
    const Step changed = session.next();
    CHECK(event_of<records::ItemAnswered>(changed).try_number == 2);
    session.committed();
    session.choose("yes");
    session.next();
    session.committed();
    CHECK(std::get<HandInView>(this->view(session).content).answered == 2);
    const Step handed_in = session.next();
    CHECK(event_of<records::AttemptFinished>(handed_in).raw == 2'000'000);
    CHECK(event_of<records::AttemptFinished>(handed_in).passed == true);
  }
}

TEST_CASE_METHOD(Fixture, "what rests on a fact past its review date is not asked in a test") {
  module->post_test->items[0].facts = {"moving"};
  UnitSession session = this->session("m/post");
  const Step step = session.start();
  CHECK(event_of<records::AttemptOpened>(step).items == std::vector<std::string>{"m/post/b"});
  CHECK(event_of<records::AttemptOpened>(step).maximum == 1'000'000);
  session.committed();
  CHECK(view(session).path == "m/post/b");
  CHECK(item_view(session).prompt == "b?");
  CHECK(view(session).page_count == 1);
}

TEST_CASE_METHOD(Fixture, "a pre-test is neither passed nor failed") {
  UnitSession session = this->session("m/pre");
  session.start();
  session.committed();
  for (int i = 0; i < 2; ++i) {
    session.choose("no");
    session.next();
    session.committed();
  }
  const Step step = session.next();
  CHECK_FALSE(event_of<records::AttemptFinished>(step).passed);
  CHECK(event_of<records::AttemptFinished>(step).raw == 0);
}

TEST_CASE_METHOD(Fixture, "an interrupted test goes on at the same question with the same answers") {
  records::OpenSession open;
  open.session = records::SessionId("s");
  open.page = "m/post/b";
  open.attempt = records::AttemptRecord{};
  open.attempt->attempt = records::AttemptId("a");
  open.attempt->answers = {{"m/post/a", "safety", {"yes"}, 1, 1'000'000, 1'000'000, true}};
  open.duration_ms = 60'000;
  UnitSession session = this->session("m/post");
  session.resume(open);
  CHECK(view(session).path == "m/post/b");
  session.choose("yes");
  CHECK(event_of<records::ItemAnswered>(session.next()).attempt.text() == "a");
  session.committed();
  const Step step = session.next();
  CHECK(event_of<records::AttemptFinished>(step).raw == 2'000'000);
  CHECK(event_of<records::SessionEnded>(step).duration_ms >= 60'000);
}

TEST_CASE_METHOD(Fixture, "power that goes between an answer and the next question does not ask it again") {
  records::OpenSession open;
  open.session = records::SessionId("s");
  open.page = "m/post/a";
  open.attempt = records::AttemptRecord{};
  open.attempt->answers = {{"m/post/a", "safety", {"yes"}, 1, 1'000'000, 1'000'000, true}};
  UnitSession session = this->session("m/post");
  session.resume(open);
  CHECK(view(session).path == "m/post/b");
}

TEST_CASE_METHOD(Fixture, "somebody called away does not look like a diligent reader") {
  UnitSession session = this->session("m/l");
  session.start();
  clock.advance_ms(8LL * 60 * 60 * 1000);
  session.next();
  session.choose("yes");
  session.next();
  session.committed();
  session.next();
  CHECK(event_of<records::SessionEnded>(session.next()).duration_ms == 10 * 60 * 1000);
}

TEST_CASE_METHOD(Fixture, "the language of an answer is the one it was given in") {
  UnitSession session = this->session("m/l");
  session.start();
  session.next();
  session.set_language("lo");
  session.choose("yes");
  CHECK(event_of<records::ItemAnswered>(session.next()).language == "lo");
}
