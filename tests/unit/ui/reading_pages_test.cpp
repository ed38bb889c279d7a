// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <algorithm>

#include "page_scenes.hpp"
#include "ui/table_block.hpp"
#include "ui_fixture.hpp"

using namespace waypost;
using namespace waypost::ui;

namespace {

const Phrases& en() { return phrases("en"); }

int count_of(const SemanticsTree& tree, std::string_view prefix) {
  return static_cast<int>(std::count_if(tree.nodes.begin(), tree.nodes.end(), [&](const SemanticsNode& node) {
    return node.id.starts_with(prefix);
  }));
}

}  // namespace

TEST_CASE_METHOD(UiFixture, "who has decided sees what came of it, however low the window is") {
  picture = gfx::Bitmap{{640, 400}};
  view.content = open_scene(en());
  draw();
  auto& scenario = std::get<session::ScenarioView>(reading().extra);
  scenario.options.clear();
  scenario.chosen = en().choices[1];
  scenario.consequence = en().reason;
  draw();
  CHECK(shows(en().choices[1]));
}

TEST_CASE_METHOD(UiFixture, "a glossary term in the words opens its definition, and closes it again") {
  view.content = plain_page(en());
  draw();
  REQUIRE(node("term/seal").role == Role::link);
  CHECK(ui.semantics().find("definition") == nullptr);
  click("term/seal");
  CHECK(node("definition").label == en().words[2]);
  CHECK(node("definition").value == en().paragraph);
  CHECK(presses.empty());
  SECTION("by the button") {
    click("term-close");
    CHECK(ui.semantics().find("definition") == nullptr);
  }
  SECTION("by pressing the term again") {
    click("term/seal");
    CHECK(ui.semantics().find("definition") == nullptr);
  }
  SECTION("by Escape, which leaves the page only then") {
    key(platform::Key::escape);
    CHECK(ui.semantics().find("definition") == nullptr);
    CHECK(presses.empty());
    key(platform::Key::escape);
    CHECK(presses == std::vector<std::string>{"back"});
  }
}

TEST_CASE_METHOD(UiFixture, "a term is opened by the keyboard alone") {
  view.content = plain_page(en());
  draw();
  walk_to("term/seal");
  key(platform::Key::enter);
  CHECK(node("definition").value == en().paragraph);
}

TEST_CASE_METHOD(UiFixture, "what the narration says can be read") {
  view.content = plain_page(en());
  draw();
  CHECK(shows("What is said"));
}

TEST_CASE_METHOD(UiFixture,
                 "on a picture page the picture is the largest thing, and its words stand under it") {
  view.content = picture_page(en());
  draw();
  gfx::Rect image, body;
  for (const SemanticsNode& each : ui.semantics().nodes) {
    if (each.role == Role::image) image = each.whole;
    if (each.label == en().paragraph) body = each.whole;
  }
  CHECK(image.width() >= 400);
  CHECK(body.y0 >= image.y1);
}

TEST_CASE_METHOD(UiFixture,
                 "a spot of a picture is pressed by its id, shows its words, and is ticked once seen") {
  view.content = explore_page(en(), false);
  draw();
  CHECK(count_of(ui.semantics(), "spot/") == 5);
  CHECK(shows("0 of 5 looked at"));
  click("spot/s3");
  CHECK(presses == std::vector<std::string>{"spot/s3"});
  auto& explore = std::get<session::ExploreView>(reading().extra);
  explore.spots[3].visited = explore.spots[3].current = true;
  explore.visited_count = 1;
  draw();
  CHECK(node("spot/s3").selected);
  CHECK(node("spot/s3").value == "Looked at");
  CHECK(shows(explore.spots[3].spot.text));
  CHECK(shows("1 of 5 looked at"));
  CHECK(shows("Look at every place first."));
}

TEST_CASE_METHOD(UiFixture, "spots of a picture stay where the thing is when the page is mirrored") {
  view.content = explore_page(en(), false);
  draw("en");
  gfx::Rect image, mirrored_image;
  for (const SemanticsNode& each : ui.semantics().nodes) {
    if (each.role == Role::image) image = each.whole;
  }
  const float from_left = node("spot/s0").whole.x0 - image.x0;
  draw("ur");
  for (const SemanticsNode& each : ui.semantics().nodes) {
    if (each.role == Role::image) mirrored_image = each.whole;
  }
  CHECK(image.x0 < 400);
  CHECK(mirrored_image.x1 > 400);
  CHECK(node("spot/s0").whole.x0 - mirrored_image.x0 == Approx(from_left).margin(1));
}

TEST_CASE_METHOD(UiFixture, "each Next of a reveal brings one more step, and it comes into sight") {
  for (int shown = 1; shown <= 4; ++shown) {
    view.content = reveal_page(phrases("my"), shown);
    draw("my");
    const std::string step = phrases("my").choices[(shown - 1) % 4];
    if (shown == 2) continue;  // that one has no title
    bool in_sight = false;
    for (const SemanticsNode& each : ui.semantics().nodes) in_sight = in_sight || each.label == step;
    INFO(shown << "\n" << ui.semantics().dump());
    CHECK(in_sight);
  }
}

TEST_CASE_METHOD(UiFixture,
                 "columns of a comparison stand side by side, and one under the other in a narrow window") {
  const auto tops = [&] {
    std::vector<gfx::Rect> heads;
    for (const SemanticsNode& each : ui.semantics().nodes) {
      if (each.role == Role::heading && (each.label == en().choices[0] || each.label == en().choices[1]))
        heads.push_back(each.whole);
    }
    return heads;
  };
  view.content = comparison_page(en(), 2);
  draw();
  REQUIRE(tops().size() == 2);
  CHECK(tops()[0].y0 == tops()[1].y0);
  CHECK(tops()[1].x0 > tops()[0].x1);
  picture = gfx::Bitmap({400, 900});
  draw();
  REQUIRE(tops().size() == 2);
  CHECK(tops()[1].y0 > tops()[0].y1);
}

