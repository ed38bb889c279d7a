// SPDX-License-Identifier: Apache-2.0
// Every type of item, in a lesson: right, wrong, partly right, resumed.
#include <catch2/catch.hpp>

#include "session_fixture.hpp"

using namespace waypost;
using namespace waypost::session;
using namespace waypost::session::test;

namespace {

struct Answer {
  std::vector<std::string> actions;
  std::vector<std::string> order;  ///< an ordering is brought into it
  lesson::Mark mark = 0;
  std::vector<std::string> response;         ///< ids in the event
  std::map<std::string, std::string> typed;  ///< what the event keeps sealed
  std::vector<std::string> matched;          ///< foreseen answers
  bool only_missed = false;                  ///< nothing wrong was chosen, only too little
};

struct Case {
  lesson::Item item;
  Answer right;
  Answer wrong;
  std::vector<Answer> partly;
};

std::vector<Case> cases() {
  const std::string l = "m/l";
  std::vector<Case> cases;
  cases.push_back({one_of(l, "x"),
                   {{"choice/no", "choice/yes"}, {}, kPoint, {"yes"}, {}, {}},
                   {{"choice/no"}, {}, 0, {"no"}, {}, {}},
                   {}});
  cases.push_back({several_of(l, "x"),
                   {{"choice/b", "choice/a"}, {}, kPoint, {"a", "b"}, {}, {}},
                   {{"choice/c"}, {}, 0, {"c"}, {}, {}},
                   {{{"choice/c", "choice/a", "choice/c"}, {}, kPoint / 2, {"a"}, {}, {}, true},
                    {{"choice/a", "choice/b", "choice/d"}, {}, kPoint / 2, {"a", "b", "d"}, {}, {}}}});
  cases.push_back({true_false(l, "x"),
                   {{"choice/false"}, {}, kPoint, {"false"}, {}, {}},
                   {{"choice/true"}, {}, 0, {"true"}, {}, {}},
                   {}});
  cases.push_back({picture_choice(l, "x"),
                   {{"choice/seal"}, {}, kPoint, {"seal"}, {}, {}},
                   {{"choice/rope"}, {}, 0, {"rope"}, {}, {}},
                   {}});
  cases.push_back({matching(l, "x"),
                   {{"right/one", "right/two"}, {}, kPoint, {"one.one", "two.two"}, {}, {}},
                   {{"left/two", "right/one", "right/odd"}, {}, 0, {"one.odd", "two.one"}, {}, {}},
                   {{{"right/one", "right/odd"}, {}, kPoint / 2, {"one.one", "two.odd"}, {}, {}}}});
  cases.push_back({ordering(l, "x"),
                   {{}, {"s1", "s2", "s3"}, kPoint, {"s1", "s2", "s3"}, {}, {}},
                   {{}, {"s3", "s2", "s1"}, 0, {"s3", "s2", "s1"}, {}, {}},
                   {{{}, {"s2", "s3", "s1"}, kPoint / 2, {"s2", "s3", "s1"}, {}, {}}}});
  cases.push_back({hotspot(l, "x"),
                   {{"spot/bolt"}, {}, kPoint, {"bolt"}, {}, {}},
                   {{"spot/door"}, {}, 0, {"door"}, {}, {}},
                   {}});
  cases.push_back({document_check(l, "x"),
                   {{"spot/stamp", "spot/date"}, {}, kPoint, {"date", "stamp"}, {}, {}},
                   {{"spot/name"}, {}, 0, {"name"}, {}, {}},
                   {{{"spot/date"}, {}, kPoint / 2, {"date"}, {}, {}, true}}});
  cases.push_back({numeric(l, "x"),
                   {{"answer=១២,៥"}, {}, kPoint, {}, {{"", "១២,៥"}}, {}},
                   {{"answer=13.1"}, {}, 0, {}, {{"", "13.1"}}, {}},
                   {}});
  cases.push_back({short_text(l, "x"),
                   {{"answer= Seals "}, {}, kPoint, {}, {{"", " Seals "}}, {"accept.1"}},
                   {{"answer=rope"}, {}, 0, {}, {{"", "rope"}}, {"wrong.1"}},
                   {{{"answer=Lock"}, {}, kPoint / 2, {}, {{"", "Lock"}}, {"accept.2"}}}});
  cases.push_back({gaps(l, "x"),
                   {{"option/red", "gap/count=FIVE"},
                    {},
                    kPoint,
                    {"colour.red"},
                    {{"count", "FIVE"}},
                    {"count/accept.1"}},
                   {{"option/colour/blue", "gap/count=six"}, {}, 0, {"colour.blue"}, {{"count", "six"}}, {}},
                   {{{"option/blue", "gap/count=5"},
                     {},
                     kPoint / 2,
                     {"colour.blue"},
                     {{"count", "5"}},
                     {"count/accept.2"}}}});
  cases.push_back({decision(l, "x"),
                   {{"choice/call"}, {}, kPoint, {"call"}, {}, {}},
                   {{"choice/open"}, {}, 0, {"open"}, {}, {}},
                   {{{"choice/wait"}, {}, kPoint / 2, {"wait"}, {}, {}}}});
  return cases;
}

void give(Fixture& fixture, UnitSession& session, const Answer& answer) {
  fixture.act(session, answer.actions);
  if (!answer.order.empty()) order_steps(fixture, session, answer.order);
}

Step confirm(Fixture& fixture, UnitSession& session, const Answer& answer) {
  give(fixture, session, answer);
  return fixture.next(session);
}

std::vector<ChoiceState> states(const ItemView& view) {
  std::vector<ChoiceState> states;
  for (const ChoiceView& each : view.choices) states.push_back(each.state);
  for (const SpotView& each : view.spots) states.push_back(each.state);
  for (const OrderRowView& each : view.steps) states.push_back(each.state);
  if (view.typed) states.push_back(view.typed->state);
  if (view.match) {
    for (const LeftView& each : view.match->lefts) states.push_back(each.state);
  }
  if (view.gaps) {
    for (const GapView& each : view.gaps->gaps) states.push_back(each.state);
  }
  return states;
}

bool contains(const std::vector<ChoiceState>& states, ChoiceState state) {
  return std::find(states.begin(), states.end(), state) != states.end();
}

}  // namespace

