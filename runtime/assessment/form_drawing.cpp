// SPDX-License-Identifier: Apache-2.0
#include "assessment/form_drawing.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>

#include "assessment/blueprint.hpp"
#include "assessment/seeded_order.hpp"

namespace waypost::assessment {
namespace {

/// An item of the pool and where it stands in the test as written.
struct PoolItem {
  const lesson::Item* item = nullptr;
  std::string section;       ///< id; empty: of the bank, or of a test without sections
  std::size_t position = 0;  ///< in its section, else in the pool
};

std::vector<PoolItem> pool_of(const lesson::Module& module, const lesson::Test& test,
                              std::string_view today) {
  std::map<std::string, std::pair<std::string, std::size_t>> places;
  for (const lesson::Section& section : test.sections) {
    for (std::size_t index = 0; index < section.items.size(); ++index) {
      places.emplace(section.items[index], std::pair(section.id, index));
    }
  }
  std::vector<PoolItem> pool;
  const auto add = [&](const lesson::Item& item, std::string section, std::size_t position) {
    if (may_be_scored_on(module, item, today)) pool.push_back({&item, std::move(section), position});
  };
  for (std::size_t index = 0; index < test.items.size(); ++index) {
    const auto place = places.find(test.items[index].id);
    if (place == places.end()) {
      add(test.items[index], "", index);
    } else {
      add(test.items[index], place->second.first, place->second.second);
    }
  }
  if (test.uses_bank) {
    for (std::size_t index = 0; index < module.bank.size(); ++index) {
      add(module.bank[index], "", test.items.size() + index);
    }
  }
  return pool;
}

bool fits_line(const PoolItem& pooled, const lesson::Draw& line) {
  return (line.objective.empty() || line.objective == pooled.item->objective) &&
         (!line.difficulty || *line.difficulty == pooled.item->difficulty) &&
         (line.section.empty() || pooled.section.empty() || line.section == pooled.section);
}

/// The pool's indices by chance, those already seen last.
std::vector<std::size_t> by_preference(const std::vector<PoolItem>& pool, const DrawRules& rules,
                                       Random& random) {
  std::vector<std::size_t> indices(pool.size());
  std::iota(indices.begin(), indices.end(), std::size_t{0});
  shuffle(indices, random);
  std::stable_partition(indices.begin(), indices.end(),
                        [&](std::size_t index) { return !rules.avoid.contains(pool[index].item->path); });
  return indices;
}

/// What the blueprint draws of the pool, each item in the section of its line where it has none of its own.
std::vector<PoolItem> drawn_by_blueprint(const lesson::Test& test, const std::vector<PoolItem>& pool,
                                         const DrawRules& rules, Random& random) {
  std::vector<std::size_t> counts;
  for (const lesson::Draw& line : test.blueprint) {
    counts.push_back(static_cast<std::size_t>(std::max(0, line.count)));
  }
  const std::vector<std::size_t> preferred = by_preference(pool, rules, random);
  std::vector<FittingLines> candidates;
  for (const std::size_t index : preferred) {
    FittingLines lines;
    for (std::size_t line = 0; line < test.blueprint.size(); ++line) {
      if (fits_line(pool[index], test.blueprint[line])) lines.push_back(line);
    }
    candidates.push_back(std::move(lines));
  }
  const std::vector<std::optional<std::size_t>> lines = assign_to_lines(candidates, counts);
  std::vector<PoolItem> drawn;
  for (std::size_t candidate = 0; candidate < candidates.size(); ++candidate) {
    if (!lines[candidate]) continue;
    PoolItem pooled = pool[preferred[candidate]];
    if (pooled.section.empty()) pooled.section = test.blueprint[*lines[candidate]].section;
    drawn.push_back(std::move(pooled));
  }
  return drawn;
}

/// Sections in their order, items of none behind them; within a section as written, the bank's items last, or
/// by chance.
void put_in_order(std::vector<PoolItem>& drawn, const lesson::Test& test, Random& random) {
  std::map<std::string, std::size_t> section_places;
  for (const lesson::Section& section : test.sections) {
    section_places.emplace(section.id, section_places.size());
  }
  const auto section_place = [&](const PoolItem& pooled) {
    const auto found = section_places.find(pooled.section);
    return found == section_places.end() ? section_places.size() : found->second;
  };
  std::sort(drawn.begin(), drawn.end(), [&](const PoolItem& left, const PoolItem& right) {
    return std::pair(section_place(left), left.position) < std::pair(section_place(right), right.position);
  });
  if (test.order == lesson::Order::as_written) return;
  shuffle(drawn, random);
  std::stable_sort(drawn.begin(), drawn.end(), [&](const PoolItem& left, const PoolItem& right) {
    return section_place(left) < section_place(right);
  });
}

}  // namespace

DrawnForm draw_form(const lesson::Module& module, const lesson::Test& test, const DrawRules& rules) {
  SeededRandom random = random_for(rules.seed, "form " + test.path);
  std::vector<PoolItem> drawn = pool_of(module, test, rules.today);
  if (!test.blueprint.empty()) drawn = drawn_by_blueprint(test, drawn, rules, random);
  put_in_order(drawn, test, random);

  DrawnForm form{rules.seed, {}};
  for (PoolItem& pooled : drawn) {
    const bool shuffled = pooled.item->shuffle || test.choice_order == lesson::Order::shuffled;
    form.items.push_back(
        {pooled.item, draw_order(*pooled.item, shuffled, rules.seed), std::move(pooled.section)});
  }
  return form;
}

}  // namespace waypost::assessment
