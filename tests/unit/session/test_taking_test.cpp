// SPDX-License-Identifier: Apache-2.0
// Tests and refreshers: one attempt from its opening to its end.
#include <catch2/catch.hpp>

#include "session_fixture.hpp"

using namespace waypost;
using namespace waypost::session;
using namespace waypost::session::test;

namespace {

struct TestFixture : Fixture {
  TestFixture() {
    module->facts = {
        {"moving", "There are 9.", "Report", "2020-01-01", lesson::Evidence::verified, "2021-01-01", "", ""}};
    module->pre_test = make_test("pre", {one_of("m/pre", "a"), one_of("m/pre", "b")});
    module->post_test = make_test("post", {one_of("m/post", "a"), one_of("m/post", "b")});
  }
  lesson::Test& post() { return *module->post_test; }
  std::string path(const UnitSession& session) { return view(session).path; }
  HandInView hand_in(const UnitSession& session) { return std::get<HandInView>(view(session).content); }
};

using Paths = std::vector<std::string>;

}  // namespace

TEST_CASE_METHOD(TestFixture, "a test opens its attempt before the first question and gives nothing away") {
  UnitSession session = this->session("m/post");
  const Step step = session.start(*module);
  CHECK(step.wait);
  const auto& opened = event_of<records::AttemptOpened>(step);
  CHECK(opened.items == Paths{"m/post/a", "m/post/b"});
  CHECK(opened.content_hashes == Paths{"hash of m/post/a", "hash of m/post/b"});
  CHECK(opened.orders == Paths{"", ""});
  CHECK(opened.maximum == 2 * kPoint);
  CHECK(opened.mastery_score_ten_thousandths == 8000);
  CHECK(opened.language == "km");
  CHECK(opened.shown.size() == 2);
  CHECK(opened.shown[0].hash == opened.shown_hashes[0]);
  take(session, step);
  CHECK(view(session).saving == Saving::nothing);
  const Step answered = answer(session, {"choice/no"});
  CHECK_FALSE(event_of<records::ItemAnswered>(answered).attempt.empty());
  CHECK(event_of<records::PageViewed>(answered).page == "m/post/b");
  CHECK(path(session) == "m/post/b");

  SECTION("an answer may be changed until the test is handed in") {
    session.back();
    CHECK_FALSE(item_view(session).feedback);
    CHECK_FALSE(item_view(session).locked);
    CHECK(item_view(session).choices[1].state == ChoiceState::chosen);
    CHECK(event_of<records::ItemAnswered>(answer(session, {"choice/yes"})).try_number == 2);
    answer(session, {"choice/yes"});
    CHECK(hand_in(session).answered == 2);
    const Step handed_in = hand_over(session);
    CHECK(event_of<records::AttemptFinished>(handed_in).raw == 2 * kPoint);
    CHECK(event_of<records::AttemptFinished>(handed_in).passed == true);
    CHECK(find_event<records::SessionEnded>(handed_in) != nullptr);
    CHECK(session.ended());
  }
  SECTION("and looking back at one without changing it records nothing") {
    session.back();
    CHECK(view(session).next == NextStep::next_page);
    CHECK(find_event<records::ItemAnswered>(next(session)) == nullptr);
    CHECK(path(session) == "m/post/b");
  }
}

TEST_CASE_METHOD(TestFixture, "changing an answer in a test costs nothing") {
  post().items[0].penalty_millionths = 500'000;
  post().items[0].hints = {"A hint."};
  UnitSession session = started("m/post");
  CHECK_FALSE(item_view(session).hint_left);
  press(session, "hint");
  CHECK(item_view(session).hints.empty());
  answer(session, {"choice/no"});
  session.back();
  answer(session, {"choice/yes"});
  CHECK(record.answers().back().mark == kPoint);
}

TEST_CASE_METHOD(TestFixture, "what rests on a fact past its review date is not asked in a test") {
  post().items[0].facts = {"moving"};
  UnitSession session = started("m/post");
  CHECK(record.opened().items == Paths{"m/post/b"});
  CHECK(record.opened().maximum == kPoint);
  CHECK(path(session) == "m/post/b");
  CHECK(item_view(session).prompt == "b?");
  CHECK(view(session).page_count == 1);
}

