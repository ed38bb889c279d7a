// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "session_fixture.hpp"

using namespace waypost;
using namespace waypost::session;
using namespace waypost::session::test;

namespace {

/// A gate: who is polite may ask twice and gets in; who shouts is turned away.
lesson::ScenarioPage gate() {
  lesson::ScenarioPage page;
  page.id = "gate";
  page.path = "m/l/gate";
  page.title = "The gate";
  page.variables = {{"trust", "m/l/gate/trust", "Trust", 1, 0, 3},
                    {"hidden", "m/l/gate/hidden", "", 0, 0, 9}};
  lesson::Scene first{"first", "m/l/gate/first", "A driver waits.", std::nullopt, {}, lesson::Ending::none};
  lesson::Option polite{"polite",     "m/l/gate/first/polite", "Greet", "second",
                        "He smiles.", {{"trust", 5}},          {}};
  lesson::Option shout{"shout", "m/l/gate/first/shout", "Shout", "second", "", {{"trust", -9}}, {}};
  first.options = {polite, shout};
  lesson::Scene second{"second", "m/l/gate/second", "He has papers.", std::nullopt, {}, lesson::Ending::none};
  lesson::Option ask{"ask", "m/l/gate/second/ask", "Ask", "good", "", {}, {{"trust", 2, std::nullopt}}};
  lesson::Option leave{"leave", "m/l/gate/second/leave", "Leave", "poor", "He drives off.", {}, {}};
  lesson::Option grab{"grab", "m/l/gate/second/grab", "Grab", "poor", "", {}, {{"trust", std::nullopt, 0}}};
  second.options = {ask, leave, grab};
  page.scenes = {first,
                 second,
                 {"good", "m/l/gate/good", "You see them.", std::nullopt, {}, lesson::Ending::good},
                 {"poor", "m/l/gate/poor", "You see nothing.", std::nullopt, {}, lesson::Ending::poor}};
  return page;
}

struct ScenarioFixture : Fixture {
  ScenarioFixture() {
    the_lesson().pages = {page("m/l", "before"), gate(), page("m/l", "more"), page("m/l", "last")};
    the_lesson().branches = {{"gate", lesson::BranchCondition::passed, "last"},
                             {"gate", lesson::BranchCondition::failed, "before"}};
  }
  ScenarioView shown(const UnitSession& session) { return std::get<ScenarioView>(page_view(session).extra); }
  std::vector<std::string> offered(const UnitSession& session) {
    std::vector<std::string> ids;
    for (const OptionView& option : shown(session).options) ids.push_back(option.id);
    return ids;
  }
};

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE_METHOD(ScenarioFixture, "a decision changes what is known, shows its consequence and is recorded") {
  UnitSession session = started("m/l");
  next(session);
  CHECK(shown(session).text == "A driver waits.");
  CHECK(offered(session) == Ids{"polite", "shout"});
  REQUIRE(shown(session).variables.size() == 1);
  CHECK(shown(session).variables[0].name == "Trust");
  CHECK(shown(session).variables[0].value == 1);
  CHECK_FALSE(view(session).next_enabled);

  const Step step = press(session, "option/polite");
  CHECK_FALSE(step.wait);
  const auto& chosen = event_of<records::OptionChosen>(step);
  CHECK(chosen.page == "m/l/gate");
  CHECK(chosen.scene == "first");
  CHECK(chosen.option == "polite");
  CHECK(shown(session).chosen == "Greet");
  CHECK(shown(session).consequence == "He smiles.");
  CHECK(shown(session).variables[0].value == 3);  // never above its maximum
  CHECK(offered(session).empty());
  CHECK(view(session).next == NextStep::next_step);
  CHECK(view(session).next_enabled);
  CHECK(press(session, "option/shout").events.empty());

  CHECK(next(session).events.empty());
  CHECK(shown(session).text == "He has papers.");
  CHECK(shown(session).chosen.empty());
  CHECK(offered(session) == Ids{"ask", "leave"});

  press(session, "option/ask");
  CHECK(shown(session).ending == lesson::Ending::good);
  CHECK(offered(session).empty());
  CHECK(view(session).next == NextStep::next_page);
  CHECK(event_of<records::PageViewed>(next(session)).page == "m/l/last");

  SECTION("and going back shows how it ended") {
    session.press("page/gate");
    CHECK(shown(session).ending == lesson::Ending::good);
    CHECK(view(session).next_enabled);
  }
}

TEST_CASE_METHOD(ScenarioFixture,
                 "what is offered depends on what was done, and nothing falls below its bound") {
  UnitSession session = started("m/l");
  next(session);
  press(session, "option/shout");
  CHECK(shown(session).consequence.empty());
  CHECK(shown(session).variables[0].value == 0);
  CHECK(offered(session) == Ids{"leave", "grab"});
  CHECK(press(session, "option/ask").events.empty());
}

TEST_CASE_METHOD(ScenarioFixture, "a poor ending leads back once, to be played anew") {
  UnitSession session = started("m/l");
  next(session);
  for (int round = 0; round < 2; ++round) {
    press(session, "option/polite");
    next(session);
    press(session, "option/leave");
    CHECK(shown(session).ending == lesson::Ending::none);  // the consequence first
    next(session);
    CHECK(shown(session).ending == lesson::Ending::poor);
    const std::string then = event_of<records::PageViewed>(next(session)).page;
    CHECK(then == (round == 0 ? "m/l/before" : "m/l/more"));
    if (round == 0) next(session);
    if (round == 0) CHECK(shown(session).text == "A driver waits.");
    if (round == 0) CHECK(shown(session).variables[0].value == 1);
  }
}

TEST_CASE_METHOD(ScenarioFixture, "a scenario is gone on with where the power went") {
  UnitSession session = started("m/l");
  next(session);
  const auto resumed = [&] {
    UnitSession again = this->session("m/l");
    REQUIRE(again.resume(record.open()));
    return again;
  };
  press(session, "option/polite");
  CHECK(shown(resumed()).consequence == "He smiles.");
  next(session);
  press(session, "option/ask");
  CHECK(shown(resumed()).ending == lesson::Ending::good);
  next(session);
  UnitSession later = resumed();
  CHECK(view(later).path == "m/l/last");
  later.press("page/gate");
  CHECK(shown(later).ending == lesson::Ending::good);
}

TEST_CASE_METHOD(ScenarioFixture, "a scenario played a second time is gone on with in its second round") {
  UnitSession session = started("m/l");
  next(session);
  press(session, "option/shout");
  press(session, "option/grab");
  next(session);
  next(session);
  press(session, "option/polite");
  UnitSession again = this->session("m/l");
  REQUIRE(again.resume(record.open()));
  CHECK(shown(again).consequence == "He smiles.");
  CHECK(shown(again).variables[0].value == 3);
}

TEST_CASE_METHOD(ScenarioFixture, "decisions that the lesson no longer knows are passed over") {
  records::OpenSession open;
  open.session = records::SessionId("s");
  open.page = "m/l/gate";
  open.options = {
      {"m/l/gate", "first", "gone"}, {"m/l/gone", "first", "polite"}, {"m/l/gate", "lost", "ask"}};
  UnitSession session = this->session("m/l");
  REQUIRE(session.resume(open));
  CHECK(offered(session) == Ids{"polite", "shout"});
}

TEST_CASE_METHOD(ScenarioFixture, "a scene in which nothing is left to do holds nobody up") {
  auto& page = std::get<lesson::ScenarioPage>(the_lesson().pages[1]);
  page.scenes[1].options = {page.scenes[1].options[2]};
  UnitSession session = started("m/l");
  next(session);
  press(session, "option/polite");
  next(session);
  CHECK(offered(session).empty());
  CHECK(view(session).next_enabled);
  CHECK(event_of<records::PageViewed>(next(session)).page == "m/l/more");
}
