// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <algorithm>

#include "people_scenes.hpp"
#include "ui_fixture.hpp"

using namespace waypost;
using namespace waypost::ui;
using platform::Key;

namespace {

struct PeopleFixture : UiFixture {
  desk::WhoView& who() { return std::get<desk::WhoView>(view.content); }
  desk::PinPad& pad() {
    auto* own = std::get_if<desk::PinPad>(&view.content);
    return own != nullptr ? *own : *who().pin;
  }

  /// A list, then the press of the first name.
  void open_pin(const std::string& language = "en") {
    view.content = who_view(language);
    draw(language);
    click("learner/id-0");
    CHECK(presses == std::vector<std::string>{"learner/id-0"});
    presses.clear();
    view.content = who_with_pin(language);
    draw(language);
  }

  /// What the desk does with it.
  void answer_edits() {
    for (const TextEdit& edit : edits) {
      if (edit.first == "pin") pad().typed = edit.second;
      if (edit.first == "search") who().search = edit.second;
    }
    edits.clear();
    settle(view.language);
  }

  bool tree_has(const std::string& text) { return ui.semantics().dump().find(text) != std::string::npos; }

  void check_fits(const std::string& name) {
    INFO(view.language << " " << name << " " << picture.size().width_px << "\n" << ui.semantics().dump());
    CHECK(ui.unfit_lines() == std::vector<std::string>{});
    for (const SemanticsNode& node : ui.semantics().nodes) {
      INFO(node.id << " " << node.label);
      CHECK(node.whole.x0 >= 0);
      CHECK(node.whole.x1 <= static_cast<float>(picture.size().width_px));
      CHECK_FALSE(node.label == "");
    }
  }
};

}  // namespace

TEST_CASE_METHOD(PeopleFixture, "a PIN is typed with the keyboard as soon as its panel is there") {
  open_pin();
  CHECK(focused() == "pin");
  type("2");
  type("7");
  CHECK(edits == std::vector<TextEdit>{{"pin", "2"}, {"pin", "27"}});
}

TEST_CASE_METHOD(PeopleFixture, "the digits of a PIN stand nowhere in the tree, only how many there are") {
  open_pin();
  type("902817");
  answer_edits();
  CHECK(node("pin").value == "6");
  CHECK_FALSE(tree_has("902817"));
  for (const SemanticsNode& each : ui.semantics().nodes) CHECK(each.value.find("9028") == std::string::npos);
}

TEST_CASE_METHOD(PeopleFixture, "local digits count, anything else does not, and eight are the most") {
  open_pin("km");
  type("២");
  type("x");
  type("ក៣");
  type("4.5");
  CHECK(edits.back() == TextEdit{"pin", "2345"});
  answer_edits();
  ui.handle(platform::TextPasted{"67 89 01"});
  settle("km");
  CHECK(edits.back() == TextEdit{"pin", "23456789"});
  answer_edits();
  type("1");
  CHECK(edits.empty());
}

TEST_CASE_METHOD(PeopleFixture,
                 "a key counts as the digit that is printed on it where the layout has a letter there") {
  open_pin("th");
  strike("AE02", "/");
  strike("AE10", "จ");
  strike("AE11", "ข");
  CHECK(edits.back() == TextEdit{"pin", "20"});
}

TEST_CASE_METHOD(PeopleFixture,
                 "Enter presses the filled button of the pad, also in one go with the last digit") {
  open_pin();
  key(Key::enter);
  CHECK(presses.empty());
  CHECK(focused() == "pin");
  for (const char* digit : {"4", "1", "9"}) ui.handle(platform::TextTyped{digit});
  ui.handle(platform::TextTyped{"7"});
  ui.handle(platform::KeyPressed{Key::enter});
  settle("en");
  CHECK(edits == std::vector<TextEdit>{{"pin", "4197"}});
  CHECK(presses == std::vector<std::string>{"pin-go"});
}

TEST_CASE_METHOD(PeopleFixture, "the pad's keys come back by their digit, and the focus stays in the field") {
  open_pin();
  click("pin/3");
  click("pin/0");
  pad().typed = "30";
  settle("en");
  click("pin-delete");
  CHECK(presses == std::vector<std::string>{"pin/3", "pin/0", "pin-delete"});
  CHECK(focused() == "pin");
  CHECK(node("pin").value == "2");
  pad().typed = "3";
  settle("en");
  CHECK(node("pin").value == "1");
}

