// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "people_scenes.hpp"
#include "ui_fixture.hpp"

using namespace waypost;
using namespace waypost::ui;
using platform::Key;

TEST_CASE_METHOD(UiFixture,
                 "a record that cannot be opened says what happened, that nothing is lost, what to do") {
  view.content = problem_read_only("en");
  draw();
  CHECK(node("problem").label == "Waypost cannot write on the disk of this PC: it is read-only or locked.");
  CHECK(shows("Nothing was changed. Your work is still on the disk."));
  CHECK(shows("When the disk can be written on again, press Try again."));
  CHECK(focused() == "try-again");
  key(Key::enter);
  CHECK(presses == std::vector<std::string>{"try-again"});
  std::get<desk::ProblemView>(view.content).trying = true;
  draw();
  CHECK(node("try-again").label == "Opening…");
  CHECK_FALSE(node("try-again").enabled);
  std::get<desk::ProblemView>(view.content).trying = false;
  draw();
  CHECK(focused() == "try-again");
  view.content = problem_full("en");
  draw();
  CHECK(shows("The disk is full."));
  CHECK(shows("Make at least 50 MB of room on the disk."));
}

TEST_CASE_METHOD(UiFixture, "where no stick is in, the screen says so and looks again by a press") {
  view.content = export_without_stick("en");
  draw();
  CHECK(shows("No stick is in this PC. Put one in, then look again."));
  CHECK(node("back").label == "Back");
  walk_to("find-sticks");
  key(Key::enter);
  CHECK(presses == std::vector<std::string>{"find-sticks"});
  std::get<desk::ExportView>(view.content)
      .places.insert(std::get<desk::ExportView>(view.content).places.begin(), {"/folders/of/a/STICK", true});
  draw();
  CHECK(ui.semantics().find("find-sticks") == nullptr);
  CHECK(node("export-to//folders/of/a/STICK").label == "Write to STICK");
}
