// SPDX-License-Identifier: Apache-2.0
#include "authoring-tools/flow_check.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string_view>
#include <vector>

#include "base/format.hpp"

namespace waypost::authoring {
namespace {

using lesson::BranchCondition;

/// Where the reader of a lesson can go: node i is page i, the last node its end.
class PageGraph {
 public:
  explicit PageGraph(const lesson::Lesson& lesson) : lesson_(lesson), ways_(lesson.pages.size() + 1) {
    for (std::size_t i = 0; i < lesson.pages.size(); ++i) index_[lesson::id_of(lesson.pages[i])] = i;
    for (const lesson::Branch& branch : lesson.branches) branches_[branch.from].push_back(&branch);
    for (std::size_t i = 0; i < lesson.pages.size(); ++i) add_ways(i);
  }

  std::size_t end() const { return lesson_.pages.size(); }
  bool branches_from(std::size_t page) const {
    return branches_.count(lesson::id_of(lesson_.pages[page])) > 0;
  }
  void add_way(std::size_t from, std::size_t to) { ways_[from].push_back(to); }

  std::vector<bool> reached_from(std::size_t start) const { return walk(start, ways_); }

  /// The nodes from which `goal` can be reached.
  std::vector<bool> that_reach(std::size_t goal) const {
    std::vector<std::vector<std::size_t>> back(ways_.size());
    for (std::size_t from = 0; from < ways_.size(); ++from) {
      for (const std::size_t to : ways_[from]) back[to].push_back(from);
    }
    return walk(goal, back);
  }

 private:
  static std::vector<bool> walk(std::size_t start, const std::vector<std::vector<std::size_t>>& ways) {
    std::vector<bool> seen(ways.size());
    std::vector<std::size_t> open{start};
    seen[start] = true;
    while (!open.empty()) {
      const std::size_t at = open.back();
      open.pop_back();
      for (const std::size_t to : ways[at]) {
        if (seen[to]) continue;
        seen[to] = true;
        open.push_back(to);
      }
    }
    return seen;
  }

  void add_ways(std::size_t page) {
    const auto found = branches_.find(lesson::id_of(lesson_.pages[page]));
    std::vector<BranchCondition> outcomes{BranchCondition::passed, BranchCondition::failed};
    const auto* item = std::get_if<lesson::Item>(&lesson_.pages[page]);
    if (item != nullptr && can_be_partly_right(*item)) outcomes.push_back(BranchCondition::partly);
    for (const BranchCondition outcome : outcomes) {
      std::size_t to = page + 1;
      if (found != branches_.end()) to = target_of(found->second, outcome, to);
      ways_[page].push_back(to);
    }
  }

  /// What is partly right is not right: without a branch of its own it goes where what is wrong goes.
  std::size_t target_of(const std::vector<const lesson::Branch*>& branches, BranchCondition outcome,
                        std::size_t otherwise) const {
    const auto find = [&](BranchCondition when) {
      return std::find_if(branches.begin(), branches.end(),
                          [&](const auto* each) { return each->when == when; });
    };
    auto found = find(outcome);
    if (found == branches.end() && outcome == BranchCondition::partly) found = find(BranchCondition::failed);
    if (found == branches.end()) return otherwise;
    if ((*found)->go_to == lesson::kLessonEnd) return end();
    const auto target = index_.find((*found)->go_to);
    return target == index_.end() ? otherwise : target->second;
  }

  const lesson::Lesson& lesson_;
  std::map<std::string_view, std::size_t> index_;
  std::map<std::string_view, std::vector<const lesson::Branch*>> branches_;
  std::vector<std::vector<std::size_t>> ways_;
};

void check_lesson(const lesson::Lesson& lesson, const SourceLines& source, Diagnostics& diagnostics) {
  if (lesson.pages.empty() || lesson.branches.empty()) return;
  PageGraph graph(lesson);
  const std::vector<bool> leads_on = graph.that_reach(graph.end());
  for (std::size_t i = 0; i < lesson.pages.size(); ++i) {
    if (leads_on[i] || !graph.branches_from(i)) continue;
    const lesson::Page& page = lesson.pages[i];
    diagnostics
        .error(source.span(lesson::path_of(page)),
               format("a dead end: after `{}` every outcome leads back", lesson::id_of(page)))
        .hint("take one `branch` away, or let one go_to a later page or \"end\"");
    // Said once; the pages behind it are not unreachable as well.
    graph.add_way(i, i + 1);
  }
  const std::vector<bool> reached = graph.reached_from(0);
  for (std::size_t i = 0; i < lesson.pages.size(); ++i) {
    if (reached[i]) continue;
    const lesson::Page& page = lesson.pages[i];
    diagnostics
        .error(source.span(lesson::path_of(page)),
               format("no way leads to the page `{}`", lesson::id_of(page)))
        .hint("let a `branch` go_to it, or take it out");
  }
}

bool has_partial_credit(const std::vector<lesson::TextVariant>& variants) {
  return std::any_of(variants.begin(), variants.end(),
                     [](const auto& each) { return each.credit_millionths < lesson::kMillion; });
}

struct PartCredit {
  bool operator()(const lesson::ChoiceInteraction& each) const {
    return each.multiple ||
           std::any_of(each.choices.begin(), each.choices.end(), [](const lesson::Choice& choice) {
             return choice.credit_millionths > 0 && choice.credit_millionths < lesson::kMillion;
           });
  }
  bool operator()(const lesson::MatchInteraction&) const { return true; }
  bool operator()(const lesson::OrderInteraction&) const { return true; }
  bool operator()(const lesson::HotspotInteraction& each) const { return each.multiple; }
  bool operator()(const lesson::NumericInteraction&) const { return false; }
  bool operator()(const lesson::TextInteraction& each) const { return has_partial_credit(each.accepted); }
  bool operator()(const lesson::GapsInteraction& each) const {
    return each.gaps.size() > 1 || (!each.gaps.empty() && has_partial_credit(each.gaps.front().accepted));
  }
  bool operator()(const lesson::FunctionInteraction&) const { return true; }
};

}  // namespace

bool can_be_partly_right(const lesson::Item& item) { return std::visit(PartCredit(), item.interaction); }

void check_flow(const lesson::Module& module, const SourceLines& source, Diagnostics& diagnostics) {
  for (const lesson::Lesson& lesson : module.lessons) check_lesson(lesson, source, diagnostics);
}

}  // namespace waypost::authoring