TEST_CASE("every type of item is marked and recorded as it was answered") {
  for (const Case& each : cases()) {
    CAPTURE(lesson::name_of(each.item.type));
    const auto check = [&](const Answer& answer, Outcome outcome) {
      Fixture fixture;
      fixture.the_lesson().pages = {each.item};
      UnitSession session = fixture.started("m/l");
      give(fixture, session, answer);
      REQUIRE(fixture.view(session).next_enabled);
      const Step step = session.next();
      REQUIRE(step.wait);
      const auto& event = event_of<records::ItemAnswered>(step);
      CHECK(event.mark == answer.mark);
      CHECK(event.maximum == kPoint);
      CHECK(event.correct == (outcome == Outcome::right));
      CHECK(event.response == answer.response);
      CHECK(event.typed == answer.typed);
      CHECK(event.matched == answer.matched);
      CHECK(event.item_type == lesson::name_of(each.item.type));
      CHECK(event.content_hash == "hash of m/l/x");
      CHECK(event.scored_by == "player");
      CHECK_FALSE(fixture.item_view(session).feedback);
      session.committed();
      const ItemView view = fixture.item_view(session);
      REQUIRE(view.feedback);
      CHECK(view.feedback->outcome == outcome);
      CHECK(view.locked);
      const bool shows_fault = contains(states(view), ChoiceState::wrong_chosen) ||
                               contains(states(view), ChoiceState::partly_chosen);
      CHECK(shows_fault == (outcome != Outcome::right && !answer.only_missed));
      if (outcome == Outcome::right) CHECK(contains(states(view), ChoiceState::right_chosen));
    };
    check(each.right, Outcome::right);
    check(each.wrong, Outcome::wrong);
    for (const Answer& answer : each.partly) check(answer, Outcome::partly);
  }
}

TEST_CASE("an item cannot be confirmed before it is answered, and takes nothing while it is saved") {
  for (const Case& each : cases()) {
    if (each.item.type == lesson::ItemType::ordering) continue;  // stands in some order from the start
    CAPTURE(lesson::name_of(each.item.type));
    Fixture fixture;
    fixture.the_lesson().pages = {each.item};
    UnitSession session = fixture.started("m/l");
    CHECK_FALSE(fixture.view(session).next_enabled);
    CHECK(session.next().events.empty());
    give(fixture, session, each.right);
    CHECK(session.next().wait);
    const std::vector<ChoiceState> before = states(fixture.item_view(session));
    give(fixture, session, each.wrong);
    CHECK(states(fixture.item_view(session)) == before);
    CHECK(fixture.item_view(session).locked);
    session.committed();
    CHECK(fixture.item_view(session).feedback->outcome == Outcome::right);
  }
}

