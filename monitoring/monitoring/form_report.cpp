// SPDX-License-Identifier: Apache-2.0
#include "monitoring/form_report.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <optional>
#include <tuple>

#include "base/clock.hpp"
#include "base/format.hpp"

namespace waypost::monitoring {
namespace {

constexpr std::int64_t kMillion = 1'000'000;
constexpr std::size_t kIdBytesMax = 64;
constexpr std::size_t kWholeDigitsMax = 12;
constexpr std::size_t kDecimalsMax = 6;
/// Of one filling; a form of an author has a few dozen.
constexpr std::size_t kAnswersMax = 1'000;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

/// Authors' ids: [a-z0-9-].
bool is_id(std::string_view text) {
  return !text.empty() && text.size() <= kIdBytesMax && std::all_of(text.begin(), text.end(), [](char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || c == '-';
  });
}

/// "-12.5" in millionths.
std::optional<std::int64_t> to_millionths(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  const std::size_t point = text.find('.');
  const std::string_view whole = text.substr(0, point);
  if (!all_digits(whole) || whole.size() > kWholeDigitsMax) return std::nullopt;
  std::string digits(whole);
  if (point != std::string_view::npos) {
    const std::string_view decimals = text.substr(point + 1);
    if (!all_digits(decimals) || decimals.size() > kDecimalsMax) return std::nullopt;
    digits += decimals;
    digits.append(kDecimalsMax - decimals.size(), '0');
  } else {
    digits.append(kDecimalsMax, '0');
  }
  std::int64_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return negative ? -value : value;
}

/// No more decimals than it has.
std::string to_digits(std::int64_t millionths) {
  const std::int64_t size = std::abs(millionths);
  std::string digits = format("{}{}", millionths < 0 ? "-" : "", size / kMillion);
  if (size % kMillion != 0) {
    digits += format(".{:06}", size % kMillion);
    digits.erase(digits.find_last_not_of('0') + 1);
  }
  return digits;
}

bool is_day(std::string_view text) {
  return text.size() == 10 && text[4] == '-' && text[7] == '-' && all_digits(text.substr(0, 4)) &&
         all_digits(text.substr(5, 2)) && all_digits(text.substr(8, 2)) &&
         from_iso8601(std::string(text) + "T00:00:00.000Z").has_value();
}

/// One question of one filling.
struct Answer {
  std::string question;
  std::string text;
  std::optional<std::int64_t> number_millionths;
};
using Answers = std::vector<Answer>;

std::vector<std::string_view> parts_of(std::string_view key) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t point = key.find('.');
    parts.push_back(key.substr(0, point));
    if (point == std::string_view::npos) return parts;
    key.remove_prefix(point + 1);
  }
}

/// "question.option"; "question=12.5", "question=2026-11-22", "question.row.column=3".
void add_answer(Answers& answers, std::string_view answer) {
  const std::size_t equals = answer.find('=');
  const std::string_view key = answer.substr(0, equals);
  const auto parts = parts_of(key);
  if (!std::all_of(parts.begin(), parts.end(), is_id)) return;
  if (equals == std::string_view::npos) {
    if (parts.size() != 2) return;
    const auto chosen = std::find_if(answers.begin(), answers.end(),
                                     [&](const Answer& each) { return each.question == parts[0]; });
    if (chosen != answers.end()) {
      chosen->text += ", " + std::string(parts[1]);
    } else {
      answers.push_back({std::string(parts[0]), std::string(parts[1]), std::nullopt});
    }
    return;
  }
  if (parts.size() != 1 && parts.size() != 3) return;
  const std::string_view value = answer.substr(equals + 1);
  if (const auto number = to_millionths(value)) {
    answers.push_back({std::string(key), to_digits(*number), number});
  } else if (parts.size() == 1 && is_day(value)) {
    answers.push_back({std::string(key), std::string(value), std::nullopt});
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
      row.change = to_digits(*answer.number_millionths - before->second);
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
