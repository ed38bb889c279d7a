// SPDX-License-Identifier: Apache-2.0
#include "lesson/item.hpp"

#include <array>
#include <utility>

namespace waypost::lesson {
namespace {

constexpr std::array<std::pair<ItemType, const char*>, 12> kTypes{
    {{ItemType::choice, "choice"},
     {ItemType::true_false, "true_false"},
     {ItemType::picture_choice, "picture_choice"},
     {ItemType::matching, "matching"},
     {ItemType::ordering, "ordering"},
     {ItemType::hotspot, "hotspot"},
     {ItemType::document_check, "document_check"},
     {ItemType::numeric, "numeric"},
     {ItemType::short_text, "short_text"},
     {ItemType::gaps, "gaps"},
     {ItemType::decision, "decision"},
     {ItemType::function, "function"}}};

}  // namespace

const char* name_of(ItemType type) { return kTypes[static_cast<std::size_t>(type)].second; }

std::optional<ItemType> item_type_of(std::string_view name) {
  for (const auto& [type, known] : kTypes) {
    if (name == known) return type;
  }
  return std::nullopt;
}

const char* name_of(Difficulty difficulty) {
  switch (difficulty) {
    case Difficulty::easy: return "easy";
    case Difficulty::medium: return "medium";
    case Difficulty::hard: return "hard";
  }
  return "medium";
}

const char* name_of(FunctionInput input) {
  switch (input) {
    case FunctionInput::number: return "number";
    case FunctionInput::text: return "text";
    case FunctionInput::choices: return "choices";
  }
  return "number";
}

const std::vector<Choice>* choices_of(const Item& item) {
  if (const auto* choice = std::get_if<ChoiceInteraction>(&item.interaction)) return &choice->choices;
  if (const auto* function = std::get_if<FunctionInteraction>(&item.interaction)) {
    return function->input == FunctionInput::choices ? &function->choices : nullptr;
  }
  return nullptr;
}

}  // namespace waypost::lesson
