// SPDX-License-Identifier: Apache-2.0
#include "authoring-tools/blueprint_check.hpp"

#include <algorithm>
#include <string>

#include "authoring-tools/check_words.hpp"
#include "base/format.hpp"

namespace waypost::authoring {
namespace {

/// What three attempts need, so that each asks something else.
constexpr int kPoolPerDraw = 3;

std::string spelled(const lesson::Draw& draw) {
  std::string text = draw.count == 1 ? "item" : "items";
  if (draw.difficulty) text = format("{} {}", lesson::name_of(*draw.difficulty), text);
  if (!draw.objective.empty()) text += format(" of `{}`", draw.objective);
  if (!draw.section.empty()) text += format(" for the section `{}`", draw.section);
  return text;
}

}  // namespace

bool fits_draw(const lesson::Test& test, const lesson::Draw& draw, const lesson::Item& item) {
  const bool fits_kind = (draw.objective.empty() || draw.objective == item.objective) &&
                         (!draw.difficulty || *draw.difficulty == item.difficulty);
  if (!fits_kind || draw.section.empty()) return fits_kind;
  const bool is_own = std::any_of(test.items.begin(), test.items.end(),
                                  [&](const lesson::Item& each) { return each.path == item.path; });
  return !is_own || std::any_of(test.sections.begin(), test.sections.end(), [&](const auto& section) {
    return section.id == draw.section &&
           std::find(section.items.begin(), section.items.end(), item.id) != section.items.end();
  });
}

std::vector<const lesson::Item*> pool_of(const lesson::Module& module, const lesson::Test& test) {
  std::vector<const lesson::Item*> pool;
  for (const lesson::Item& item : test.items) pool.push_back(&item);
  if (test.uses_bank) {
    for (const lesson::Item& item : module.bank) pool.push_back(&item);
  }
  return pool;
}

void check_blueprints(const lesson::Module& module, const SourceLines& source, Diagnostics& diagnostics) {
  if (!module.post_test || module.post_test->attempts_max == 1) return;
  const lesson::Test& test = *module.post_test;
  const std::vector<const lesson::Item*> pool = pool_of(module, test);
  for (const lesson::Draw& draw : test.blueprint) {
    const auto of = std::count_if(pool.begin(), pool.end(),
                                  [&](const auto* item) { return fits_draw(test, draw, *item); });
    if (of != draw.count) continue;
    diagnostics
        .warning(
            source.span(test.path),
            format("the blueprint of `{}` draws {} {}, and there {} no more: every attempt asks the same",
                   test.id, draw.count, spelled(draw), draw.count == 1 ? "is" : "are"))
        .hint(format("write about three times as many as it draws, here {}", draw.count * kPoolPerDraw));
  }
}

}  // namespace waypost::authoring
