// SPDX-License-Identifier: Apache-2.0
// The list of a test's questions, the flag on each, and the question before it is handed in.
#include <catch2/catch.hpp>

#include "page_scenes.hpp"
#include "ui_fixture.hpp"

using namespace waypost;
using namespace waypost::ui;
using platform::Key;

TEST_CASE_METHOD(UiFixture,
                 "a question that may be passed over gives the keyboard its answers, not the button") {
  view.content = question_in_test(phrases("en"), false);
  draw();
  CHECK(node("next").label == "Skip for now");
  CHECK(node("next").enabled);
  CHECK(focused().starts_with("choice/"));
}

TEST_CASE_METHOD(UiFixture, "a flag says whether it is set, by word and state") {
  view.content = question_in_test(phrases("en"), false);
  draw();
  CHECK(node("flag").label == "Look again later");
  CHECK_FALSE(node("flag").selected);
  view.content = question_in_test(phrases("en"), true);
  draw();
  CHECK(node("flag").label == "Flagged");
  CHECK(node("flag").selected);
  click("flag");
  click("questions");
  CHECK(presses == std::vector<std::string>{"flag", "questions"});
}

TEST_CASE_METHOD(UiFixture,
                 "the list has each question with its number, its whole words, its state and its flag") {
  view.content = test_list(phrases("en"), 12);
  draw();
  const SemanticsNode row = node("question/2");
  CHECK(row.label.find("2. ") == 0);
  CHECK(row.label.find(phrases("en").question) != std::string::npos);
  CHECK(row.value == "Answered");
  CHECK(row.description == "Flagged");
  CHECK(node("question/8").value == "Not confirmed");
  CHECK(node("question/12").value == "No answer yet");
  CHECK(node("question/12").description.empty());
  CHECK(node("question/7").selected);
  CHECK_FALSE(node("question/6").selected);
  // Read downwards, in two columns.
  CHECK(node("question/6").rect.x0 == row.rect.x0);
  CHECK(node("question/7").rect.y0 == node("question/1").rect.y0);
  CHECK(node("question/7").rect.x0 > row.rect.x1);
  CHECK(shows("6 answered"));
  CHECK(shows("2 flagged"));
  CHECK(shows("6 without an answer"));
  CHECK(shows("All your answers are saved on this PC"));
  CHECK(node("previous").label == "Back to question 7");
  CHECK(node("time-left").value == "754");
  CHECK(focused() == "next");
  click("question/9");
  CHECK(presses == std::vector<std::string>{"question/9"});
}

TEST_CASE_METHOD(UiFixture, "the list says that all is saved only where it is") {
  desk::PageScreen screen = test_list(phrases("en"), 12);
  std::get<session::HandInView>(screen.page.content).all_saved = false;
  view.content = screen;
  draw();
  CHECK_FALSE(shows("All your answers are saved"));
}

TEST_CASE_METHOD(UiFixture, "numbers of the list are in the language's own digits") {
  view.content = test_list(phrases("my"), 12);
  draw("my");
  CHECK(node("question/12").label.find("၁၂") == 0);
}

TEST_CASE_METHOD(UiFixture, "a narrow window has the list in one column") {
  picture = gfx::Bitmap({400, 300});
  for (const char* language : {"en", "km", "my", "ur"}) {
    view.content = test_list(phrases(language), 12);
    draw(language);
    leave_picture(picture, std::string(language) + "-test-list-400");
    INFO(language << "\n" << ui.semantics().dump());
    CHECK(ui.unfit_lines() == std::vector<std::string>{});
    CHECK(node("question/7").whole.x0 == node("question/1").whole.x0);
    CHECK(node("question/7").whole.y0 > node("question/6").whole.y1);
  }
}

TEST_CASE_METHOD(UiFixture, "before handing in it is asked, and the safe answer has the focus") {
  view.content = test_list(phrases("en"), 12);
  draw();
  view.content = hand_in_question(phrases("en"));
  draw();
  CHECK(focused() == "back");
  CHECK(shows("Hand in your answers?"));
  CHECK(shows("6 questions have no answer yet."));
  CHECK(shows("You flagged 2 questions to look at again."));
  CHECK(node("back").label == "Go on answering");
  CHECK(node("confirm").label == "Hand in");
  CHECK(ui.semantics().find("next") == nullptr);
  key(Key::enter);
  walk_to("confirm");
  key(Key::enter);
  key(Key::escape);
  CHECK(presses == std::vector<std::string>{"back", "confirm", "back"});
}

TEST_CASE_METHOD(UiFixture, "the question before handing in fits in every language and a narrow window") {
  for (const gfx::Size size : {gfx::Size{800, 600}, gfx::Size{400, 300}}) {
    picture = gfx::Bitmap(size);
    for (const char* language : {"en", "km", "lo", "my", "th", "vi", "zh-Hans", "ur"}) {
      view.content = desk::WhoView{};
      settle(language);
      view.content = hand_in_question(phrases("en"));
      draw(language);
      leave_picture(picture, std::string(language) + "-hand-in-" + std::to_string(size.width_px));
      INFO(language << " " << size.width_px);
      CHECK(ui.unfit_lines() == std::vector<std::string>{});
    }
  }
}
