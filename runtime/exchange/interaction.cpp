// SPDX-License-Identifier: Apache-2.0
#include "exchange/interaction.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace waypost::exchange {
namespace {

constexpr std::string_view kMatching = "matching";

constexpr std::array kInteractionTypes = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"choice", "choice"},
    {"true_false", "true-false"},
    {"picture_choice", "choice"},
    {"matching", kMatching},
    {"ordering", "sequencing"},
    {"hotspot", "choice"},
    {"document_check", "choice"},
    {"numeric", "numeric"},
    {"short_text", "fill-in"},
    {"gaps", "fill-in"},
    {"decision", "choice"},
    {"function", "other"},
});

/// "left.right" as "left[.]right": ids of authors have no point.
std::string to_pair(const std::string& id) {
  const std::size_t point = id.find('.');
  return point == std::string::npos ? id : id.substr(0, point) + "[.]" + id.substr(point + 1);
}

}  // namespace

std::string_view interaction_type_of(std::string_view item_type) {
  const auto found = std::find_if(kInteractionTypes.begin(), kInteractionTypes.end(),
                                  [item_type](const auto& each) { return each.first == item_type; });
  return found == kInteractionTypes.end() ? "other" : found->second;
}

std::string response_text(std::string_view item_type, const std::vector<std::string>& ids, bool has_typed) {
  // A part of an answer reads like the whole of another one.
  if (has_typed) return {};
  const bool matching = interaction_type_of(item_type) == kMatching;
  std::string text;
  for (const std::string& id : ids) {
    if (!text.empty()) text += "[,]";
    text += matching ? to_pair(id) : id;
  }
  return text;
}

}  // namespace waypost::exchange
