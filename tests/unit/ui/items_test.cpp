// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <utility>

#include "page_scenes.hpp"
#include "ui_fixture.hpp"

using namespace waypost;
using namespace waypost::ui;
using session::ChoiceState;

namespace {

const Phrases& en() { return phrases("en"); }

}  // namespace

TEST_CASE_METHOD(UiFixture, "true and false are the programs' own words, in the learner's language") {
  view.content = screen_of(true_false_item(en()));
  draw("en");
  CHECK(node("choice/true").label == "True");
  CHECK(node("choice/false").label == "False");
  const std::string english = node("choice/true").label;
  draw("km");
  CHECK(node("choice/true").label != english);
}

TEST_CASE_METHOD(UiFixture,
                 "pictures to choose from stand in a grid, each called what its description says") {
  view.content = screen_of(picture_item(en(), 4, false));
  draw();
  CHECK(node("choice/c0").label == en().choices[0]);
  CHECK(node("choice/c0").whole.y0 == node("choice/c1").whole.y0);
  CHECK(node("choice/c0").whole.height() == node("choice/c1").whole.height());
  click("choice/c1");
  CHECK(presses == std::vector<std::string>{"choice/c1"});
}

TEST_CASE_METHOD(UiFixture, "the picture of a question stands beside its answers, so that all are in sight") {
  view.content = screen_of(pictured_item(en()));
  draw();
  gfx::Rect image;
  for (const SemanticsNode& each : ui.semantics().nodes) {
    if (each.role == Role::image) image = each.whole;
  }
  CHECK(node("choice/c0").whole.x0 > image.x1);
  CHECK(node("choice/c3").rect == node("choice/c3").whole);
}

TEST_CASE_METHOD(UiFixture,
                 "what was not in sight yet does not have the focus, so that Enter cannot choose it") {
  view.content = screen_of(pictured_item(en()));
  picture = gfx::Bitmap{{480, 300}};
  draw();
  REQUIRE(node("choice/c0").rect.empty());
  CHECK(focused().empty());
  key(platform::Key::enter);
  CHECK(presses.empty());
  walk_to("choice/c0");
  CHECK(node("choice/c0").rect == node("choice/c0").whole);
  key(platform::Key::enter);
  CHECK(presses == std::vector<std::string>{"choice/c0"});
}

TEST_CASE_METHOD(UiFixture, "matching goes by keyboard alone: a row, then what belongs to it") {
  view.content = screen_of(matching_item(en(), false));
  draw();
  CHECK(node("left/l2").selected);
  CHECK(node("left/l0").value == en().choices[0]);
  CHECK(node("right/r0").value == "Already placed");
  walk_to("left/l3");
  key(platform::Key::enter);
  walk_to("right/r3");
  key(platform::Key::space);
  CHECK(presses == std::vector<std::string>{"left/l3", "right/r3"});
}

TEST_CASE_METHOD(UiFixture, "a wrong pair shows its right partner once no try is left") {
  view.content = screen_of(matching_item(en(), true));
  draw();
  CHECK(shows(en().choices[3]));
  CHECK_FALSE(node("left/l1").enabled);
  CHECK(ui.semantics().find("right/r0") == nullptr);
}

TEST_CASE_METHOD(UiFixture,
                 "a step moves by its two buttons, and the hand stays with it at the end of the list") {
  view.content = screen_of(ordering_item(en(), false));
  draw();
  CHECK_FALSE(node("up/s0").enabled);
  CHECK(node("up/s1").label == "Move up: " + en().choices[1]);
  CHECK(node("up/s1").whole.width() == 44);
  walk_to("up/s1");
  key(platform::Key::enter);
  CHECK(presses == std::vector<std::string>{"up/s1"});
  std::swap(item().steps[0], item().steps[1]);
  item().steps[0].can_move_up = false;
  item().steps[1].can_move_up = true;
  draw();
  CHECK(focused() == "down/s1");
}

TEST_CASE_METHOD(UiFixture,
                 "a judged order says of each step whether it is in its place, and moves no more") {
  view.content = screen_of(ordering_item(en(), true));
  draw();
  CHECK(shows("In its place"));
  CHECK(shows("Not in its place"));
  CHECK(ui.semantics().find("up/s1") == nullptr);
}

TEST_CASE_METHOD(UiFixture,
                 "places in a picture do not give away what is there before the answer is judged") {
  view.content = screen_of(hotspot_item(en(), false));
  draw();
  CHECK(node("spot/s0").label == "Place 1");
  CHECK_FALSE(shows(en().choices[0]));
  CHECK(node("spot/s1").selected);
  click("spot/s2");
  CHECK(presses == std::vector<std::string>{"spot/s2"});
  view.content = screen_of(hotspot_item(en(), true));
  draw();
  CHECK(shows(en().choices[0]));
  CHECK(node("spot/s2").value == "Also right");
}

TEST_CASE_METHOD(UiFixture, "a number that is none is refused in words") {
  view.content = screen_of(typed_item(en(), true, false));
  draw();
  CHECK(shows("This is not a number."));
}

TEST_CASE_METHOD(UiFixture, "a wrong text shows the right answer once no try is left") {
  view.content = screen_of(typed_item(en(), false, true));
  draw();
  CHECK(shows("Officer"));
}

TEST_CASE_METHOD(UiFixture, "a gap to choose for shows its options while it is the active one") {
  view.content = screen_of(gaps_item(en(), false, false));
  draw();
  CHECK(node("gap/g1").selected);
  CHECK(node("gap/g0").value == "Driver");
  CHECK(ui.semantics().find("option/g0/o0") == nullptr);
  click("option/g1/o2");
  click("gap/g2");
  CHECK(presses == std::vector<std::string>{"option/g1/o2", "gap/g2"});
}

