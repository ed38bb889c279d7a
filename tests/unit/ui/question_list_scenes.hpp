// SPDX-License-Identifier: Apache-2.0
/// The end of a test, made by hand, in the words of a language.
#pragma once

#include <utility>

#include "desk/screen_view.hpp"
#include "phrases.hpp"

namespace waypost::ui {

/// The list of a test's questions: answered, begun and open ones, two of them flagged.
inline desk::PageScreen test_list(const Phrases& p, int count) {
  session::HandInView list;
  list.total = count;
  for (int i = 1; i <= count; ++i) {
    session::TestQuestionView question{i, i % 3 == 0 ? p.words[2] : p.question};
    question.state = i <= count / 2       ? session::QuestionState::answered
                     : i == count / 2 + 2 ? session::QuestionState::not_confirmed
                                          : session::QuestionState::no_answer;
    question.flagged = i == 2 || i == count - 1;
    question.current = i == count / 2 + 1;
    list.answered += question.state == session::QuestionState::answered ? 1 : 0;
    list.flagged += question.flagged ? 1 : 0;
    list.questions.push_back(std::move(question));
  }
  list.back_to = count / 2 + 1;
  list.all_saved = true;
  desk::PageScreen screen;
  screen.page.kind = records::UnitKind::post_test;
  screen.page.unit_title = p.title;
  screen.page.path = "m/post";
  screen.page.can_go_back = true;
  screen.page.seconds_left = 754;
  screen.page.page_number = screen.page.page_count = count;
  screen.page.next = session::NextStep::hand_in;
  screen.page.content = std::move(list);
  return screen;
}

/// Whether it is to be handed in.
inline desk::PageScreen hand_in_question(const Phrases& p) {
  desk::PageScreen screen = test_list(p, 12);
  std::get<session::HandInView>(screen.page.content).asking = true;
  return screen;
}

}  // namespace waypost::ui
