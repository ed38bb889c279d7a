// SPDX-License-Identifier: Apache-2.0
// What taking a roster over would change, in words for the person in charge of the PC.
#include <algorithm>
#include <array>

#include "base/format.hpp"
#include "base/presentable.hpp"
#include "records/roster.hpp"

namespace waypost::records {
namespace {

struct StepWords {
  RosterStep step;
  const char* of_one;
  const char* of_all;
};
constexpr std::array<StepWords, 7> kWords{{{RosterStep::enrol, "new", "new"},
                                           {RosterStep::move_in, "moves in", "moving in"},
                                           {RosterStep::come_back, "comes back", "coming back"},
                                           {RosterStep::change, "changed", "changed"},
                                           {RosterStep::leave, "leaves", "leaving"},
                                           {RosterStep::keep, "unchanged", "unchanged"},
                                           {RosterStep::pass_over, "passed over", "passed over"}}};

const char* word_of(RosterStep step) {
  for (const StepWords& words : kWords) {
    if (words.step == step) return words.of_one;
  }
  return "";
}

const char* shown(const std::string& value) { return value.empty() ? "(nothing)" : value.c_str(); }

/// "agency customs -> immigration", joined by commas; what a new person begins with has no left side.
std::string changes_of(const RosterEntry& entry) {
  const Learner& before = entry.before;
  const Learner& after = entry.after;
  const bool is_new = before.id.empty();
  std::string changes;
  const auto add = [&](const std::string& what, const std::string& was, const std::string& is) {
    if (was == is) return;
    changes += changes.empty() ? "" : ", ";
    changes += is_new ? format("{} {}", what, is) : format("{} {} -> {}", what, shown(was), shown(is));
  };
  if (!is_new) add("name", before.name, after.name);
  add("language", before.language, after.language);
  for (const AttributeField& field : kAttributeFields) {
    add(field.name, before.attributes.*field.value, after.attributes.*field.value);
  }
  add("role", name_of(before.role), name_of(after.role));
  return changes;
}

}  // namespace

std::string describe(const RosterPlan& plan) {
  std::string text;
  for (const RosterEntry& entry : plan.entries) {
    const std::string& name = entry.before.name.empty() ? entry.after.name : entry.before.name;
    std::string line = format("line {}: {}: {}", entry.line, word_of(entry.step), name);
    if (entry.step == RosterStep::move_in) line += " " + entry.after.id.text();
    const std::string changes = entry.step == RosterStep::pass_over ? std::string() : changes_of(entry);
    if (!changes.empty()) line += ": " + changes;
    text += presentable_line(line) + "\n";
  }
  std::string sums;
  for (const StepWords& words : kWords) {
    const auto count = std::count_if(plan.entries.begin(), plan.entries.end(),
                                     [&](const RosterEntry& entry) { return entry.step == words.step; });
    const bool always =
        words.step == RosterStep::enrol || words.step == RosterStep::change || words.step == RosterStep::keep;
    if (count > 0 || always) sums += format("{}{} {}", sums.empty() ? "" : ", ", count, words.of_all);
  }
  return text + sums + "\n";
}

}  // namespace waypost::records
