// SPDX-License-Identifier: Apache-2.0
// Marks and notes at the desk: kept before they are shown as kept, never lost in silence, a press away.
#include "desk_fixture.hpp"
#include "desk/notes_state.hpp"

using namespace waypost;
using namespace waypost::desk;
using session::Saving;

namespace {

struct NotesFixture : DeskFixture {
  void open_lesson() {
    sign_in_with({});
    press("module/m");
    press("unit/m/l");
  }
  PageNote note() {
    const auto found = view<PageScreen>().note;
    REQUIRE(found);
    return *found;
  }
  NoteField field() {
    const auto found = note().field;
    REQUIRE(found);
    return *found;
  }
  std::string page() { return view<PageScreen>().page.path; }
  void write(const std::string& text) {
    press("note");
    type("note-text", text);
  }
};

}  // namespace

TEST_CASE_METHOD(NotesFixture, "a page is marked and the mark taken back by the same press") {
  open_lesson();
  CHECK_FALSE(note().marked);
  press("mark-page");
  CHECK(note().marked);
  press("mark-page");
  CHECK_FALSE(note().marked);
  const auto marked = all<records::PageMarked>();
  REQUIRE(marked.size() == 2);
  CHECK(marked[0].page == "m/l/first");
  CHECK(marked[0].module == "m");
  CHECK(marked[0].marked);
  CHECK_FALSE(marked[1].marked);
}

TEST_CASE_METHOD(NotesFixture, "a mark shows once it is durable, and a disk that keeps nothing is told of") {
  open_lesson();
  answers_come = false;
  press("mark-page");
  CHECK_FALSE(note().marked);
  answers_come = true;
  disk_works = false;
  take(std::exchange(held, {}));
  CHECK_FALSE(note().marked);
  CHECK(note().mark_failed);
  press("next");
  CHECK_FALSE(note().mark_failed);
  disk_works = true;
  press("previous");
  press("mark-page");
  CHECK(note().marked);
  CHECK_FALSE(note().mark_failed);
}

TEST_CASE_METHOD(NotesFixture, "a note is saved composed and without blanks around it, and opens again") {
  open_lesson();
  CHECK_FALSE(note().field);
  write("  Cafe\u0301 at the gate\n");
  CHECK(field().can_save);
  press("note-save");
  CHECK(field().saving == Saving::saved);
  CHECK(field().text == "Caf\u00e9 at the gate");
  CHECK_FALSE(field().can_save);
  const auto kept = all<records::NoteKept>();
  REQUIRE(kept.size() == 1);
  CHECK(kept[0].text == "Caf\u00e9 at the gate");
  CHECK(kept[0].page == "m/l/first");
  press("note-close");
  CHECK_FALSE(note().field);
  CHECK(note().has_note);
  CHECK(count<records::NoteKept>() == 1);
  press("note");
  CHECK(field().text == "Caf\u00e9 at the gate");
  SECTION("and without words it is taken away") {
    type("note-text", " \n");
    press("note-save");
    CHECK_FALSE(note().has_note);
    CHECK(all<records::NoteKept>().back().text.empty());
  }
}

TEST_CASE_METHOD(NotesFixture, "whatever takes a note from the screen keeps it first") {
  open_lesson();
  write("seal 47");
  const char* press_id = GENERATE("note-close", "next", "back", "page/second");
  press(press_id);
  REQUIRE(count<records::NoteKept>() == 1);
  CHECK(all<records::NoteKept>()[0].text == "seal 47");
  if (std::string(press_id) == "note-close") {
    CHECK(page() == "m/l/first");
  } else if (std::string(press_id) == "back") {
    view<ModuleView>();
  } else {
    CHECK(page() == "m/l/second");
    CHECK_FALSE(note().has_note);
  }
}

TEST_CASE_METHOD(NotesFixture, "the automatic lock keeps what was being written") {
  open_lesson();
  write("seal 47");
  send(Idled{});
  view<WhoView>();
  REQUIRE(count<records::NoteKept>() == 1);
  // Before the sign-out, which is the last that is said of this learner.
  CHECK(std::holds_alternative<records::SignedOut>(recorded.back()));
}

TEST_CASE_METHOD(NotesFixture, "a note that could not be saved stays on the screen, and the page too") {
  open_lesson();
  disk_works = false;
  write("seal 47");
  press("next");
  CHECK(page() == "m/l/first");
  CHECK(field().saving == Saving::failed);
  CHECK(field().text == "seal 47");
  CHECK_FALSE(note().has_note);
  CHECK_FALSE(desk().idle_limit_ms());
  SECTION("a disk that was cured takes it") {
    disk_works = true;
    press("note-save");
    CHECK(field().saving == Saving::saved);
    CHECK(note().has_note);
  }
  SECTION("whoever closes it goes on without it") {
    press("note-close");
    CHECK_FALSE(note().field);
    press("next");
    CHECK(page() == "m/l/second");
  }
}

