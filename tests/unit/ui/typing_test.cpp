// SPDX-License-Identifier: Apache-2.0
// What hands do in a field: select, copy, undo, compose, and type with the built-in keyboards.
#include <catch2/catch.hpp>

#include "page_scenes.hpp"
#include "ui_fixture.hpp"

using namespace waypost;
using namespace waypost::ui;
using platform::Key;

namespace {

struct TypingFixture : UiFixture {
  void open(const std::string& language) {
    view.content = screen_of(typed_item(phrases(language), false, false));
    draw(language);
  }
  std::string typed() { return node("answer").value; }
};

}  // namespace

TEST_CASE_METHOD(TypingFixture, "Shift with arrows selects, and what is typed takes its place") {
  open("en");
  type("seal");
  key({Key::left, true});
  key({Key::left, true});
  type("t");
  CHECK(typed() == "set");
  key({Key::undo, false, true});
  CHECK(typed() == "seal");
  key({Key::redo, false, true});
  CHECK(typed() == "set");
}

TEST_CASE_METHOD(TypingFixture, "what is copied can be had once, and a paste arrives as typing") {
  open("en");
  type("abc");
  key({Key::select_all, false, true});
  key({Key::cut, false, true});
  CHECK(ui.take_copied() == std::optional<std::string>("abc"));
  CHECK_FALSE(ui.take_copied());
  CHECK(typed().empty());
  ui.handle(platform::TextPasted{"two\nlines"});
  settle("en");
  CHECK(typed() == "two lines");
}

TEST_CASE_METHOD(TypingFixture, "a double press takes the word, a drag takes what it runs over") {
  open("en");
  type("one two");
  const gfx::Rect field = node("answer").rect;
  const gfx::Point on_one{field.x0 + 24, (field.y0 + field.y1) / 2};
  ui.handle(platform::PointerMoved{on_one});
  ui.handle(platform::PointerPressed{on_one, 2});
  settle("en");
  ui.handle(platform::PointerReleased{on_one});
  settle("en");
  type("1");
  CHECK(typed() == "1 two");
  ui.handle(platform::PointerMoved{{field.x0 + 15, on_one.y}});
  ui.handle(platform::PointerPressed{{field.x0 + 15, on_one.y}});
  settle("en");
  ui.handle(platform::PointerMoved{{field.x0 + 200, on_one.y}});
  settle("en");
  ui.handle(platform::PointerReleased{{field.x0 + 200, on_one.y}});
  settle("en");
  type("x");
  CHECK(typed() == "x");
}

TEST_CASE_METHOD(TypingFixture, "a composition is seen in the field and counts once it is finished") {
  open("zh-Hans");
  ui.handle(platform::TextComposed{"fengtiao", 8});
  settle("zh-Hans");
  CHECK(typed().empty());
  CHECK(edits.empty());
  type("封条");
  CHECK(typed() == "封条");
  CHECK(edits.back() == TextEdit{"answer", "封条"});
}

TEST_CASE_METHOD(TypingFixture,
                 "a press elsewhere keeps what is being composed, and the input method is told") {
  open("zh-Hans");
  ui.handle(platform::TextComposed{"封条", 6});
  settle("zh-Hans");
  CHECK_FALSE(ui.take_composition_ended());
  click_at({400, 300});
  CHECK(typed() == "封条");
  CHECK(ui.take_composition_ended());
}

TEST_CASE_METHOD(TypingFixture, "Escape gives up a composition and does not leave the screen") {
  open("zh-Hans");
  ui.handle(platform::TextComposed{"feng", 4});
  settle("zh-Hans");
  key(Key::escape);
  CHECK(typed().empty());
  CHECK(presses.empty());
  CHECK(ui.take_composition_ended());
  key(Key::escape);
  CHECK(presses == std::vector<std::string>{"back"});
}

