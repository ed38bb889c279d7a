// SPDX-License-Identifier: Apache-2.0
/// Marking: a response in, a mark out. Integers only: millionths of a point.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "lesson/model.hpp"
#include "lesson/response.hpp"

namespace waypost::assessment {

using lesson::Mark;

/// Whether the response fits the item: known choices, none twice, at most one unless `multiple`. Errors:
/// invalid.
Status check_response(const lesson::ChoiceItem& item, const lesson::Response& response);

/// 0 to item.maximum. Single choice: the maximum or 0. Multiple choice: maximum × max(0, right − wrong) /
/// right keys, halves away from zero; exactly the maximum where all and only the right ones are chosen. A
/// choice named twice counts once; one that the item does not have counts as wrong.
Mark mark_choice(const lesson::ChoiceItem& item, const lesson::Response& response);

/// Whether the mark is the whole maximum.
bool is_fully_right(const lesson::ChoiceItem& item, const lesson::Response& response);

/// raw × 10000 ≥ maximum × mastery; an empty test (maximum 0) is not passed. Marks are at most 10^13.
bool passed(Mark raw, Mark maximum, int mastery_ten_thousandths);

/// What an item of a test or lesson contributed.
struct MarkedItem {
  std::string objective;  ///< may be empty
  Mark mark = 0;
  Mark maximum = 0;
};

struct Score {
  Mark raw = 0;
  Mark maximum = 0;
  /// Whole per cent, rounded down, so that 80 is shown only where 80 was reached.
  int percent() const;
  bool operator==(const Score&) const = default;
};

Score total(const std::vector<MarkedItem>& items);

struct ObjectiveResult {
  std::string objective;
  Score score;
  int item_count = 0;
  bool operator==(const ObjectiveResult&) const = default;
};

/// One for each objective, in the order in which the items name them; items without an objective are left
/// out.
std::vector<ObjectiveResult> objective_results(const std::vector<MarkedItem>& items);

}  // namespace waypost::assessment
