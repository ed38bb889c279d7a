// SPDX-License-Identifier: Apache-2.0
// A page's mark and note, and the list of all of them. That everything fits and is reached by the keyboard is
// asked of these scenes with all others, in every_page_test.cpp and people_test.cpp.
#include <catch2/catch.hpp>

#include "desk/notes_state.hpp"
#include "page_scenes.hpp"
#include "people_scenes.hpp"
#include "ui_fixture.hpp"

using namespace waypost;
using namespace waypost::ui;
using platform::Key;

namespace {

struct NotesFixture : UiFixture {
  void show_page(const std::string& language = "en") {
    view.content = page_with_note(phrases(language), false);
    draw(language);
  }
  void open_note(const std::string& text = "") {
    show_page();
    page().note->field = desk::NoteField{text};
    settle("en");
  }
  desk::NoteField& field() { return *page().note->field; }
};

}  // namespace

TEST_CASE_METHOD(NotesFixture, "a page says in words whether it is marked and has a note") {
  show_page();
  CHECK(node("mark-page").label == "Page marked");
  CHECK(node("mark-page").selected);
  CHECK(node("note").label == "Your note");
  click("mark-page");
  click("note");
  CHECK(presses == std::vector<std::string>{"mark-page", "note"});
  page().note = desk::PageNote{};
  settle("en");
  CHECK(node("mark-page").label == "Mark this page");
  CHECK_FALSE(node("mark-page").selected);
  CHECK(node("note").label == "Write a note");
  CHECK(focused() == "note");
}

TEST_CASE_METHOD(NotesFixture, "whoever opens a note writes in it at once, and Escape closes it") {
  open_note();
  CHECK(focused() == "note-text");
  type("seal");
  CHECK(edits.back() == TextEdit{"note-text", "seal"});
  key(Key::enter);
  type("47");
  CHECK(edits.back() == TextEdit{"note-text", "seal\n47"});
  key(Key::escape);
  CHECK(presses == std::vector<std::string>{"note-close"});
  page().note->field.reset();
  settle("en");
  CHECK(focused() == "note");
  presses.clear();
  key(Key::escape);
  CHECK(presses == std::vector<std::string>{"back"});
}

TEST_CASE_METHOD(NotesFixture, "what became of a note stands above it") {
  open_note("seal 47");
  CHECK(node("note-status").value.empty());
  const std::pair<session::Saving, const char*> kStates[] = {{session::Saving::saving, "saving"},
                                                             {session::Saving::saved, "saved"},
                                                             {session::Saving::failed, "failed"}};
  for (const auto& [saving, value] : kStates) {
    field().saving = saving;
    settle("en");
    CHECK(node("note-status").value == value);
  }
  field().saving = session::Saving::nothing;
  field().too_long = true;
  settle("en");
  CHECK(node("note-status").value == "too-long");
  CHECK(node("note-status").label.find("2,000") != std::string::npos);
}

TEST_CASE_METHOD(NotesFixture, "a long note stays within its strip, the page and its bar in sight") {
  std::string text;
  for (int i = 0; i < 60; ++i) text += "line " + std::to_string(i) + "\n";
  for (const gfx::Size size : {gfx::Size{320, 480}, gfx::Size{400, 300}, gfx::Size{800, 600}}) {
    picture = gfx::Bitmap(size);
    view.content = desk::WhoView{};
    settle("en");
    open_note(text);
    draw("en");
    INFO(size.width_px << "\n" << ui.semantics().dump());
    // The page keeps a part of the room, also where there is little.
    CHECK(node("note-text").rect.y0 > measure::kTopBar + 20);
    CHECK(node("note-text").rect.y1 <= static_cast<float>(size.height_px) - measure::kBottomBar);
    // The caret, which is at the end, is in sight within the field.
    CHECK(ui.caret().y0 >= node("note-text").rect.y0);
    CHECK(ui.caret().y1 <= node("note-text").rect.y1);
    for (const char* id : {"note-save", "note-close"})
      CHECK(node(id).whole.y1 <= static_cast<float>(size.height_px) - measure::kBottomBar);
  }
}

TEST_CASE_METHOD(NotesFixture, "typing in a note does not move the page") {
  open_note();
  key(Key::page_down);
  const float before = node("mark-page").whole.y0;
  type("seal 47");
  CHECK(node("mark-page").whole.y0 == before);
}

TEST_CASE_METHOD(UiFixture, "My notes shows what was left at each page, and what leads to it") {
  view.content = notes_view("en");
  draw();
  CHECK(ui.semantics().screen == "notes");
  CHECK(shows("Page marked"));
  CHECK(shows_when_scrolled("This page is no longer in the course"));
  click("goto/seals/one/p");
  click("note-remove/seals/one/p");
  click("note-put-back");
  CHECK(presses == std::vector<std::string>{"goto/seals/one/p", "note-remove/seals/one/p", "note-put-back"});
  CHECK(ui.semantics().find("goto/seals/old/p") == nullptr);
}
