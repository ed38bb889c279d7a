// SPDX-License-Identifier: Apache-2.0
// What is recorded depends on what was answered, on nothing else.
#include <catch2/catch.hpp>

#include <tuple>

#include "lesson/localized.hpp"
#include "session_fixture.hpp"

using namespace waypost;
using namespace waypost::session;
using namespace waypost::session::test;

namespace {

struct Asked {
  lesson::Item item;
  std::vector<std::string> actions;
  std::vector<std::string> order = {};  ///< an ordering is brought into it
};

std::vector<Asked> asked() {
  const std::string post = "m/post";
  return {{one_of(post, "one"), {"choice/yes"}},
          {several_of(post, "several"), {"choice/b", "choice/d", "choice/a"}},
          {true_false(post, "truth"), {"choice/true"}},
          {picture_choice(post, "picture"), {"choice/seal"}},
          {matching(post, "matching"), {"left/one", "right/odd", "left/two", "right/two"}},
          {ordering(post, "ordering"), {}, {"s2", "s3", "s1"}},
          {hotspot(post, "hotspot"), {"spot/bolt"}},
          {document_check(post, "check"), {"spot/stamp", "spot/name", "spot/date"}},
          {numeric(post, "numeric"), {"answer=១២"}},
          {short_text(post, "text"), {"answer=ត្រា"}},
          {gaps(post, "gaps"), {"option/colour/red", "gap/count=៥"}},
          {decision(post, "decision"), {"choice/wait"}},
          {function(post, "function"), {"answer=3"}}};
}

using Facts = std::tuple<lesson::Mark, lesson::Mark, bool, std::vector<std::string>, std::vector<std::string>,
                         std::string, std::map<std::string, std::string>, std::string>;

Facts facts_of(const records::ItemAnswered& event) {
  return {event.mark,    event.maximum,      event.correct, event.response,
          event.matched, event.content_hash, event.typed,   event.scored_by};
}

}  // namespace

TEST_CASE("marks and events depend on the answers, not on order, shuffle or language") {
  std::optional<std::map<std::string, Facts>> expected;
  std::set<std::vector<std::string>> forms;
  for (std::uint64_t seed = 1; seed <= 8; ++seed) {
    for (const std::string language : {"en", "km", "lo"}) {
      Fixture fixture;
      fixture.random = SeededRandom(seed);
      std::vector<lesson::Item> items;
      for (const Asked& each : asked()) items.push_back(each.item);
      fixture.module->post_test = make_test("post", items);
      fixture.module->post_test->order = lesson::Order::shuffled;
      fixture.module->post_test->choice_order = lesson::Order::shuffled;
      std::map<std::string, std::string> words;
      const auto localized = lesson::localized(
          *fixture.module, [&](std::string_view context, std::string_view source) -> const std::string* {
            if (language == "en") return nullptr;
            return &words.emplace(context, language + " " + std::string(source)).first->second;
          });
      UnitOptions options = fixture.options("m/post");
      options.language = language;
      UnitSession session(options, fixture.clock, fixture.random);
      fixture.take(session, session.start(localized.module));
      forms.insert(fixture.record.opened().orders);
      while (true) {
        const PageView page = session.view(localized.module);
        const auto* item = std::get_if<ItemView>(&page.content);
        if (item == nullptr) break;
        CHECK(item->prompt.starts_with(language) == (language != "en"));
        for (const Asked& each : asked()) {
          if (each.item.path != page.path) continue;
          fixture.act(session, each.actions);
          if (!each.order.empty()) order_steps(fixture, session, each.order);
          const Step step = session.next();
          fixture.take(session, step.score ? session.scored(0.25) : step);
        }
      }
      std::map<std::string, Facts> facts;
      for (const records::ItemAnswered& event : fixture.record.answers()) {
        facts[event.item] = facts_of(event);
        CHECK(event.language == language);
      }
      REQUIRE(facts.size() == asked().size());
      if (!expected) expected = facts;
      CHECK(facts == *expected);
    }
  }
  CHECK(forms.size() == 8);  // one for each seed, whatever the language
}

