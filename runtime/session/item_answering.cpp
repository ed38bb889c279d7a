// SPDX-License-Identifier: Apache-2.0
#include "session/item_answering.hpp"

#include <algorithm>
#include <optional>

#include "assessment/typed_text.hpp"
#include "unicode/utf8.hpp"

namespace waypost::session {
namespace {

using lesson::Item;
using lesson::Response;

constexpr std::size_t kTypedMaxBytes = 4096;

std::optional<std::string> after_prefix(std::string_view id, std::string_view prefix) {
  if (!id.starts_with(prefix)) return std::nullopt;
  return std::string(id.substr(prefix.size()));
}

template <typename List>
bool has_id(const List& list, std::string_view id) {
  return std::any_of(list.begin(), list.end(), [&](const auto& each) { return each.id == id; });
}

template <typename List>
std::vector<std::string> ids_of(const List& list) {
  std::vector<std::string> ids;
  for (const auto& each : list) ids.push_back(each.id);
  return ids;
}

bool contains(const std::vector<std::string>& list, std::string_view id) {
  return std::find(list.begin(), list.end(), id) != list.end();
}

const std::string* entry(const Response& response, const std::string& key) {
  const auto found = response.entries.find(key);
  return found == response.entries.end() || found->second.empty() ? nullptr : &found->second;
}

/// Several can be chosen.
bool is_multiple(const Item& item) {
  if (const auto* choice = std::get_if<lesson::ChoiceInteraction>(&item.interaction)) return choice->multiple;
  if (const auto* spots = std::get_if<lesson::HotspotInteraction>(&item.interaction)) return spots->multiple;
  const auto* function = std::get_if<lesson::FunctionInteraction>(&item.interaction);
  return function != nullptr && function->multiple;
}

/// Ids that are chosen with "choice/ID" or "spot/ID".
std::vector<std::string> selectable_ids(const Item& item) {
  if (const auto* spots = std::get_if<lesson::HotspotInteraction>(&item.interaction))
    return ids_of(spots->spots);
  const auto* choices = lesson::choices_of(item);
  return choices == nullptr ? std::vector<std::string>{} : ids_of(*choices);
}

bool select(const Item& item, Response& response, const std::string& id) {
  if (!contains(selectable_ids(item), id)) return false;
  const auto found = std::find(response.choices.begin(), response.choices.end(), id);
  if (!is_multiple(item)) {
    response.choices = {id};
  } else if (found != response.choices.end()) {
    response.choices.erase(found);
  } else {
    response.choices.push_back(id);
  }
  return true;
}

bool press_left(const lesson::MatchInteraction& match, ItemState& state, const std::string& left) {
  if (!has_id(match.pairs, left)) return false;
  if (state.active == left && entry(state.response, left) != nullptr) {
    state.response.entries.erase(left);  // pressed once more: its partner is given back
  }
  state.active = left;
  return true;
}

bool press_right(const Item& item, const lesson::MatchInteraction& match, ItemState& state,
                 const std::string& right) {
  if (!has_id(match.pairs, right) && !has_id(match.distractors, right)) return false;
  const std::string left = active_part(item, state);
  if (left.empty()) return false;
  std::erase_if(state.response.entries, [&](const auto& each) { return each.second == right; });
  state.response.entries[left] = right;
  state.active.clear();
  return true;
}

bool move_step(const Item& item, const ItemRules& rules, ItemState& state, const std::string& id,
               bool upwards) {
  std::vector<std::string> steps = steps_now(item, rules, state);
  const auto found = std::find(steps.begin(), steps.end(), id);
  if (found == steps.end()) return false;
  if (found == (upwards ? steps.begin() : steps.end() - 1)) return false;
  std::iter_swap(found, upwards ? found - 1 : found + 1);
  state.response.choices = std::move(steps);
  return true;
}

bool press_gap(const lesson::GapsInteraction& gaps, ItemState& state, const std::string& id) {
  const bool chosen = std::any_of(gaps.gaps.begin(), gaps.gaps.end(),
                                  [&](const lesson::Gap& gap) { return gap.id == id && !gap.is_typed(); });
  if (chosen) state.active = id;
  return chosen;
}

bool press_option(const Item& item, const lesson::GapsInteraction& gaps, ItemState& state,
                  const std::string& id) {
  const std::size_t slash = id.find('/');
  const std::string gap_id = slash == std::string::npos ? active_part(item, state) : id.substr(0, slash);
  const std::string option = slash == std::string::npos ? id : id.substr(slash + 1);
  for (const lesson::Gap& gap : gaps.gaps) {
    if (gap.id != gap_id || !has_id(gap.options, option)) continue;
    state.response.entries[gap_id] = option;
    state.active.clear();
    return true;
  }
  return false;
}

bool take_hint(const Item& item, const ItemRules& rules, ItemState& state) {
  if (!rules.immediate || state.hint_count >= static_cast<int>(item.hints.size())) return false;
  ++state.hint_count;
  return true;
}

}  // namespace

bool may_be_typed(std::string_view text) {
  if (text.size() > kTypedMaxBytes || !unicode::is_valid_utf8(text)) return false;
  const std::u32string characters = unicode::decode_utf8(text).text;
  return std::none_of(characters.begin(), characters.end(), [](char32_t character) {
    return character < 0x20 || (character >= 0x7F && character < 0xA0);
  });
}

std::vector<std::string> arranged(const std::vector<std::string>& ids,
                                  const std::vector<std::string>& order) {
  std::vector<std::string> result;
  for (const std::string& id : order) {
    if (contains(ids, id) && !contains(result, id)) result.push_back(id);
  }
  for (const std::string& id : ids) {
    if (!contains(result, id)) result.push_back(id);
  }
  return result;
}

std::vector<std::string> steps_now(const Item& item, const ItemRules& rules, const ItemState& state) {
  const auto* order = std::get_if<lesson::OrderInteraction>(&item.interaction);
  if (order == nullptr) return {};
  return arranged(arranged(ids_of(order->steps), rules.order), state.response.choices);
}

std::string active_part(const Item& item, const ItemState& state) {
  if (!state.active.empty()) return state.active;
  if (const auto* match = std::get_if<lesson::MatchInteraction>(&item.interaction)) {
    for (const lesson::Pair& pair : match->pairs) {
      if (entry(state.response, pair.id) == nullptr) return pair.id;
    }
  }
  if (const auto* gaps = std::get_if<lesson::GapsInteraction>(&item.interaction)) {
    for (const lesson::Gap& gap : gaps->gaps) {
      if (!gap.is_typed() && entry(state.response, gap.id) == nullptr) return gap.id;
    }
  }
  return {};
}

bool is_locked(const ItemRules& rules, const ItemState& state) {
  return state.finished || (rules.immediate && state.answered);
}

bool press(const Item& item, const ItemRules& rules, ItemState& state, std::string_view id) {
  if (is_locked(rules, state)) return false;
  if (id == "hint") return take_hint(item, rules, state);
  if (const auto sure = after_prefix(id, "sure/")) {
    if (!rules.certainty || (*sure != "1" && *sure != "2" && *sure != "3")) return false;
    state.certainty = sure->front() - '0';
    return true;
  }
  const bool is_spots = std::holds_alternative<lesson::HotspotInteraction>(item.interaction);
  if (const auto chosen = after_prefix(id, is_spots ? "spot/" : "choice/"))
    return select(item, state.response, *chosen);
  if (const auto* match = std::get_if<lesson::MatchInteraction>(&item.interaction)) {
    if (const auto left = after_prefix(id, "left/")) return press_left(*match, state, *left);
    if (const auto right = after_prefix(id, "right/")) return press_right(item, *match, state, *right);
  }
  if (std::holds_alternative<lesson::OrderInteraction>(item.interaction)) {
    if (const auto up = after_prefix(id, "up/")) return move_step(item, rules, state, *up, true);
    if (const auto down = after_prefix(id, "down/")) return move_step(item, rules, state, *down, false);
  }
  if (const auto* gaps = std::get_if<lesson::GapsInteraction>(&item.interaction)) {
    if (const auto gap = after_prefix(id, "gap/")) return press_gap(*gaps, state, *gap);
    if (const auto option = after_prefix(id, "option/")) return press_option(item, *gaps, state, *option);
  }
  return false;
}

bool edit(const Item& item, const ItemRules& rules, ItemState& state, std::string_view field,
          std::string text) {
  if (is_locked(rules, state) || !may_be_typed(text)) return false;
  if (const auto* gaps = std::get_if<lesson::GapsInteraction>(&item.interaction)) {
    const auto id = after_prefix(field, "gap/");
    for (const lesson::Gap& gap : gaps->gaps) {
      if (!id || gap.id != *id || !gap.is_typed()) continue;
      state.response.entries[gap.id] = std::move(text);
      return true;
    }
    return false;
  }
  const auto* function = std::get_if<lesson::FunctionInteraction>(&item.interaction);
  const bool typed = std::holds_alternative<lesson::NumericInteraction>(item.interaction) ||
                     std::holds_alternative<lesson::TextInteraction>(item.interaction) ||
                     (function != nullptr && function->input != lesson::FunctionInput::choices);
  if (!typed || field != "answer") return false;
  state.response.text = std::move(text);
  return true;
}

bool is_refused_number(const Item& item, const std::string& text) {
  const auto* function = std::get_if<lesson::FunctionInteraction>(&item.interaction);
  const bool number = std::holds_alternative<lesson::NumericInteraction>(item.interaction) ||
                      (function != nullptr && function->input == lesson::FunctionInput::number);
  return number && !assessment::comparable(text).empty() && !assessment::read_decimal_millionths(text);
}

bool is_complete(const Item& item, const ItemRules& rules, const ItemState& state) {
  if (rules.certainty && state.certainty == 0) return false;
  const Response& response = state.response;
  if (const auto* match = std::get_if<lesson::MatchInteraction>(&item.interaction)) {
    return std::all_of(match->pairs.begin(), match->pairs.end(),
                       [&](const lesson::Pair& pair) { return entry(response, pair.id) != nullptr; });
  }
  if (const auto* gaps = std::get_if<lesson::GapsInteraction>(&item.interaction)) {
    return std::all_of(gaps->gaps.begin(), gaps->gaps.end(), [&](const lesson::Gap& gap) {
      const std::string* content = entry(response, gap.id);
      return content != nullptr && !assessment::comparable(*content).empty();
    });
  }
  if (std::holds_alternative<lesson::OrderInteraction>(item.interaction)) return true;
  if (!selectable_ids(item).empty()) return !response.choices.empty();
  return !assessment::comparable(response.text).empty() && !is_refused_number(item, response.text);
}

bool is_begun(const ItemState& state) {
  const auto has_content = [](const auto& each) { return !assessment::comparable(each.second).empty(); };
  return !state.response.choices.empty() || !assessment::comparable(state.response.text).empty() ||
         std::any_of(state.response.entries.begin(), state.response.entries.end(), has_content);
}

Response confirmed_response(const Item& item, const ItemRules& rules, const ItemState& state) {
  Response response = state.response;
  if (std::holds_alternative<lesson::OrderInteraction>(item.interaction)) {
    response.choices = steps_now(item, rules, state);
    return response;
  }
  response.choices.clear();
  for (const std::string& id : selectable_ids(item)) {
    if (contains(state.response.choices, id)) response.choices.push_back(id);
  }
  return response;
}

bool is_changed(const Item& item, const ItemRules& rules, const ItemState& state) {
  return !state.answered || state.certainty != state.recorded_certainty ||
         confirmed_response(item, rules, state) != state.recorded;
}

void prepare_retry(const Item& item, ItemState& state) {
  state.answered = false;
  state.certainty = 0;
  state.active.clear();
  if (std::holds_alternative<lesson::OrderInteraction>(item.interaction)) return;
  state.response.choices.clear();
  if (std::holds_alternative<lesson::MatchInteraction>(item.interaction)) {
    std::erase_if(state.response.entries, [](const auto& each) { return each.first != each.second; });
  }
  if (const auto* gaps = std::get_if<lesson::GapsInteraction>(&item.interaction)) {
    for (const lesson::Gap& gap : gaps->gaps) {
      if (!gap.is_typed() && !gap_is_right(gap, state.response, {})) state.response.entries.erase(gap.id);
    }
  }
}

}  // namespace waypost::session
