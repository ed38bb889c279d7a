// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "people_scenes.hpp"
#include "ui_fixture.hpp"

using namespace waypost;
using namespace waypost::ui;
using platform::Key;

TEST_CASE_METHOD(UiFixture,
                 "a post is chosen with the keyboard alone, from the office's row to the question") {
  view.content = office_nowhere("en");
  draw();
  CHECK(node("choose-site").label == "Choose this office's post");
  walk_to("choose-site");
  key(Key::enter);
  view.content = site_countries("en");
  draw();
  CHECK(node("country/VN").label == "Viet Nam");
  walk_to("country/LA");
  key(Key::enter);
  view.content = site_posts("en");
  draw();
  CHECK(focused() == "site-search");
  type("ru");
  CHECK(edits == std::vector<TextEdit>{{"site-search", "ru"}});
  CHECK(node("site/CN-02").value.find("瑞丽") != std::string::npos);
  walk_to("site/CN-02");
  key(Key::enter);
  view.content = site_question("en");
  draw();
  CHECK(focused() == "back");
  CHECK(shows("Lao People's Democratic Republic"));
  CHECK(shows("Not saved."));
  CHECK(shows("Once the regional office sends a file for this PC, that file counts."));
  walk_to("confirm");
  key(Key::enter);
  CHECK(presses == std::vector<std::string>{"choose-site", "country/LA", "site/CN-02", "confirm"});
}

TEST_CASE_METHOD(UiFixture,
                 "the row about the post says what is set, and is gone where a site file says it") {
  view.content = office_chosen("en");
  draw();
  CHECK(node("choose-site").label == "Nameuang (Nam Heuang)");
  CHECK(node("choose-site").value == "Choose another post");
  std::get<desk::OfficeView>(view.content).can_choose_site = false;
  draw();
  CHECK(ui.semantics().find("choose-site") == nullptr);
  CHECK(shows("Nameuang (Nam Heuang)"));
}