TEST_CASE("a wrong answer leaves a try without giving the key away, and the last one shows it") {
  for (const Case& each : cases()) {
    CAPTURE(lesson::name_of(each.item.type));
    Fixture fixture;
    fixture.the_lesson().pages = {each.item};
    UnitSession session = fixture.started("m/l");
    confirm(fixture, session, each.wrong);
    ItemView view = fixture.item_view(session);
    CHECK(view.feedback->tries_left);
    CHECK_FALSE(contains(states(view), ChoiceState::right_not_chosen));
    if (view.typed) CHECK(view.typed->right_answer.empty());
    if (view.match) CHECK(view.match->lefts[0].right_partner_text.empty());
    if (view.gaps) CHECK(view.gaps->gaps[1].right_answer.empty());
    for (const SpotView& spot : view.spots)
      CHECK(spot.spot.text.empty() == (spot.state == ChoiceState::rest));
    CHECK(fixture.view(session).next == NextStep::try_again);
    CHECK_FALSE(fixture.next(session).wait);

    const Step second = confirm(fixture, session, each.wrong);
    CHECK(event_of<records::ItemAnswered>(second).try_number == 2);
    view = fixture.item_view(session);
    CHECK_FALSE(view.feedback->tries_left);
    if (!view.choices.empty() || !view.spots.empty())
      CHECK(contains(states(view), ChoiceState::right_not_chosen));
    for (const SpotView& spot : view.spots) CHECK_FALSE(spot.spot.text.empty());
    if (view.match) CHECK(view.match->lefts[0].right_partner_text == "one right");
    if (view.gaps) {
      CHECK(view.gaps->gaps[0].right_answer == "red text");
      CHECK(view.gaps->gaps[1].right_answer == "five");
    }
    CHECK(fixture.view(session).next == NextStep::finish);
  }
}

TEST_CASE("an item is gone on with after a power cut, with the tries it has left") {
  for (const Case& each : cases()) {
    CAPTURE(lesson::name_of(each.item.type));
    Fixture fixture;
    fixture.the_lesson().pages = {each.item};
    fixture.the_lesson().pages.emplace_back(page("m/l", "last"));
    UnitSession session = fixture.started("m/l");
    confirm(fixture, session, each.wrong);
    UnitSession again = fixture.session("m/l");
    REQUIRE(again.resume(fixture.record.open()));
    CHECK(fixture.view(again).path == "m/l/x");
    CHECK_FALSE(fixture.item_view(again).feedback);
    const Step step = confirm(fixture, again, each.right);
    CHECK(event_of<records::ItemAnswered>(step).try_number == 2);
    CHECK(event_of<records::ItemAnswered>(step).mark == kPoint);

    UnitSession third = fixture.session("m/l");
    REQUIRE(third.resume(fixture.record.open()));
    const ItemView before = fixture.item_view(again);
    const ItemView after = fixture.item_view(third);
    REQUIRE(after.feedback);
    CHECK(after.feedback->outcome == Outcome::right);
    CHECK(after.feedback->reasons == before.feedback->reasons);
    CHECK(states(after) == states(before));
    CHECK(after.locked);
    CHECK(fixture.view(third).next == NextStep::next_page);
  }
}

TEST_CASE_METHOD(Fixture, "the author's words are those of the answer that was given") {
  const auto reasons_for = [&](const lesson::Item& item, const std::vector<std::string>& actions) {
    the_lesson().pages = {item};
    UnitSession session = started("m/l");
    answer(session, actions);
    return item_view(session).feedback->reasons;
  };
  using Words = std::vector<std::string>;
  CHECK(reasons_for(short_text("m/l", "x"), {"answer=seals"}) == Words{"A seal indeed."});
  CHECK(reasons_for(short_text("m/l", "x"), {"answer=rope"}) == Words{"A rope proves nothing."});
  CHECK(reasons_for(short_text("m/l", "x"), {"answer=glue"}).empty());
  CHECK(reasons_for(decision("m/l", "x"), {"choice/wait"}) == Words{"wait because"});
  CHECK(reasons_for(decision("m/l", "x"), {"choice/call"}) == Words{"call because"});
  CHECK(reasons_for(matching("m/l", "x"), {"right/one", "right/odd"}) == Words{"two because"});
  CHECK(reasons_for(gaps("m/l", "x"), {"option/blue", "gap/count=5"}) == Words{"blue because", "In digits."});
  CHECK(reasons_for(hotspot("m/l", "x"), {"spot/door"}) == Words{"door because"});
}

