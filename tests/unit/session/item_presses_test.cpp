// SPDX-License-Identifier: Apache-2.0
// Pressing and typing in items: what is taken, what is refused, what the parts of an item show.
#include <catch2/catch.hpp>

#include "session_fixture.hpp"

using namespace waypost;
using namespace waypost::session;
using namespace waypost::session::test;

TEST_CASE_METHOD(Fixture, "what is no number cannot be confirmed as one") {
  the_lesson().pages = {numeric("m/l", "x")};
  UnitSession session = started("m/l");
  session.edit("answer", "twelve");
  CHECK(item_view(session).typed->refused);
  CHECK_FALSE(view(session).next_enabled);
  session.edit("answer", "   ");
  CHECK_FALSE(item_view(session).typed->refused);
  CHECK_FALSE(view(session).next_enabled);
  session.edit("answer", "12,6");
  CHECK(view(session).next_enabled);
  CHECK(item_view(session).typed->unit == "kg");
  next(session);
  CHECK(record.answers().back().correct);
}

TEST_CASE_METHOD(Fixture, "the key of a typed answer is in the learner's language where it can be told") {
  const auto key_of = [&](const lesson::Item& item, const std::string& wrong, const std::string& language) {
    the_lesson().pages = {item};
    std::get<lesson::Item>(the_lesson().pages[0]).tries_max = 1;
    UnitSession session = started("m/l");
    session.set_language(language);
    answer(session, {"answer=" + wrong});
    return item_view(session).typed->right_answer;
  };
  CHECK(key_of(short_text("m/l", "x"), "glue", "en") == "seal");
  CHECK(key_of(short_text("m/l", "x"), "glue", "km") == "ត្រា");
  CHECK(key_of(short_text("m/l", "x"), "glue", "lo") == "seal");
  CHECK(key_of(numeric("m/l", "x"), "3", "en") == "12.5");
  CHECK(key_of(numeric("m/l", "x"), "3", "km") == "១២.៥");
}

TEST_CASE_METHOD(Fixture, "typed text is bounded: 4 KiB of UTF-8 without control characters") {
  the_lesson().pages = {short_text("m/l", "x")};
  UnitSession session = started("m/l");
  session.edit("answer", "kept");
  for (const std::string& bad : {std::string(4097, 'a'), std::string("a\nb"), std::string("a\x7F"),
                                 std::string("\xC2\x85"), std::string("\xFF"), std::string("a\0b", 3)}) {
    session.edit("answer", bad);
    CHECK(item_view(session).typed->text == "kept");
  }
  session.edit("answer", std::string(4096, 'a'));
  CHECK(item_view(session).typed->text.size() == 4096);
  session.edit("gap/answer", "elsewhere");
  session.edit("nowhere", "elsewhere");
  CHECK(item_view(session).typed->text.size() == 4096);
}

TEST_CASE_METHOD(Fixture, "a partner belongs to one left side only, and can be given back") {
  the_lesson().pages = {matching("m/l", "x")};
  UnitSession session = started("m/l");
  const auto partner = [&](std::size_t left) { return item_view(session).match->lefts[left].partner; };
  CHECK(item_view(session).match->lefts[0].active);
  press(session, "right/two");
  CHECK(partner(0) == "two");
  CHECK(item_view(session).match->lefts[1].active);
  press(session, "right/two");
  CHECK(partner(0).empty());
  CHECK(partner(1) == "two");
  const MatchView match = *item_view(session).match;
  for (const RightView& right : match.rights) CHECK(right.used == (right.id == "two"));
  press(session, "left/two");
  press(session, "left/two");
  CHECK(partner(1).empty());
  press(session, "right/nobody");
  CHECK(partner(1).empty());
}

TEST_CASE_METHOD(Fixture, "steps move by one and stop at the ends") {
  the_lesson().pages = {ordering("m/l", "x")};
  UnitSession session = started("m/l");
  order_steps(*this, session, {"s1", "s2", "s3"});
  ItemView view = item_view(session);
  CHECK_FALSE(view.steps[0].can_move_up);
  CHECK(view.steps[0].can_move_down);
  CHECK_FALSE(view.steps[2].can_move_down);
  press(session, "up/s1");
  press(session, "down/s3");
  press(session, "down/s1");
  view = item_view(session);
  CHECK(view.steps[0].id == "s2");
  CHECK(view.steps[1].id == "s1");
  CHECK(view.steps[2].id == "s3");
}

TEST_CASE_METHOD(Fixture, "a missed ordering tells where each step belongs, once no try is left") {
  lesson::Item asked = ordering("m/l", "x");
  asked.tries_max = 2;
  the_lesson().pages = {asked};
  UnitSession session = started("m/l");
  const auto places = [&] {
    std::vector<int> found;
    for (const OrderRowView& row : item_view(session).steps) found.push_back(row.right_place);
    return found;
  };
  order_steps(*this, session, {"s2", "s1", "s3"});
  next(session);
  CHECK(places() == std::vector<int>{0, 0, 0});
  next(session);
  next(session);
  CHECK(places() == std::vector<int>{2, 1, 0});
}