TEST_CASE_METHOD(TypingFixture,
                 "the system's input method is asked for where a field types with the system's keyboard") {
  open("km");
  CHECK(ui.takes_text());
  key(Key::f2);
  CHECK_FALSE(ui.takes_text());
  click("keyboard/layout/");
  CHECK(ui.takes_text());
  view.content = desk::WhoView{};
  draw("km");
  CHECK_FALSE(ui.takes_text());
}

TEST_CASE_METHOD(TypingFixture, "F2 shows the keyboard of the language, and keys of the board follow it") {
  open("km");
  CHECK(ui.semantics().find("key/AD01") == nullptr);
  strike("AC08", "k");
  CHECK(typed() == "k");
  key(Key::f2);
  CHECK(node("keyboard/layout/km").selected);
  strike("AC08", "k");
  CHECK(typed() == "kក");
  SECTION("Escape puts it away, and its letters stay") {
    key(Key::escape);
    CHECK(ui.semantics().find("key/AD01") == nullptr);
    strike("AC08", "k");
    CHECK(typed() == "kកក");
    CHECK(presses.empty());
  }
  SECTION("the system's own keyboard can be taken back") {
    click("keyboard/layout/");
    strike("AC08", "k");
    CHECK(typed() == "kកk");
  }
  SECTION("an input method's text is typed, whatever layout is on") {
    type("封");
    CHECK(typed() == "kក封");
  }
}

TEST_CASE_METHOD(TypingFixture, "keys on the screen are pressed, and the field keeps the caret") {
  open("th");
  click("answer");
  click("keyboard");
  click("key/AC02");
  click("key/shift");
  CHECK(node("key/shift").selected);
  click("key/AC02");
  CHECK_FALSE(node("key/shift").selected);
  CHECK(typed() == "หฆ");
  CHECK(focused() == "answer");
  click("key/backspace");
  CHECK(typed() == "ห");
  CHECK(presses.empty());
}

TEST_CASE_METHOD(TypingFixture, "the field stays in sight above the keyboard, in a small window too") {
  picture = gfx::Bitmap({640, 480});
  open("my");
  click("answer");
  key(Key::f2);
  const gfx::Rect field = node("answer").rect;
  CHECK(field.height() >= 40);
  CHECK(field.y1 <= node("keyboard/layout/my").rect.y0);
  CHECK(ui.caret().y1 <= node("keyboard/layout/my").rect.y0);
}

TEST_CASE_METHOD(TypingFixture, "Telex makes Vietnamese of the letters of the board") {
  open("vi");
  key(Key::f2);
  for (const auto& [place, letter] : {std::pair{"AD05", "t"},
                                      {"AD08", "i"},
                                      {"AD03", "e"},
                                      {"AD03", "e"},
                                      {"AB06", "n"},
                                      {"AC05", "g"},
                                      {"AC02", "s"}}) {
    strike(place, letter);
  }
  CHECK(typed() == "tiếng");
}

TEST_CASE_METHOD(UiFixture, "a free answer takes several lines, and arrows walk them before they leave") {
  view.content = form_page(phrases("en"), false);
  draw();
  click("answer/text");
  const float height = node("answer/text").rect.height();
  type("one");
  key(Key::enter);
  type("two");
  CHECK(node("answer/text").value == "one\ntwo");
  key(Key::up);
  CHECK(focused() == "answer/text");
  type("!");
  CHECK(node("answer/text").value == "one!\ntwo");
  for (int i = 0; i < 8; ++i) key(Key::enter);
  CHECK(node("answer/text").whole.height() > height);
}

TEST_CASE_METHOD(UiFixture, "a screen without a field has no keyboard") {
  view.content = screen_of(typed_item(phrases("km"), false, false));
  draw("km");
  key(Key::f2);
  REQUIRE(ui.semantics().find("key/AD01") != nullptr);
  view.content = desk::WhoView{};
  draw("km");
  CHECK(ui.semantics().find("key/AD01") == nullptr);
}
