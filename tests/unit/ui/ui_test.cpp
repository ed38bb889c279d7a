// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <set>

#include "ui/icons.hpp"
#include "ui/picture_labels.hpp"
#include "ui_fixture.hpp"

using namespace waypost;
using namespace waypost::ui;

namespace {

desk::PageScreen item_screen(int choice_count) {
  session::ItemView item;
  item.prompt = "Which of these?";
  for (int i = 0; i < choice_count; ++i) {
    const std::string id = "c" + std::to_string(i);
    item.choices.push_back({id, "Choice " + id, session::ChoiceState::rest});
  }
  desk::PageScreen screen;
  screen.page.path = "m/l/item";
  screen.page.page_count = 3;
  screen.page.next = session::NextStep::confirm;
  screen.page.next_enabled = false;
  screen.page.content = item;
  return screen;
}

}  // namespace

TEST_CASE_METHOD(UiFixture, "a click presses what is under it, by its id") {
  view.content = item_screen(4);
  draw();
  const SemanticsNode* choice = ui.semantics().find("choice/c2");
  REQUIRE(choice != nullptr);
  click_at({(choice->rect.x0 + choice->rect.x1) / 2, (choice->rect.y0 + choice->rect.y1) / 2});
  CHECK(presses == std::vector<std::string>{"choice/c2"});
}

TEST_CASE_METHOD(UiFixture, "what is not possible yet cannot be pressed") {
  view.content = item_screen(4);
  draw();
  const SemanticsNode* next = ui.semantics().find("next");
  REQUIRE(next != nullptr);
  CHECK_FALSE(next->enabled);
  click_at({(next->rect.x0 + next->rect.x1) / 2, (next->rect.y0 + next->rect.y1) / 2});
  CHECK(presses.empty());
}

TEST_CASE_METHOD(UiFixture, "the keyboard walks over everything that can be pressed, and Enter presses it") {
  view.content = item_screen(4);
  draw();
  std::set<std::string> visited;
  for (int i = 0; i < 12; ++i) {
    key(platform::Key::tab);
    for (const SemanticsNode& node : ui.semantics().nodes) {
      if (node.focused) visited.insert(node.id);
    }
  }
  CHECK(visited == std::set<std::string>{"choice/c0", "choice/c1", "choice/c2", "choice/c3", "back",
                                         "language", "settings"});
  while (ui.semantics().find("choice/c1")->focused == false) key(platform::Key::tab);
  key(platform::Key::enter);
  CHECK(presses == std::vector<std::string>{"choice/c1"});
}

TEST_CASE_METHOD(UiFixture, "a long list scrolls to what the keyboard has reached") {
  view.content = item_screen(8);
  draw();
  REQUIRE(ui.semantics().find("choice/c7") != nullptr);
  while (!ui.semantics().find("choice/c7")->focused) key(platform::Key::down);
  const SemanticsNode* last = ui.semantics().find("choice/c7");
  CHECK(last->rect == last->whole);
  CHECK(last->rect.y1 <= 600 - measure::kBottomBar);
}

TEST_CASE_METHOD(UiFixture, "in a right-to-left language everything stands mirrored") {
  view.content = item_screen(4);
  draw("en");
  const gfx::Rect left_to_right = ui.semantics().find("next")->rect;
  draw("ur");
  const gfx::Rect mirrored = ui.semantics().find("next")->rect;
  CHECK(left_to_right.x1 == 800 - 16);
  CHECK(mirrored.x0 == 16);
}

TEST_CASE_METHOD(UiFixture, "no words of the bars stand outside the window, in any language") {
  for (const i18n::AvailableLanguage& language : i18n::available_languages(kShare / "locales")) {
    view.content = item_screen(4);
    view.content_is_draft = true;
    view.learner_name = "Nguyễn Thị Minh Khai";
    draw(language.tag);
    INFO(language.tag);
    for (const SemanticsNode& node : ui.semantics().nodes) {
      INFO(node.id << " " << node.label);
      CHECK(node.whole.x0 >= 0);
      CHECK(node.whole.x1 <= 800);
    }
  }
}

TEST_CASE_METHOD(UiFixture, "nothing changes while nothing happens") {
  view.content = item_screen(4);
  draw();
  CHECK_FALSE(ui.needs_frame());
  const gfx::Bitmap before = picture;
  draw();
  CHECK(picture == before);
}

