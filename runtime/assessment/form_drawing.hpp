// SPDX-License-Identifier: Apache-2.0
/// Drawing the form of a test: which items a learner gets, in which order, with the choices in which order.
/// The same seed and pool give the same form on every PC.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "lesson/model.hpp"

namespace waypost::assessment {

struct DrawnItem {
  const lesson::Item* item = nullptr;
  /// Ids of choices, spots' excepted: choices of a choice item, right sides of a matching, steps of an
  /// ordering (never in the right order where there are two or more), "gap.option" of chosen gaps. Empty
  /// where they stand as written.
  std::vector<std::string> order;
  std::string section;  ///< id; empty where the test has none
};

struct DrawnForm {
  std::uint64_t seed = 0;
  std::vector<DrawnItem> items;
};

struct DrawRules {
  std::string_view today;  ///< ISO 8601 day: items that may not be scored are left out
  std::set<std::string>
      avoid;  ///< paths already seen (the other form): drawn only where nothing else is left
  std::uint64_t seed = 0;
};

/// The form. Without a blueprint every item that may be scored; with one, what each line asks for. Fewer where
/// the pool has fewer.
DrawnForm draw_form(const lesson::Module& module, const lesson::Test& test, const DrawRules& rules);

/// The order in which the parts of one item are shown; empty where that is as written: without `shuffle`, and
/// always for true and false. Right sides of a matching and steps of an ordering are shuffled in any case.
/// The item's path goes into the seed, so one seed serves a whole form.
std::vector<std::string> draw_order(const lesson::Item& item, bool shuffle, std::uint64_t seed);

/// What a learner's record says of an item, for the refresher.
struct ItemHistory {
  std::string item;  ///< path
  bool correct = false;
  std::int64_t last_seq = 0;  ///< when it was answered last: order of the log
};

/// At most `count` items for a refresher, of all the module's that may be scored: first those of objectives
/// missed (the last answer to one of their items was not fully right), then those answered longest ago, then
/// those never seen; among equals by the seed.
std::vector<const lesson::Item*> draw_refresher(const lesson::Module& module,
                                                const std::vector<ItemHistory>& history, int count,
                                                std::string_view today, std::uint64_t seed);

}  // namespace waypost::assessment