TEST_CASE_METHOD(Fixture, "a text with gaps falls into words and gaps") {
  the_lesson().pages = {gaps("m/l", "x")};
  UnitSession session = started("m/l");
  const GapsView view = *item_view(session).gaps;
  REQUIRE(view.pieces.size() == 3);
  CHECK(view.pieces[0].text == "The ");
  CHECK(view.pieces[0].gap == "colour");
  CHECK(view.pieces[1].text == " seal has ");
  CHECK(view.pieces[1].gap == "count");
  CHECK(view.pieces[2].text == " digits.");
  CHECK(view.pieces[2].gap.empty());
  CHECK(view.gaps[0].active);
  press(session, "option/red");
  CHECK(item_view(session).gaps->gaps[0].content == "red text");
  CHECK_FALSE(item_view(session).gaps->gaps[0].active);
  press(session, "gap/colour");
  CHECK(item_view(session).gaps->gaps[0].active);
  press(session, "option/blue");
  CHECK(item_view(session).gaps->gaps[0].content == "blue text");
}

TEST_CASE_METHOD(Fixture, "shuffled choices stand in one order for the whole sitting") {
  lesson::Item asked = several_of("m/l", "x");
  asked.shuffle = true;
  the_lesson().pages = {asked};
  const auto ids = [&](const UnitSession& session) {
    std::string joined;
    for (const ChoiceView& each : item_view(session).choices) joined += each.id;
    return joined;
  };
  std::set<std::string> orders;
  for (int i = 0; i < 20; ++i) {
    Record sitting;
    UnitSession session = this->session("m/l");
    sitting.take(session.start(*module));
    orders.insert(ids(session));
    UnitSession again = this->session("m/l");
    REQUIRE(again.resume(sitting.open()));
    CHECK(ids(again) == ids(session));
  }
  CHECK(orders.size() > 3);
}

TEST_CASE_METHOD(Fixture, "a function item asks the lesson for its points") {
  the_lesson().pages = {function("m/l", "x")};
  UnitSession session = started("m/l");
  press(session, "choice/a");
  session.edit("answer", "១២,៥");
  const Step asked = session.next();
  CHECK(asked.events.empty());
  CHECK_FALSE(asked.wait);
  REQUIRE(asked.score);
  CHECK(asked.score->file == "quizzes/file.lua");
  CHECK(asked.score->item_id == "x");
  CHECK(asked.score->item_path == "m/l/x");
  CHECK(asked.score->response_json == R"({"choices":[],"text":"១២,៥","number":12.5})");
  CHECK(view(session).saving == Saving::scoring);
  CHECK(session.next().events.empty());
  CHECK(session.back().events.empty());
  session.edit("answer", "1");
  CHECK(item_view(session).typed->text == "១២,៥");

  SECTION("and keeps them between nothing and the maximum") {
    const Step step = session.scored(7.0);
    CHECK(step.wait);
    const auto& event = event_of<records::ItemAnswered>(step);
    CHECK(event.mark == kPoint);
    CHECK(event.maximum == kPoint);
    CHECK(event.correct);
    CHECK(event.scored_by == "lesson");
    session.committed();
    CHECK(item_view(session).feedback->outcome == Outcome::right);
  }
  SECTION("which may be a part") {
    const auto step = session.scored(0.25);
    CHECK(event_of<records::ItemAnswered>(step).mark == kPoint / 4);
    session.committed();
    CHECK(item_view(session).feedback->outcome == Outcome::partly);
    CHECK(view(session).next == NextStep::try_again);
  }
  SECTION("and where it fails, the answer counts neither for nor against") {
    const Step step = session.scored(failure(ErrorCode::crashed, "the lesson died"));
    const auto& event = event_of<records::ItemAnswered>(step);
    CHECK(event.mark == 0);
    CHECK(event.maximum == 0);
    CHECK(event.scored_by == "lesson-failed");
    record.take(step);
    session.committed();
    CHECK_FALSE(item_view(session).feedback);
    CHECK(item_view(session).locked);
    CHECK(view(session).next == NextStep::finish);
    UnitSession again = this->session("m/l");
    REQUIRE(again.resume(record.open()));
    CHECK_FALSE(item_view(again).feedback);
    CHECK(view(again).next == NextStep::finish);
  }
}

TEST_CASE_METHOD(Fixture, "a function may be asked of choices or of words") {
  the_lesson().pages = {function("m/l", "c", lesson::FunctionInput::choices),
                        function("m/l", "t", lesson::FunctionInput::text)};
  UnitSession session = started("m/l");
  press(session, "choice/b");
  press(session, "choice/a");
  CHECK(session.next().score->response_json == R"({"choices":["a","b"]})");
  take(session, session.scored(1.0));
  CHECK(item_view(session).choices[0].state == ChoiceState::chosen);
  next(session);
  session.edit("answer", "twelve");
  CHECK_FALSE(item_view(session).typed->refused);
  CHECK(session.next().score->response_json == R"({"choices":[],"text":"twelve"})");
  CHECK(session.scored(1.0).wait);
}

TEST_CASE_METHOD(Fixture, "points that nobody asked for are nothing") {
  the_lesson().pages = {function("m/l", "x")};
  UnitSession session = started("m/l");
  CHECK(session.scored(1.0).events.empty());
  CHECK(view(session).saving == Saving::nothing);
}
