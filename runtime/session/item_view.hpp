// SPDX-License-Identifier: Apache-2.0
/// ItemView: an item as it stands on the screen, whatever its interaction.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lesson/item.hpp"

namespace waypost::session {

enum class ChoiceState {
  rest,
  chosen,  ///< not yet confirmed, or confirmed in a test
  right_chosen,
  wrong_chosen,
  partly_chosen,     ///< worth something, but not all
  right_not_chosen,  ///< shown once no try is left
};

/// Press "choice/ID".
struct ChoiceView {
  std::string id;
  std::string text;
  ChoiceState state = ChoiceState::rest;
  std::optional<lesson::Image> image = std::nullopt;  ///< of a picture choice
};

/// Press "spot/ID". Its text is shown once the answer is judged.
struct SpotView {
  lesson::Spot spot;
  ChoiceState state = ChoiceState::rest;
};

/// Press "left/ID": its partner is chosen next.
struct LeftView {
  std::string id;
  std::string text;
  std::string partner;  ///< id of the right side; empty where none is chosen
  std::string partner_text;
  bool active = false;                    ///< the next right side pressed belongs to it
  ChoiceState state = ChoiceState::rest;  ///< rest, chosen, right_chosen or wrong_chosen
  std::string right_partner_text;         ///< shown once no try is left and the answer is wrong
};
/// Press "right/ID".
struct RightView {
  std::string id;
  std::string text;
  bool used = false;
};
struct MatchView {
  std::vector<LeftView> lefts;
  std::vector<RightView> rights;
};

/// Press "up/ID" or "down/ID".
struct OrderRowView {
  std::string id;
  std::string text;
  ChoiceState state = ChoiceState::rest;  ///< rest, right_chosen (in its place) or wrong_chosen
  bool can_move_up = false;
  bool can_move_down = false;
  int right_place = 0;  ///< from 1, shown once no try is left and it is not in its place; else 0
};

/// Text field "answer".
struct TypedView {
  std::string text;
  std::string unit;  ///< of a number
  bool number = false;
  bool refused = false;  ///< what is typed is no number
  ChoiceState state = ChoiceState::rest;
  std::string right_answer;  ///< shown once no try is left and the answer is wrong
};

/// A stretch of a text with gaps: words, or a gap.
struct GapPiece {
  std::string text;  ///< words before the gap; the last piece has words alone
  std::string gap;   ///< id; empty in the last piece
};
/// Typed: text field "gap/ID". Chosen: press "gap/ID" to make it the active one, then "option/ID".
struct GapView {
  std::string id;
  bool typed = false;
  std::string content;  ///< typed text, or the text of the option chosen
  bool active = false;
  std::vector<ChoiceView> options;  ///< press "option/GAP/ID"
  ChoiceState state = ChoiceState::rest;
  std::string right_answer;  ///< as in TypedView
};
struct GapsView {
  std::vector<GapPiece> pieces;
  std::vector<GapView> gaps;
};

enum class Outcome { right, partly, wrong };

/// Shown after a confirmed answer where the behaviour is immediate.
struct FeedbackView {
  Outcome outcome = Outcome::wrong;
  std::vector<std::string> reasons;  ///< the author's words for the choices concerned
  bool tries_left = false;
  std::string page;     ///< id of the page that explains it, in this lesson; may be empty
  int page_number = 0;  ///< its place, from 1
};

struct ItemView {
  lesson::ItemType type = lesson::ItemType::choice;
  std::string prompt;
  std::optional<lesson::Image> image;
  std::optional<lesson::Narration> narration;
  bool multiple = false;
  bool locked = false;  ///< answers are no longer taken
  /// choice, true_false, picture_choice, decision, function with choices; empty texts of a true/false item
  /// are the programs' own words.
  std::vector<ChoiceView> choices;
  std::vector<SpotView> spots;      ///< hotspot, document_check
  std::optional<MatchView> match;   ///< matching
  std::vector<OrderRowView> steps;  ///< ordering
  std::optional<TypedView> typed;   ///< numeric, short_text, function
  std::optional<GapsView> gaps;     ///< gaps
  std::optional<int> certainty;     ///< 1 to 3, 0 not said yet; press "sure/N"; nothing: not asked
  std::vector<std::string> hints;   ///< shown so far
  bool hint_left = false;           ///< press "hint"
  std::optional<FeedbackView> feedback;
  bool unmarked = false;  ///< the lesson's function failed: the answer is kept and counts for nothing
};

}  // namespace waypost::session
