// SPDX-License-Identifier: Apache-2.0
/// Marking: a response in, a mark out. Pure functions, integers only: millionths of a point.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "lesson/item.hpp"
#include "lesson/response.hpp"

namespace waypost::assessment {

using lesson::Mark;

/// Whether the response fits the item: known ids, none twice, at most one where one is to be chosen, an
/// ordering complete, a number that can be read. No answer fits every item. Errors: invalid.
Status check_response(const lesson::Item& item, const lesson::Response& response);

struct ItemMark {
  Mark mark = 0;         ///< 0 to item.maximum
  bool correct = false;  ///< fully right: exactly the maximum
  /// Which foreseen answers were typed: "accept.2", "wrong.1", of a gap "gap-id/accept.1". N counts from 1.
  /// One a text: the accepted variant whose credit counts (of equals the first); a wrong one where none is
  /// accepted.
  std::vector<std::string> matched;
  bool operator==(const ItemMark&) const = default;
};

/// The mark of a response by itself. Not for function items, whose mark the lesson claims.
///   one to choose              the maximum or 0
///   several, spots             maximum × max(0, right chosen − wrong chosen) / right ones
///   decision                   maximum × credit of the option
///   matching                   maximum × right pairs / pairs
///   ordering                   maximum × (neighbours of which the first belongs before the second) /
///                              (steps − 1)
///   numeric                    the maximum within the tolerance, else 0
///   short text                 maximum × credit of the best accepted variant that fits
///   gaps                       maximum × sum of the gaps' credits / gaps
/// Rounded half away from zero, but never up to the maximum. What the item does not have counts as wrong.
ItemMark mark_response(const lesson::Item& item, const lesson::Response& response);

/// What is left of a mark: each earlier try and each hint costs `penalty` of the maximum; never below 0.
Mark after_penalty(const lesson::Item& item, Mark mark, int try_number, int hint_count);

/// Confidence-based marking (Gardner-Medwin): sure at 1, 2 or 3 gives +1, +2, +3 thirds of the maximum where
/// the answer is fully right, and 0, -2, -6 thirds where it is not.
Mark with_certainty(const lesson::Item& item, bool correct, int certainty);

/// What counts of the points that a lesson's function claims: 0 to the maximum.
Mark bounded_claim(const lesson::Item& item, double points);

/// raw × 10000 ≥ maximum × mastery; an empty test (maximum 0) is not passed. A raw score below 0 counts as 0.
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
  /// Whole per cent, rounded down, so that 80 is shown only where 80 was reached; never below 0.
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
