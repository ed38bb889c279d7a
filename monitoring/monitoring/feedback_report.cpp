// SPDX-License-Identifier: Apache-2.0
#include "monitoring/feedback_report.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "base/format.hpp"
#include "monitoring/form_answer.hpp"

namespace waypost::monitoring {
namespace {

constexpr double kMillion = 1'000'000;
constexpr int kMeanDecimals = 1;
/// Of one form; one of an author has a few dozen.
constexpr std::size_t kAnswersMax = 1'000;

struct QuestionCount {
  std::int64_t answers = 0;
  std::map<std::string, std::int64_t> options;
  std::int64_t numbers = 0;
  double sum_millionths = 0;
};

struct FormCount {
  std::int64_t fillings = 0;
  std::map<std::string, QuestionCount> questions;
};

/// "visit/about/form"
bool is_author_path(std::string_view path) {
  while (true) {
    const std::size_t slash = path.find('/');
    if (!is_author_id(path.substr(0, slash))) return false;
    if (slash == std::string_view::npos) return true;
    path.remove_prefix(slash + 1);
  }
}

void count(const FeedbackFact& fact, FormCount& form) {
  form.fillings += fact.count;
  std::set<std::string> answered;
  std::set<std::string_view> seen;
  for (const std::string& text : fact.answers) {
    if (seen.size() == kAnswersMax) return;
    const auto answer = read_form_answer(text);
    if (!answer || !seen.insert(text).second) continue;
    const bool is_first = answered.insert(answer->question).second;
    // Only options may be several; a second number or day is no answer of ours.
    if (!is_first && !answer->is_option) continue;
    QuestionCount& question = form.questions[answer->question];
    if (is_first) question.answers += fact.count;
    if (answer->is_option) question.options[answer->text] += fact.count;
    if (!answer->number_millionths) continue;
    question.numbers += fact.count;
    question.sum_millionths +=
        static_cast<double>(*answer->number_millionths) * static_cast<double>(fact.count);
  }
}

Figure figure_of(std::int64_t number) {
  if (number < kGroupMin) return {Figure::State::too_few, {}, {}, {}, {}};
  return {Figure::State::shown, format("{}", number), {}, {}, {}};
}

FeedbackQuestion row_of(const std::string& id, const QuestionCount& count) {
  FeedbackQuestion row;
  row.question = id;
  row.answers = figure_of(count.answers);
  if (!row.answers.is_shown()) return row;
  for (const auto& [option, chosen] : count.options) row.options.emplace_back(option, format("{}", chosen));
  if (count.numbers >= kGroupMin) {
    const double mean = count.sum_millionths / static_cast<double>(count.numbers) / kMillion;
    row.mean_digits = digits_of(mean, kMeanDecimals);
  }
  return row;
}

}  // namespace

std::vector<FeedbackRow> make_feedback_rows(const std::vector<FeedbackFact>& feedback) {
  std::map<std::pair<std::string, std::string>, FormCount> forms;
  for (const FeedbackFact& fact : feedback) {
    if (is_author_id(fact.module) && is_author_path(fact.form)) count(fact, forms[{fact.module, fact.form}]);
  }
  std::vector<FeedbackRow> rows;
  for (const auto& [key, form] : forms) {
    FeedbackRow row{key.first, key.second, figure_of(form.fillings), {}};
    // Which questions so few answered is nobody's affair either.
    if (row.fillings.is_shown()) {
      for (const auto& [id, question] : form.questions) row.questions.push_back(row_of(id, question));
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace waypost::monitoring
