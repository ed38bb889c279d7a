// SPDX-License-Identifier: Apache-2.0
#include "assessment/blueprint.hpp"

#include <set>

namespace waypost::assessment {
namespace {

/// Bipartite matching by augmenting paths (Kuhn 1955). The sets of candidates that can be drawn together are
/// the independent sets of a transversal matroid (Edmonds and Fulkerson 1965): taking candidates by
/// preference, each wherever it still fits, therefore ends with the most preferred of the largest sets.
class Assignment {
 public:
  Assignment(const std::vector<FittingLines>& candidates, const std::vector<std::size_t>& counts)
      : candidates_(candidates), counts_(counts), drawn_(counts.size()), lines_(candidates.size()) {}

  /// Draws the candidate if those drawn before can make room by changing their lines.
  bool draw(std::size_t candidate) {
    visited_.assign(counts_.size(), false);
    return place(candidate);
  }

  std::vector<std::optional<std::size_t>> take() { return std::move(lines_); }

 private:
  bool place(std::size_t candidate) {
    for (const std::size_t line : candidates_[candidate]) {
      if (visited_[line]) continue;
      visited_[line] = true;
      if (drawn_[line].size() < counts_[line]) {
        drawn_[line].push_back(candidate);
        lines_[candidate] = line;
        return true;
      }
      for (std::size_t& held : drawn_[line]) {
        // Where it moves it is entered by the same call; its old place goes to the new candidate.
        if (!place(held)) continue;
        held = candidate;
        lines_[candidate] = line;
        return true;
      }
    }
    return false;
  }

  const std::vector<FittingLines>& candidates_;
  const std::vector<std::size_t>& counts_;
  std::vector<std::vector<std::size_t>> drawn_;    ///< by line
  std::vector<std::optional<std::size_t>> lines_;  ///< by candidate
  std::vector<bool> visited_;
};

}  // namespace

std::vector<std::optional<std::size_t>> assign_to_lines(const std::vector<FittingLines>& candidates,
                                                        const std::vector<std::size_t>& counts) {
  Assignment assignment(candidates, counts);
  // What one candidate could not be placed for, another that fits the same lines cannot either.
  std::set<FittingLines> full;
  for (std::size_t candidate = 0; candidate < candidates.size(); ++candidate) {
    if (full.contains(candidates[candidate])) continue;
    if (!assignment.draw(candidate)) full.insert(candidates[candidate]);
  }
  return assignment.take();
}

}  // namespace waypost::assessment