TEST_CASE_METHOD(PeopleFixture,
                 "a PIN is not copied, not selected and not taken back; Delete takes the last digit") {
  open_pin();
  type("5678");
  for (const Key each : {Key::select_all, Key::copy, Key::cut, Key::undo, Key::redo})
    key({each, false, true});
  CHECK_FALSE(ui.take_copied());
  CHECK(node("pin").value == "4");
  key(Key::left);
  key(Key::backspace);
  CHECK(edits.back() == TextEdit{"pin", "567"});
  key({Key::backspace, false, true});
  CHECK(edits.back() == TextEdit{"pin", ""});
  key(Key::f2);
  CHECK(ui.semantics().find("keyboard/hide") == nullptr);
}

TEST_CASE_METHOD(PeopleFixture, "while a PIN is looked at nothing is taken, and a wrong one is typed anew") {
  open_pin();
  type("4197");
  answer_edits();
  pad().can_go = true;
  settle("en");
  key(Key::enter);
  pad().checking = true;
  pad().typed = "";
  settle("en");
  CHECK(node("pin-go").label == "Checking…");
  CHECK_FALSE(node("pin-go").enabled);
  CHECK(node("pin").value == "4");
  type("8");
  CHECK(edits.empty());
  pad().checking = false;
  pad().trouble = desk::PinTrouble::wrong;
  pad().tries_left = 2;
  draw();
  CHECK(node("pin").value == "0");
  CHECK(focused() == "pin");
  CHECK(shows("2 tries are left."));
  type("6");
  CHECK(edits == std::vector<TextEdit>{{"pin", "6"}});
}

TEST_CASE_METHOD(PeopleFixture, "another learner's PIN begins without the digits of the one before") {
  open_pin();
  type("41");
  who().learners[0].chosen = false;
  who().learners[3].chosen = true;
  who().pin->learner_name = who().learners[3].name;
  settle("en");
  CHECK(node("pin").value == "0");
  CHECK(focused() == "pin");
}

TEST_CASE_METHOD(PeopleFixture, "the chosen learner is marked in the tree too") {
  open_pin();
  CHECK(node("learner/id-0").selected);
  CHECK_FALSE(node("learner/id-1").selected);
}

TEST_CASE_METHOD(PeopleFixture, "a search keeps focus and caret while the list changes under it") {
  view.content = who_view("en");
  draw();
  click("search");
  type("ab");
  key(Key::left);
  answer_edits();
  who().learners.resize(2);
  settle("en");
  CHECK(focused() == "search");
  type("x");
  CHECK(edits == std::vector<TextEdit>{{"search", "axb"}});
  answer_edits();
  who().learners.clear();
  draw();
  CHECK(focused() == "search");
  CHECK(shows("No name is written like that here."));
  CHECK_FALSE(shows("Nobody has begun here yet."));
}

TEST_CASE_METHOD(PeopleFixture, "a search beside a PIN keeps the focus when it leaves out the chosen name") {
  open_pin();
  click("search");
  type("b");
  answer_edits();
  who().learners.erase(who().learners.begin());
  settle("en");
  CHECK(focused() == "search");
  who().learners = who_with_pin("en").learners;
  settle("en");
  CHECK(focused() == "search");
}

TEST_CASE_METHOD(PeopleFixture, "read from right to left the panel changes sides, its digits do not") {
  open_pin("en");
  const float panel = node("pin").whole.x0;
  CHECK(panel > 400);
  picture = gfx::Bitmap({1024, 768});
  open_pin("ur");
  CHECK(node("pin").whole.x1 < 400);
  for (const int first : {1, 4, 7}) {
    const auto x = [&](int digit) { return node("pin/" + std::to_string(digit)).whole.x0; };
    CHECK(x(first) < x(first + 1));
    CHECK(x(first + 1) < x(first + 2));
  }
  CHECK(node("pin-delete").whole.x0 < node("pin/0").whole.x0);
  CHECK(node("pin/4").label == "۴");
}

TEST_CASE_METHOD(PeopleFixture,
                 "in a small window the PIN has the place of the list, and Escape leads back") {
  picture = gfx::Bitmap({640, 480});
  open_pin();
  CHECK(focused() == "pin");
  CHECK(ui.semantics().find("learner/id-0") == nullptr);
  CHECK(node("pin-go").rect == node("pin-go").whole);
  CHECK(node("pin-forgot").rect == node("pin-forgot").whole);
  key(Key::escape);
  CHECK(presses == std::vector<std::string>{"back"});
}