TEST_CASE_METHOD(NotesFixture, "a press waits for a note on its way, and more that was typed goes along") {
  open_lesson();
  write("one");
  answers_come = false;
  press("note-save");
  CHECK(field().saving == Saving::saving);
  type("note-text", "one two");
  press("next");
  CHECK(page() == "m/l/first");
  answers_come = true;
  take(std::exchange(held, {}));
  CHECK(page() == "m/l/second");
  const auto kept = all<records::NoteKept>();
  REQUIRE(kept.size() == 2);
  CHECK(kept[1].text == "one two");
}

TEST_CASE_METHOD(NotesFixture, "a note that is too long says so and keeps whole characters") {
  open_lesson();
  // Stacks of three code points: no cut may fall into one.
  std::string text;
  for (int i = 0; i < 700; ++i) text += "ក្រ";
  write(text);
  CHECK(field().too_long);
  press("note-save");
  CHECK_FALSE(field().too_long);
  const std::string kept = all<records::NoteKept>().at(0).text;
  CHECK(kept.size() == 666 * std::string("ក្រ").size());
  CHECK(note_from_typed(kept) == kept);
}

TEST_CASE_METHOD(NotesFixture,
                 "nothing is left in tests, in instruments, or before it is known what is there") {
  SECTION("tests") {
    sign_in_with({});
    press("module/m");
    press("unit/m/pre");
    CHECK_FALSE(view<PageScreen>().note);
    press("mark-page");
    press("note");
    CHECK(count<records::PageMarked>() == 0);
  }
  SECTION("instruments") {
    lesson::Module visit = course();
    visit.kind = lesson::ModuleKind::instrument;
    visit.pre_test.reset();
    visit.post_test.reset();
    sign_in_with({}, {visit});
    press("module/m");
    press("unit/m/l");
    CHECK_FALSE(view<PageScreen>().note);
  }
  SECTION("a log that cannot be read") {
    page_marks = failure(ErrorCode::io, "reading");
    open_lesson();
    CHECK_FALSE(view<PageScreen>().note);
    press("back");
    press("back");
    press("me");
    press("notes");
    view<MeView>();
  }
}

TEST_CASE_METHOD(NotesFixture,
                 "My notes lists pages in the order of the course, and leads to each in one press") {
  page_marks = records::PageMarks{{"m/l/second", {true, ""}},
                                  {"m/l/first", {false, "seal 47"}},
                                  {"m/old/page", {false, "of before"}},
                                  {"gone/l/p", {true, "elsewhere"}}};
  sign_in_with({});
  press("me");
  press("notes");
  const NotesView notes = view<NotesView>();
  REQUIRE(notes.courses.size() == 2);
  CHECK(notes.courses[0].title == "Module");
  const std::vector<NoteRow>& pages = notes.courses[0].pages;
  REQUIRE(pages.size() == 3);
  CHECK(pages[0].title == "First page");
  CHECK(pages[0].lesson == "Lesson");
  CHECK(pages[0].note == "seal 47");
  CHECK(pages[0].can_go);
  CHECK(pages[1].marked);
  CHECK(pages[2].title.empty());
  CHECK(pages[2].note == "of before");
  CHECK_FALSE(pages[2].can_go);
  CHECK(notes.courses[1].title == "gone");

  SECTION("goes there") {
    press("goto/m/l/second");
    CHECK(page() == "m/l/second");
    CHECK(note().marked);
    press("back");
    view<ModuleView>();
  }
  SECTION("nothing leads to a page that is gone") {
    press("goto/gone/l/p");
    view<NotesView>();
  }
  SECTION("back leads to My record") {
    press("back");
    view<MeView>();
  }
}

TEST_CASE_METHOD(NotesFixture, "what is taken away by a slip is put back") {
  page_marks = records::PageMarks{{"m/l/first", {true, "seal 47"}}};
  sign_in_with({});
  press("me");
  press("notes");
  press("note-remove/m/l/first");
  CHECK(view<NotesView>().courses.empty());
  CHECK(view<NotesView>().can_put_back);
  CHECK(all<records::NoteKept>().at(0).text.empty());
  CHECK_FALSE(all<records::PageMarked>().at(0).marked);
  press("note-put-back");
  REQUIRE(view<NotesView>().courses.size() == 1);
  CHECK(view<NotesView>().courses[0].pages.at(0).note == "seal 47");
  CHECK(view<NotesView>().courses[0].pages.at(0).marked);
  CHECK_FALSE(view<NotesView>().can_put_back);

  SECTION("and on a disk that keeps nothing all stays as it was") {
    disk_works = false;
    press("note-remove/m/l/first");
    CHECK(view<NotesView>().courses.size() == 1);
    CHECK(view<NotesView>().saving == Saving::failed);
  }
}

TEST_CASE_METHOD(NotesFixture, "who comes next sees nothing of it") {
  open_lesson();
  write("seal 47");
  press("note-save");
  send(Idled{});
  press("learner/y");
  press("module/m");
  press("unit/m/l");
  CHECK_FALSE(note().has_note);
  CHECK_FALSE(note().field);
}

TEST_CASE_METHOD(NotesFixture, "where several read together a note is the reader's alone") {
  sign_in_with({});
  press("module/m");
  press("together");
  press("present/y");
  press("gathered");
  press("unit/m/l");
  press("mark-page");
  write("seal 47");
  press("note-save");
  CHECK(count<records::PageMarked>() == 1);
  CHECK(recorded_of_others.empty());
}