TEST_CASE_METHOD(TestFixture, "a test of which nothing may be asked ends at once and is not passed") {
  for (lesson::Item& item : post().items) item.facts = {"moving"};
  UnitSession session = started("m/post");
  CHECK(hand_in(session).total == 0);
  CHECK(event_of<records::AttemptFinished>(next(session)).passed == false);
}

TEST_CASE_METHOD(TestFixture, "a pre-test is neither passed nor failed") {
  UnitSession session = started("m/pre");
  CHECK(record.opened().mastery_score_ten_thousandths == 0);
  for (int i = 0; i < 2; ++i) answer(session, {"choice/no"});
  const Step step = hand_over(session);
  CHECK_FALSE(event_of<records::AttemptFinished>(step).passed);
  CHECK(event_of<records::AttemptFinished>(step).raw == 0);
}

TEST_CASE_METHOD(TestFixture, "an interrupted test goes on at the same question with the same form") {
  post() = make_test("post", {several_of("m/post", "a"), matching("m/post", "b"), ordering("m/post", "c"),
                              short_text("m/post", "d")});
  post().order = lesson::Order::shuffled;
  post().choice_order = lesson::Order::shuffled;
  UnitSession session = started("m/post");
  for (int i = 0; i < 2; ++i) {
    const lesson::ItemType type = item_view(session).type;
    if (type == lesson::ItemType::choice) answer(session, {"choice/a"});
    if (type == lesson::ItemType::matching) answer(session, {"right/one", "right/two"});
    if (type == lesson::ItemType::ordering) answer(session, {});
    if (type == lesson::ItemType::short_text) answer(session, {"answer=lock"});
  }
  // A new version of the module has one more item and another way of drawing.
  module = std::make_shared<lesson::Module>(*module);
  post().items.insert(post().items.begin(), one_of("m/post", "new"));
  post().order = lesson::Order::as_written;
  const auto words = [&](const UnitSession& each) {
    std::string joined;
    const ItemView shown = item_view(each);
    for (const ChoiceView& choice : shown.choices) joined += choice.id + "|";
    for (const OrderRowView& row : shown.steps) joined += row.id + "|";
    if (shown.match) {
      for (const RightView& right : shown.match->rights) joined += right.id + "|";
      for (const LeftView& left : shown.match->lefts) joined += left.partner + "|";
    }
    return joined + (shown.typed ? shown.typed->text : "");
  };
  UnitSession again = this->session("m/post");
  REQUIRE(again.resume(record.open()));
  for (int i = 0; i < 2; ++i) {
    CHECK(path(again) == path(session));
    CHECK(words(again) == words(session));
    session.back();
    again.back();
  }
  CHECK(path(again) == path(session));
  CHECK(words(again) == words(session));
  CHECK(view(again).page_count == 4);
}

TEST_CASE_METHOD(TestFixture, "what was answered before the power went counts, and is changed as any other") {
  UnitSession session = started("m/post");
  answer(session, {"choice/yes"});
  UnitSession again = this->session("m/post");
  REQUIRE(again.resume(record.open()));
  CHECK(path(again) == "m/post/b");
  again.back();
  CHECK(view(again).next == NextStep::next_page);
  next(again);
  answer(again, {"choice/yes"});
  const Step step = hand_over(again);
  CHECK(event_of<records::AttemptFinished>(step).attempt == record.opened().attempt);
  CHECK(event_of<records::AttemptFinished>(step).raw == 2 * kPoint);
}

TEST_CASE_METHOD(TestFixture,
                 "power that goes between an answer and the next question does not ask it again") {
  UnitSession session = started("m/post");
  answer(session, {"choice/yes"});
  records::OpenSession open = record.open();
  open.page = "m/post/a";
  open.attempt->answers.back().seq = 17;
  open.last_seq = 17;
  UnitSession again = this->session("m/post");
  REQUIRE(again.resume(open));
  CHECK(path(again) == "m/post/b");

  SECTION("but who had gone back to it is there again") {
    open.last_seq = 18;
    UnitSession back_there = this->session("m/post");
    REQUIRE(back_there.resume(open));
    CHECK(path(back_there) == "m/post/a");
  }
}

