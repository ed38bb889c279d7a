// SPDX-License-Identifier: Apache-2.0
// What a test or an instrument came to, as views.
#include <algorithm>
#include <charconv>

#include "assessment/mastery.hpp"
#include "desk/desk.hpp"
#include "desk/review_rows.hpp"
#include "desk/unit_title.hpp"

namespace waypost::desk {
namespace {

using records::UnitKind;

const records::AnswerRecord* find_answer(const records::AttemptRecord& attempt, const std::string& item) {
  const auto found = std::find_if(attempt.answers.begin(), attempt.answers.end(),
                                  [&](const auto& answer) { return answer.item == item; });
  return found == attempt.answers.end() ? nullptr : &*found;
}

/// What was asked of an objective, in the order asked; what was left out counts as wrong. What a lesson
/// claims by a function decides no mastery, and an answer that could not be marked counts neither way.
std::vector<assessment::ObjectiveAnswer> answers_to(const lesson::Module& module,
                                                    const records::AttemptRecord& attempt,
                                                    const std::string& objective) {
  std::vector<assessment::ObjectiveAnswer> answers;
  for (const std::string& path : attempt.items) {
    const lesson::Item* item = lesson::find_item(module, path);
    if (item != nullptr && item->type == lesson::ItemType::function) continue;
    if (const records::AnswerRecord* answer = find_answer(attempt, path)) {
      if (answer->objective == objective) answers.push_back({answer->mark, answer->maximum, answer->correct});
    } else if (item != nullptr && item->objective == objective) {
      answers.push_back({0, item->maximum, false});
    }
  }
  return answers;
}

int count_right(const std::vector<assessment::ObjectiveAnswer>& answers) {
  return static_cast<int>(
      std::count_if(answers.begin(), answers.end(), [](const auto& answer) { return answer.correct; }));
}

std::string title_of_page(const lesson::Module& module, const std::string& lesson_and_page) {
  const std::size_t slash = lesson_and_page.find('/');
  const lesson::Lesson* lesson = lesson::find_lesson(module, lesson_and_page.substr(0, slash));
  if (lesson == nullptr || slash == std::string::npos) return {};
  for (const lesson::Page& page : lesson->pages) {
    if (id_of(page) == lesson_and_page.substr(slash + 1)) return title_of(page);
  }
  return {};
}

bool shows_anything(const lesson::ReviewRow& row) {
  return row.answers || row.marks || row.right_answers || row.feedback;
}

Counting counting_of(lesson::AttemptRule rule) {
  switch (rule) {
    case lesson::AttemptRule::best: return Counting::best;
    case lesson::AttemptRule::first: return Counting::first;
    case lesson::AttemptRule::last: return Counting::last;
  }
  return Counting::this_one;
}

}  // namespace

void Desk::show_result(const std::string& path) {
  const records::UnitRecord* unit = find_unit(path);
  if (unit == nullptr || unit->finished_attempts.empty()) return;
  result_unit_ = path;
  reviewing_ = false;
  shown_filling_.reset();
  shown_contents_.clear();
  place_ = Place::result;
}

void Desk::review() {
  if (!result_view().can_review) return;
  reviewing_ = true;
  const records::UnitRecord* unit = find_unit(result_unit_);
  const std::vector<std::string>& hashes = unit->finished_attempts.back().shown_hashes;
  if (!hashes.empty()) ask(LoadShownItems{hashes});
}

void Desk::show_filling(const std::string& number) {
  std::size_t index = 0;
  const char* end = number.data() + number.size();
  if (std::from_chars(number.data(), end, index).ptr != end) return;
  const std::vector<Filling> fillings = fillings_of(current_module().module->source(), forms_of(module_id_));
  if (index >= fillings.size()) return;
  const Filling& filling = fillings[index];
  result_unit_ = filling.lesson;
  reviewing_ = false;
  shown_filling_ = ShownFilling{filling.lesson, filling.subject, filling.first_seq - 1, filling.last_seq};
  place_ = Place::result;
}

std::string Desk::name_of_subject(const lesson::Module& module, const std::string& subject) const {
  if (module.subject == lesson::Subject::learner) {
    const auto found = std::find_if(learners_.begin(), learners_.end(),
                                    [&](const records::Learner& each) { return each.id.text() == subject; });
    return found == learners_.end() ? std::string() : found->name;
  }
  if (module.subject != lesson::Subject::course) return {};
  const library::InstalledModule* course = find_module(subject);
  return course == nullptr || !course->module ? subject : localized(*course).title;
}

FillingView Desk::filling_view(const lesson::Module& module, const ShownFilling& shown) const {
  FillingView view;
  view.about = name_of_subject(module, shown.subject);
  const lesson::Lesson* lesson =
      lesson::find_lesson(module, shown.lesson.substr(shown.lesson.rfind('/') + 1));
  if (lesson == nullptr) return view;
  const std::vector<records::FormRecord> forms = forms_of(module.id);
  const FormAnswers now = answers_between(*lesson, forms, shown.subject, shown.after_seq, shown.last_seq);
  const FormAnswers before = answers_between(*lesson, forms, shown.subject, 0, shown.after_seq);
  view.day = day_of(now);
  if (!before.empty()) view.day_before = day_of(before);
  view.answers = compared_answers(*lesson, before, now);
  return view;
}

void Desk::add_objectives(ResultView& view, const lesson::Module& module, const records::AttemptRecord& now,
                          const records::AttemptRecord* before) const {
  for (const lesson::Objective& objective : module.objectives) {
    ObjectiveRow row;
    row.text = objective.text;
    const auto answers = answers_to(module, now, objective.id);
    row.item_count = static_cast<int>(answers.size());
    if (row.item_count == 0) continue;
    row.mastered = assessment::is_mastered(objective.mastery, answers);
    row.right_now = count_right(answers);
    if (before != nullptr) {
      const auto answers_before = answers_to(module, *before, objective.id);
      row.right_before = count_right(answers_before);
      row.item_count_before = static_cast<int>(answers_before.size());
    }
    if (row.right_now < row.item_count && !objective.page.empty()) {
      row.page = "look-again/" + objective.page;
      row.page_title = title_of_page(module, objective.page);
    }
    view.objectives.push_back(std::move(row));
  }
}

ResultView Desk::result_view() const {
  const library::InstalledModule& installed = current_module();
  const lesson::Module& module = localized(installed);
  const ModuleFlow progress = flow(installed);
  ResultView view;
  view.title = title_of_unit(module, result_unit_);
  view.kind = progress.kind_of(result_unit_);
  if (shown_filling_) {
    view.filling = filling_view(module, *shown_filling_);
    return view;
  }
  const records::UnitRecord* unit = find_unit(result_unit_);
  if (unit == nullptr || unit->finished_attempts.empty()) return view;
  const records::AttemptRecord& now = unit->finished_attempts.back();
  const lesson::ReviewRow shown = progress.review_row(result_unit_);
  view.can_review = shows_anything(shown);
  if (reviewing_ && view.can_review) {
    view.review = review_rows(module, session::review_attempt(module, now, shown, shown_contents_), shown);
    return view;
  }
  if (view.kind == UnitKind::pre_test) return view;

  view.percent = score_of(now).percent();
  view.passed = now.passed.value_or(false);
  view.percent_needed = (module.mastery_score_ten_thousandths + 99) / 100;
  if (view.kind == UnitKind::refresher) {
    add_objectives(view, module, now, nullptr);
    return view;
  }
  const records::AttemptRecord* before = nullptr;
  if (module.pre_test) {
    const records::UnitRecord* pre = find_unit(module.pre_test->path);
    if (pre != nullptr && !pre->finished_attempts.empty()) before = &pre->finished_attempts.front();
  }
  if (before != nullptr) view.percent_before = score_of(*before).percent();
  view.attempts_left = progress.attempts_left(result_unit_);
  const records::AttemptRecord* counting = progress.counting_attempt();
  if (counting != nullptr && counting->attempt != now.attempt) {
    view.counting = counting_of(module.post_test->counts);
    view.percent_counting = score_of(*counting).percent();
  }
  add_objectives(view, module, now, before);
  view.asks_feedback = view.passed && asks_feedback(installed);
  return view;
}

}  // namespace waypost::desk
