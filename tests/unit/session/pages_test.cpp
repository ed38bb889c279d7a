// SPDX-License-Identifier: Apache-2.0
// Pages that are read and looked at: what they show, what holds them up, what is there again after a power
// cut.
#include <catch2/catch.hpp>

#include "session_fixture.hpp"

using namespace waypost;
using namespace waypost::session;
using namespace waypost::session::test;

namespace {

template <typename PageType>
PageType make_page(const std::string& id) {
  PageType page;
  page.id = id;
  page.path = "m/l/" + id;
  page.title = id;
  return page;
}

std::vector<lesson::Part> parts(const std::string& page_id) {
  std::vector<lesson::Part> parts;
  for (const char* id : {"one", "two", "three"})
    parts.push_back({id, "m/l/" + page_id + "/" + id, id, std::string(id) + " text"});
  return parts;
}

lesson::ExplorePage explore(bool visit_all) {
  auto page = make_page<lesson::ExplorePage>("explore");
  page.image = lesson::Image{"door.svg", "A door", {}};
  page.visit_all = visit_all;
  page.spots = {spot(page.path, "bolt", false), spot(page.path, "hinge", false)};
  return page;
}

}  // namespace

TEST_CASE_METHOD(Fixture, "a picture is explored spot by spot, all of them where the page asks for it") {
  the_lesson().pages = {explore(true), page("m/l", "last")};
  UnitSession session = started("m/l");
  const auto shown = [&] { return std::get<ExploreView>(page_view(session).extra); };
  CHECK(shown().visit_all);
  CHECK(shown().visited_count == 0);
  CHECK_FALSE(view(session).next_enabled);
  CHECK(session.press("spot/bolt").events.empty());
  CHECK(shown().spots[0].current);
  CHECK(shown().spots[0].visited);
  CHECK(shown().spots[0].spot.text == "bolt is there");
  session.press("spot/bolt");
  session.press("spot/nothing");
  CHECK(shown().visited_count == 1);
  CHECK_FALSE(view(session).next_enabled);
  CHECK(session.next().events.empty());
  session.press("spot/hinge");
  CHECK_FALSE(shown().spots[0].current);
  CHECK(view(session).next_enabled);
  next(session);

  UnitSession again = this->session("m/l");
  REQUIRE(again.resume(record.open()));
  again.back();
  CHECK(view(again).next_enabled);
}

TEST_CASE_METHOD(Fixture, "a picture without a gate holds nobody up") {
  the_lesson().pages = {explore(false), page("m/l", "last")};
  UnitSession session = started("m/l");
  CHECK(view(session).next_enabled);
}

TEST_CASE_METHOD(Fixture, "steps are revealed one by one") {
  auto page = make_page<lesson::RevealPage>("reveal");
  page.steps = parts("reveal");
  the_lesson().pages = {page, test::page("m/l", "last")};
  UnitSession session = started("m/l");
  const auto shown = [&](const UnitSession& each) {
    return std::get<RevealView>(page_view(each).extra).steps.size();
  };
  CHECK(std::get<RevealView>(page_view(session).extra).step_count == 3);
  for (std::size_t count = 1; count < 3; ++count) {
    CHECK(shown(session) == count);
    CHECK(view(session).next == NextStep::next_step);
    CHECK(session.next().events.empty());
  }
  CHECK(shown(session) == 3);
  CHECK(std::get<RevealView>(page_view(session).extra).steps[2].current);
  CHECK(view(session).next == NextStep::next_page);
  next(session);
  UnitSession again = this->session("m/l");
  REQUIRE(again.resume(record.open()));
  again.back();
  CHECK(shown(again) == 3);
}

TEST_CASE_METHOD(Fixture, "one tab is on top, the first to begin with") {
  auto page = make_page<lesson::TabsPage>("tabs");
  page.tabs = parts("tabs");
  the_lesson().pages = {page};
  UnitSession session = started("m/l");
  const auto current = [&] {
    std::string ids;
    const auto view = std::get<TabsView>(page_view(session).extra);
    for (const PartView& tab : view.tabs)
      if (tab.current) ids += tab.id;
    return ids;
  };
  CHECK(current() == "one");
  session.press("tab/three");
  CHECK(current() == "three");
  session.press("tab/none");
  CHECK(current() == "three");
  CHECK(view(session).next == NextStep::finish);
}