TEST_CASE_METHOD(Fixture, "a decision that is worth something, but not all, is shown as partly right") {
  the_lesson().pages = {decision("m/l", "x")};
  UnitSession session = started("m/l");
  answer(session, {"choice/wait"});
  CHECK(item_view(session).feedback->outcome == Outcome::partly);
  CHECK(item_view(session).choices[1].state == ChoiceState::partly_chosen);
}

TEST_CASE_METHOD(Fixture, "the explanation comes once no try is left, right or wrong") {
  lesson::Item asked = one_of("m/l", "x");
  asked.explanation = "That is why.";
  the_lesson().pages = {asked};
  UnitSession session = started("m/l");
  answer(session, {"choice/no"});
  CHECK(item_view(session).feedback->reasons == std::vector<std::string>{"no because"});
  next(session);
  answer(session, {"choice/yes"});
  CHECK(item_view(session).feedback->reasons == std::vector<std::string>{"yes because", "That is why."});
}

TEST_CASE_METHOD(Fixture, "each further try and each hint costs what the item says") {
  lesson::Item asked = one_of("m/l", "x");
  asked.tries_max = 3;
  asked.penalty_millionths = 200'000;
  asked.hints = {"Look at the bolt.", "Turn it."};
  the_lesson().pages = {asked};
  UnitSession session = started("m/l");
  CHECK(item_view(session).hint_left);
  CHECK(item_view(session).hints.empty());
  press(session, "hint");
  CHECK(item_view(session).hints == std::vector<std::string>{"Look at the bolt."});
  answer(session, {"choice/no"});
  CHECK(record.answers().back().hint_count == 1);
  CHECK_FALSE(item_view(session).hint_left);  // nothing to think about while the feedback stands
  next(session);
  press(session, "hint");
  press(session, "hint");
  CHECK(item_view(session).hints.size() == 2);
  CHECK_FALSE(item_view(session).hint_left);

  SECTION("in the mark, never in what is right") {
    answer(session, {"choice/yes"});
    CHECK(record.answers().back().mark == 400'000);  // one earlier try, two hints
    CHECK(record.answers().back().correct);
    CHECK(record.answers().back().hint_count == 2);
    CHECK(item_view(session).feedback->outcome == Outcome::right);
  }
  SECTION("and hints that an answer has paid for are shown again after a power cut") {
    UnitSession again = this->session("m/l");
    REQUIRE(again.resume(record.open()));
    CHECK(item_view(again).hints.size() == 1);
  }
}

TEST_CASE_METHOD(Fixture, "who is asked how sure must say so, and gains and loses by it") {
  lesson::Item asked = one_of("m/l", "x");
  asked.certainty = true;
  the_lesson().pages = {asked};
  UnitSession session = started("m/l");
  CHECK(item_view(session).certainty == 0);
  press(session, "choice/no");
  CHECK_FALSE(view(session).next_enabled);
  press(session, "sure/4");
  CHECK_FALSE(view(session).next_enabled);
  press(session, "sure/3");
  CHECK(item_view(session).certainty == 3);
  next(session);
  CHECK(record.answers().back().mark == -2 * kPoint);
  CHECK(record.answers().back().certainty == 3);
  next(session);
  CHECK(item_view(session).certainty == 0);
  answer(session, {"choice/yes", "sure/1"});
  CHECK(record.answers().back().mark == kPoint / 3);
  CHECK(record.answers().back().correct);
}

TEST_CASE_METHOD(Fixture, "nobody is asked how sure where the item does not") {
  the_lesson().pages = {one_of("m/l", "x")};
  UnitSession session = started("m/l");
  press(session, "sure/3");
  answer(session, {"choice/yes"});
  CHECK_FALSE(item_view(session).certainty);
  CHECK(record.answers().back().certainty == 0);
  CHECK(record.answers().back().mark == kPoint);
}
