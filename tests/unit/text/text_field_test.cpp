// SPDX-License-Identifier: Apache-2.0
#include "text/text_field.hpp"

#include "engine_fixture.hpp"

using namespace waypost;
using namespace waypost::text;

namespace {

std::shared_ptr<const Layout> shown(const TextField& field, const std::string& language) {
  return lay_out(field.text(), language);
}

}  // namespace

TEST_CASE("backspace mends a stack from its last sign") {
  SECTION("Khmer: a coeng goes with its consonant") {
    TextField field("ស្ត្រី");
    field.backspace();
    CHECK(field.text() == "ស្ត្រ");
    field.backspace();
    CHECK(field.text() == "ស្ត");
    field.backspace();
    CHECK(field.text() == "ស");
    field.backspace();
    CHECK(field.text().empty());
    field.backspace();
    CHECK(field.text().empty());
  }
  SECTION("Burmese: a virama goes with its consonant") {
    TextField field("သတ္တ");
    field.backspace();
    CHECK(field.text() == "သတ");
  }
  SECTION("Lao and Thai: tone and vowel signs go one by one") {
    TextField lao("ນີ້");
    lao.backspace();
    CHECK(lao.text() == "ນີ");
    TextField thai("ที่");
    thai.backspace();
    CHECK(thai.text() == "ที");
    thai.backspace();
    CHECK(thai.text() == "ท");
  }
  SECTION("Urdu: letters go one by one") {
    TextField field("مہر");
    field.backspace();
    CHECK(field.text() == "مہ");
  }
}

TEST_CASE("delete removes the whole cluster") {
  TextField khmer("ស្ត្រីល្អ");
  khmer.set_caret(0);
  khmer.delete_cluster();
  CHECK(khmer.text() == "ល្អ");
  TextField burmese("သတ္တိ");
  burmese.set_caret(std::string("သ").size());
  burmese.delete_cluster();
  CHECK(burmese.text() == "သ");
  TextField lao("ນີ້ຄື");
  lao.set_caret(0);
  lao.delete_cluster();
  CHECK(lao.text() == "ຄື");
  TextField thai("ที่นี่");
  thai.set_caret(0);
  thai.delete_cluster();
  CHECK(thai.text() == "นี่");
  thai.set_caret(thai.text().size());
  thai.delete_cluster();
  CHECK(thai.text() == "นี่");
}

TEST_CASE("arrows visit every stop once, as seen on the screen") {
  for (const Sample& sample : samples()) {
    CAPTURE(sample.language);
    TextField field(sample.text);
    const auto layout = shown(field, sample.language);
    const std::vector<std::size_t> stops = layout->visual_stops();
    field.set_caret(stops.front());
    for (std::size_t i = 1; i < stops.size(); ++i) {
      field.move(CaretMove::right, *layout);
      REQUIRE(field.caret() == stops[i]);
    }
    for (std::size_t i = stops.size() - 1; i-- > 0;) {
      field.move(CaretMove::left, *layout);
      REQUIRE(field.caret() == stops[i]);
    }
  }
}

TEST_CASE("the left arrow goes forward in Urdu") {
  TextField field("مہر");
  field.set_caret(0);
  const auto layout = shown(field, "ur");
  field.move(CaretMove::left, *layout);
  CHECK(field.caret() == std::string("م").size());
}

TEST_CASE("what is typed stands before the caret") {
  TextField field;
  field.insert("ក");
  field.insert("\u17D2");
  field.insert("ខ");
  CHECK(field.text() == "ក្ខ");
  CHECK(field.caret() == field.text().size());
  SECTION("in the middle too") {
    field.set_caret(0);
    field.insert("4");
    CHECK(field.text() == "4ក្ខ");
    CHECK(field.caret() == 1);
  }
  SECTION("and damage is repaired on the way") {
    field.insert("\xFF\x07");
    CHECK(field.text() == "ក្ខ\uFFFD");
  }
}

namespace {

/// A field in lines of a width.
std::shared_ptr<const Layout> shown_in(const TextField& field, const std::string& language, float width_px) {
  LayoutOptions options;
  options.width_px = width_px;
  return lay_out(field.text(), language, options);
}

}  // namespace

TEST_CASE("what is selected is replaced, cut, or left behind") {
  TextField field("one two three");
  field.set_caret(4);
  field.select_word(*shown(field, "en"));
  CHECK(field.selected_text() == "two");
  SECTION("typing takes its place") {
    field.insert("2");
    CHECK(field.text() == "one 2 three");
    CHECK_FALSE(field.has_selection());
  }
  SECTION("Backspace removes it whole") {
    field.backspace();
    CHECK(field.text() == "one  three");
    CHECK(field.caret() == 4);
  }
  SECTION("cutting gives it") {
    CHECK(field.cut() == "two");
    CHECK(field.text() == "one  three");
  }
  SECTION("an arrow collapses it to its own side") {
    field.move(CaretMove::left, *shown(field, "en"));
    CHECK(field.caret() == 4);
  }
  SECTION("Shift with an arrow goes on from its end") {
    field.move(CaretMove::word_right, *shown(field, "en"), true);
    CHECK(field.selected_text() == "two ");
  }
}