TEST_CASE_METHOD(TestFixture, "an item that is gone from the module is left out of the form") {
  post().items.push_back(one_of("m/post", "c"));
  UnitSession session = started("m/post");
  answer(session, {"choice/yes"});
  module = std::make_shared<lesson::Module>(*module);
  post().items.erase(post().items.begin() + 1);
  UnitSession again = this->session("m/post");
  REQUIRE(again.resume(record.open()));
  CHECK(path(again) == "m/post/c");
  CHECK(view(again).page_count == 2);
  answer(again, {"choice/no"});
  CHECK(event_of<records::AttemptFinished>(hand_over(again)).maximum == 2 * kPoint);
}

TEST_CASE_METHOD(TestFixture, "an attempt of the first release, without orders, is gone on with as written") {
  UnitSession session = started("m/post");
  records::OpenSession open = record.open();
  open.attempt->orders.clear();
  open.attempt->shown_hashes.clear();
  open.attempt->seed = 0;
  UnitSession again = this->session("m/post");
  REQUIRE(again.resume(open));
  CHECK(path(again) == "m/post/a");
  CHECK(item_view(again).choices[0].id == "yes");
}

TEST_CASE_METHOD(TestFixture, "a test whose attempt never became durable is started anew") {
  UnitSession session = this->session("m/post");
  records::OpenSession open;
  open.session = records::SessionId("s");
  CHECK_FALSE(session.resume(open));
  CHECK(session.start(*module).wait);
}

TEST_CASE_METHOD(TestFixture, "nothing is answered in an attempt that could not be opened") {
  UnitSession session = this->session("m/post");
  session.start(*module);
  session.commit_failed();
  CHECK(view(session).saving == Saving::failed);
  session.press("choice/yes");
  CHECK(item_view(session).choices[0].state == ChoiceState::rest);
  CHECK(item_view(session).locked);
  CHECK_FALSE(view(session).next_enabled);
  CHECK(session.next().events.empty());
  CHECK(session.tick().events.empty());
}