TEST_CASE_METHOD(UiFixture, "when the next gap becomes the active one, the keyboard is at its options") {
  view.content = screen_of(gaps_item(en(), false, false));
  draw();
  walk_to("option/g1/o2");
  key(platform::Key::enter);
  item().gaps->gaps[1].active = false;
  item().gaps->gaps[2].active = true;
  settle("en");
  CHECK(focused() == "option/g2/o0");
}

TEST_CASE_METHOD(UiFixture, "the keyboard stays at the filled button while an answer is being saved") {
  view.content = screen_of(choice_item(en()));
  page().page.next_enabled = true;
  draw();
  walk_to("next");
  page().page.next_enabled = false;
  page().page.saving = session::Saving::saving;
  draw();
  CHECK(focused() == "next");
  CHECK(node("next").label == "Saving…");
}

TEST_CASE_METHOD(UiFixture, "the words around gaps are all there, in reading order") {
  for (const char* language : {"en", "km", "my", "ur"}) {
    view.content = desk::WhoView{};
    draw(language);
    view.content = screen_of(gaps_item(phrases(language), true, false));
    draw(language);
    std::string words, wanted;
    for (const session::GapPiece& piece : item().gaps->pieces) wanted += piece.text;
    for (const SemanticsNode& each : ui.semantics().nodes) {
      if (each.role == Role::text) words += each.label;
    }
    const auto without_spaces = [](std::string text) {
      std::erase(text, ' ');
      return text;
    };
    INFO(ui.semantics().dump());
    CHECK(without_spaces(words).find(without_spaces(wanted)) != std::string::npos);
  }
}

TEST_CASE_METHOD(UiFixture, "a full stop never stands alone at the beginning of a line behind a gap") {
  for (int width = 420; width <= 800; width += 20) {
    picture = gfx::Bitmap({width, 900});
    view.content = screen_of(gaps_item(en(), true, false));
    draw("en");
    const gfx::Rect gap = node("gap/g2").whole;
    const SemanticsNode* stop = nullptr;
    for (const SemanticsNode& each : ui.semantics().nodes) {
      if (each.label == ".") stop = &each;
    }
    REQUIRE(stop != nullptr);
    INFO(width);
    CHECK(stop->whole.x0 >= gap.x1);
    CHECK(stop->whole.y0 < gap.y1);
  }
}

TEST_CASE_METHOD(UiFixture, "how sure one is stands above the bar, and is asked for in words") {
  view.content = screen_of(true_false_item(en()));
  draw();
  CHECK(shows("How sure are you?"));
  CHECK(shows("Say how sure you are."));
  click("sure/3");
  CHECK(presses == std::vector<std::string>{"sure/3"});
  item().certainty = 3;
  draw();
  CHECK(node("sure/3").selected);
  CHECK_FALSE(node("sure/1").selected);
}

TEST_CASE_METHOD(UiFixture, "a hint is asked for by its button and stays on the page") {
  view.content = screen_of(true_false_item(en()));
  draw();
  CHECK(shows(en().reason));
  CHECK(node("hint").label == "Show another hint");
  click("hint");
  CHECK(presses == std::vector<std::string>{"hint"});
  item().hint_left = false;
  draw();
  CHECK(ui.semantics().find("hint") == nullptr);
}

TEST_CASE_METHOD(UiFixture,
                 "a long explanation is all there: what the strip has no room for stands in the page") {
  for (const char* language : {"en", "my", "ur"}) {
    session::ItemView judged = choice_item(phrases(language));
    judged.locked = true;
    judged.feedback = wrong_feedback(phrases(language));
    judged.feedback->reasons.assign(6, phrases(language).paragraph);
    view.content = desk::WhoView{};
    draw(language);
    view.content = screen_of(judged);
    draw(language);
    const gfx::Rect strip = node("feedback").whole;
    INFO(language);
    CHECK(strip.height() <= 0.5F * 600);
    CHECK(strip.y1 <= 600 - measure::kBottomBar);
  }
}

TEST_CASE_METHOD(UiFixture, "a timed test says how long is left, and which section this is") {
  view.content = timed_question(en());
  draw();
  CHECK(node("time-left").label == "12:34 left");
  CHECK(shows(en().choices[2]));
  page().page.seconds_left = 65;
  draw();
  CHECK(node("time-left").label == "1:05 left");
  draw("ur");
  CHECK(node("time-left").label.find("۱:۰۵") != std::string::npos);
}

TEST_CASE_METHOD(
    UiFixture, "an answer that could not be saved says why, what to do, and leads to a stick where it can") {
  view.content = not_saved(en(), session::SaveTrouble::disk_full);
  draw();
  CHECK(node("saving").value == "failed");
  CHECK(node("saving").label.find("the disk is full") != std::string::npos);
  CHECK(node("saving").label.find("at least 50 MB") != std::string::npos);
  CHECK(node("saving").label.find("Your answer stays on the screen") != std::string::npos);
  CHECK(shows("/folders/of/the/post/waypost"));
  walk_to("save-to-stick");
  key(platform::Key::enter);
  CHECK(presses == std::vector<std::string>{"save-to-stick"});
  view.content = not_saved(en(), session::SaveTrouble::read_only);
  draw();
  CHECK(node("saving").label.find("read-only or locked") != std::string::npos);
  CHECK(ui.semantics().find("save-to-stick") == nullptr);
  CHECK(node("next").enabled);
}

TEST_CASE_METHOD(UiFixture, "while a function of the lesson is being asked the button says so") {
  view.content = being_scored(en());
  draw();
  CHECK(node("next").label == "Being marked…");
  CHECK_FALSE(node("next").enabled);
}
