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
  khmer.home();
  khmer.delete_cluster();
  CHECK(khmer.text() == "ល្អ");
  TextField burmese("သတ္တိ");
  burmese.set_caret(std::string("သ").size());
  burmese.delete_cluster();
  CHECK(burmese.text() == "သ");
  TextField lao("ນີ້ຄື");
  lao.home();
  lao.delete_cluster();
  CHECK(lao.text() == "ຄື");
  TextField thai("ที่นี่");
  thai.home();
  thai.delete_cluster();
  CHECK(thai.text() == "นี่");
  thai.end();
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
      field.right(*layout);
      REQUIRE(field.caret() == stops[i]);
    }
    for (std::size_t i = stops.size() - 1; i-- > 0;) {
      field.left(*layout);
      REQUIRE(field.caret() == stops[i]);
    }
  }
}

TEST_CASE("the left arrow goes forward in Urdu") {
  TextField field("مہر");
  field.home();
  const auto layout = shown(field, "ur");
  field.left(*layout);
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
    field.home();
    field.insert("4");
    CHECK(field.text() == "4ក្ខ");
    CHECK(field.caret() == 1);
  }
  SECTION("and damage is repaired on the way") {
    field.insert("\xFF\x07");
    CHECK(field.text() == "ក្ខ\uFFFD");
  }
}
