// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "page_scenes.hpp"
#include "ui_fixture.hpp"

using namespace waypost;
using namespace waypost::ui;

TEST_CASE_METHOD(UiFixture, "the first field of an item has the caret, and typing arrives under its id") {
  view.content = screen_of(typed_item(phrases("km"), false, false));
  draw("km");
  type("អ្នក");
  CHECK(edits == std::vector<TextEdit>{{"answer", "អ្នក"}});
  CHECK(node("answer").value == "អ្នក");
  edits.clear();
  key(platform::Key::backspace);
  CHECK(edits == std::vector<TextEdit>{{"answer", "អ្ន"}});
}

TEST_CASE_METHOD(UiFixture, "moving the caret is no edit") {
  view.content = screen_of(typed_item(phrases("en"), false, false));
  draw();
  type("ab");
  edits.clear();
  key(platform::Key::left);
  CHECK(edits.empty());
  type("x");
  CHECK(edits == std::vector<TextEdit>{{"answer", "axb"}});
}

TEST_CASE_METHOD(UiFixture, "each field of a page keeps its own text") {
  view.content = screen_of(gaps_item(phrases("en"), true, false));
  draw();
  CHECK(node("gap/g0").value == "Driver");
  click("gap/g1");
  type("one");
  click("gap/g2");
  type("two");
  CHECK(edits == std::vector<TextEdit>{{"gap/g1", "one"}, {"gap/g2", "two"}});
  CHECK(node("gap/g1").value == "one");
  CHECK(presses.empty());
}

TEST_CASE_METHOD(UiFixture, "Tab walks from field to field") {
  view.content = screen_of(gaps_item(phrases("en"), true, false));
  draw();
  walk_to("gap/g0");
  key(platform::Key::tab);
  CHECK(focused() == "gap/g1");
  type("x");
  CHECK(edits == std::vector<TextEdit>{{"gap/g1", "x"}});
}

TEST_CASE_METHOD(UiFixture, "Enter in the last field presses the filled button, once that is possible") {
  view.content = screen_of(typed_item(phrases("en"), false, false));
  draw();
  type("five");
  key(platform::Key::enter);
  CHECK(presses.empty());
  item().typed->text = "five";
  page().page.next_enabled = true;
  draw();
  walk_to("answer");
  key(platform::Key::enter);
  CHECK(presses == std::vector<std::string>{"next"});
}

TEST_CASE_METHOD(UiFixture, "Enter in a field leads to the next one before it leads on") {
  view.content = screen_of(gaps_item(phrases("en"), true, false));
  page().page.next_enabled = true;
  draw();
  click("gap/g1");
  key(platform::Key::enter);
  CHECK(focused() == "gap/g2");
  CHECK(presses.empty());
  key(platform::Key::enter);
  CHECK(presses == std::vector<std::string>{"next"});
}

TEST_CASE_METHOD(UiFixture, "a text that the session changes replaces what was typed") {
  view.content = screen_of(typed_item(phrases("en"), false, false));
  draw();
  type("12");
  item().typed->text = "12";
  draw();
  CHECK(node("answer").value == "12");
  item().typed->text = "";
  draw();
  CHECK(node("answer").value == "");
}

TEST_CASE_METHOD(UiFixture, "a new screen knows nothing of what was typed on the one before") {
  view.content = screen_of(typed_item(phrases("en"), false, false));
  draw();
  type("12");
  page().page.path = "m/l/other";
  draw();
  CHECK(node("answer").value == "");
}

TEST_CASE_METHOD(UiFixture, "a field that takes no more answers cannot be typed into") {
  view.content = screen_of(typed_item(phrases("en"), false, true));
  draw();
  CHECK_FALSE(node("answer").enabled);
  click("answer");
  type("x");
  CHECK(edits.empty());
  CHECK(node("answer").value == "Driver");
}

TEST_CASE_METHOD(UiFixture, "a press puts the caret where it is, in both directions of reading") {
  for (const char* language : {"en", "ur"}) {
    view.content = desk::WhoView{};
    draw(language);
    view.content = screen_of(typed_item(phrases(language), false, false));
    item().typed->text = language == std::string("en") ? "abcd" : "ابجد";
    draw(language);
    const gfx::Rect field = node("answer").rect;
    const bool mirrored = language == std::string("ur");
    click_at({mirrored ? field.x1 - 6 : field.x0 + 6, (field.y0 + field.y1) / 2});
    edits.clear();
    key(platform::Key::del);
    INFO(language);
    CHECK(edits == std::vector<TextEdit>{{"answer", mirrored ? "بجد" : "bcd"}});
  }
}

TEST_CASE_METHOD(UiFixture, "a form takes texts, numbers, days and counts, each under its own id") {
  view.content = form_page(phrases("en"), false);
  draw();
  for (const char* id : {"answer/counts/r1/c0", "answer/number", "answer/date", "answer/text"}) {
    edits.clear();
    click(id);
    type("7");
    INFO(id);
    CHECK(edits == std::vector<TextEdit>{{id, "7"}});
  }
}

TEST_CASE_METHOD(UiFixture,
                 "whatever is typed freely says that no names and no cases belong there, once a field") {
  const std::string no_names = "Write no names of people and no details of a case.";
  // Of each scene the fields that say so; all others that are typed into do not.
  for (const auto& [name, make] : scenes()) {
    view.content = desk::WhoView{};
    settle("en");
    view.content = make(phrases("en"));
    draw();
    const auto* item = std::get_if<session::ItemView>(&page().page.content);
    for (const SemanticsNode& each : ui.semantics().nodes) {
      if (each.role != Role::text_field) continue;
      INFO(name << " " << each.id << "\n" << ui.semantics().dump());
      const bool free_answer = item != nullptr && item->typed && !item->typed->number;
      const bool free_question = each.id == "answer/text";
      CHECK((each.description == no_names) == (free_answer || free_question));
      CHECK((each.description.empty()) == !(free_answer || free_question));
    }
  }
  view.content = form_page(phrases("km"), false);
  draw("km");
  CHECK(node("answer/text").description == translator("km").tr("field.no-names"));
  CHECK(translator("km").tr("field.no-names") != no_names);
}

TEST_CASE_METHOD(UiFixture, "the sentence about names stands above its field and takes no room from it") {
  view.content = screen_of(typed_item(phrases("en"), true, false));
  draw();
  const gfx::Rect number = node("answer").whole;
  view.content = desk::WhoView{};
  settle("en");
  view.content = screen_of(typed_item(phrases("en"), false, false));
  draw();
  const gfx::Rect text = node("answer").whole;
  CHECK(text.y0 > number.y0 + 14);
  CHECK(text.height() == number.height());
  CHECK(ui.semantics().dump().find("about \"Write no names") != std::string::npos);
}
