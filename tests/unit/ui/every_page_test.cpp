// SPDX-License-Identifier: Apache-2.0
// What holds for every kind of page and item in the languages that are hardest to set, on the smallest
// screen. With WAYPOST_UI_PICTURES=FOLDER a picture of each is left there.
#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

#include "page_scenes.hpp"
#include "ui_fixture.hpp"

using namespace waypost;
using namespace waypost::ui;

namespace {

const char* const kLanguages[] = {"en", "km", "my", "ur"};

/// Everything on the page that can be pressed or typed into now.
std::set<std::string> open_controls(const SemanticsTree& tree) {
  std::set<std::string> ids;
  for (const SemanticsNode& node : tree.nodes) {
    // Keys of the on-screen keyboard are for hands; the board's own keys do the same, and F2 opens it.
    const bool pressed = node.role != Role::status && node.role != Role::heading && node.role != Role::key;
    if (!node.id.empty() && node.enabled && pressed) ids.insert(node.id);
  }
  return ids;
}

}  // namespace

TEST_CASE_METHOD(UiFixture, "on the smallest screen nothing is cut off and no word is broken") {
  for (const char* language : kLanguages) {
    for (const auto& [name, make] : scenes()) {
      view.content = desk::WhoView{};
      settle(language);
      view.content = make(phrases(language));
      view.content_is_draft = true;
      draw(language);
      leave_picture(picture, std::string(language) + "-" + name);
      INFO(language << " " << name << "\n" << ui.semantics().dump());
      CHECK(ui.unfit_lines() == std::vector<std::string>{});
      for (const SemanticsNode& node : ui.semantics().nodes) {
        INFO(node.id << " " << node.label);
        CHECK(node.whole.x0 >= 0);
        CHECK(node.whole.x1 <= 800);
        CHECK_FALSE(node.label == "");
      }
    }
  }
}

TEST_CASE_METHOD(UiFixture, "what can be pressed is large enough, and nothing else lies over it") {
  for (const char* language : {"en", "ur"}) {
    for (const auto& [name, make] : scenes()) {
      view.content = desk::WhoView{};
      settle(language);
      view.content = make(phrases(language));
      settle(language);
      const std::vector<SemanticsNode>& nodes = ui.semantics().nodes;
      for (std::size_t i = 0; i < nodes.size(); ++i) {
        const bool control = !nodes[i].id.empty() && nodes[i].role != Role::status;
        if (!control || nodes[i].role == Role::link) continue;
        INFO(language << " " << name << ": " << nodes[i].id);
        CHECK(nodes[i].whole.width() >= 44);
        CHECK(nodes[i].whole.height() >= 43.5F);
        for (std::size_t k = 0; k < i; ++k) {
          if (nodes[k].id.empty() || nodes[k].role == Role::status || nodes[k].rect.empty()) continue;
          INFO(nodes[k].id);
          CHECK(nodes[i].rect.intersected(nodes[k].rect).empty());
        }
      }
    }
  }
}

TEST_CASE_METHOD(UiFixture, "the keyboard alone reaches everything on every page, and it is in sight then") {
  for (const auto& [name, make] : scenes()) {
    view.content = desk::WhoView{};
    settle("my");
    view.content = make(phrases("my"));
    settle("my");
    INFO(name << "\n" << ui.semantics().dump());
    const std::set<std::string> wanted = open_controls(ui.semantics());
    std::set<std::string> reached;
    for (std::size_t i = 0; i <= wanted.size(); ++i) {
      key(platform::Key::tab);
      const SemanticsNode& node = this->node(focused());
      INFO(node.id);
      CHECK(node.rect == node.whole);
      reached.insert(node.id);
    }
    CHECK(reached == wanted);
  }
}

TEST_CASE_METHOD(UiFixture, "Enter presses what the keyboard is at, on every page") {
  for (const auto& [name, make] : scenes()) {
    view.content = desk::WhoView{};
    settle("en");
    view.content = make(phrases("en"));
    settle("en");
    for (const std::string& id : open_controls(ui.semantics())) {
      const SemanticsNode* node = ui.semantics().find(id);
      if (node == nullptr || node->role == Role::text_field || node->role == Role::link) continue;
      INFO(name << " " << id);
      walk_to(id);
      presses.clear();
      key(platform::Key::enter);
      CHECK(presses == std::vector<std::string>{id});
    }
  }
}

TEST_CASE_METHOD(UiFixture, "every page shows within narrow and wide windows") {
  for (const gfx::Size size : {gfx::Size{480, 640}, gfx::Size{1280, 800}}) {
    picture = gfx::Bitmap(size);
    for (const auto& [name, make] : scenes()) {
      const std::string language = size.width_px < 800 ? "km" : "ur";
      view.content = desk::WhoView{};
      settle(language);
      view.content = make(phrases(language));
      draw(language);
      leave_picture(picture, std::to_string(size.width_px) + "-" + name);
      INFO(size.width_px << " " << name << "\n" << ui.semantics().dump());
      for (const SemanticsNode& node : ui.semantics().nodes) {
        const auto height = static_cast<float>(size.height_px);
        const bool bar = node.whole.y0 < measure::kTopBar || node.whole.y0 >= height - measure::kBottomBar;
        if (bar) continue;
        CHECK(node.whole.x0 >= 0);
        CHECK(node.whole.x1 <= static_cast<float>(size.width_px));
      }
    }
  }
}

TEST_CASE_METHOD(UiFixture,
                 "a page that is not in the learner's language reads its own way, its bars the learner's") {
  const std::pair<std::string, std::string> kMixed[] = {{"ur", "en"}, {"en", "ur"}};
  for (const auto& [language, content] : kMixed) {
    content_language = content;
    for (const auto& [name, make] : scenes()) {
      view.content = desk::WhoView{};
      settle(language);
      view.content = make(phrases(content));
      draw(language);
      leave_picture(picture, language + "-reads-" + content + "-" + name);
      INFO(language << " " << content << " " << name << "\n" << ui.semantics().dump());
      CHECK(ui.unfit_lines() == std::vector<std::string>{});
      CHECK((node("next").whole.x0 < 400) == (language == "ur"));
      if (name == "plain") {
        const auto image = std::find_if(ui.semantics().nodes.begin(), ui.semantics().nodes.end(),
                                        [](const SemanticsNode& each) { return each.role == Role::image; });
        CHECK((image->whole.x0 < 400) == (content == "en"));
      }
    }
  }
}

TEST_CASE_METHOD(UiFixture, "an open definition leaves the page and its bar in sight, in every language") {
  for (const char* language : kLanguages) {
    view.content = desk::WhoView{};
    settle(language);
    view.content = plain_page(phrases(language));
    settle(language);
    click("term/seal");
    draw(language);
    leave_picture(picture, std::string(language) + "-term");
    INFO(language << "\n" << ui.semantics().dump());
    CHECK(ui.unfit_lines() == std::vector<std::string>{});
    CHECK(node("definition").whole.y0 >= 200);
    CHECK(node("definition").whole.y1 <= 600 - measure::kBottomBar);
  }
}