namespace {

/// Everything that a page could be asked for, and things that none has.
std::vector<std::string> everything() {
  std::vector<std::string> ids{"",           "/",
                               "next",       "hint",
                               "sure/",      "sure/1",
                               "sure/3",     "sure/9",
                               "page/",      "page/x1",
                               "page/x9",    "page/form",
                               "tab/one",    "tab/",
                               "spot/",      "choice/",
                               "option/",    "option//",
                               "answer/",    "answer//",
                               "answer/q/a", "answer/q/b",
                               "gap/colour", "gap/count",
                               "option/red", "option/colour/blue",
                               "option/go",  "option/stay"};
  for (const char* prefix : {"choice/", "spot/", "left/", "right/", "up/", "down/"}) {
    for (const char* id : {"yes", "no", "a",  "b",    "c",    "true", "false", "one",  "two",  "odd",
                           "s1",  "s2", "s3", "bolt", "door", "date", "stamp", "name", "call", "open"})
      ids.push_back(std::string(prefix) + id);
  }
  return ids;
}

std::vector<lesson::Page> every_page() {
  std::vector<lesson::Page> pages;
  std::vector<Asked> items = asked();
  for (std::size_t i = 0; i < items.size(); ++i) {
    lesson::Item& item = items[i].item;
    item.path = "m/l/x" + std::to_string(i);
    item.id = "x" + std::to_string(i);
    item.hints = {"A hint."};
    item.certainty = i % 3 == 0;
    item.penalty_millionths = 100'000;
    item.shuffle = true;
    pages.emplace_back(item);
  }
  lesson::ExplorePage explore;
  explore.id = "explore";
  explore.path = "m/l/explore";
  explore.visit_all = true;
  explore.spots = {spot(explore.path, "bolt", false)};
  pages.emplace_back(explore);
  lesson::ScenarioPage scenario;
  scenario.id = "scenario";
  scenario.path = "m/l/scenario";
  lesson::Option go{"go", "m/l/scenario/first/go", "Go", "end", "Gone.", {}, {}};
  lesson::Option stay{"stay", "m/l/scenario/first/stay", "Stay", "first", "", {}, {}};
  scenario.scenes = {{"first", "m/l/scenario/first", "?", std::nullopt, {go, stay}, lesson::Ending::none},
                     {"end", "m/l/scenario/end", "!", std::nullopt, {}, lesson::Ending::poor}};
  pages.emplace_back(scenario);
  lesson::FormPage form;
  form.id = "form";
  form.path = "m/l/form";
  lesson::Question question;
  question.id = "q";
  question.required = true;
  question.options = {choice("m/l/form/q", "a", false), choice("m/l/form/q", "b", false)};
  form.questions = {question};
  pages.emplace_back(form);
  return pages;
}

}  // namespace

TEST_CASE("whatever is pressed, in whatever order, the record stays sound and can be gone on with") {
  const std::vector<std::string> ids = everything();
  const std::vector<std::string> fields{"answer", "gap/count", "gap/colour", "answer/q", "", "gap/"};
  const std::vector<std::string> texts{"",    "5",    "12,5", "seal",
                                       "ត្រា", "x\ny", "\xFF", std::string(5000, 'a')};
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    Fixture fixture;
    fixture.the_lesson().pages = every_page();
    fixture.the_lesson().branches = {{"x1", lesson::BranchCondition::failed, "x0"},
                                     {"scenario", lesson::BranchCondition::failed, "explore"},
                                     {"x5", lesson::BranchCondition::partly, "end"}};
    std::vector<lesson::Item> items;
    for (const Asked& each : asked()) items.push_back(each.item);
    fixture.module->post_test = make_test("post", items);
    fixture.module->post_test->behaviour =
        seed % 2 == 0 ? lesson::Behaviour::immediate : lesson::Behaviour::deferred;
    fixture.module->post_test->choice_order = lesson::Order::shuffled;
    fixture.module->post_test->time_limit_s = seed % 3 == 0 ? 60 : 0;
    const std::string unit = seed % 5 < 2 ? "m/l" : "m/post";
    SeededRandom dice(seed);
    const auto one_of_these = [&](const std::vector<std::string>& list) {
      return list[dice.next() % list.size()];
    };
    auto session = std::make_unique<UnitSession>(fixture.options(unit), fixture.clock, fixture.random);
    fixture.take(*session, session->start(*fixture.module));
    for (int i = 0; i < 1500 && !session->ended(); ++i) {
      const std::uint64_t roll = dice.next() % 20;
      Step step;
      if (roll < 9) step = session->press(one_of_these(ids));
      if (roll == 9 || roll == 10) session->edit(one_of_these(fields), one_of_these(texts));
      if (roll > 10 && roll < 17) step = session->next();
      if (roll == 17) step = session->back();
      if (roll == 18) {
        fixture.clock.advance_ms(1'000);
        step = session->tick();
      }
      if (step.score)
        step = session->scored(dice.next() % 4 == 0 ? Result<double>(failure(ErrorCode::timeout, "")) : 9.0);
      if (step.wait && dice.next() % 5 == 0) {
        // A full disk: nothing of it counts.
        CHECK(session->press("hint").events.empty());
        session->commit_failed();
        continue;
      }
      fixture.take(*session, step);
      const PageView view = fixture.view(*session);
      CHECK(view.page_number <= view.page_count);
      if (roll == 19 && !session->ended()) {
        session = std::make_unique<UnitSession>(fixture.options(unit), fixture.clock, fixture.random);
        REQUIRE(session->resume(fixture.record.open()));
        fixture.view(*session);
      }
    }
    for (const records::ItemAnswered& event : fixture.record.answers()) {
      CHECK(event.mark <= event.maximum);
      CHECK(event.mark >= (event.certainty > 0 ? -2 * event.maximum : 0));
      CHECK(event.try_number >= 1);
      CHECK(event.attempt.empty() == (unit == "m/l"));
      for (const auto& [gap, text] : event.typed) CHECK(may_be_typed(text));
    }
  }
}