TEST_CASE_METHOD(PeopleFixture, "beside the list Escape gives the PIN up too") {
  open_pin();
  key(Key::escape);
  CHECK(presses == std::vector<std::string>{"back"});
}

TEST_CASE_METHOD(PeopleFixture, "with the keyboard on the screen the search stays and the PIN gives way") {
  open_pin();
  click("search");
  key(Key::f2);
  REQUIRE(ui.semantics().find("keyboard/hide") != nullptr);
  CHECK(focused() == "search");
  CHECK(ui.semantics().find("pin") == nullptr);
  type("a");
  CHECK(edits == std::vector<TextEdit>{{"search", "a"}});
}

TEST_CASE_METHOD(PeopleFixture, "a built-in layout that types the search does not type the PIN") {
  view.content = who_view("km");
  draw("km");
  click("search");
  key(Key::f2);
  CHECK_FALSE(ui.takes_text());
  view.content = who_with_pin("km");
  settle("km");
  CHECK(focused() == "pin");
  CHECK(ui.takes_text());
  CHECK(ui.semantics().find("keyboard/hide") == nullptr);
  strike("AD01", "q");
  strike("AE03", "3");
  CHECK(edits == std::vector<TextEdit>{{"pin", "3"}});
}

TEST_CASE_METHOD(PeopleFixture, "where there is nobody a form could be about, the screen says so") {
  desk::WhoView nobody;
  nobody.question = desk::WhoQuestion::about_whom;
  view.content = nobody;
  draw();
  CHECK(ui.semantics().dump().find("There is nobody else on this PC yet.") != std::string::npos);
}

TEST_CASE_METHOD(PeopleFixture, "a name keeps its direction within a sentence of the other one") {
  view.content = officer_question("ur", desk::OfficeQuestion::erase);
  draw("en");
  CHECK(shows("Erase \u2068" + names("ur")[1] + "\u2069?"));
}

TEST_CASE_METHOD(PeopleFixture, "the office's code is typed into a field that the tree keeps to itself") {
  view.content = pin_pad("en", desk::PinStep::office_code);
  draw();
  CHECK(focused() == "office-code");
  type("7KQ2-M9XA");
  CHECK(edits == std::vector<TextEdit>{{"office-code", "7KQ2-M9XA"}});
  CHECK_FALSE(tree_has("7KQ2"));
  CHECK(node("office-code").value == "9");
  pad().typed = "7KQ2-M9XA";
  pad().can_go = true;
  settle("en");
  key(Key::enter);
  CHECK(presses == std::vector<std::string>{"pin-go"});
}

TEST_CASE_METHOD(PeopleFixture, "each step of a new PIN begins with an empty field that has the focus") {
  view.content = pin_pad("en", desk::PinStep::choose);
  draw();
  CHECK(focused() == "pin");
  type("4197");
  view.content = pin_pad("en", desk::PinStep::repeat);
  draw();
  CHECK(focused() == "pin");
  CHECK(node("pin").value == "0");
  CHECK(ui.semantics().screen == "pin");
}

TEST_CASE_METHOD(PeopleFixture, "Enter in the last field of one's own record saves it") {
  view.content = me_view("en");
  std::get<desk::MeView>(view.content).can_save = true;
  draw();
  walk_to("my-name");
  key(Key::enter);
  CHECK(focused() == "years-at-post");
  key(Key::enter);
  CHECK(presses == std::vector<std::string>{"save-me"});
}

TEST_CASE_METHOD(PeopleFixture, "what one says of oneself is chosen and taken back by the same press") {
  view.content = me_view("en");
  draw();
  CHECK(node("attribute/gender/male").selected);
  CHECK_FALSE(node("attribute/gender/female").selected);
  click("attribute/gender/male");
  click("attribute/agency/customs");
  CHECK(presses == std::vector<std::string>{"attribute/gender/male", "attribute/agency/customs"});
}

TEST_CASE_METHOD(PeopleFixture,
                 "one's own record goes to the place that is pressed, and says where it lies") {
  view.content = me_view("en");
  draw();
  walk_to("save-paper");
  key(Key::enter);
  CHECK(presses == std::vector<std::string>{"save-paper"});
  presses.clear();
  view.content = paper_view("en");
  draw();
  click("paper-to//sticks/NORTH-FERRY");
  CHECK(presses == std::vector<std::string>{"paper-to//sticks/NORTH-FERRY"});
  std::get<desk::PaperView>(view.content).state = desk::ExportState::working;
  draw();
  CHECK_FALSE(node("paper-to//sticks/NORTH-FERRY").enabled);
  view.content = paper_done("en");
  draw();
  CHECK(node("result").value.find("waypost-record-20261201-9f3a01c7.pdf") != std::string::npos);
  CHECK(node("result").value.find("/records/of/this/office/waypost/export") != std::string::npos);
  CHECK(node("result").value.find("Whoever uses this PC can open it.") != std::string::npos);
}

