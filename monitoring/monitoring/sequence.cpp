// SPDX-License-Identifier: Apache-2.0
#include "monitoring/sequence.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace waypost::monitoring {
namespace {

/// Numbers that none of the runs has, from 1 to the highest. `runs` are sorted by first_seq.
std::vector<Gap> holes_of_all(const std::string& device, const std::vector<SequenceRun>& runs) {
  std::vector<Gap> holes;
  std::int64_t covered_to = 0;
  for (const auto& run : runs) {
    if (run.first_seq > covered_to + 1) holes.push_back({device, covered_to + 1, run.first_seq - 1});
    covered_to = std::max(covered_to, run.last_seq);
  }
  return holes;
}

/// The parts of `hole` that lie in none of `others`, which are sorted and apart.
std::vector<Gap> without(const Gap& hole, const std::vector<Gap>& others) {
  std::vector<Gap> parts;
  std::int64_t begin = hole.first_missing;
  for (const auto& other : others) {
    if (other.last_missing < begin || other.first_missing > hole.last_missing) continue;
    if (other.first_missing > begin) parts.push_back({hole.device, begin, other.first_missing - 1});
    begin = other.last_missing + 1;
  }
  if (begin <= hole.last_missing) parts.push_back({hole.device, begin, hole.last_missing});
  return parts;
}

}  // namespace

std::vector<Gap> gaps_of(std::vector<SequenceRun> runs) {
  std::sort(runs.begin(), runs.end(), [](const auto& a, const auto& b) {
    return std::tie(a.device, a.first_seq, a.last_seq, a.incarnation) <
           std::tie(b.device, b.first_seq, b.last_seq, b.incarnation);
  });
  std::map<std::string, std::vector<SequenceRun>> by_device;
  for (auto& run : runs) by_device[run.device].push_back(std::move(run));

  std::vector<Gap> gaps;
  for (const auto& [device, device_runs] : by_device) {
    const auto holes = holes_of_all(device, device_runs);
    std::vector<Gap> found = holes;
    std::map<std::string, std::int64_t> last_of_incarnation;
    for (const auto& run : device_runs) {
      const auto [last, is_first] = last_of_incarnation.emplace(run.incarnation, run.last_seq);
      if (!is_first) {
        if (run.first_seq > last->second + 1) {
          const auto parts = without({device, last->second + 1, run.first_seq - 1}, holes);
          found.insert(found.end(), parts.begin(), parts.end());
        }
        last->second = std::max(last->second, run.last_seq);
      }
    }
    std::sort(found.begin(), found.end(), [](const Gap& a, const Gap& b) {
      return std::tie(a.first_missing, a.last_missing) < std::tie(b.first_missing, b.last_missing);
    });
    gaps.insert(gaps.end(), found.begin(), found.end());
  }
  return gaps;
}

}  // namespace waypost::monitoring
