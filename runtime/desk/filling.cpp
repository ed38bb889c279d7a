// SPDX-License-Identifier: Apache-2.0
#include "desk/filling.hpp"

#include <algorithm>
#include <optional>

#include "session/recommendations.hpp"

namespace waypost::desk {
namespace {

using lesson::FormPage;
using lesson::Question;
using lesson::QuestionType;

/// The lesson that holds a form; null where there is none any more.
const lesson::Lesson* lesson_of_form(const lesson::Module& module, const std::string& form) {
  for (const lesson::Lesson& lesson : module.lessons) {
    for (const lesson::Page& page : lesson.pages) {
      const bool is_filled =
          std::holds_alternative<FormPage>(page) || std::holds_alternative<lesson::RecommendationPage>(page);
      if (is_filled && path_of(page) == form) return &lesson;
    }
  }
  return nullptr;
}

/// What stands after `prefix` in each answer that begins so.
std::vector<std::string> after_prefix(const records::FormRecord& record, const std::string& prefix) {
  std::vector<std::string> found;
  for (const std::string& answer : record.answers) {
    if (answer.starts_with(prefix)) found.push_back(answer.substr(prefix.size()));
  }
  return found;
}

std::vector<std::string> chosen_texts(const Question& question, const records::FormRecord& record) {
  const std::vector<std::string> chosen = after_prefix(record, question.id + ".");
  std::vector<std::string> texts;
  for (const lesson::Choice& option : question.options) {
    if (std::find(chosen.begin(), chosen.end(), option.id) != chosen.end()) texts.push_back(option.text);
  }
  return texts;
}

/// The answer to one question, or to one cell of its table, in words. Empty where it was left out.
std::vector<std::string> answer_lines(const Question& question, const std::string& cell,
                                      const records::FormRecord* record) {
  if (record == nullptr) return {};
  switch (question.type) {
    case QuestionType::one_of:
    case QuestionType::several_of: return chosen_texts(question, *record);
    case QuestionType::number:
    case QuestionType::date: return after_prefix(*record, question.id + "=");
    case QuestionType::counts: return after_prefix(*record, question.id + "." + cell + "=");
    case QuestionType::text: {
      const auto typed = record->typed.find(question.id);
      if (typed == record->typed.end() || typed->second.empty()) return {};
      return {typed->second};
    }
  }
  return {};
}

AnswerType type_of_answer(const Question& question) {
  switch (question.type) {
    case QuestionType::number:
    case QuestionType::counts: return AnswerType::number;
    case QuestionType::date: return AnswerType::day;
    case QuestionType::one_of:
    case QuestionType::several_of:
    case QuestionType::text: break;
  }
  return AnswerType::words;
}

/// The courses of a recommendation page in words.
std::vector<std::string> recommended_texts(const lesson::Lesson& lesson,
                                           const lesson::RecommendationPage& page,
                                           const records::FormRecord* record) {
  std::vector<std::string> texts;
  if (record == nullptr) return texts;
  for (const std::string& course : after_prefix(*record, "recommended.")) {
    const bool none = course == lesson::kNoRecommendation;
    texts.push_back(none ? page.otherwise : session::course_name(lesson, course));
  }
  return texts;
}

const records::FormRecord* find_form(const FormAnswers& answers, const std::string& form) {
  const auto found = answers.find(form);
  return found == answers.end() ? nullptr : found->second;
}

}  // namespace

std::vector<Filling> fillings_of(const lesson::Module& module,
                                 const std::vector<records::FormRecord>& forms) {
  std::vector<Filling> fillings;
  for (const records::FormRecord& form : forms) {
    const lesson::Lesson* lesson = lesson_of_form(module, form.form);
    if (lesson == nullptr) continue;
    const std::string day = form.time.substr(0, 10);
    const auto same = std::find_if(fillings.begin(), fillings.end(), [&](const Filling& each) {
      return each.lesson == lesson->path && each.subject == form.subject && each.day == day;
    });
    if (same == fillings.end()) {
      fillings.push_back({lesson->path, form.subject, day, form.seq, form.seq});
    } else {
      same->last_seq = form.seq;
    }
  }
  return fillings;
}

FormAnswers answers_between(const lesson::Lesson& lesson, const std::vector<records::FormRecord>& forms,
                            const std::string& subject, std::int64_t after, std::int64_t up_to) {
  FormAnswers answers;
  for (const records::FormRecord& form : forms) {
    if (form.subject != subject || form.seq <= after || form.seq > up_to) continue;
    const bool here = std::any_of(lesson.pages.begin(), lesson.pages.end(),
                                  [&](const lesson::Page& page) { return path_of(page) == form.form; });
    if (here) answers[form.form] = &form;
  }
  return answers;
}

std::vector<ComparedAnswer> compared_answers(const lesson::Lesson& lesson, const FormAnswers& before,
                                             const FormAnswers& now) {
  std::vector<ComparedAnswer> rows;
  for (const lesson::Page& page : lesson.pages) {
    if (const auto* recommending = std::get_if<lesson::RecommendationPage>(&page)) {
      const auto texts = [&](const FormAnswers& answers) {
        return recommended_texts(lesson, *recommending, find_form(answers, recommending->path));
      };
      ComparedAnswer row{recommending->title, {}, texts(before), texts(now), {}, AnswerType::words};
      if (!row.before.empty() || !row.now.empty()) rows.push_back(std::move(row));
    }
    const auto* form = std::get_if<FormPage>(&page);
    if (form == nullptr) continue;
    const records::FormRecord *then = find_form(before, form->path), *today = find_form(now, form->path);
    const auto add = [&](const Question& question, const std::string& part, const std::string& cell) {
      ComparedAnswer row{question.prompt,
                         part,
                         answer_lines(question, cell, then),
                         answer_lines(question, cell, today),
                         question.unit,
                         type_of_answer(question)};
      if (!row.before.empty() || !row.now.empty()) rows.push_back(std::move(row));
    };
    for (const Question& question : form->questions) {
      if (question.type != QuestionType::counts) {
        add(question, {}, {});
        continue;
      }
      for (const lesson::Heading& row : question.rows) {
        for (const lesson::Heading& column : question.columns) {
          add(question, row.text + " · " + column.text, row.id + "." + column.id);
        }
      }
    }
  }
  return rows;
}

std::string day_of(const FormAnswers& answers) {
  std::string latest;
  for (const auto& [form, record] : answers) latest = std::max(latest, record->time.substr(0, 10));
  return latest;
}

}  // namespace waypost::desk
