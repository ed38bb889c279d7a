// SPDX-License-Identifier: Apache-2.0
#include "assessment/marking.hpp"

#include <algorithm>
#include <set>

#include "base/assert.hpp"

namespace waypost::assessment {
namespace {

/// So that maximum × mastery stays within 64 bits.
constexpr Mark kMarkMax = 10'000'000'000'000;

const lesson::Choice* find_choice(const lesson::ChoiceItem& item, const std::string& id) {
  const auto found = std::find_if(item.choices.begin(), item.choices.end(),
                                  [&](const lesson::Choice& choice) { return choice.id == id; });
  return found == item.choices.end() ? nullptr : &*found;
}

/// numerator / denominator for numerator ≥ 0 and denominator > 0, halves away from zero.
Mark divide_rounded(Mark numerator, Mark denominator) {
  return (2 * numerator + denominator) / (2 * denominator);
}

}  // namespace

Status check_response(const lesson::ChoiceItem& item, const lesson::Response& response) {
  std::set<std::string> seen;
  for (const std::string& id : response.choices) {
    if (find_choice(item, id) == nullptr) {
      return failure(ErrorCode::invalid, "response to " + item.path + ": there is no choice '" + id + "'");
    }
    if (!seen.insert(id).second) {
      return failure(ErrorCode::invalid, "response to " + item.path + ": choice '" + id + "' is named twice");
    }
  }
  if (!item.multiple && seen.size() > 1) {
    return failure(ErrorCode::invalid, "response to " + item.path + ": only one choice may be chosen");
  }
  return {};
}

Mark mark_choice(const lesson::ChoiceItem& item, const lesson::Response& response) {
  ASSERT(item.maximum >= 0 && item.maximum <= kMarkMax);
  const std::set<std::string> chosen(response.choices.begin(), response.choices.end());
  Mark right = 0;
  Mark wrong = 0;
  for (const std::string& id : chosen) {
    const lesson::Choice* choice = find_choice(item, id);
    ++(choice != nullptr && choice->correct ? right : wrong);
  }
  const Mark keys = std::count_if(item.choices.begin(), item.choices.end(),
                                  [](const lesson::Choice& choice) { return choice.correct; });
  if (right == keys && wrong == 0) return keys == 0 ? 0 : item.maximum;
  if (!item.multiple || right <= wrong) return 0;
  return divide_rounded(item.maximum * (right - wrong), keys);
}

bool is_fully_right(const lesson::ChoiceItem& item, const lesson::Response& response) {
  const std::set<std::string> chosen(response.choices.begin(), response.choices.end());
  std::set<std::string> keys;
  for (const lesson::Choice& choice : item.choices) {
    if (choice.correct) keys.insert(choice.id);
  }
  return !keys.empty() && chosen == keys;
}

bool passed(Mark raw, Mark maximum, int mastery_ten_thousandths) {
  ASSERT(raw >= 0 && raw <= maximum && maximum <= kMarkMax);
  ASSERT(mastery_ten_thousandths >= 0 && mastery_ten_thousandths <= 10'000);
  return maximum > 0 && raw * 10'000 >= maximum * mastery_ten_thousandths;
}

int Score::percent() const { return maximum <= 0 ? 0 : static_cast<int>(raw * 100 / maximum); }

Score total(const std::vector<MarkedItem>& items) {
  Score score;
  for (const MarkedItem& item : items) {
    score.raw += item.mark;
    score.maximum += item.maximum;
  }
  return score;
}

std::vector<ObjectiveResult> objective_results(const std::vector<MarkedItem>& items) {
  std::vector<ObjectiveResult> results;
  for (const MarkedItem& item : items) {
    if (item.objective.empty()) continue;
    auto found = std::find_if(results.begin(), results.end(), [&](const ObjectiveResult& result) {
      return result.objective == item.objective;
    });
    if (found == results.end()) found = results.insert(results.end(), ObjectiveResult{item.objective, {}, 0});
    found->score.raw += item.mark;
    found->score.maximum += item.maximum;
    ++found->item_count;
  }
  return results;
}

}  // namespace waypost::assessment
