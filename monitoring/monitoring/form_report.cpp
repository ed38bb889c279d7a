// SPDX-License-Identifier: Apache-2.0
#include "monitoring/form_report.hpp"

#include <algorithm>
#include <optional>
#include <tuple>

#include "base/format.hpp"
#include "monitoring/form_answer.hpp"

namespace waypost::monitoring {
namespace {

/// Of one filling; a form of an author has a few dozen.
constexpr std::size_t kAnswersMax = 1'000;

/// One question of one filling.
struct Answer {
  std::string question;
  std::string text;
  std::optional<std::int64_t> number_millionths;
};
using Answers = std::vector<Answer>;

void add_answer(Answers& answers, std::string_view text) {
  auto answer = read_form_answer(text);
  if (!answer) return;
  const auto chosen = std::find_if(answers.begin(), answers.end(),
                                   [&](const Answer& each) { return each.question == answer->question; });
  if (answer->is_option && chosen != answers.end()) {
    chosen->text += ", " + answer->text;
  } else {
    answers.push_back({std::move(answer->question), std::move(answer->text), answer->number_millionths});
  }
}

/// The last filling of a sitting is the one that it means.
struct Filling {
  const FormFact* fact = nullptr;
  std::string time;  ///< never before that of an earlier filling on the same PC
};

/// Oldest first, one for each sitting.
std::vector<Filling> fillings_of(std::vector<const FormFact*> facts) {
  std::sort(facts.begin(), facts.end(), [](const FormFact* a, const FormFact* b) {
    return std::tie(a->device, a->seq, a->id) < std::tie(b->device, b->seq, b->id);
  });
  std::vector<Filling> fillings;
  std::map<std::string, std::size_t> by_session;
  std::string device;
  std::string newest_time;
  for (const FormFact* fact : facts) {
    if (fact->device != device) newest_time.clear();
    device = fact->device;
    newest_time = std::max(newest_time, fact->time);
    const auto [same, is_new] = by_session.try_emplace(fact->session, fillings.size());
    if (is_new) fillings.emplace_back();
    fillings[same->second] = {fact, newest_time};
  }
  std::stable_sort(fillings.begin(), fillings.end(),
                   [](const Filling& a, const Filling& b) { return a.time < b.time; });
  return fillings;
}

Answers answers_of(const Filling& filling) {
  Answers answers;
  for (const std::string& answer : filling.fact->answers) {
    if (answers.size() == kAnswersMax) break;
    add_answer(answers, answer);
  }
  return answers;
}

FilledOn filled_on(const Filling& filling) {
  return {filling.fact->time.substr(0, 10), filling.fact->clock_suspect};
}

QuestionRow& row_of(std::vector<QuestionRow>& rows, const std::string& question) {
  const auto found = std::find_if(rows.begin(), rows.end(),
                                  [&question](const QuestionRow& each) { return each.question == question; });
  if (found != rows.end()) return *found;
  rows.push_back({question, {}, {}, {}, false});
  return rows.back();
}

std::vector<QuestionRow> compare(const Filling& first, const Filling* last) {
  std::vector<QuestionRow> rows;
  std::map<std::string, std::int64_t> numbers_before;
  for (const Answer& answer : answers_of(first)) {
    QuestionRow& row = row_of(rows, answer.question);
    row.first = answer.text;
    row.is_number = answer.number_millionths.has_value();
    if (answer.number_millionths) numbers_before[answer.question] = *answer.number_millionths;
  }
  if (last == nullptr) return rows;
  for (const Answer& answer : answers_of(*last)) {
    QuestionRow& row = row_of(rows, answer.question);
    const bool is_new = row.first.empty();
    row.last = answer.text;
    row.is_number = answer.number_millionths.has_value() && (is_new || row.is_number);
    const auto before = numbers_before.find(answer.question);
    if (answer.number_millionths && before != numbers_before.end()) {
      row.change = digits_of_millionths(*answer.number_millionths - before->second);
    }
  }
  return rows;
}

std::size_t person_count(const std::vector<const FormFact*>& facts) {
  std::set<std::string> persons;
  for (const FormFact* fact : facts) {
    persons.insert(fact->subject_kind == "learner" ? fact->subject : fact->learner);
  }
  return persons.size();
}

}  // namespace

std::vector<FormRow> make_form_rows(const std::vector<FormFact>& forms,
                                    const std::map<std::string, std::set<std::string>>& officers) {
  using Key = std::tuple<std::string, std::string, std::string>;
  std::map<Key, std::vector<const FormFact*>> groups;
  for (const FormFact& fact : forms) groups[{fact.office, fact.form, fact.subject_kind}].push_back(&fact);

  std::vector<FormRow> rows;
  for (const auto& [key, facts] : groups) {
    const auto& [office, form, subject_kind] = key;
    FormRow row;
    row.office = {office, office};
    row.module = facts.front()->module;
    row.form = form.substr(std::min(form.size(), row.module.size() + 1));
    row.subject_kind = subject_kind;
    const std::vector<Filling> fillings = fillings_of(facts);
    row.fillings.state = Figure::State::shown;
    row.fillings.digits = format("{}", fillings.size());
    if (subject_kind == "office") {
      row.first = filled_on(fillings.front());
      const Filling* last = fillings.size() > 1 ? &fillings.back() : nullptr;
      if (last != nullptr) row.last = filled_on(*last);
      row.questions = compare(fillings.front(), last);
    } else {
      const auto there = officers.find(office);
      const bool small_office = there == officers.end() || there->second.size() < kGroupMin;
      if (small_office || person_count(facts) < kGroupMin)
        row.fillings = {Figure::State::too_few, {}, {}, {}, {}};
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace waypost::monitoring