TEST_CASE_METHOD(UiFixture, "a tab is pressed by its id and shows its words alone") {
  view.content = tabs_page(en());
  draw();
  CHECK(count_of(ui.semantics(), "tab/") == 4);
  CHECK(node("tab/t1").selected);
  CHECK_FALSE(node("tab/t2").selected);
  click("tab/t2");
  CHECK(presses == std::vector<std::string>{"tab/t2"});
}

TEST_CASE_METHOD(UiFixture,
                 "in a dialogue the first speaker stands at the start side, the other at the end side") {
  view.content = dialogue_page(en());
  for (const bool mirrored : {false, true}) {
    draw(mirrored ? "ur" : "en");
    const SemanticsNode *first = nullptr, *other = nullptr;
    for (const SemanticsNode& each : ui.semantics().nodes) {
      if (each.label == en().words[3]) first = &each;
      if (each.label == en().choices[0]) other = &each;
    }
    REQUIRE(first != nullptr);
    REQUIRE(other != nullptr);
    CHECK(first->value == en().words[1]);
    if (mirrored) {
      CHECK(first->whole.x1 > 760);
      CHECK(other->whole.x1 < first->whole.x1 - 60);
    } else {
      CHECK(first->whole.x0 < 40);
      CHECK(other->whole.x0 > first->whole.x0 + 60);
    }
  }
}

TEST_CASE_METHOD(UiFixture, "a scene offers its options by id and shows what it remembers") {
  view.content = open_scene(en());
  draw();
  click("option/o1");
  CHECK(presses == std::vector<std::string>{"option/o1"});
  CHECK(shows("Choose what to do."));
  bool trust = false;
  for (const SemanticsNode& each : ui.semantics().nodes)
    trust = trust || (each.label == en().words[0] && each.value == "3");
  CHECK(trust);
}

TEST_CASE_METHOD(UiFixture, "after a decision the page says what was chosen and what came of it") {
  view.content = consequence(en());
  draw();
  CHECK(shows(en().choices[1]));
  CHECK(shows("You chose"));
  CHECK(shows(en().reason));
  CHECK(count_of(ui.semantics(), "option/") == 0);
}

TEST_CASE_METHOD(UiFixture, "an ending says in words whether it is a good one") {
  view.content = ending(en(), lesson::Ending::good);
  draw();
  CHECK(node("ending").value == "good");
  CHECK(node("ending").label == "This ended well.");
  view.content = ending(en(), lesson::Ending::poor);
  draw();
  CHECK(node("ending").value == "poor");
}

TEST_CASE_METHOD(UiFixture, "a form shows every question, and says in words what it refuses") {
  view.content = form_page(en(), true);
  draw();
  CHECK(node("answer/counts/r0/c1").label == "Driver, Door");
  CHECK(shows_when_scrolled("This is not a number that fits here."));
  CHECK(shows_when_scrolled("This is not a day."));
  CHECK(shows_when_scrolled("Only whole numbers from 0."));
  click("answer/one/a1");
  click("answer/several/a1");
  CHECK(presses == std::vector<std::string>{"answer/one/a1", "answer/several/a1"});
  view.content = form_page(en(), false);
  draw();
  CHECK_FALSE(shows_when_scrolled("This is not a day."));
}

TEST_CASE_METHOD(UiFixture, "a slot of the annex says who confirmed it, or that nobody has filled it") {
  view.content = annex_page(en(), false);
  draw();
  CHECK(node("annex").value == "empty");
  CHECK(shows(en().paragraph));
  view.content = annex_page(en(), true);
  draw();
  CHECK(node("annex").value == "filled");
  CHECK(shows(en().choices[2] + ", "));
  CHECK(shows("2026"));
}

TEST_CASE_METHOD(UiFixture, "a table is read row by row, and a narrow one tells each row by its head") {
  view.content = table_page(phrases("en"));
  draw();
  CHECK(shows_when_scrolled("Officer | Loose powder in a bag | Seal number\nDriver | "));
  SECTION("columns of figures end where their numbers do") {
    const auto runs = [](const std::vector<lesson::TextSpan>& spans, bool) {
      std::vector<WordRun> words;
      for (const lesson::TextSpan& span : spans) words.push_back({span.text});
      return words;
    };
    const auto table = lesson::parse_markdown("| a | b |\n|---|--:|\n| x | 7 |\n| y | 1000 |").blocks.front();
    Frame frame({{800, 600}, "en", "en", {}, false, {}}, engine, translator("en"), pictures, scaled);
    const LaidBlock wide = lay_table(frame, table, 400, runs);
    REQUIRE(wide.cells.size() == 6);
    const auto right_edge = [&](std::size_t cell) {
      const text::Line& line = wide.cells[cell].words->lines().front();
      return wide.cells[cell].x_px + line.x_px + line.width_px;
    };
    CHECK(right_edge(3) == Approx(right_edge(5)));
    // Too narrow for two columns: each row names its head.
    const LaidBlock stacked = lay_table(frame, table, 30, runs);
    REQUIRE(stacked.cells.size() == 4);
    CHECK(stacked.cells[1].words->paragraph()->utf8() == "b: 7");
    CHECK(stacked.cells[1].y_px > stacked.cells[0].y_px);
  }
}
