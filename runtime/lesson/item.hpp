// SPDX-License-Identifier: Apache-2.0
/// Items: questions that get a mark. What all have in common is an Item; how it is answered is its
/// interaction (QTI 3.0's word and, where there is one, QTI's kind).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "lesson/media.hpp"
#include "lesson/path.hpp"

namespace waypost::lesson {

/// Millionths of a point.
using Mark = std::int64_t;
inline constexpr Mark kMarkPerPoint = 1'000'000;
/// Shares and decimal numbers of lessons are integers too: millionths.
inline constexpr std::int64_t kMillion = 1'000'000;

enum class ItemType {
  choice,
  true_false,
  picture_choice,
  matching,
  ordering,
  hotspot,
  document_check,
  numeric,
  short_text,
  gaps,
  decision,
  function,
};
/// "choice", "true_false" …: the word in events, JSON and the form's name ("choice_item").
const char* name_of(ItemType type);
std::optional<ItemType> item_type_of(std::string_view name);

enum class Difficulty { easy, medium, hard };
const char* name_of(Difficulty difficulty);

struct Choice {
  std::string id;
  Path path;
  std::string text;            ///< empty in a true/false item: the programs' own words stand there
  std::optional<Image> image;  ///< of a picture choice
  bool correct = false;
  std::int64_t credit_millionths = 0;  ///< share of the maximum that a decision's option earns
  std::string feedback;                ///< of a decision: its consequence
};

/// choice, true_false (ids "true", "false"), picture_choice, decision.
struct ChoiceInteraction {
  std::vector<Choice> choices;
  bool multiple = false;
};

struct Pair {
  std::string id;  ///< of the left side and, as its right partner, of the right side
  Path path;
  std::string left;
  std::string right;
  std::string feedback;
};

/// A right side that belongs to no left one.
struct Distractor {
  std::string id;
  Path path;
  std::string text;
};

struct MatchInteraction {
  std::vector<Pair> pairs;
  std::vector<Distractor> distractors;
};

struct OrderStep {
  std::string id;
  Path path;
  std::string text;
};

struct OrderInteraction {
  std::vector<OrderStep> steps;  ///< in the right order
};

/// hotspot and document_check: the right spots are the key.
struct HotspotInteraction {
  std::vector<Spot> spots;
  bool multiple = false;
};

struct NumericInteraction {
  std::int64_t correct_millionths = 0;
  std::int64_t tolerance_millionths = 0;  ///< both ends belong to it
  std::string unit;
};

/// One answer that an author foresaw, right or wrong.
struct TextVariant {
  std::string text;                       ///< in the source language; '*' stands for any letters
  std::vector<std::string> translations;  ///< in every other language of the module
  std::int64_t credit_millionths = kMillion;
  std::string feedback;
};

struct TextInteraction {
  std::vector<TextVariant> accepted;
  std::vector<TextVariant> wrong;  ///< named for their feedback
};

struct Gap {
  std::string id;
  Path path;
  std::vector<Choice> options;        ///< empty where it is typed
  std::vector<TextVariant> accepted;  ///< empty where it is chosen
  bool is_typed() const { return options.empty(); }
};

struct GapsInteraction {
  std::string text;  ///< with "{gap-id}" where each gap stands
  std::vector<Gap> gaps;
};

enum class FunctionInput { number, text, choices };
const char* name_of(FunctionInput input);

/// Its mark is what a function of the lesson claims (scored_by = "lesson"), bounded by the player.
struct FunctionInteraction {
  FunctionInput input = FunctionInput::number;
  std::vector<Choice> choices;  ///< of FunctionInput::choices
  bool multiple = false;
  std::string unit;
};

using Interaction = std::variant<ChoiceInteraction, MatchInteraction, OrderInteraction, HotspotInteraction,
                                 NumericInteraction, TextInteraction, GapsInteraction, FunctionInteraction>;

struct Item {
  ItemType type = ItemType::choice;
  std::string id;
  Path path;
  std::string file;       ///< where its author wrote it, from the module's folder: "quizzes/post.lua"
  std::string objective;  ///< may be empty in a lesson
  std::string prompt;
  std::optional<Image> image;
  std::optional<Narration> narration;
  Interaction interaction;
  Mark maximum = kMarkPerPoint;
  int tries_max = 1;
  std::int64_t penalty_millionths = 0;  ///< share of the maximum that each further try and each hint costs
  std::vector<std::string> hints;
  bool certainty = false;  ///< confidence-marked: the learner says how sure
  bool shuffle = false;    ///< choices, right sides or options in a seeded order
  Difficulty difficulty = Difficulty::medium;
  std::string explanation;  ///< shown with any feedback once no try is left
  std::vector<std::string> facts;
  bool safety = false;
  /// SHA-256, lower-case hexadecimal, of the item without its translations: type, ids, key, scoring, source
  /// text.
  std::string content_hash;
};

/// The choices where the item has any to choose from (ChoiceInteraction, FunctionInteraction); else null.
const std::vector<Choice>* choices_of(const Item& item);

}  // namespace waypost::lesson
