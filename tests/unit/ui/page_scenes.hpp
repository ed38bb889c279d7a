// SPDX-License-Identifier: Apache-2.0
/// One page of each kind and state, made by hand, in the words of a language.
#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "desk/screen_view.hpp"
#include "phrases.hpp"
#include "question_list_scenes.hpp"

namespace waypost::ui {

inline desk::PageScreen screen_of(session::ItemView item) {
  desk::PageScreen screen;
  screen.page.path = "m/l/item";
  screen.page.page_number = 4;
  screen.page.page_count = 10;
  screen.page.next = session::NextStep::confirm;
  screen.page.next_enabled = false;
  screen.page.can_go_back = true;
  screen.page.unit_title = "Waypost";
  if (item.locked) {
    screen.page.next = session::NextStep::next_page;
    screen.page.next_enabled = true;
  }
  screen.page.content = std::move(item);
  screen.pictures = {{"box.svg", "box.png"}, {"missing.svg", "missing.png"}};
  return screen;
}

inline desk::PageScreen screen_of(session::TextPageView page) {
  desk::PageScreen screen = screen_of(session::ItemView{});
  screen.page.path = "m/l/page";
  screen.page.next = session::NextStep::next_page;
  screen.page.next_enabled = true;
  screen.page.content = std::move(page);
  return screen;
}

inline lesson::Image image_of(const Phrases& p, bool labelled = false) {
  lesson::Image image{"box.svg", p.title, {}};
  if (labelled) image.labels = {{"a", 0.3F, 0.4F, p.words[2]}, {"b", 0.7F, 0.6F, p.words[3]}};
  return image;
}

inline lesson::Spot spot_of(const Phrases& p, int index) {
  lesson::Spot spot;
  spot.id = "s" + std::to_string(index);
  spot.x_share = 0.2F + 0.3F * static_cast<float>(index % 3);
  spot.y_share = index < 3 ? 0.3F : 0.75F;
  spot.title = p.words[index % 4];
  spot.text = p.choices[index % 4];
  return spot;
}

inline session::TextPageView reading_of(const Phrases& p) {
  session::TextPageView page;
  page.title = p.title;
  page.body = p.paragraph;
  return page;
}

inline desk::PageScreen plain_page(const Phrases& p) {
  session::TextPageView page = reading_of(p);
  page.body = p.question + "\n\n[" + p.words[2] + "](term:seal) " + p.reason + "\n\n- **" + p.choices[0] +
              "**\n- " + p.choices[1];
  page.image = image_of(p, true);
  page.terms = {{"seal", p.words[2], p.paragraph}};
  page.dated_facts = {{p.reason, p.title, "2025-03-15"}};
  page.sources = {p.title};
  page.narration = lesson::Narration{"why.ogg", p.paragraph};
  return screen_of(page);
}

inline desk::PageScreen picture_page(const Phrases& p) {
  session::TextPageView page = reading_of(p);
  page.image = image_of(p, true);
  page.picture_first = true;
  return screen_of(page);
}

inline desk::PageScreen explore_page(const Phrases& p, bool begun) {
  session::TextPageView page = reading_of(p);
  page.body = p.question;
  page.image = image_of(p);
  session::ExploreView explore;
  explore.visit_all = true;
  for (int i = 0; i < 5; ++i) explore.spots.push_back({spot_of(p, i), begun && i < 2, begun && i == 1});
  explore.visited_count = begun ? 2 : 0;
  page.extra = explore;
  desk::PageScreen screen = screen_of(page);
  screen.page.next_enabled = false;
  return screen;
}

inline desk::PageScreen reveal_page(const Phrases& p, int shown) {
  session::TextPageView page = reading_of(p);
  session::RevealView reveal;
  for (int i = 0; i < shown; ++i)
    reveal.steps.push_back({"r", i == 1 ? "" : p.choices[i % 4], p.paragraph, false});
  reveal.step_count = 4;
  page.extra = reveal;
  desk::PageScreen screen = screen_of(page);
  screen.page.next = session::NextStep::next_step;
  return screen;
}

inline desk::PageScreen comparison_page(const Phrases& p, int columns) {
  session::TextPageView page = reading_of(p);
  page.body = p.question;
  session::ComparisonView comparison;
  for (int i = 0; i < columns; ++i) {
    comparison.columns.push_back(
        {"c", p.choices[i], p.reason + "\n\n- " + p.words[0] + "\n- " + p.choices[1], false});
  }
  page.extra = comparison;
  return screen_of(page);
}

inline desk::PageScreen tabs_page(const Phrases& p) {
  session::TextPageView page = reading_of(p);
  page.body = p.question;
  session::TabsView tabs;
  for (int i = 0; i < 4; ++i) {
    tabs.tabs.push_back({"t" + std::to_string(i), i == 3 ? p.choices[1] : p.words[i], p.paragraph, i == 1});
  }
  page.extra = tabs;
  return screen_of(page);
}

inline desk::PageScreen dialogue_page(const Phrases& p) {
  session::TextPageView page = reading_of(p);
  page.body.clear();
  page.extra = session::DialogueView{{{p.words[1], p.question, true},
                                      {p.words[0], p.choices[0], false},
                                      {p.words[1], p.words[3], true},
                                      {p.words[0], p.paragraph, false}}};
  return screen_of(page);
}

inline desk::PageScreen scenario_page(const Phrases& p, session::ScenarioView scenario) {
  session::TextPageView page = reading_of(p);
  page.body.clear();
  page.extra = std::move(scenario);
  return screen_of(page);
}

inline session::ScenarioView scene_of(const Phrases& p) {
  session::ScenarioView scenario;
  scenario.text = p.paragraph;
  scenario.variables = {{p.words[0], 3, 0, 5}, {p.words[2], 60, 0, 100}};
  return scenario;
}

inline desk::PageScreen open_scene(const Phrases& p) {
  session::ScenarioView scenario = scene_of(p);
  scenario.image = image_of(p);
  for (int i = 0; i < 3; ++i) scenario.options.push_back({"o" + std::to_string(i), p.choices[i]});
  desk::PageScreen screen = scenario_page(p, scenario);
  screen.page.next_enabled = false;
  return screen;
}

inline desk::PageScreen consequence(const Phrases& p) {
  session::ScenarioView scenario = scene_of(p);
  scenario.text.clear();
  scenario.chosen = p.choices[1];
  scenario.consequence = p.reason;
  return scenario_page(p, scenario);
}

inline desk::PageScreen ending(const Phrases& p, lesson::Ending ending) {
  session::ScenarioView scenario = scene_of(p);
  scenario.ending = ending;
  return scenario_page(p, scenario);
}

inline desk::PageScreen form_page(const Phrases& p, bool refused) {
  using lesson::QuestionType;
  session::TextPageView page = reading_of(p);
  page.body.clear();
  session::FormView form;
  const auto add = [&](QuestionType type, const std::string& id) -> session::QuestionView& {
    form.questions.emplace_back();
    form.questions.back().type = type;
    form.questions.back().id = id;
    form.questions.back().prompt = p.question;
    return form.questions.back();
  };
  form.questions.reserve(6);
  session::QuestionView& counts = add(QuestionType::counts, "counts");
  counts.required = true;
  counts.rows = {p.words[0], p.words[1]};
  counts.columns = {p.words[2], p.words[3], p.words[1]};
  for (int row = 0; row < 2; ++row) {
    counts.cells.emplace_back();
    for (int column = 0; column < 3; ++column) {
      const std::string id = "answer/counts/r" + std::to_string(row) + "/c" + std::to_string(column);
      counts.cells.back().push_back({id, row == 0 ? "12" : "", refused && column == 1});
    }
  }
  session::QuestionView& number = add(QuestionType::number, "number");
  number.unit = p.unit;
  number.text = refused ? "12a" : "";
  number.refused = refused;
  session::QuestionView& date = add(QuestionType::date, "date");
  date.refused = refused;
  date.text = refused ? "2026-02-31" : "";
  add(QuestionType::text, "text");
  add(QuestionType::one_of, "one");
  add(QuestionType::several_of, "several");
  for (int i = 0; i < 2; ++i) {
    const auto state = i == 0 ? session::ChoiceState::chosen : session::ChoiceState::rest;
    form.questions[4].options.push_back({"a" + std::to_string(i), p.choices[i], state});
    form.questions[5].options.push_back({"a" + std::to_string(i), p.choices[i], state});
  }
  page.extra = form;
  return screen_of(page);
}

inline desk::PageScreen annex_page(const Phrases& p, bool filled) {
  session::TextPageView page = reading_of(p);
  page.extra = filled ? session::AnnexView{p.choices[2], "2026-05-01"} : session::AnnexView{};
  return screen_of(page);
}

inline session::ItemView item_of(const Phrases& p, lesson::ItemType type) {
  session::ItemView item;
  item.type = type;
  item.prompt = p.question;
  return item;
}

inline session::FeedbackView wrong_feedback(const Phrases& p) {
  session::FeedbackView feedback;
  feedback.reasons = {p.reason, p.paragraph};
  feedback.page = "why";
  feedback.page_number = 3;
  return feedback;
}

inline session::ItemView choice_item(const Phrases& p) {
  session::ItemView item = item_of(p, lesson::ItemType::choice);
  for (int i = 0; i < 4; ++i) item.choices.push_back({"c" + std::to_string(i), p.choices[i]});
  return item;
}

/// About a picture.
inline session::ItemView pictured_item(const Phrases& p) {
  session::ItemView item = choice_item(p);
  item.image = image_of(p, true);
  item.hint_left = true;
  return item;
}

inline session::ItemView true_false_item(const Phrases& p) {
  session::ItemView item = item_of(p, lesson::ItemType::true_false);
  item.choices = {{"true", "", session::ChoiceState::chosen}, {"false", ""}};
  item.certainty = 0;
  item.hints = {p.reason};
  item.hint_left = true;
  return item;
}

inline session::ItemView picture_item(const Phrases& p, int count, bool judged) {
  session::ItemView item = item_of(p, lesson::ItemType::picture_choice);
  for (int i = 0; i < count; ++i) {
    session::ChoiceView choice{"c" + std::to_string(i), ""};
    choice.image = lesson::Image{i == 1 ? "missing.svg" : "box.svg", p.choices[i % 4], {}};
    item.choices.push_back(choice);
  }
  if (judged) {
    item.choices[0].state = session::ChoiceState::wrong_chosen;
    item.choices[2].state = session::ChoiceState::right_not_chosen;
    item.locked = true;
    item.feedback = wrong_feedback(p);
  }
  return item;
}

inline session::ItemView matching_item(const Phrases& p, bool judged) {
  session::ItemView item = item_of(p, lesson::ItemType::matching);
  session::MatchView match;
  for (int i = 0; i < 4; ++i) {
    session::LeftView left{"l" + std::to_string(i), p.words[i], "", "", !judged && i == 2};
    if (i < 2 || judged) {
      left.partner = "r" + std::to_string(i);
      left.partner_text = p.choices[i];
      left.state = session::ChoiceState::chosen;
    }
    if (judged) left.state = i == 1 ? session::ChoiceState::wrong_chosen : session::ChoiceState::right_chosen;
    if (judged && i == 1) left.right_partner_text = p.choices[3];
    match.lefts.push_back(left);
    match.rights.push_back({"r" + std::to_string(i), p.choices[i], i < 2});
  }
  item.match = match;
  item.locked = judged;
  if (judged) item.feedback = wrong_feedback(p);
  return item;
}

inline session::ItemView ordering_item(const Phrases& p, bool judged) {
  session::ItemView item = item_of(p, lesson::ItemType::ordering);
  for (int i = 0; i < 4; ++i) {
    session::OrderRowView row{"s" + std::to_string(i), p.choices[i], session::ChoiceState::rest, i > 0,
                              i < 3};
    if (judged) row.state = i < 2 ? session::ChoiceState::right_chosen : session::ChoiceState::wrong_chosen;
    item.steps.push_back(row);
  }
  item.locked = judged;
  return item;
}

inline session::ItemView hotspot_item(const Phrases& p, bool judged) {
  session::ItemView item = item_of(p, judged ? lesson::ItemType::document_check : lesson::ItemType::hotspot);
  item.image = image_of(p);
  item.multiple = judged;
  for (int i = 0; i < 4; ++i) {
    session::SpotView spot{spot_of(p, i), i == 1 ? session::ChoiceState::chosen : session::ChoiceState::rest};
    if (judged) {
      const session::ChoiceState states[] = {
          session::ChoiceState::right_chosen, session::ChoiceState::wrong_chosen,
          session::ChoiceState::right_not_chosen, session::ChoiceState::rest};
      spot.state = states[i];
    }
    item.spots.push_back(spot);
  }
  item.locked = judged;
  return item;
}

inline session::ItemView typed_item(const Phrases& p, bool number, bool judged) {
  session::ItemView item = item_of(p, number ? lesson::ItemType::numeric : lesson::ItemType::short_text);
  session::TypedView typed;
  typed.number = number;
  typed.text = number ? "12a" : judged ? p.words[0] : "";
  typed.unit = number ? p.unit : "";
  typed.refused = number;
  if (judged) {
    typed.state = session::ChoiceState::wrong_chosen;
    typed.right_answer = p.words[1];
    item.locked = true;
    item.feedback = wrong_feedback(p);
  }
  item.typed = typed;
  return item;
}

inline session::ItemView gaps_item(const Phrases& p, bool typed, bool judged) {
  session::ItemView item = item_of(p, lesson::ItemType::gaps);
  session::GapsView gaps;
  gaps.pieces = {{p.choices[0] + " ", "g0"},
                 {" " + p.choices[1] + " ", "g1"},
                 {". " + p.paragraph + " ", "g2"},
                 {".", ""}};
  for (int i = 0; i < 3; ++i) {
    session::GapView gap;
    gap.id = "g" + std::to_string(i);
    gap.typed = typed;
    gap.content = i == 0 ? p.words[0] : judged ? p.words[i] : "";
    gap.active = !typed && !judged && i == 1;
    if (!typed) {
      for (int k = 0; k < 4; ++k) gap.options.push_back({"o" + std::to_string(k), p.words[k]});
    }
    if (judged) gap.state = i == 1 ? session::ChoiceState::wrong_chosen : session::ChoiceState::right_chosen;
    if (judged && i == 1) gap.right_answer = p.words[3];
    gaps.gaps.push_back(gap);
  }
  item.gaps = gaps;
  item.locked = judged;
  return item;
}

/// A question of a test with sections and a time limit.
inline desk::PageScreen timed_question(const Phrases& p) {
  session::ItemView item = choice_item(p);
  item.choices[1].state = session::ChoiceState::chosen;
  item.certainty = 2;
  desk::PageScreen screen = screen_of(item);
  screen.page.kind = records::UnitKind::post_test;
  screen.page.unit_title = p.title;
  screen.page.section_title = p.choices[2];
  screen.page.next_enabled = true;
  screen.page.seconds_left = 754;
  return screen;
}

/// Its answer is still missing, and there is no time to lose.
inline desk::PageScreen timed_unanswered(const Phrases& p) {
  desk::PageScreen screen = timed_question(p);
  std::get<session::ItemView>(screen.page.content).choices[1].state = session::ChoiceState::rest;
  screen.page.next_enabled = false;
  return screen;
}

/// A question of a test whose answers may be changed until the end, as it comes up.
inline desk::PageScreen question_in_test(const Phrases& p, bool flagged) {
  desk::PageScreen screen = timed_question(p);
  auto& item = std::get<session::ItemView>(screen.page.content);
  item.choices[1].state = session::ChoiceState::rest;
  item.certainty.reset();
  screen.page.next = session::NextStep::pass_over;
  screen.page.flagged = flagged;
  return screen;
}

inline desk::PageScreen being_scored(const Phrases& p) {
  desk::PageScreen screen = screen_of(typed_item(p, false, false));
  screen.page.saving = session::Saving::scoring;
  return screen;
}

using SceneMaker = std::function<desk::PageScreen(const Phrases&)>;

/// A table between its paragraphs: a column of words, one of sentences and one of figures.
inline desk::PageScreen table_page(const Phrases& p) {
  desk::PageScreen screen = plain_page(p);
  auto& content = std::get<session::TextPageView>(screen.page.content);
  content.body = p.question + "\n\n| " + p.words[1] + " | " + p.title + " | " + p.words[2] +
                 " |\n|---|:---:|---:|\n| " + p.words[0] + " | " + p.choices[0] + " | 4711 |\n| **" +
                 p.words[3] + "** | " + p.choices[1] + " | 12 |\n\n> " + p.reason + "\n";
  return screen;
}

/// An answer that could not be saved.
inline desk::PageScreen not_saved(const Phrases& p, session::SaveTrouble trouble) {
  desk::PageScreen screen = screen_of(choice_item(p));
  screen.page.saving = session::Saving::failed;
  screen.page.trouble = trouble;
  screen.page.next_enabled = true;
  screen.save_help =
      desk::SaveHelp{"/folders/of/the/post/waypost", 50, trouble == session::SaveTrouble::disk_full};
  return screen;
}

/// A page at which something was left; with the note open in the state with the most words.
inline desk::PageScreen page_with_note(const Phrases& p, bool open) {
  desk::PageScreen screen = screen_of(reading_of(p));
  screen.note = desk::PageNote{true, true, false, std::nullopt};
  if (open) screen.note->field = desk::NoteField{p.paragraph, false, true, session::Saving::failed};
  return screen;
}

inline desk::PageScreen item_with_note(const Phrases& p) {
  desk::PageScreen screen = screen_of(choice_item(p));
  screen.note = desk::PageNote{false, false, true, std::nullopt};
  return screen;
}

inline const std::vector<std::pair<std::string, SceneMaker>>& scenes() {
  static const std::vector<std::pair<std::string, SceneMaker>> kScenes = {
      {"plain", plain_page},
      {"note", [](const Phrases& p) { return page_with_note(p, false); }},
      {"note-open", [](const Phrases& p) { return page_with_note(p, true); }},
      {"note-item", item_with_note},
      {"table", table_page},
      {"picture", picture_page},
      {"explore", [](const Phrases& p) { return explore_page(p, false); }},
      {"explore-begun", [](const Phrases& p) { return explore_page(p, true); }},
      {"reveal", [](const Phrases& p) { return reveal_page(p, 2); }},
      {"comparison-2", [](const Phrases& p) { return comparison_page(p, 2); }},
      {"comparison-3", [](const Phrases& p) { return comparison_page(p, 3); }},
      {"tabs", tabs_page},
      {"dialogue", dialogue_page},
      {"scene", open_scene},
      {"consequence", consequence},
      {"ending-good", [](const Phrases& p) { return ending(p, lesson::Ending::good); }},
      {"ending-poor", [](const Phrases& p) { return ending(p, lesson::Ending::poor); }},
      {"form", [](const Phrases& p) { return form_page(p, false); }},
      {"form-refused", [](const Phrases& p) { return form_page(p, true); }},
      {"annex-empty", [](const Phrases& p) { return annex_page(p, false); }},
      {"annex-filled", [](const Phrases& p) { return annex_page(p, true); }},
      {"choice", [](const Phrases& p) { return screen_of(choice_item(p)); }},
      {"choice-pictured", [](const Phrases& p) { return screen_of(pictured_item(p)); }},
      {"true-false", [](const Phrases& p) { return screen_of(true_false_item(p)); }},
      {"pictures-4", [](const Phrases& p) { return screen_of(picture_item(p, 4, false)); }},
      {"pictures-6", [](const Phrases& p) { return screen_of(picture_item(p, 6, true)); }},
      {"matching", [](const Phrases& p) { return screen_of(matching_item(p, false)); }},
      {"matching-judged", [](const Phrases& p) { return screen_of(matching_item(p, true)); }},
      {"ordering", [](const Phrases& p) { return screen_of(ordering_item(p, false)); }},
      {"ordering-judged", [](const Phrases& p) { return screen_of(ordering_item(p, true)); }},
      {"hotspot", [](const Phrases& p) { return screen_of(hotspot_item(p, false)); }},
      {"document-judged", [](const Phrases& p) { return screen_of(hotspot_item(p, true)); }},
      {"number-refused", [](const Phrases& p) { return screen_of(typed_item(p, true, false)); }},
      {"text", [](const Phrases& p) { return screen_of(typed_item(p, false, false)); }},
      {"text-judged", [](const Phrases& p) { return screen_of(typed_item(p, false, true)); }},
      {"gaps-typed", [](const Phrases& p) { return screen_of(gaps_item(p, true, false)); }},
      {"gaps-chosen", [](const Phrases& p) { return screen_of(gaps_item(p, false, false)); }},
      {"gaps-judged", [](const Phrases& p) { return screen_of(gaps_item(p, false, true)); }},
      {"timed-question", timed_question},
      {"timed-unanswered", timed_unanswered},
      {"test-question", [](const Phrases& p) { return question_in_test(p, false); }},
      {"test-question-flagged", [](const Phrases& p) { return question_in_test(p, true); }},
      {"test-list", [](const Phrases& p) { return test_list(p, 12); }},
      {"test-list-long", [](const Phrases& p) { return test_list(p, 23); }},
      {"being-scored", being_scored},
      {"not-saved-full", [](const Phrases& p) { return not_saved(p, session::SaveTrouble::disk_full); }},
      {"not-saved-read-only", [](const Phrases& p) { return not_saved(p, session::SaveTrouble::read_only); }},
      {"not-saved", [](const Phrases& p) { return not_saved(p, session::SaveTrouble::disk); }},
  };
  return kScenes;
}

}  // namespace waypost::ui