TEST_CASE_METHOD(PeopleFixture, "an office sees what is done and due, and no marks") {
  view.content = office_view("en");
  draw();
  CHECK(node("officer/id-3").value.find("3 of 7 courses done") != std::string::npos);
  CHECK_FALSE(shows("%"));
  view.content = officer_view("en");
  draw();
  CHECK_FALSE(shows("%"));
}

TEST_CASE_METHOD(PeopleFixture, "what cannot be undone is asked about, and the safe answer has the focus") {
  for (const desk::OfficeQuestion question :
       {desk::OfficeQuestion::leaves, desk::OfficeQuestion::erase, desk::OfficeQuestion::merge}) {
    view.content = officer_view("en");
    draw();
    view.content = officer_question("en", question);
    draw();
    CHECK(focused() == "back");
    CHECK(node("confirm").enabled);
    presses.clear();
    key(Key::enter);
    CHECK(presses == std::vector<std::string>{"back"});
  }
}

TEST_CASE_METHOD(PeopleFixture, "one's own role, leaving and erasing are left to another supervisor") {
  desk::OfficerView self = officer_view("en");
  self.is_self = true;
  view.content = self;
  draw();
  for (const char* id : {"role/officer", "role/supervisor", "leaves", "erase"})
    CHECK(ui.semantics().find(id) == nullptr);
  CHECK(ui.semantics().find("reset-pin") != nullptr);
}

TEST_CASE_METHOD(PeopleFixture, "screens about people are cut nowhere, in any window and language") {
  for (const gfx::Size size : {gfx::Size{640, 480}, gfx::Size{800, 600}, gfx::Size{1366, 768}}) {
    picture = gfx::Bitmap(size);
    for (const char* language : {"en", "km", "my", "ur"}) {
      for (const PeopleScene& scene : people_scenes()) {
        view.content = desk::LanguageView{};
        settle(language);
        view.content = scene.make(language);
        draw(language);
        leave_picture(picture,
                      std::string(language) + "-" + std::to_string(size.width_px) + "-" + scene.name);
        check_fits(scene.name);
      }
    }
  }
}

TEST_CASE_METHOD(PeopleFixture, "nothing about people that can be pressed lies over anything else") {
  for (const gfx::Size size : {gfx::Size{640, 480}, gfx::Size{1024, 768}}) {
    picture = gfx::Bitmap(size);
    for (const char* language : {"en", "ur"}) {
      for (const PeopleScene& scene : people_scenes()) {
        view.content = desk::LanguageView{};
        settle(language);
        view.content = scene.make(language);
        settle(language);
        const std::vector<SemanticsNode>& nodes = ui.semantics().nodes;
        const auto is_control = [](const SemanticsNode& each) {
          return !each.id.empty() && each.role != Role::status && !each.rect.empty();
        };
        for (std::size_t i = 0; i < nodes.size(); ++i) {
          for (std::size_t k = 0; k < i; ++k) {
            if (!is_control(nodes[i]) || !is_control(nodes[k])) continue;
            INFO(language << " " << scene.name << ": " << nodes[i].id << " " << nodes[k].id);
            CHECK(nodes[i].rect.intersected(nodes[k].rect).empty());
          }
        }
      }
    }
  }
}

TEST_CASE_METHOD(PeopleFixture, "the keyboard reaches everything about people, and it is in sight then") {
  picture = gfx::Bitmap({640, 480});
  for (const PeopleScene& scene : people_scenes()) {
    view.content = desk::LanguageView{};
    settle("my");
    view.content = scene.make("my");
    settle("my");
    INFO(scene.name << "\n" << ui.semantics().dump());
    std::vector<std::string> wanted;
    for (const SemanticsNode& each : ui.semantics().nodes) {
      const bool control = each.role != Role::status && each.role != Role::heading && each.role != Role::key;
      if (!each.id.empty() && each.enabled && control) wanted.push_back(each.id);
    }
    for (const std::string& id : wanted) {
      INFO(id);
      walk_to(id);
      CHECK(node(id).rect == node(id).whole);
      CHECK(node(id).whole.width() >= 44);
      CHECK(node(id).whole.height() >= 43.5F);
    }
  }
}