TEST_CASE_METHOD(TestFixture, "while an answer cannot be kept nobody's time runs, and the screen says why") {
  post().time_limit_s = 100;
  UnitSession session = started("m/post");
  clock.advance_ms(10'000);
  session.press("choice/yes");
  CHECK(session.next().wait);
  session.commit_failed(ErrorCode::no_space);
  CHECK(view(session).trouble == SaveTrouble::disk_full);
  clock.advance_ms(500'000);
  CHECK(session.tick().events.empty());
  CHECK(session.elapsed_ms() == 10'000);
}

TEST_CASE_METHOD(TestFixture, "what the other test asked is drawn only where nothing else is left") {
  module->bank = {one_of("m/bank", "a"), one_of("m/bank", "b"), one_of("m/bank", "c")};
  post().items.clear();
  post().uses_bank = true;
  post().blueprint = {{"safety", std::nullopt, "", 2}};
  UnitOptions options = this->options("m/post");
  options.avoid = {"m/bank/b"};
  for (int i = 0; i < 10; ++i) {
    started(options);
    CHECK(record.opened().items.size() == 2);
    for (const std::string& item : record.opened().items) CHECK(item != "m/bank/b");
  }
}

TEST_CASE_METHOD(TestFixture, "a question says which section it stands in") {
  module->bank = {one_of("m/bank", "x")};
  post().sections = {{"first", "m/post/first", "First part", {"a"}},
                     {"second", "m/post/second", "Second part", {"b"}}};
  post().uses_bank = true;
  post().blueprint = {{"", std::nullopt, "first", 1}, {"", std::nullopt, "second", 2}};
  UnitSession session = started("m/post");
  REQUIRE(record.opened().items == Paths{"m/post/a", "m/post/b", "m/bank/x"});
  CHECK(view(session).section_title == "First part");
  answer(session, {"choice/yes"});
  CHECK(view(session).section_title == "Second part");
  answer(session, {"choice/yes"});
  CHECK(view(session).section_title == "Second part");
  UnitSession again = this->session("m/post");
  REQUIRE(again.resume(record.open()));
  CHECK(path(again) == "m/bank/x");
  CHECK(view(again).section_title == "Second part");
}

TEST_CASE_METHOD(TestFixture,
                 "a test with immediate feedback gives tries and hints, and its last try counts") {
  post().behaviour = lesson::Behaviour::immediate;
  post().items[0].penalty_millionths = 250'000;
  UnitSession session = started("m/post");
  answer(session, {"choice/no"});
  CHECK(item_view(session).feedback->tries_left);
  CHECK(item_view(session).feedback->page.empty());  // no page of a test explains anything
  CHECK(path(session) == "m/post/a");
  next(session);
  answer(session, {"choice/yes"});
  CHECK(record.answers().back().mark == 750'000);
  CHECK(view(session).next == NextStep::next_page);
  next(session);
  answer(session, {"choice/no"});

  SECTION("also one that was asked for and not used") {
    next(session);
    CHECK_FALSE(item_view(session).feedback);
    session.press("page/a");
    CHECK(item_view(session).locked);
    next(session);
    answer(session, {"choice/no"});
    next(session);
    CHECK(hand_in(session).answered == 2);
    CHECK(event_of<records::AttemptFinished>(next(session)).raw == 750'000);
  }
  SECTION("and is gone on with at the item that has a try left") {
    UnitSession again = this->session("m/post");
    REQUIRE(again.resume(record.open()));
    CHECK(path(again) == "m/post/b");
    CHECK_FALSE(item_view(again).feedback);
    CHECK(event_of<records::ItemAnswered>(answer(again, {"choice/yes"})).try_number == 2);
  }
}

TEST_CASE_METHOD(TestFixture, "a test may ask of every item how sure its learner is") {
  post().certainty = true;
  UnitSession session = started("m/post");
  press(session, "choice/yes");
  CHECK_FALSE(view(session).next_enabled);
  answer(session, {"sure/3"});
  answer(session, {"choice/no", "sure/2"});
  session.back();
  CHECK(item_view(session).certainty == 2);
  CHECK(view(session).next == NextStep::next_page);
  press(session, "sure/1");
  CHECK(view(session).next == NextStep::confirm);
  next(session);
  const Step step = hand_over(session);
  CHECK(event_of<records::AttemptFinished>(step).raw == kPoint);
  CHECK(event_of<records::AttemptFinished>(step).maximum == 2 * kPoint);
}

TEST_CASE_METHOD(TestFixture, "when its time is over a test is handed in with what is answered") {
  post().time_limit_s = 100;
  UnitOptions options = this->options("m/post");
  options.extra_time_share_millionths = 500'000;
  UnitSession session = started(options);
  CHECK(session.is_timed());
  CHECK(view(session).seconds_left == 150);
  const auto wait = [&](int seconds) {
    Step step;
    for (int i = 0; i < seconds && step.events.empty(); ++i) {
      clock.advance_ms(1'000);
      step = session.tick();
    }
    return step;
  };
  CHECK(wait(50).events.empty());
  CHECK(view(session).seconds_left == 100);
  CHECK(event_of<records::ItemAnswered>(answer(session, {"choice/yes"})).duration_ms == 50'000);
  CHECK(wait(99).events.empty());
  CHECK(view(session).seconds_left == 1);

  SECTION("of its own accord") {
    press(session, "choice/yes");  // not confirmed: not answered
    const Step step = wait(5);
    CHECK(step.wait);
    CHECK(event_of<records::AttemptFinished>(step).raw == kPoint);
    CHECK(event_of<records::AttemptFinished>(step).passed == false);
    CHECK(event_of<records::AttemptFinished>(step).duration_ms == 150'000);
    CHECK(session.tick().events.empty());

    SECTION("which a full disk does not undo") {
      session.commit_failed();
      CHECK(session.tick().events.empty());
      CHECK(view(session).next == NextStep::hand_in);
      CHECK_FALSE(view(session).can_go_back);
      CHECK(session.back().events.empty());
      CHECK(session.press("page/a").events.empty());
      CHECK(event_of<records::AttemptFinished>(session.next()).raw == kPoint);
    }
  }
  SECTION("and an answer that is on its way to the disk is waited for") {
    session.press("choice/yes");
    const Step confirmed = session.next();
    CHECK(wait(5).events.empty());
    take(session, confirmed);
    CHECK(event_of<records::AttemptFinished>(wait(1)).raw == 2 * kPoint);
  }
  SECTION("counting the time before a power cut") {
    records::OpenSession open = record.open();
    open.duration_ms = 149'000;
    UnitSession again(options, clock, random);
    REQUIRE(again.resume(open));
    CHECK(view(again).seconds_left == 1);
    clock.advance_ms(1'000);
    CHECK(event_of<records::AttemptFinished>(again.tick()).raw == kPoint);
  }
}

TEST_CASE_METHOD(TestFixture, "a test without a limit never ends by itself") {
  UnitSession session = started("m/post");
  clock.advance_ms(100LL * 60 * 60 * 1000);
  CHECK(session.tick().events.empty());
  CHECK_FALSE(view(session).seconds_left);
}

TEST_CASE_METHOD(TestFixture, "what a lesson claims counts in trusted modules, up to a fifth of the form") {
  std::vector<lesson::Item> items{function("m/post", "f")};
  for (const char* id : {"a", "b", "c", "d"}) items.push_back(one_of("m/post", id));
  post() = make_test("post", items);
  UnitOptions options = this->options("m/post");
  const auto taken = [&](const Result<double>& points) {
    UnitSession session = started(options);
    const lesson::Mark maximum = record.opened().maximum;
    session.edit("answer", "3");
    CHECK(session.next().score);
    take(session, session.scored(points));
    for (std::size_t i = 1; i < post().items.size(); ++i) {
      if (item_view(session).type == lesson::ItemType::choice) {
        answer(session, {"choice/yes"});
      } else {
        session.edit("answer", "3");
        session.next();
        take(session, session.scored(points));
      }
    }
    const auto finished = event_of<records::AttemptFinished>(hand_over(session));
    return std::vector<lesson::Mark>{maximum, finished.raw, finished.maximum};
  };
  using Marks = std::vector<lesson::Mark>;

  CHECK(taken(0.5) == Marks{4 * kPoint, 4 * kPoint, 4 * kPoint});
  CHECK(record.answers()[0].mark == kPoint / 2);  // the claim itself is on record
  CHECK(record.answers()[0].scored_by == "lesson");

  options.trusts_lesson_marks = true;
  CHECK(taken(0.5) == Marks{5 * kPoint, 4 * kPoint + kPoint / 2, 5 * kPoint});
  CHECK(taken(failure(ErrorCode::timeout, "stopped")) == Marks{5 * kPoint, 4 * kPoint, 4 * kPoint});

  post().items.push_back(function("m/post", "g"));
  CHECK(taken(0.5) == Marks{4 * kPoint, 4 * kPoint, 4 * kPoint});
}

TEST_CASE_METHOD(TestFixture,
                 "a refresher asks again what it is told to, with feedback and without a result") {
  module->bank = {several_of("m/bank", "x")};
  UnitOptions options = this->options("m/refresher");
  options.refresher_items = {"m/post/b", "m/bank/x", "m/gone"};
  CHECK(refresher_unit(*module) == "m/refresher");
  UnitSession session = started(options);
  CHECK(session.kind() == records::UnitKind::refresher);
  CHECK(record.opened().items == Paths{"m/post/b", "m/bank/x"});
  CHECK(record.opened().kind == records::UnitKind::refresher);
  CHECK(record.opened().mastery_score_ten_thousandths == 0);
  CHECK(view(session).kind == records::UnitKind::refresher);
  answer(session, {"choice/yes"});
  CHECK(item_view(session).feedback->outcome == Outcome::right);

  UnitOptions empty = this->options("m/refresher");
  UnitSession again(empty, clock, random);
  REQUIRE(again.resume(record.open()));
  CHECK(path(again) == "m/post/b");
  next(again);
  answer(again, {"choice/a", "choice/b"});
  next(again);
  const Step step = next(again);
  CHECK(event_of<records::AttemptFinished>(step).unit == "m/refresher");
  CHECK(event_of<records::AttemptFinished>(step).raw == 2 * kPoint);
  CHECK_FALSE(event_of<records::AttemptFinished>(step).passed);
}
