// SPDX-License-Identifier: Apache-2.0
// Who reads along at one screen: choosing them, and what a course says of it. That everything fits, is
// reached by the keyboard and lies over nothing is asked of all screens about people, in people_test.cpp.
#include <catch2/catch.hpp>

#include <algorithm>

#include "people_scenes.hpp"
#include "ui_fixture.hpp"

using namespace waypost;
using namespace waypost::ui;
using platform::Key;

TEST_CASE_METHOD(UiFixture, "who is here is chosen and taken back by the same press, and the tree says who") {
  view.content = together_view("en");
  draw();
  CHECK(ui.semantics().screen == "together");
  CHECK(node("present/id-1").selected);
  CHECK(node("present/id-1").value == "Here now");
  CHECK_FALSE(node("present/id-3").selected);
  CHECK(node("present/id-3").value.empty());
  CHECK(node("present").label == "3 people");
  click("present/id-1");
  click("present/id-3");
  click("gathered");
  CHECK(presses == std::vector<std::string>{"present/id-1", "present/id-3", "gathered"});

  // Whoever is signed in is among them, and no press changes that.
  const auto reader = std::find_if(
      ui.semantics().nodes.begin(), ui.semantics().nodes.end(),
      [](const SemanticsNode& each) { return each.label == names("en")[0] && each.value == "You"; });
  REQUIRE(reader != ui.semantics().nodes.end());
  CHECK(reader->id.empty());
  CHECK(reader->selected);
}

TEST_CASE_METHOD(UiFixture, "as long as nobody else is chosen the screen says what is missing") {
  view.content = together_view("en", 0);
  draw();
  CHECK_FALSE(node("gathered").enabled);
  CHECK(node("present").label == "Choose at least one more name.");
  click("gathered");
  CHECK(presses.empty());
  desk::TogetherView nobody = together_view("en", 0);
  nobody.search = "zz";
  nobody.others.clear();
  view.content = nobody;
  draw();
  CHECK(shows("No name is written like that here."));
}

TEST_CASE_METHOD(UiFixture, "names are chosen with the keyboard alone, also after a search") {
  view.content = together_view("en", 0);
  draw();
  walk_to("search");
  type("da");
  key(Key::enter);
  CHECK(focused() == "present/id-1");
  key(Key::space);
  CHECK(presses == std::vector<std::string>{"present/id-1"});
  CHECK(focused() == "present/id-1");
}

TEST_CASE_METHOD(UiFixture, "a course says who reads it together, and that tests are for each alone") {
  view.content = course_together("en");
  draw();
  const SemanticsNode strip = node("reading-together");
  for (const std::string& name : names("en")) CHECK(strip.label.find(name) != std::string::npos);
  CHECK(strip.value == "Each takes the tests alone, the first one before the lessons.");
  CHECK(node("unit/seals/one").value == "Lesson · Begun without the others: it counts for you alone.");
  CHECK(focused() == "next");
  click("together");
  click("together-end");
  CHECK(presses == std::vector<std::string>{"together", "together-end"});

  desk::ModuleView without_tests = course_together("en");
  without_tests.pre_test_first = false;
  view.content = without_tests;
  draw();
  CHECK(node("reading-together").value == "Each takes the tests alone.");

  view.content = course_alone("en");
  draw();
  CHECK(ui.semantics().find("reading-together") == nullptr);
  CHECK(ui.semantics().find("together-end") == nullptr);
  CHECK(node("together").enabled);
}

TEST_CASE_METHOD(UiFixture, "a record says in words what was read together") {
  view.content = me_view("en");
  draw();
  CHECK(shows_when_scrolled("3 lessons read together"));
}
