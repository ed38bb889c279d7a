// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <tuple>

#include "assessment/form_drawing.hpp"
#include "assessment/seeded_order.hpp"

namespace waypost::assessment {
namespace {

/// Smaller is asked sooner.
enum class Need { missed, seen, never_seen };

struct Candidate {
  const lesson::Item* item = nullptr;
  Need need = Need::never_seen;
  std::int64_t last_seq = 0;  ///< of Need::seen
};

std::map<std::string, ItemHistory> last_answers(const std::vector<ItemHistory>& history) {
  std::map<std::string, ItemHistory> last;
  for (const ItemHistory& answer : history) {
    const auto [known, added] = last.emplace(answer.item, answer);
    if (!added && known->second.last_seq < answer.last_seq) known->second = answer;
  }
  return last;
}

}  // namespace

std::vector<const lesson::Item*> draw_refresher(const lesson::Module& module,
                                                const std::vector<ItemHistory>& history, int count,
                                                std::string_view today, std::uint64_t seed) {
  const std::map<std::string, ItemHistory> last = last_answers(history);
  const std::vector<const lesson::Item*> items = all_items(module);
  std::set<std::string> missed_objectives;
  for (const lesson::Item* item : items) {
    const auto answer = last.find(item->path);
    if (answer != last.end() && !answer->second.correct) missed_objectives.insert(item->objective);
  }
  // An item of no objective stands for itself alone.
  missed_objectives.erase("");

  std::vector<Candidate> candidates;
  for (const lesson::Item* item : items) {
    if (!may_be_scored_on(module, *item, today)) continue;
    const auto answer = last.find(item->path);
    const bool seen = answer != last.end();
    if (missed_objectives.contains(item->objective) || (seen && !answer->second.correct)) {
      candidates.push_back({item, Need::missed, 0});
    } else if (seen) {
      candidates.push_back({item, Need::seen, answer->second.last_seq});
    } else {
      candidates.push_back({item, Need::never_seen, 0});
    }
  }
  SeededRandom random = random_for(seed, "refresher " + module.id);
  shuffle(candidates, random);
  std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate& left, const Candidate& right) {
    return std::tie(left.need, left.last_seq) < std::tie(right.need, right.last_seq);
  });
  const std::size_t size = std::min(candidates.size(), static_cast<std::size_t>(std::max(0, count)));
  std::vector<const lesson::Item*> drawn;
  for (std::size_t index = 0; index < size; ++index) drawn.push_back(candidates[index].item);
  return drawn;
}

}  // namespace waypost::assessment