TEST_CASE_METHOD(UiFixture, "typing goes into the name field, also in stacked scripts") {
  view.content = desk::EnrolView{};
  draw("km");
  ui.handle(platform::TextTyped{"សុខ្ញ"});
  draw("km");
  CHECK(ui.name() == "សុខ្ញ");
  key(platform::Key::backspace);
  CHECK(ui.name() == "សុខ");
}

TEST_CASE("icons flatten to strokes within their grid") {
  for (const char* name :
       {"back", "next", "book", "check", "draft", "eye", "clock", "person", "saved", "stick"}) {
    INFO(name);
    const Icon& drawn = icon(name);
    CHECK_FALSE(drawn.strokes.empty());
    for (const Stroke& stroke : drawn.strokes) {
      for (const gfx::Point& point : stroke.points) {
        CHECK(point.x >= 1.5F);
        CHECK(point.x <= 22.5F);
        CHECK(point.y >= 1.5F);
        CHECK(point.y <= 22.5F);
      }
    }
  }
}

TEST_CASE("an arc ends where its path says") {
  const auto strokes = flatten_path("M2 12a10 10 0 0 1 20 0");
  REQUIRE(strokes.size() == 1);
  CHECK(strokes[0].points.back().x == Approx(22));
  CHECK(strokes[0].points.back().y == Approx(12).margin(1e-3));
  float top = 12;
  for (const gfx::Point& point : strokes[0].points) top = std::min(top, point.y);
  CHECK(top == Approx(2).margin(0.1));
}

TEST_CASE("labels stand beside what they name, and never over it or each other") {
  const gfx::Rect picture{100, 50, 404, 258};
  const std::vector<LabelBox> boxes = {
      {{140, 90}, 90, 26}, {{250, 150}, 120, 26}, {{270, 160}, 100, 26}, {{400, 255}, 80, 26}};
  const std::vector<gfx::Rect> places = place_labels(picture, boxes);
  REQUIRE(places.size() == boxes.size());
  for (std::size_t i = 0; i < places.size(); ++i) {
    CHECK(places[i].x0 >= picture.x0);
    CHECK(places[i].x1 <= picture.x1);
    CHECK(places[i].y0 >= picture.y0);
    CHECK(places[i].y1 <= picture.y1);
    for (const LabelBox& box : boxes) CHECK_FALSE(places[i].contains(box.target));
    for (std::size_t k = 0; k < i; ++k) CHECK(places[i].intersected(places[k]).empty());
  }
}

TEST_CASE("a label beside the rings of a paper leaves them free") {
  // Five fields of a drawn permit, a label in each and a ring at each right end.
  const gfx::Rect picture{0, 0, 490, 336};
  std::vector<LabelBox> boxes;
  std::vector<gfx::Point> rings;
  for (const float share : {0.19F, 0.37F, 0.55F, 0.72F, 0.89F}) {
    boxes.push_back({{0.66F * 490, share * 336}, 150, 26});
    rings.push_back({0.83F * 490, share * 336});
  }
  const std::vector<gfx::Rect> places = place_labels(picture, boxes, rings);
  for (const gfx::Rect& place : places) {
    for (const gfx::Point& ring : rings) CHECK_FALSE(place.contains(ring));
  }
}

TEST_CASE("a short label on a paper stands on the side without the ring, in its row") {
  const gfx::Rect picture{0, 0, 490, 336};
  const std::vector<LabelBox> boxes = {{{0.58F * 490, 0.25F * 336}, 90, 26},
                                       {{0.58F * 490, 0.75F * 336}, 90, 26}};
  const std::vector<gfx::Point> rings = {{0.88F * 490, 0.25F * 336}, {0.88F * 490, 0.75F * 336}};
  const std::vector<gfx::Rect> places = place_labels(picture, boxes, rings);
  REQUIRE(places.size() == boxes.size());
  for (std::size_t i = 0; i < places.size(); ++i) {
    CHECK(places[i].x1 < boxes[i].target.x);
    CHECK((places[i].y0 < boxes[i].target.y && boxes[i].target.y < places[i].y1));
  }
}
