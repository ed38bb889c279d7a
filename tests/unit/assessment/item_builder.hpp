// SPDX-License-Identifier: Apache-2.0
/// Items as short as a test wants to say them.
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "lesson/item.hpp"
#include "lesson/response.hpp"

namespace waypost::assessment_test {

inline lesson::Item item_of(lesson::ItemType type, lesson::Interaction interaction,
                            lesson::Mark maximum = lesson::kMarkPerPoint) {
  lesson::Item item;
  item.type = type;
  item.id = "item";
  item.path = "m/l/item";
  item.interaction = std::move(interaction);
  item.maximum = maximum;
  return item;
}

/// 0 is "a", 1 is "b" …
inline std::string letter(std::size_t index) { return std::string(1, static_cast<char>('a' + index)); }

/// An item whose choices are right where the key says '1': "101" has the ids a, b, c.
inline lesson::Item choice_item(const std::string& key, bool multiple,
                                lesson::Mark maximum = lesson::kMarkPerPoint) {
  lesson::ChoiceInteraction interaction;
  interaction.multiple = multiple;
  for (std::size_t index = 0; index < key.size(); ++index) {
    lesson::Choice choice;
    choice.id = letter(index);
    choice.correct = key[index] == '1';
    interaction.choices.push_back(choice);
  }
  return item_of(lesson::ItemType::choice, interaction, maximum);
}

inline lesson::Item true_false_item(bool answer) {
  lesson::ChoiceInteraction interaction;
  for (const bool value : {true, false}) {
    lesson::Choice choice;
    choice.id = value ? "true" : "false";
    choice.correct = value == answer;
    interaction.choices.push_back(choice);
  }
  return item_of(lesson::ItemType::true_false, interaction);
}

inline lesson::Item hotspot_item(lesson::ItemType type, const std::string& key, bool multiple,
                                 lesson::Mark maximum = lesson::kMarkPerPoint) {
  lesson::HotspotInteraction interaction;
  interaction.multiple = multiple;
  for (std::size_t index = 0; index < key.size(); ++index) {
    lesson::Spot spot;
    spot.id = letter(index);
    spot.correct = key[index] == '1';
    interaction.spots.push_back(spot);
  }
  return item_of(type, interaction, maximum);
}

inline lesson::Item decision_item(const std::vector<std::int64_t>& credits,
                                  lesson::Mark maximum = lesson::kMarkPerPoint) {
  lesson::ChoiceInteraction interaction;
  for (std::size_t index = 0; index < credits.size(); ++index) {
    lesson::Choice choice;
    choice.id = letter(index);
    choice.credit_millionths = credits[index];
    interaction.choices.push_back(choice);
  }
  return item_of(lesson::ItemType::decision, interaction, maximum);
}

/// Pairs a, b, c … and distractors x, y …
inline lesson::Item matching_item(std::size_t pairs, std::size_t distractors = 0,
                                  lesson::Mark maximum = lesson::kMarkPerPoint) {
  lesson::MatchInteraction interaction;
  for (std::size_t index = 0; index < pairs; ++index) {
    lesson::Pair pair;
    pair.id = letter(index);
    interaction.pairs.push_back(pair);
  }
  for (std::size_t index = 0; index < distractors; ++index) {
    lesson::Distractor distractor;
    distractor.id = letter(23 + index);
    interaction.distractors.push_back(distractor);
  }
  return item_of(lesson::ItemType::matching, interaction, maximum);
}

/// Steps a, b, c … in this order.
inline lesson::Item ordering_item(std::size_t steps, lesson::Mark maximum = lesson::kMarkPerPoint) {
  lesson::OrderInteraction interaction;
  for (std::size_t index = 0; index < steps; ++index) {
    lesson::OrderStep step;
    step.id = letter(index);
    interaction.steps.push_back(step);
  }
  return item_of(lesson::ItemType::ordering, interaction, maximum);
}

inline lesson::Item numeric_item(std::int64_t correct_millionths, std::int64_t tolerance_millionths) {
  return item_of(lesson::ItemType::numeric,
                 lesson::NumericInteraction{correct_millionths, tolerance_millionths, "kg"});
}

inline lesson::TextVariant variant(std::string text, std::int64_t credit_millionths = lesson::kMillion,
                                   std::vector<std::string> translations = {}) {
  return {std::move(text), std::move(translations), credit_millionths, ""};
}

inline lesson::Item text_item(std::vector<lesson::TextVariant> accepted,
                              std::vector<lesson::TextVariant> wrong = {},
                              lesson::Mark maximum = lesson::kMarkPerPoint) {
  return item_of(lesson::ItemType::short_text, lesson::TextInteraction{std::move(accepted), std::move(wrong)},
                 maximum);
}

inline lesson::Gap typed_gap(std::string id, std::vector<lesson::TextVariant> accepted) {
  lesson::Gap gap;
  gap.id = std::move(id);
  gap.accepted = std::move(accepted);
  return gap;
}

/// Options a, b, c …, right where the key says '1'.
inline lesson::Gap chosen_gap(std::string id, const std::string& key) {
  lesson::Gap gap;
  gap.id = std::move(id);
  for (std::size_t index = 0; index < key.size(); ++index) {
    lesson::Choice option;
    option.id = letter(index);
    option.correct = key[index] == '1';
    gap.options.push_back(option);
  }
  return gap;
}

inline lesson::Item gaps_item(std::vector<lesson::Gap> gaps, lesson::Mark maximum = lesson::kMarkPerPoint) {
  return item_of(lesson::ItemType::gaps, lesson::GapsInteraction{"", std::move(gaps)}, maximum);
}

inline lesson::Item function_item(lesson::FunctionInput input) {
  lesson::FunctionInteraction interaction;
  interaction.input = input;
  for (const char* id : {"a", "b"}) {
    lesson::Choice choice;
    choice.id = id;
    interaction.choices.push_back(choice);
  }
  return item_of(lesson::ItemType::function, interaction);
}

/// The ids a, c, b for "acb".
inline lesson::Response chosen(const std::string& letters) {
  lesson::Response response;
  for (const char id : letters) response.choices.emplace_back(1, id);
  return response;
}

inline lesson::Response filled(std::map<std::string, std::string> entries) {
  return {{}, std::move(entries), ""};
}

inline lesson::Response typed(std::string text) { return {{}, {}, std::move(text)}; }

}  // namespace waypost::assessment_test
