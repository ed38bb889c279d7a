// SPDX-License-Identifier: Apache-2.0
#include "scripting/test_check.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <string_view>

#include "base/format.hpp"

namespace waypost::scripting {
namespace {

using lesson::Draw;
using lesson::Item;
using lesson::Mark;
using lesson::Test;

/// What of a test's marks functions of lessons may claim.
constexpr Mark kClaimedPercentMax = 20;
constexpr std::size_t kFormItemsMax = 200;

/// An item that may be drawn. The bank's stand in no section and go wherever they are drawn to.
struct PoolItem {
  const Item* item = nullptr;
  std::string_view section;
  bool is_banks = false;
};
using Pool = std::vector<PoolItem>;

Pool pool_of(const lesson::Module& module, const Test& test) {
  std::map<std::string_view, std::string_view> sections;
  for (const lesson::Section& section : test.sections) {
    for (const std::string& id : section.items) sections.emplace(id, section.id);
  }
  Pool pool;
  for (const Item& item : test.items) {
    const auto section = sections.find(item.id);
    pool.push_back({&item, section == sections.end() ? std::string_view() : section->second, false});
  }
  if (test.uses_bank) {
    for (const Item& item : module.bank) pool.push_back({&item, {}, true});
  }
  return pool;
}

bool fits(const Draw& draw, const PoolItem& each) {
  return (draw.objective.empty() || each.item->objective == draw.objective) &&
         (!draw.difficulty || each.item->difficulty == *draw.difficulty) &&
         (draw.section.empty() || each.is_banks || each.section == draw.section);
}

Pool fitting(const Draw& draw, const Pool& pool) {
  Pool found;
  std::copy_if(pool.begin(), pool.end(), std::back_inserter(found),
               [&](const PoolItem& each) { return fits(draw, each); });
  return found;
}

/// "3 easy items of `papers`".
std::string spelled(const Draw& draw) {
  std::string text = format("{} ", draw.count);
  if (draw.difficulty) text += format("{} ", lesson::name_of(*draw.difficulty));
  text += draw.count == 1 ? "item" : "items";
  if (!draw.objective.empty()) text += format(" of `{}`", draw.objective);
  if (!draw.section.empty()) text += format(" for the section `{}`", draw.section);
  return text;
}

/// How many items all draws together can have, each item once: a matching of seats and items, made larger by
/// one along each augmenting path.
class Seating {
 public:
  Seating(const std::vector<Draw>& draws, const Pool& pool) : seat_of_(pool.size(), kFree) {
    for (const Draw& draw : draws) {
      std::vector<std::size_t> fitting_items;
      for (std::size_t item = 0; item < pool.size(); ++item) {
        if (fits(draw, pool[item])) fitting_items.push_back(item);
      }
      seats_.insert(seats_.end(), static_cast<std::size_t>(draw.count), fitting_items);
    }
  }

  std::size_t filled() {
    std::size_t count = 0;
    for (std::size_t seat = 0; seat < seats_.size(); ++seat) {
      tried_.assign(seat_of_.size(), false);
      if (fill(seat)) ++count;
    }
    return count;
  }

 private:
  static constexpr std::size_t kFree = static_cast<std::size_t>(-1);

  bool fill(std::size_t seat) {
    for (const std::size_t item : seats_[seat]) {
      if (tried_[item]) continue;
      tried_[item] = true;
      if (seat_of_[item] != kFree && !fill(seat_of_[item])) continue;
      seat_of_[item] = seat;
      return true;
    }
    return false;
  }

