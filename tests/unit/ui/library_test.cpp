// SPDX-License-Identifier: Apache-2.0
// Home: its tabs, its cards, and a library of any length.
#include <optional>

#include "people_scenes.hpp"
#include "ui_fixture.hpp"
#include "unicode/utf8.hpp"

using namespace waypost;
using namespace waypost::ui;
using platform::Key;

namespace {

desk::LibraryView library(std::string_view language) {
  const Phrases& words = phrases(language);
  desk::LibraryView view;
  view.go_on = desk::ContinueCard{words.question, words.title, records::UnitKind::lesson, 5, 12, 15};
  view.refresher = desk::RefresherCard{words.title, 6, false, "refresher/done"};
  view.offers_pin = true;
  const auto add = [&](const std::string& id, const std::string& title, desk::WorkState state) {
    desk::ModuleRow row{id, title, 25, state, 1, 4};
    view.modules.push_back(row);
  };
  add("done", words.title, desk::WorkState::passed);
  add("begun", words.question, desk::WorkState::in_progress);
  view.modules[1].page_number = 5;
  view.modules[1].page_count = 12;
  view.modules[1].is_draft = true;
  add("new", words.title, desk::WorkState::not_started);
  view.modules[2].is_new = view.modules[2].is_draft = true;
  add("broken", words.title, desk::WorkState::unavailable);
  view.modules[3].error = "lessons/papers.lua:18: error: 'pages' is missing\nmore";
  view.modules[3].place = "lessons/papers.lua:18";
  add("form", words.question, desk::WorkState::not_started);
  view.modules[4].instrument = true;
  view.module_count = 5;
  view.can_search = true;
  view.folders_read = 5;
  view.folder_count = 83;
  return view;
}

desk::ExportView exported(bool removable) {
  desk::ExportView view;
  view.state = desk::ExportState::done;
  view.places = {{"/sticks/NORTH-FERRY", true}, {"/records/of/this/office/waypost/export", false}};
  view.file = "waypost-office-20261121-080011-e1704699-5a2c.wpx";
  view.folder = view.places[removable ? 0 : 1].folder.string();
  view.removable = removable;
  view.event_count = 214;
  return view;
}

desk::ExportView working() {
  desk::ExportView view = exported(true);
  view.state = desk::ExportState::working;
  return view;
}

desk::ExportView refused() {
  desk::ExportView view = exported(true);
  view.state = desk::ExportState::failed;
  return view;
}

desk::ModuleView done_course(std::string_view language) {
  desk::ModuleView course = course_alone(language);
  course.next_unit.clear();
  course.asks_feedback = true;
  return course;
}

struct HomeScene {
  std::string name;
  Content content;
};

std::vector<HomeScene> home_scenes(std::string_view language) {
  return {{"home-library", library(language)},
          {"home-exported", exported(true)},
          {"home-exported-pc", exported(false)},
          {"home-working", working()},
          {"home-refused", refused()},
          {"home-course-done", done_course(language)},
          {"home-language",
           desk::LanguageView{{{"en", "English", false, true}, {"my", "မြန်မာ"}, {"ur", "اردو"}}}}};
}

struct HomeFixture : UiFixture {
  HomeFixture() {
    view.learner_name = "Khampheng";
    view.has_office = true;
  }

  void open(const Content& content, const std::string& language = "en") {
    view.content = desk::EnrolView{};
    settle(language);
    view.content = content;
    draw(language);
  }

  /// So many courses, each title with a sign of its own that no font has: what was laid out can be counted.
  static desk::LibraryView long_library(int count) {
    desk::LibraryView view;
    for (int i = 0; i < count; ++i) {
      desk::ModuleRow row;
      row.id = "c" + std::to_string(i);
      row.title = "Course " + std::to_string(i) + " " +
                  unicode::encode_utf8(std::u32string(1, static_cast<char32_t>(0xE000 + i)));
      row.minutes = 30;
      row.units_total = 4;
      view.modules.push_back(row);
    }
    view.module_count = view.folders_read = view.folder_count = count;
    view.can_search = true;
    return view;
  }
};

}  // namespace

