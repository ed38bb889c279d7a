// SPDX-License-Identifier: Apache-2.0
#include "lesson/response.hpp"

#include <algorithm>

namespace waypost::lesson {
namespace {

const Gap* find_gap(const Item& item, const std::string& id) {
  const auto* gaps = std::get_if<GapsInteraction>(&item.interaction);
  if (gaps == nullptr) return nullptr;
  const auto found =
      std::find_if(gaps->gaps.begin(), gaps->gaps.end(), [&](const Gap& gap) { return gap.id == id; });
  return found == gaps->gaps.end() ? nullptr : &*found;
}

template <typename List>
bool has_id(const List& list, const std::string& id) {
  return std::any_of(list.begin(), list.end(), [&](const auto& each) { return each.id == id; });
}

bool is_pair(const Item& item, const std::string& left, const std::string& right) {
  if (const auto* match = std::get_if<MatchInteraction>(&item.interaction)) {
    return has_id(match->pairs, left) && (has_id(match->pairs, right) || has_id(match->distractors, right));
  }
  const Gap* gap = find_gap(item, left);
  return gap != nullptr && has_id(gap->options, right);
}

bool is_choice(const Item& item, const std::string& id) {
  if (const auto* choices = choices_of(item)) return has_id(*choices, id);
  if (const auto* order = std::get_if<OrderInteraction>(&item.interaction)) return has_id(order->steps, id);
  if (const auto* hotspot = std::get_if<HotspotInteraction>(&item.interaction))
    return has_id(hotspot->spots, id);
  return false;
}

bool is_typed(const Item& item, const std::string& gap_id) {
  const Gap* gap = find_gap(item, gap_id);
  return gap != nullptr && gap->is_typed();
}

}  // namespace

std::vector<std::string> recorded_ids(const Item& item, const Response& response) {
  std::vector<std::string> ids = response.choices;
  for (const auto& [left, right] : response.entries) {
    if (!is_typed(item, left)) ids.push_back(left + "." + right);
  }
  return ids;
}

std::map<std::string, std::string> typed_texts(const Item& item, const Response& response) {
  std::map<std::string, std::string> typed;
  if (!response.text.empty()) typed[""] = response.text;
  for (const auto& [gap, text] : response.entries) {
    if (is_typed(item, gap) && !text.empty()) typed[gap] = text;
  }
  return typed;
}

Response response_from(const Item& item, const std::vector<std::string>& ids,
                       const std::map<std::string, std::string>& typed) {
  Response response;
  for (const std::string& id : ids) {
    const std::size_t dot = id.find('.');
    if (dot == std::string::npos) {
      if (is_choice(item, id)) response.choices.push_back(id);
    } else if (is_pair(item, id.substr(0, dot), id.substr(dot + 1))) {
      response.entries[id.substr(0, dot)] = id.substr(dot + 1);
    }
  }
  for (const auto& [gap, text] : typed) {
    if (gap.empty()) response.text = text;
    if (is_typed(item, gap)) response.entries[gap] = text;
  }
  return response;
}

}  // namespace waypost::lesson