  std::vector<std::vector<std::size_t>> seats_;  ///< the items that may have each
  std::vector<std::size_t> seat_of_;
  std::vector<bool> tried_;
};

void check_blueprint(BuildContext& context, const Test& test, const Pool& pool,
                     const std::vector<Span>& draws) {
  std::size_t wanted = 0;
  bool each_is_met = true;
  for (std::size_t index = 0; index < test.blueprint.size(); ++index) {
    const Draw& draw = test.blueprint[index];
    wanted += static_cast<std::size_t>(draw.count);
    const std::size_t there = fitting(draw, pool).size();
    if (there >= static_cast<std::size_t>(draw.count)) continue;
    each_is_met = false;
    context
        .error(draws[index],
               format("the blueprint wants {}, there {} {}", spelled(draw), there == 1 ? "is" : "are", there))
        .hint("write more, or lower `count`");
  }
  if (wanted > kFormItemsMax) {
    context
        .error(draws.front(),
               format("the blueprint wants {} items, a test has at most {}", wanted, kFormItemsMax))
        .hint("lower `count`");
    return;
  }
  // What follows takes wanted² × items steps at the worst; a bank of more items than that has enough.
  constexpr std::size_t kPoolMax = 2'000;
  if (!each_is_met || pool.size() > kPoolMax) return;
  if (const std::size_t filled = Seating(test.blueprint, pool).filled(); filled < wanted) {
    context
        .error(draws.front(), format("the blueprint wants {} items, but its draws share theirs: there are {}",
                                     wanted, filled))
        .hint("write more items, or lower a `count`");
  }
}

Mark sum(const Pool& items) {
  Mark total = 0;
  for (const PoolItem& each : items) total += each.item->maximum;
  return total;
}

/// What functions may claim of a form, and the whole, where a draw takes as much of theirs as it can.
void add_worst_draw(const Draw& draw, const Pool& pool, Mark& claimed, Mark& total) {
  Pool claims;
  Pool others;
  for (const PoolItem& each : fitting(draw, pool))
    (each.item->type == lesson::ItemType::function ? claims : others).push_back(each);
  const auto by_mark = [](const PoolItem& a, const PoolItem& b) { return a.item->maximum < b.item->maximum; };
  std::sort(claims.rbegin(), claims.rend(), by_mark);
  std::sort(others.begin(), others.end(), by_mark);
  const std::size_t count = static_cast<std::size_t>(draw.count);
  claims.resize(std::min(claims.size(), count));
  others.resize(std::min(others.size(), count - claims.size()));
  claimed += sum(claims);
  total += sum(claims) + sum(others);
}

void check_claims(BuildContext& context, const FormReader& fields, const Test& test, const Pool& pool) {
  Mark claimed = 0;
  Mark total = 0;
  if (test.blueprint.empty()) {
    for (const PoolItem& each : pool)
      claimed += each.item->type == lesson::ItemType::function ? each.item->maximum : 0;
    total = sum(pool);
  } else {
    for (const Draw& draw : test.blueprint) add_worst_draw(draw, pool, claimed, total);
  }
  if (total <= 0 || claimed * 100 <= total * kClaimedPercentMax) return;
  context
      .error(fields.span(), format("functions {} {} % of the test's points, {} % are allowed",
                                   test.blueprint.empty() ? "score" : "may score", claimed * 100 / total,
                                   kClaimedPercentMax))
      .hint("lower the points of its function_items, or add other items");
}

}  // namespace

void check_test(BuildContext& context, const FormReader& fields, const Test& test,
                const std::vector<Span>& draws) {
  const Pool pool = pool_of(context.module, test);
  if (test.uses_bank && context.module.bank.empty() && !context.has_broken_bank) {
    fields.error("bank", "the module has no bank").hint("name it in module.lua: bank = \"quizzes/bank\"");
    return;
  }
  if (test.uses_bank && !fields.has("blueprint")) {
    fields.error("bank", "a test that draws from the bank needs a `blueprint`")
        .hint("add blueprint = { draw { count = 5 } }");
  }
  for (const lesson::Section& section : test.sections) {
    if (section.items.empty() && !test.uses_bank) {
      context.error(fields.span(), format("the section `{}` has no item", section.id))
          .hint("write one, or take the section out");
    }
  }
  if (pool.empty()) {
    context.error(fields.span(), format("the test `{}` has no item", test.id))
        .hint("write a choice_item { … }");
    return;
  }
  if (!test.blueprint.empty() && !context.has_broken_bank) check_blueprint(context, test, pool, draws);
  check_claims(context, fields, test, pool);
}

}  // namespace waypost::scripting
