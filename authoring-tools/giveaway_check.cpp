// SPDX-License-Identifier: Apache-2.0
#include "authoring-tools/giveaway_check.hpp"

#include <algorithm>
#include <cctype>
#include <map>
#include <string>
#include <vector>

#include "authoring-tools/check_words.hpp"
#include "base/format.hpp"

namespace waypost::authoring {
namespace {

using lesson::Choice;
using lesson::Item;

constexpr std::size_t kItemsMin = 4;

bool is_nearly_all(std::size_t count, std::size_t of) { return of >= kItemsMin && count * 5 >= of * 4; }

/// The choices of an item with one right choice among texts; null for any other item.
const std::vector<Choice>* single_choices(const Item& item) {
  const auto* choice = std::get_if<lesson::ChoiceInteraction>(&item.interaction);
  if (item.type != lesson::ItemType::choice || choice == nullptr || choice->multiple) return nullptr;
  return choice->choices.size() < 2 ? nullptr : &choice->choices;
}

/// Two of one length give nothing away.
bool longest_is_right(const std::vector<Choice>& choices) {
  std::size_t right = 0, longest_wrong = 0;
  for (const Choice& choice : choices) {
    std::size_t& length = choice.correct ? right : longest_wrong;
    length = std::max(length, code_points(choice.text));
  }
  return right > longest_wrong;
}

void check_lengths(const ItemGroup& group, const SourceLines& source, Diagnostics& diagnostics) {
  std::size_t of = 0, count = 0;
  for (const Item* item : group.items) {
    const std::vector<Choice>* choices = single_choices(*item);
    if (choices == nullptr) continue;
    ++of;
    if (longest_is_right(*choices)) ++count;
  }
  if (!is_nearly_all(count, of)) return;
  diagnostics
      .warning(source.span(group.path),
               format("in {} the longest choice is the right one in {} of {} items", group.name, count, of))
      .hint("make some wrong choices as long, or the right ones shorter");
}

void check_places(const ItemGroup& group, const SourceLines& source, Diagnostics& diagnostics) {
  std::map<std::size_t, std::size_t> places;
  std::size_t of = 0;
  for (const Item* item : group.items) {
    const std::vector<Choice>* choices = single_choices(*item);
    const bool is_shuffled =
        item->shuffle || (group.test != nullptr && group.test->choice_order == lesson::Order::shuffled);
    if (choices == nullptr || is_shuffled) continue;
    const auto right =
        std::find_if(choices->begin(), choices->end(), [](const Choice& each) { return each.correct; });
    ++of;
    ++places[static_cast<std::size_t>(right - choices->begin()) + 1];
  }
  for (const auto& [place, count] : places) {
    if (!is_nearly_all(count, of)) continue;
    diagnostics
        .warning(source.span(group.path),
                 format("in {} the right choice stands in place {} in {} of {} items", group.name, place,
                        count, of))
        .hint(group.test != nullptr ? "choice_order = \"shuffled\", or put some of them elsewhere"
                                    : "shuffle = true, or put some of them elsewhere");
  }
}

void check_statements(const ItemGroup& group, const SourceLines& source, Diagnostics& diagnostics) {
  std::size_t of = 0, right = 0;
  for (const Item* item : group.items) {
    const auto* choice = std::get_if<lesson::ChoiceInteraction>(&item->interaction);
    if (item->type != lesson::ItemType::true_false || choice == nullptr) continue;
    ++of;
    right += static_cast<std::size_t>(
        std::count_if(choice->choices.begin(), choice->choices.end(),
                      [](const Choice& each) { return each.id == "true" && each.correct; }));
  }
  if (of < kItemsMin || (right != 0 && right != of)) return;
  diagnostics
      .warning(source.span(group.path),
               format("in {} every statement is {}", group.name, right == 0 ? "false" : "true"))
      .hint("turn some of the statements round");
}

/// Choices that speak of the others: they cannot be shuffled, and are right more often than not.
constexpr std::string_view kAboutOthers[] = {
    "all of the above",  "none of the above", "all the above",     "all of these",       "none of these",
    "both of the above", "both a and b",      "all of the others", "none of the others",
};

std::string lower_case(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return result;
}

void check_wording(const Item& item, const SourceLines& source, Diagnostics& diagnostics) {
  const std::vector<Choice>* choices = lesson::choices_of(item);
  if (choices == nullptr) return;
  for (const Choice& choice : *choices) {
    const std::string text = lower_case(choice.text);
    const bool speaks_of_others = std::any_of(std::begin(kAboutOthers), std::end(kAboutOthers),
                                              [&](auto phrase) { return text.rfind(phrase, 0) == 0; });
    if (!speaks_of_others) continue;
    diagnostics
        .warning(source.span(choice.path), format("the choice `{}` speaks of the other choices", choice.id))
        .hint("name one answer in each choice; `multiple = true` where several are right");
  }
}

}  // namespace

void check_giveaways(const lesson::Module& module, const SourceLines& source, Diagnostics& diagnostics) {
  for (const ItemGroup& group : item_groups(module)) {
    check_lengths(group, source, diagnostics);
    check_places(group, source, diagnostics);
    check_statements(group, source, diagnostics);
    for (const Item* item : group.items) check_wording(*item, source, diagnostics);
  }
}

}  // namespace waypost::authoring
