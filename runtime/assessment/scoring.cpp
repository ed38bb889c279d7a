// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "assessment/marking.hpp"
#include "assessment/share.hpp"
#include "base/assert.hpp"

namespace waypost::assessment {

using lesson::kMillion;

Mark after_penalty(const lesson::Item& item, Mark mark, int try_number, int hint_count) {
  ASSERT(item.maximum >= 0 && item.penalty_millionths >= 0 && try_number >= 1 && hint_count >= 0);
  const WideInteger share = WideInteger{item.penalty_millionths} * (WideInteger{try_number} - 1 + hint_count);
  const auto bounded_share = static_cast<std::int64_t>(std::min<WideInteger>(share, kMillion));
  return std::max<Mark>(0, mark - share_of(item.maximum, bounded_share, kMillion));
}

Mark with_certainty(const lesson::Item& item, bool correct, int certainty) {
  ASSERT(certainty >= 1 && certainty <= 3);
  constexpr std::int64_t kThirdsLost[] = {0, 2, 6};
  return correct ? share_of(item.maximum, certainty, 3)
                 : -share_of(item.maximum, kThirdsLost[certainty - 1], 3);
}

Mark bounded_claim(const lesson::Item& item, double points) {
  if (std::isnan(points) || points <= 0) return 0;
  const double claimed = std::round(points * static_cast<double>(lesson::kMarkPerPoint));
  // Compared before it is converted: beyond 64 bits a conversion has no meaning.
  if (claimed >= static_cast<double>(item.maximum)) return item.maximum;
  return static_cast<Mark>(claimed);
}

bool passed(Mark raw, Mark maximum, int mastery_ten_thousandths) {
  ASSERT(raw <= maximum && maximum >= 0);
  ASSERT(mastery_ten_thousandths >= 0 && mastery_ten_thousandths <= 10'000);
  return maximum > 0 &&
         WideInteger{std::max<Mark>(0, raw)} * 10'000 >= WideInteger{maximum} * mastery_ten_thousandths;
}

int Score::percent() const {
  if (maximum <= 0 || raw <= 0) return 0;
  return static_cast<int>(WideInteger{raw} * 100 / maximum);
}

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