TEST_CASE_METHOD(Fixture, "columns stand side by side, a picture may be the page") {
  auto columns = make_page<lesson::ComparisonPage>("columns");
  columns.columns = parts("columns");
  auto picture = make_page<lesson::PicturePage>("picture");
  picture.image = lesson::Image{"door.svg", "A door", {}};
  picture.narration = lesson::Narration{"door.ogg", "Look at the door."};
  the_lesson().pages = {columns, picture};
  UnitSession session = started("m/l");
  CHECK(std::get<ComparisonView>(page_view(session).extra).columns.size() == 3);
  CHECK_FALSE(page_view(session).picture_first);
  next(session);
  CHECK(page_view(session).picture_first);
  CHECK(page_view(session).image->file == "door.svg");
  CHECK(page_view(session).narration->file == "door.ogg");
}

TEST_CASE_METHOD(Fixture, "in a dialogue who speaks first stands at the start side") {
  auto page = make_page<lesson::DialoguePage>("talk");
  page.speakers = {{"driver", "m/l/talk/driver", "Driver"}, {"officer", "m/l/talk/officer", "Officer"}};
  page.lines = {{"a", "m/l/talk/a", "officer", "Papers, please."},
                {"b", "m/l/talk/b", "driver", "Here."},
                {"c", "m/l/talk/c", "officer", "Thank you."}};
  the_lesson().pages = {page};
  UnitSession session = started("m/l");
  const auto lines = std::get<DialogueView>(page_view(session).extra).lines;
  REQUIRE(lines.size() == 3);
  CHECK(lines[0].speaker == "Officer");
  CHECK(lines[0].first_speaker);
  CHECK_FALSE(lines[1].first_speaker);
  CHECK(lines[2].first_speaker);
}

TEST_CASE_METHOD(Fixture, "a slot of the annex says what the learner's authority confirmed") {
  auto page = make_page<lesson::AnnexPage>("law");
  page.body = "The customs department fills this.";
  page.slot = "penalties";
  the_lesson().pages = {page};
  module->annexes = {{"KH", "Customs", "2026-05-01", {{"penalties", "m/annex/KH/penalties", "Two years."}}},
                     {"LA", "Police", "2026-06-01", {}}};
  UnitOptions options = this->options("m/l");
  options.country = "KH";
  UnitSession session = started(options);
  CHECK(page_view(session).body == "Two years.");
  CHECK(std::get<AnnexView>(page_view(session).extra).authority == "Customs");
  CHECK(std::get<AnnexView>(page_view(session).extra).confirmed == "2026-05-01");

  SECTION("and who is to fill it where nobody did") {
    for (const std::string country : {"LA", "VN", ""}) {
      options.country = country;
      UnitSession elsewhere = started(options);
      CHECK(page_view(elsewhere).body == "The customs department fills this.");
      CHECK(std::get<AnnexView>(page_view(elsewhere).extra).authority.empty());
    }
  }
}

TEST_CASE_METHOD(Fixture, "the terms that the words link to come with the page, each once") {
  module->glossary = {{"precursor", "m/precursor", "Precursor", "What drugs are made of."},
                      {"seal", "m/seal", "Seal", "What closes a door."},
                      {"other", "m/other", "Other", "Linked nowhere."}};
  auto tabs = make_page<lesson::TabsPage>("tabs");
  tabs.body = "A [seal](term:seal) and a [ghost](term:ghost).";
  tabs.tabs = parts("tabs");
  tabs.tabs[1].text = "A [precursor](term:precursor), a [seal](term:seal).";
  the_lesson().pages = {tabs};
  UnitSession session = started("m/l");
  const auto terms = page_view(session).terms;
  REQUIRE(terms.size() == 2);
  CHECK(terms[0].id == "seal");
  CHECK(terms[1].term == "Precursor");
  CHECK(terms[1].definition == "What drugs are made of.");
}