TEST_CASE_METHOD(HomeFixture, "the places of home are tabs, and the one that is open is chosen") {
  for (const auto& [here, content] :
       std::vector<std::pair<std::string, Content>>{{"library", library("en")},
                                                    {"me", me_view("en")},
                                                    {"export", refused()},
                                                    {"office", office_view("en")}}) {
    open(content);
    for (const std::string id : {"library", "me", "export", "office"}) {
      INFO(here << " " << id);
      CHECK(node(id).role == Role::tab);
      CHECK(node(id).selected == (id == here));
    }
    CHECK(ui.semantics().find("back") == nullptr);
  }
  presses.clear();
  click("me");
  CHECK(presses == std::vector<std::string>{"me"});
}

TEST_CASE_METHOD(HomeFixture,
                 "who looks after no office has no tab for one, and Escape leads to the library") {
  view.has_office = false;
  open(me_view("en"));
  CHECK(ui.semantics().find("office") == nullptr);
  presses.clear();
  key(Key::escape);
  CHECK(presses == std::vector<std::string>{"library"});
  open(library("en"));
  presses.clear();
  key(Key::escape);
  CHECK(presses.empty());
}

TEST_CASE_METHOD(HomeFixture, "tabs go under the bar before a word is cut") {
  picture = gfx::Bitmap({1280, 800});
  open(library("en"));
  CHECK(node("office").rect.y1 <= measure::kTopBar);
  picture = gfx::Bitmap({400, 300});
  open(library("my"));
  CHECK(node("library").rect.y0 >= measure::kTopBar);
  CHECK(ui.unfit_lines().empty());
  // There they scroll away with the page, and the keyboard brings them back.
  key(Key::page_down);
  CHECK(node("library").rect.empty());
  walk_to("me");
  CHECK(node("me").rect == node("me").whole);
}

TEST_CASE_METHOD(HomeFixture, "tabs under the bar leave their icons before they take a second row") {
  view.settings.text_percent = 150;
  open(library("km"));
  CHECK(node("library").rect.y0 >= measure::kTopBar);
  CHECK(node("office").rect.y0 == node("library").rect.y0);
}

TEST_CASE_METHOD(HomeFixture, "where one was and what is due stand beside one another where there is room") {
  open(library("en"));
  CHECK(node("continue").rect.y0 == node("refresher/done").rect.y0);
  CHECK(shows("Page 5 of 12 · about 15 minutes left"));
  CHECK(shows("Reading course 6 of 83"));
  CHECK(shows_when_scrolled("New"));
  CHECK(node("module/begun").description == "Page 5 / 12");
  CHECK(node("module/broken").value.find("Your work is safe.") != std::string::npos);
  CHECK(node("module/broken").value.find("lessons/papers.lua:18") != std::string::npos);
  picture = gfx::Bitmap({640, 480});
  open(library("en"));
  CHECK(node("continue").whole.y1 < node("refresher/done").whole.y0);
}

TEST_CASE_METHOD(HomeFixture, "home is cut nowhere, in any window and language") {
  for (const gfx::Size size : {gfx::Size{320, 480}, gfx::Size{400, 300}, gfx::Size{640, 480},
                               gfx::Size{800, 600}, gfx::Size{1366, 768}}) {
    picture = gfx::Bitmap(size);
    for (const char* language : {"en", "km", "my", "ur"}) {
      for (const HomeScene& scene : home_scenes(language)) {
        const bool at_home = scene.name != "home-course-done" && scene.name != "home-language";
        if (size.width_px < 400 && !at_home) continue;
        open(scene.content, language);
        leave_picture(picture,
                      std::string(language) + "-" + std::to_string(size.width_px) + "-" + scene.name);
        INFO(language << " " << size.width_px << " " << scene.name);
        for (const std::string& line : ui.unfit_lines()) {
          INFO(line);
          // A name ends in dots where the bar is narrow; the tree has it whole.
          if (view.learner_name.starts_with(line)) continue;
          CHECK(line.empty());
        }
        const std::vector<SemanticsNode>& nodes = ui.semantics().nodes;
        for (std::size_t i = 0; i < nodes.size(); ++i) {
          if (nodes[i].id.empty() || nodes[i].role == Role::status || nodes[i].role == Role::heading)
            continue;
          INFO(nodes[i].id);
          CHECK(nodes[i].whole.x0 >= 0);
          CHECK(nodes[i].whole.x1 <= static_cast<float>(size.width_px));
          if (nodes[i].role != Role::key) CHECK(nodes[i].whole.height() >= 43.5F);
          for (std::size_t k = 0; k < i; ++k) {
            if (nodes[k].id.empty() || nodes[k].role == Role::status || nodes[k].role == Role::key ||
                nodes[i].role == Role::key || nodes[k].role == Role::heading)
              continue;
            INFO(nodes[k].id);
            CHECK(nodes[i].rect.intersected(nodes[k].rect).empty());
          }
        }
      }
    }
  }
}

