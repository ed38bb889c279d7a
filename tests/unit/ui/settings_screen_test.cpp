// SPDX-License-Identifier: Apache-2.0
// Letters of every size and the three sets of colours, on the screen where they are chosen and beyond.
#include <catch2/catch.hpp>
#include <cmath>

#include "page_scenes.hpp"
#include "ui_fixture.hpp"

using namespace waypost;
using namespace waypost::ui;
using platform::Key;

namespace {

struct SettingsFixture : UiFixture {
  SettingsFixture() {
    desk::SettingsView settings;
    settings.content_languages = {{"en", "English"}, {"km", "ខ្មែរ"}};
    view.content = settings;
    view.learner_name = "Sokha";
  }
  std::uint32_t corner() const { return picture.row(picture.size().height_px - 2)[2] & 0xFFFFFFU; }
};

}  // namespace

TEST_CASE_METHOD(SettingsFixture, "each choice says what it is and which one holds") {
  view.settings = {desk::Theme::dark, 150, "km"};
  picture = gfx::Bitmap({1280, 800});
  draw();
  CHECK(node("text/150").label == "150%");
  for (const char* chosen : {"text/150", "theme/dark", "content/km"}) CHECK(node(chosen).selected);
  for (const char* other : {"text/100", "theme/light", "content/same"}) CHECK_FALSE(node(other).selected);
  walk_to("theme/contrast");
  key(Key::enter);
  CHECK(presses == std::vector<std::string>{"theme/contrast"});
}

TEST_CASE_METHOD(SettingsFixture,
                 "larger letters bring targets with them, and presses land where they are seen") {
  draw();
  const gfx::Rect usual = node("theme/dark").rect;
  view.settings.text_percent = 200;
  draw();
  click("theme/dark");
  const gfx::Rect large = node("theme/dark").rect;
  CHECK(large.height() == Approx(2 * usual.height()).margin(2));
  CHECK(large.x1 <= 800);
  CHECK(presses == std::vector<std::string>{"theme/dark"});
  CHECK(ui.unfit_lines().empty());
}

TEST_CASE_METHOD(SettingsFixture, "smaller letters stay in targets that a finger finds") {
  view.settings.text_percent = 75;
  draw();
  CHECK(node("theme/dark").rect.height() >= 44);
  CHECK(node("settings").rect.height() >= 44);
}

TEST_CASE_METHOD(SettingsFixture,
                 "a window too small for the letters asked for gets those that leave four lines") {
  CHECK(text_size(200, {800, 600}).zoom == 2.0F);
  CHECK(text_size(200, {640, 480}).zoom == 1.6F);
  CHECK(text_size(200, {320, 240}).zoom == 1.0F);
  CHECK(text_size(75, {800, 600}).letters == 0.75F);
  CHECK(text_size(75, {800, 600}).zoom == 1.0F);
}

TEST_CASE_METHOD(SettingsFixture, "each set of colours has its own ground") {
  draw();
  CHECK(corner() == 0xEDEEE9);
  view.settings.theme = desk::Theme::dark;
  draw();
  CHECK(corner() == 0x131817);
  view.settings.theme = desk::Theme::contrast;
  draw();
  CHECK(corner() == 0x000000);
}

TEST_CASE_METHOD(SettingsFixture,
                 "where the bar has no room, its words are one press away, and Escape leads back") {
  view.settings.text_percent = 200;
  draw();
  CHECK(ui.semantics().find("language") == nullptr);
  click("menu");
  CHECK(node("language").label == "English");
  CHECK(ui.semantics().find("theme/dark") == nullptr);
  key(Key::escape);
  CHECK(node("theme/dark").label == "Dark");
  click("menu");
  click("language");
  CHECK(presses == std::vector<std::string>{"language"});
}

TEST_CASE("each pair of colours that words stand in keeps its contrast", "[contrast]") {
  const auto linear = [](std::uint8_t value) {
    const double share = value / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
  };
  const auto luminance = [&](gfx::Color color) {
    return 0.2126 * linear(color.r) + 0.7152 * linear(color.g) + 0.0722 * linear(color.b);
  };
  const auto contrast = [&](gfx::Color a, gfx::Color b) {
    const double high = std::max(luminance(a), luminance(b)), low = std::min(luminance(a), luminance(b));
    return (high + 0.05) / (low + 0.05);
  };
  for (const Theme theme : desk::kThemes) {
    const Palette& c = palette_of(theme);
    INFO(desk::name_of(theme));
    for (const gfx::Color ground : {c.surface, c.ground, c.bar, c.tint}) {
      CHECK(contrast(c.ink, ground) >= 4.5);
      CHECK(contrast(c.ink_2, ground) >= 4.5);
      CHECK(contrast(c.primary, ground) >= 4.5);
      CHECK(contrast(c.edge, ground) >= 3.0);
      CHECK(contrast(c.focus_outer, ground) >= 3.0);
    }
    CHECK(contrast(c.on_primary, c.primary) >= 4.5);
    CHECK(contrast(c.on_head, c.head) >= 4.5);
    CHECK(contrast(c.ink_on_here, c.here) >= 4.5);
    CHECK(contrast(c.right, c.right_fill) >= 4.5);
    CHECK(contrast(c.wrong, c.wrong_fill) >= 4.5);
    CHECK(contrast(c.care, c.care_fill) >= 4.5);
    for (const gfx::Color fill : {c.right_fill, c.wrong_fill}) CHECK(contrast(c.ink, fill) >= 4.5);
    for (const gfx::Color state : {c.right, c.wrong}) CHECK(contrast(state, c.surface) >= 4.5);
  }
}