TEST_CASE("a selection over both directions is drawn where its letters stand") {
  TextField field("abc مہر def");
  const auto layout = shown(field, "en");
  const std::size_t begin = std::string("ab").size();
  const std::size_t end = std::string("abc م").size();
  // "c " and the first letter of the Urdu word, which stands at its right edge: two places.
  CHECK(layout->selection(begin, end).size() == 2);
}

TEST_CASE("words are moved over by their dictionary") {
  struct Case {
    const char* language;
    const char* text;
    const char* first_word;
  };
  for (const Case& each : {Case{"th", "ตรวจหมายเลขก่อน", "ตรวจ"}, Case{"km", "ពិនិត្យលេខមុន", "ពិនិត្យ"},
                           Case{"en", "check, the number", "check, "}, Case{"lo", "ກວດເລກທີ", "ກວດ"}}) {
    CAPTURE(each.language);
    TextField field(each.text);
    field.set_caret(0);
    field.move(CaretMove::word_right, *shown(field, each.language));
    CHECK(field.text().substr(0, field.caret()) == each.first_word);
    field.move(CaretMove::word_left, *shown(field, each.language));
    CHECK(field.caret() == 0);
  }
}

TEST_CASE("Control with the left arrow goes to the next word in Urdu") {
  TextField field("پہلا لفظ");
  field.set_caret(0);
  field.move(CaretMove::word_left, *shown(field, "ur"));
  CHECK(field.text().substr(field.caret()) == "لفظ");
}

TEST_CASE("a field of several lines is walked line by line") {
  TextField field("aaaa bbbb cccc dddd", FieldLines::many);
  const auto layout = shown_in(field, "en", 120);
  REQUIRE(layout->lines().size() >= 2);
  const std::size_t second = layout->lines()[1].begin;
  field.set_caret(2);
  field.move(CaretMove::down, *layout);
  CHECK(layout->line_of(field.place()) == 1);
  field.move(CaretMove::up, *layout);
  CHECK(field.caret() == 2);
  SECTION("End stays in its line although the next one begins at the same place") {
    field.move(CaretMove::line_end, *layout);
    CHECK(field.caret() == second);
    CHECK(layout->line_of(field.place()) == 0);
    field.move(CaretMove::line_start, *layout);
    CHECK(field.caret() == 0);
  }
  SECTION("a short line does not narrow the column") {
    TextField lines("aaaaaaaa\nb\naaaaaaaa", FieldLines::many);
    const auto three = shown(lines, "en");
    lines.set_caret(6);
    lines.move(CaretMove::down, *three);
    CHECK(lines.caret() == std::string("aaaaaaaa\nb").size());
    lines.move(CaretMove::down, *three);
    CHECK(lines.caret() == std::string("aaaaaaaa\nb\naaaaaa").size());
  }
}

TEST_CASE("a field of one line takes newlines as spaces") {
  TextField field;
  field.insert("first\nsecond\r\nthird");
  CHECK(field.text() == "first second  third");
  TextField lines("", FieldLines::many);
  lines.insert("first\nsecond");
  CHECK(lines.text() == "first\nsecond");
}

TEST_CASE("edits are taken back and made again") {
  TextField field;
  for (const char* letter : {"o", "n", "e", " ", "t", "w", "o"}) field.insert(letter);
  field.undo();
  CHECK(field.text() == "one ");
  field.undo();
  CHECK(field.text().empty());
  field.undo();
  CHECK(field.text().empty());
  field.redo();
  field.redo();
  CHECK(field.text() == "one two");
  SECTION("what is typed after an undo ends the redo") {
    field.undo();
    field.insert("x");
    field.redo();
    CHECK(field.text() == "one x");
  }
  SECTION("a cut comes back with its selection") {
    field.select_all();
    field.cut();
    field.undo();
    CHECK(field.text() == "one two");
    CHECK(field.selected_text() == "one two");
  }
}

TEST_CASE("what is being composed is shown inside the text and is no part of it yet") {
  TextField field("汉字");
  field.set_caret(std::string("汉").size());
  field.compose({"pin", 2});
  CHECK(field.text() == "汉字");
  CHECK(field.shown_text() == "汉pin字");
  CHECK(field.shown_place().byte_offset == std::string("汉pi").size());
  CHECK(field.composed_range() == std::pair<std::size_t, std::size_t>{3, 6});
  SECTION("finished, it is text") {
    field.insert("拼");
    CHECK(field.text() == "汉拼字");
    CHECK_FALSE(field.composition());
  }
  SECTION("given up, it leaves nothing") {
    field.compose({});
    CHECK(field.shown_text() == "汉字");
  }
}

TEST_CASE("after typing Latin into Urdu the caret stands behind what was typed") {
  TextField field("مہر");
  field.set_caret(0);
  field.insert("abc");
  const auto layout = shown(field, "ur");
  const gfx::Rect behind = layout->caret(field.place());
  const gfx::Rect before_urdu = layout->caret(field.caret());
  CHECK(behind.x0 != before_urdu.x0);
  CHECK(layout->hit({behind.x0 - 2, 5}) != std::string("abcمہر").size());
}
