// SPDX-License-Identifier: Apache-2.0
#include "assessment/mastery.hpp"

#include <algorithm>
#include <cstddef>

#include "assessment/share.hpp"
#include "base/assert.hpp"

namespace waypost::assessment {
namespace {

bool is_right(const ObjectiveAnswer& answer) { return answer.correct; }

/// How many of the last `window` answers are fully right.
std::ptrdiff_t right_among_last(const std::vector<ObjectiveAnswer>& answers, int window) {
  const auto size = std::min<std::ptrdiff_t>(std::max(0, window), std::ssize(answers));
  return std::count_if(answers.end() - size, answers.end(), is_right);
}

bool reaches_score(const std::vector<ObjectiveAnswer>& answers, int score_ten_thousandths) {
  Score score;
  for (const ObjectiveAnswer& answer : answers) {
    score.raw += answer.mark;
    score.maximum += answer.maximum;
  }
  return passed(score.raw, score.maximum, score_ten_thousandths);
}

/// Whether `left` is a greater share than `right`; an attempt without a maximum has no share.
bool is_better(const Score& left, const Score& right) {
  if (left.maximum <= 0 || right.maximum <= 0) return left.maximum > 0 && right.maximum <= 0;
  return WideInteger{left.raw} * right.maximum > WideInteger{right.raw} * left.maximum;
}

}  // namespace

bool is_mastered(const lesson::MasteryRule& rule, const std::vector<ObjectiveAnswer>& answers) {
  if (answers.empty()) return false;
  switch (rule.kind) {
    case lesson::MasteryRule::Kind::score: return reaches_score(answers, rule.score_ten_thousandths);
    case lesson::MasteryRule::Kind::all: return std::all_of(answers.begin(), answers.end(), is_right);
    case lesson::MasteryRule::Kind::m_of_n: return right_among_last(answers, rule.of) >= rule.count;
    case lesson::MasteryRule::Kind::in_a_row: return right_among_last(answers, rule.count) >= rule.count;
  }
  return false;
}

std::size_t counting_attempt(lesson::AttemptRule rule, const std::vector<Score>& scores) {
  ASSERT(!scores.empty());
  if (rule == lesson::AttemptRule::first) return 0;
  if (rule == lesson::AttemptRule::last) return scores.size() - 1;
  std::size_t best = 0;
  for (std::size_t index = 1; index < scores.size(); ++index) {
    if (is_better(scores[index], scores[best])) best = index;
  }
  return best;
}

bool claims_are_within_bounds(const std::vector<const lesson::Item*>& items) {
  WideInteger claimed = 0;
  WideInteger all = 0;
  for (const lesson::Item* item : items) {
    all += item->maximum;
    if (item->type == lesson::ItemType::function) claimed += item->maximum;
  }
  return claimed * 5 <= all;
}

}  // namespace waypost::assessment