TEST_CASE_METHOD(HomeFixture, "of three thousand modules only those about the window are laid out") {
  constexpr int kCount = 3000;
  open(long_library(kCount));
  CHECK(node("search-modules").role == Role::text_field);
  CHECK(engine.faults().missing.size() < 60);
  // Every row is in the tree, one under the other.
  float bottom = 0;
  for (int i = 0; i < kCount; ++i) {
    const SemanticsNode* row = ui.semantics().find("module/c" + std::to_string(i));
    REQUIRE(row != nullptr);
    REQUIRE(row->whole.y0 >= bottom);
    bottom = row->whole.y1;
    i += i > 20 ? 97 : 0;
  }

  SECTION("the last can be pressed") {
    presses.clear();
    click("module/c2999");
    CHECK(presses == std::vector<std::string>{"module/c2999"});
    CHECK(engine.faults().missing.size() < 150);
  }
  SECTION("the keyboard reaches the next row, which is in sight then") {
    walk_to("module/c0");
    for (int i = 1; i < 40; ++i) {
      key(Key::down);
      const std::string id = "module/c" + std::to_string(i);
      REQUIRE(focused() == id);
      REQUIRE(node(id).rect == node(id).whole);
    }
    CHECK(engine.faults().missing.size() < 120);
  }
  SECTION("what is typed into the search is told to the desk") {
    click("search-modules");
    type("12");
    CHECK(edits.back() == TextEdit{"search-modules", "12"});
  }
}

TEST_CASE_METHOD(HomeFixture, "rows that are higher than they were taken to be move nothing that one reads") {
  desk::LibraryView view_of_many = long_library(300);
  for (std::size_t i = 1; i < view_of_many.modules.size(); i += 2)
    view_of_many.modules[i].title +=
        std::string(" a much longer title that stands on two lines in this window") +
        " whatever its width may be, or on three of them";
  open(view_of_many);
  click("module/c299");
  for (int i = 0; i < 20; ++i) {
    const std::vector<SemanticsNode> before = ui.semantics().nodes;
    key(Key::page_up);
    // A row that was in sight, and still is, has moved by as much as every other such row.
    std::optional<float> distance;
    for (const SemanticsNode& row : before) {
      if (row.role != Role::list_item || row.rect.empty()) continue;
      const SemanticsNode& now = node(row.id);
      if (now.rect.empty()) continue;
      const float each = now.whole.y0 - row.whole.y0;
      if (distance) CHECK(each == Approx(*distance).margin(1));
      distance = each;
      CHECK(each <= static_cast<float>(picture.size().height_px));
    }
  }
}

TEST_CASE_METHOD(HomeFixture, "what was written is said with the file and the way on") {
  open(exported(true));
  CHECK(node("result").label == "Your work is safe");
  CHECK(shows("214 entries written"));
  CHECK(shows("You may remove the stick."));
  CHECK(shows("waypost-office-20261121-080011-e1704699-5a2c.wpx"));
  CHECK(focused() == "done");
  presses.clear();
  key(Key::enter);
  CHECK(presses == std::vector<std::string>{"done"});
  open(working());
  CHECK(node("exporting").label.find("NORTH-FERRY") != std::string::npos);
}
