// SPDX-License-Identifier: Apache-2.0
#include "authoring-tools/objective_check.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "authoring-tools/blueprint_check.hpp"
#include "authoring-tools/check_words.hpp"
#include "base/format.hpp"

namespace waypost::authoring {
namespace {

using lesson::Item;
using lesson::Test;

/// Ids of the objectives that a form of the test can ask about.
std::set<std::string> objectives_of(const lesson::Module& module, const Test& test) {
  std::set<std::string> objectives;
  for (const Item* item : pool_of(module, test)) {
    const bool is_drawn =
        test.blueprint.empty() || std::any_of(test.blueprint.begin(), test.blueprint.end(),
                                              [&](const auto& draw) { return fits_draw(test, draw, *item); });
    if (is_drawn && !item->objective.empty()) objectives.insert(item->objective);
  }
  return objectives;
}

void check_items(const ItemGroup& group, const SourceLines& source, Diagnostics& diagnostics) {
  std::vector<std::string> without;
  const Item* first = nullptr;
  for (const Item* item : group.items) {
    if (!item->objective.empty()) continue;
    if (first == nullptr) first = item;
    without.push_back(item->id);
  }
  if (first == nullptr) return;
  diagnostics.warning(source.span(first->path), format("no objective: {}", list_of(without)))
      .hint("objective = \"…\": what is missed is found again by it");
}

/// How many items ask about each objective, wherever they stand; a scenario counts as one.
std::map<std::string, int> item_counts(const lesson::Module& module) {
  std::map<std::string, int> counts;
  for (const Item* item : lesson::all_items(module)) ++counts[item->objective];
  for (const lesson::Lesson& lesson : module.lessons) {
    for (const lesson::Page& page : lesson.pages) {
      if (const auto* scenario = std::get_if<lesson::ScenarioPage>(&page)) ++counts[scenario->objective];
    }
  }
  return counts;
}

void check_rule(const lesson::Objective& objective, int item_count, const Span& span,
                Diagnostics& diagnostics) {
  const lesson::MasteryRule& rule = objective.mastery;
  const bool counts_answers =
      rule.kind == lesson::MasteryRule::Kind::m_of_n || rule.kind == lesson::MasteryRule::Kind::in_a_row;
  if (!counts_answers || rule.count <= item_count) return;
  diagnostics
      .warning(span, format("`{}` is mastered by {}, and {} about it", objective.id,
                            counted(static_cast<std::size_t>(rule.count), "right answer"),
                            item_count == 1 ? "1 item asks" : format("{} items ask", item_count)))
      .hint("write more items, or lower `count`");
}

}  // namespace

void check_objectives(const lesson::Module& module, const SourceLines& source, Diagnostics& diagnostics) {
  for (const ItemGroup& group : item_groups(module)) {
    if (group.test != nullptr || !module.objectives.empty()) check_items(group, source, diagnostics);
  }
  const std::map<std::string, int> counts = item_counts(module);
  std::set<std::string> in_pre, in_post;
  if (module.pre_test) in_pre = objectives_of(module, *module.pre_test);
  if (module.post_test) in_post = objectives_of(module, *module.post_test);
  for (const lesson::Objective& objective : module.objectives) {
    const Span span = source.span(module.id + "/objective/" + objective.id);
    const auto count = counts.find(objective.id);
    if (count == counts.end()) {
      diagnostics.warning(span, format("no item asks about the objective `{}`", objective.id))
          .hint(format("write objective = \"{}\" in an item, or take the objective out", objective.id));
      continue;
    }
    check_rule(objective, count->second, span, diagnostics);
    if (!module.pre_test || !module.post_test) continue;
    const bool asked_before = in_pre.count(objective.id) > 0, asked_after = in_post.count(objective.id) > 0;
    if (asked_before == asked_after) continue;
    diagnostics
        .warning(span, format("the {}-test asks about `{}`, the {}-test does not",
                              asked_before ? "pre" : "post", objective.id, asked_before ? "post" : "pre"))
        .hint("what was learnt is seen only where both ask");
  }
}

}  // namespace waypost::authoring
