// SPDX-License-Identifier: Apache-2.0
/// What the tables of the schema are written with, and the tables themselves, one a topic.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "scripting/schema.hpp"

namespace waypost::scripting {

/// Bounds of numbers that authors write: their millionths fit an int64, and a double holds them exactly
/// enough.
inline constexpr double kNumberMax = 1'000'000'000;

inline FieldSchema field(std::string_view name, FieldType type, std::string_view summary) {
  FieldSchema made;
  made.name = name;
  made.type = type;
  made.summary = summary;
  return made;
}

inline FieldSchema id(std::string_view summary) {
  FieldSchema made = field("id", FieldType::id, summary);
  made.required = true;
  return made;
}

inline FieldSchema text(std::string_view name, std::string_view summary) {
  return field(name, FieldType::text, summary);
}

inline FieldSchema flag(std::string_view name, std::string_view summary) {
  FieldSchema made = field(name, FieldType::boolean, summary);
  made.otherwise = "false";
  return made;
}

inline FieldSchema names(std::string_view name, std::string_view summary) {
  return field(name, FieldType::names, summary);
}

inline FieldSchema integer(std::string_view name, double minimum, double maximum, std::string_view summary) {
  FieldSchema made = field(name, FieldType::integer, summary);
  made.minimum = minimum;
  made.maximum = maximum;
  return made;
}

inline FieldSchema number(std::string_view name, double minimum, double maximum, std::string_view summary) {
  FieldSchema made = integer(name, minimum, maximum, summary);
  made.type = FieldType::number;
  return made;
}

inline FieldSchema one_form(std::string_view name, std::string_view form, std::string_view summary) {
  FieldSchema made = field(name, FieldType::form, summary);
  made.form = form;
  return made;
}

inline FieldSchema many_forms(std::string_view name, std::string_view form, std::string_view summary) {
  FieldSchema made = one_form(name, form, summary);
  made.type = FieldType::forms;
  return made;
}

inline FieldSchema word(std::string_view name, std::vector<std::string_view> words,
                        std::string_view summary) {
  FieldSchema made = field(name, FieldType::word, summary);
  made.words = std::move(words);
  return made;
}

inline FieldSchema some_words(std::string_view name, std::vector<std::string_view> words,
                              std::string_view summary) {
  FieldSchema made = word(name, std::move(words), summary);
  made.type = FieldType::words;
  return made;
}

inline FieldSchema required(FieldSchema made) {
  made.required = true;
  return made;
}

inline FieldSchema otherwise(FieldSchema made, std::string_view lua) {
  made.otherwise = lua;
  return made;
}

/// The pages that are read, looked at, decided or filled in, and the items: what a lesson may contain.
inline const std::vector<std::string_view> kPageForms = {
    "text_page",     "picture_page",  "explore_page", "reveal_page",         "comparison_page", "tabs_page",
    "dialogue_page", "scenario_page", "form_page",    "recommendation_page", "annex_page"};
inline const std::vector<std::string_view> kItemForms = {
    "choice_item",     "true_false_item", "picture_choice_item", "matching_item",
    "ordering_item",   "hotspot_item",    "document_check_item", "numeric_item",
    "short_text_item", "gaps_item",       "decision_item",       "function_item"};

std::vector<FormSchema> module_forms();
std::vector<FormSchema> page_forms();
std::vector<FormSchema> item_forms();
std::vector<FormSchema> test_forms();

}  // namespace waypost::scripting
