// SPDX-License-Identifier: Apache-2.0
#include "session/form_filling.hpp"

#include <algorithm>
#include <array>

#include "assessment/typed_text.hpp"
#include "base/format.hpp"
#include "session/item_answering.hpp"
#include "session/key_words.hpp"

namespace waypost::session {
namespace {

using lesson::FormPage;
using lesson::Question;
using lesson::QuestionType;

constexpr std::string_view kAnswer = "answer/";
/// Counts of people, vehicles, seizures: beyond this it is a slip of the finger.
constexpr std::int64_t kCountMax = 1'000'000'000;

template <typename List>
bool has_id(const List& list, std::string_view id) {
  return std::any_of(list.begin(), list.end(), [&](const auto& each) { return each.id == id; });
}

const Question* find_question(const FormPage& form, std::string_view id) {
  const auto found = std::find_if(form.questions.begin(), form.questions.end(),
                                  [&](const Question& question) { return question.id == id; });
  return found == form.questions.end() ? nullptr : &*found;
}

std::string cell_field(const Question& question, const lesson::Heading& row, const lesson::Heading& column) {
  return question.id + "/" + row.id + "/" + column.id;
}

std::string typed_in(const FormFilling& filling, const std::string& field) {
  const auto found = filling.texts.find(field);
  return found == filling.texts.end() ? std::string() : found->second;
}

bool is_blank(const std::string& text) { return assessment::comparable(text).empty(); }

std::optional<std::int64_t> read_count(const std::string& text) {
  const auto millionths = assessment::read_decimal_millionths(text);
  if (!millionths || *millionths % lesson::kMillion != 0) return std::nullopt;
  const std::int64_t count = *millionths / lesson::kMillion;
  return count >= 0 && count <= kCountMax ? std::optional(count) : std::nullopt;
}

/// What stands in the record for a typed number or day; nothing where it is blank or refused.
std::optional<std::string> recorded_text(const Question& question, const std::string& text) {
  if (question.type == QuestionType::date) return read_day(text);
  if (question.type != QuestionType::number) return std::nullopt;
  const auto number = assessment::read_decimal_millionths(text);
  if (!number || (question.minimum_millionths && *number < *question.minimum_millionths) ||
      (question.maximum_millionths && *number > *question.maximum_millionths)) {
    return std::nullopt;
  }
  return decimal_text(*number);
}

bool is_refused(const Question& question, const std::string& text) {
  const bool read = question.type == QuestionType::number || question.type == QuestionType::date;
  return read && !is_blank(text) && !recorded_text(question, text);
}

bool is_refused_count(const std::string& text) { return !is_blank(text) && !read_count(text); }

template <typename Visit>
void each_cell(const Question& question, const Visit& visit) {
  for (const lesson::Heading& row : question.rows) {
    for (const lesson::Heading& column : question.columns) visit(row, column);
  }
}

bool is_complete(const Question& question, const FormFilling& filling) {
  if (question.type == QuestionType::one_of || question.type == QuestionType::several_of) {
    const auto chosen = filling.chosen.find(question.id);
    return !question.required || (chosen != filling.chosen.end() && !chosen->second.empty());
  }
  if (question.type == QuestionType::counts) {
    bool complete = true;
    each_cell(question, [&](const lesson::Heading& row, const lesson::Heading& column) {
      const std::string text = typed_in(filling, cell_field(question, row, column));
      if (is_refused_count(text) || (question.required && is_blank(text))) complete = false;
    });
    return complete;
  }
  const std::string text = typed_in(filling, question.id);
  return !is_refused(question, text) && !(question.required && is_blank(text));
}

void take_answer(const FormPage& form, const std::string& answer, FormFilling& filling) {
  // "question.row.column=3", "question=12.5" or "question.option".
  const std::size_t equals = answer.find('=');
  std::string field = answer.substr(0, equals);
  const std::string id = field.substr(0, field.find('.'));
  const Question* question = find_question(form, id);
  if (question == nullptr) return;
  if (equals == std::string::npos) {
    const std::string option = field.size() > id.size() ? field.substr(id.size() + 1) : std::string();
    if (has_id(question->options, option)) filling.chosen[id].insert(option);
    return;
  }
  std::replace(field.begin(), field.end(), '.', '/');
  edit(form, filling, std::string(kAnswer) + field, answer.substr(equals + 1));
}

QuestionView question_view(const Question& question, const FormFilling& filling) {
  QuestionView view;
  view.type = question.type;
  view.id = question.id;
  view.prompt = question.prompt;
  view.required = question.required;
  view.unit = question.unit;
  view.text = typed_in(filling, question.id);
  view.refused = is_refused(question, view.text);
  const auto chosen = filling.chosen.find(question.id);
  for (const lesson::Choice& option : question.options) {
    const bool is_chosen = chosen != filling.chosen.end() && chosen->second.contains(option.id);
    view.options.push_back(
        {option.id, option.text, is_chosen ? ChoiceState::chosen : ChoiceState::rest, std::nullopt});
  }
  for (const lesson::Heading& column : question.columns) view.columns.push_back(column.text);
  for (const lesson::Heading& row : question.rows) {
    view.rows.push_back(row.text);
    std::vector<CountCell> cells;
    for (const lesson::Heading& column : question.columns) {
      const std::string field = cell_field(question, row, column);
      const std::string text = typed_in(filling, field);
      cells.push_back({std::string(kAnswer) + field, text, is_refused_count(text)});
    }
    view.cells.push_back(std::move(cells));
  }
  return view;
}

std::optional<int> read_digits(std::string_view digits, std::size_t length_min, std::size_t length_max) {
  if (digits.size() < length_min || digits.size() > length_max) return std::nullopt;
  int number = 0;
  for (const char digit : digits) {
    if (digit < '0' || digit > '9') return std::nullopt;
    number = number * 10 + (digit - '0');
  }
  return number;
}

int days_in(int month, int year) {
  constexpr std::array<int, 12> kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

}  // namespace

std::optional<std::string> read_day(std::string_view typed) {
  const std::string text = assessment::comparable(typed);
  const std::size_t first = text.find_first_of("-./");
  if (first == std::string::npos) return std::nullopt;
  const std::size_t second = text.find(text[first], first + 1);
  if (second == std::string::npos) return std::nullopt;
  std::string_view year_text = std::string_view(text).substr(0, first);
  const std::string_view month_text = std::string_view(text).substr(first + 1, second - first - 1);
  std::string_view day_text = std::string_view(text).substr(second + 1);
  if (year_text.size() != 4) std::swap(year_text, day_text);
  const auto year = read_digits(year_text, 4, 4);
  const auto month = read_digits(month_text, 1, 2);
  const auto day = read_digits(day_text, 1, 2);
  if (!year || !month || !day || *year < 1900 || *year > 2199 || *month < 1 || *month > 12) {
    return std::nullopt;
  }
  if (*day < 1 || *day > days_in(*month, *year)) return std::nullopt;
  return format("{:04}-{:02}-{:02}", *year, *month, *day);
}

bool press(const FormPage& form, FormFilling& filling, std::string_view id) {
  if (!id.starts_with(kAnswer)) return false;
  id.remove_prefix(kAnswer.size());
  const std::size_t slash = id.find('/');
  const Question* question = find_question(form, id.substr(0, slash));
  if (question == nullptr || slash == std::string_view::npos) return false;
  const std::string option(id.substr(slash + 1));
  if (!has_id(question->options, option)) return false;
  std::set<std::string>& chosen = filling.chosen[question->id];
  const bool was_chosen = chosen.contains(option);
  if (question->type == QuestionType::one_of) chosen.clear();
  if (was_chosen) {
    chosen.erase(option);
  } else {
    chosen.insert(option);
  }
  return true;
}

bool edit(const FormPage& form, FormFilling& filling, std::string_view field, std::string text) {
  if (!field.starts_with(kAnswer) || !may_be_typed(text)) return false;
  field.remove_prefix(kAnswer.size());
  const Question* question = find_question(form, field.substr(0, field.find('/')));
  if (question == nullptr) return false;
  bool known = false;
  if (question->type == QuestionType::counts) {
    each_cell(*question, [&](const lesson::Heading& row, const lesson::Heading& column) {
      known = known || field == cell_field(*question, row, column);
    });
  } else {
    known = question->options.empty() && field == question->id;
  }
  if (known) filling.texts[std::string(field)] = std::move(text);
  return known;
}

bool is_complete(const FormPage& form, const FormFilling& filling) {
  return std::all_of(form.questions.begin(), form.questions.end(),
                     [&](const Question& question) { return is_complete(question, filling); });
}

FormAnswers answers_of(const FormPage& form, const FormFilling& filling) {
  FormAnswers result;
  for (const Question& question : form.questions) {
    const auto chosen = filling.chosen.find(question.id);
    for (const lesson::Choice& option : question.options) {
      if (chosen != filling.chosen.end() && chosen->second.contains(option.id))
        result.answers.push_back(question.id + "." + option.id);
    }
    each_cell(question, [&](const lesson::Heading& row, const lesson::Heading& column) {
      const auto count = read_count(typed_in(filling, cell_field(question, row, column)));
      if (count) result.answers.push_back(format("{}.{}.{}={}", question.id, row.id, column.id, *count));
    });
    const std::string text = typed_in(filling, question.id);
    if (const auto recorded = recorded_text(question, text))
      result.answers.push_back(question.id + "=" + *recorded);
    if (question.type == QuestionType::text && !is_blank(text)) result.typed[question.id] = text;
  }
  return result;
}

FormFilling filling_from(const FormPage& form, const records::FormRecord& record) {
  FormFilling filling;
  for (const std::string& answer : record.answers) take_answer(form, answer, filling);
  for (const auto& [question, text] : record.typed)
    edit(form, filling, std::string(kAnswer) + question, text);
  filling.recorded = answers_of(form, filling);
  return filling;
}

bool is_course_feedback(std::string_view subject_kind) { return subject_kind == "course"; }

FormPage without_free_text(FormPage form) {
  std::erase_if(form.questions, [](const Question& each) { return each.type == QuestionType::text; });
  return form;
}

lesson::Module without_free_text(lesson::Module module) {
  for (lesson::Lesson& lesson : module.lessons) {
    for (lesson::Page& page : lesson.pages) {
      if (auto* form = std::get_if<FormPage>(&page)) *form = without_free_text(std::move(*form));
    }
  }
  return module;
}

FormView form_view(const FormPage& localized, const FormFilling& filling) {
  FormView view;
  for (const Question& question : localized.questions)
    view.questions.push_back(question_view(question, filling));
  return view;
}

}  // namespace waypost::session
