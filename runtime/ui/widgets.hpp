// SPDX-License-Identifier: Apache-2.0
/// The parts that screens are made of. Each draws itself, notes its semantics and says whether it was
/// pressed; none keeps anything between frames.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "session/page_view.hpp"
#include "ui/frame.hpp"
#include "ui/text_fields.hpp"

namespace waypost::ui {

enum class ButtonKind { primary, secondary, quiet };

struct Button {
  std::string id;
  std::string label;
  ButtonKind kind = ButtonKind::secondary;
  std::string_view icon = {};      ///< before the label
  std::string_view icon_end = {};  ///< after it
  bool enabled = true;
  bool selected = false;  ///< what it stands for is so: its word says so too
};

/// How wide a button wants to be, and how high at most `width_max_px` wide (its label wraps to two lines
/// first).
gfx::Size button_size(Frame& frame, const Button& button, float width_max_px);
/// Draws it with its top start corner at `at`.
void button(Frame& frame, const Button& button, gfx::Point at, float width_px);
/// Buttons in reading order, as many in a row as there is room for. Gives the height.
float button_rows(Frame& frame, const std::vector<Button>& buttons, gfx::Point at, float width_px);
/// The height that they will take.
float button_rows_height(Frame& frame, const std::vector<Button>& buttons, float width_px);

enum class BadgeKind { neutral, right, wrong, care, here };
/// How much room a badge takes.
float badge_width(Frame& frame, std::string_view icon, const std::string& label);
/// Gives its width.
float badge(Frame& frame, BadgeKind kind, std::string_view icon, const std::string& label,
            gfx::Point end_top);

/// The mark: a post with a notch, and the triangle cut from it. `box` is logical; the mark is never mirrored.
void mark(Frame& frame, const gfx::Rect& box, gfx::Color post, gfx::Color triangle);
/// The triangle alone: "here".
void here_triangle(Frame& frame, gfx::Point tip, float size_px);

/// Progress as a row of posts, or as a bar for more than twenty; `current` counts from 1. Gives its width.
float posts(Frame& frame, gfx::Point start_middle, int current, int count);
float posts_width(int count);

/// A row to choose, with the letter or box in front of it.
struct ChoiceRow {
  std::string id;
  std::string text;
  std::size_t index = 0;  ///< of its letter, from 0
  session::ChoiceState state = session::ChoiceState::rest;
  bool multiple = false;
  bool locked = false;
};

/// What a choice is called: its text, its picture's description, the programs' own word for true or false.
std::string choice_text(const Frame& frame, const session::ChoiceView& choice);
/// Choices as rows; `prefix` goes before their ids.
std::vector<ChoiceRow> rows_of(const Frame& frame, const std::vector<session::ChoiceView>& choices,
                               const std::string& prefix, bool multiple, bool locked);
/// The letter in its disc, or the box of a question with several answers.
void choice_sign(Frame& frame, const ChoiceRow& choice, gfx::Point center);
/// Rows one under the other, alike in height. Gives the height, the last gap included.
float choice_rows(Frame& frame, const std::vector<ChoiceRow>& rows, gfx::Point at, float width_px);

struct TextFieldLook {
  std::string id;
  std::string label;
  bool label_above = true;  ///< else it is in the tree alone
  bool enabled = true;
  session::ChoiceState state = session::ChoiceState::rest;
  bool refused = false;          ///< what is typed cannot be taken
  bool number = false;           ///< figures, which stand in the middle in every language
  bool secret = false;           ///< the tree has only how many signs are typed
  std::string_view icon = {};    ///< before what is typed
  std::string placeholder = {};  ///< stands there until something is typed
  std::string note = {};         ///< above it in small text, and its description in the tree
  int lines_min = 1;             ///< more than one: a field for several lines, which grows with its text
  int lines_max = 0;             ///< it grows no further: what is typed moves within it; 0 for no bound
  float height_min_px = measure::kButton;
  float label_width_px = 0;  ///< where its label may be wider than the field
};

/// A text being typed; what is shown is the text that `fields` has. Gives its height.
float text_field(Frame& frame, TextFields& fields, const TextFieldLook& look, const std::string& view_text,
                 gfx::Point at, float width_px);
/// One that a list below it is searched with: its label stands within, until something is typed. Gives its
/// height.
float search_field(Frame& frame, TextFields& fields, const std::string& id, const std::string& label,
                   const std::string& view_text, gfx::Point at, float width_px);
/// Of the field without its label.
float text_field_height(Frame& frame, const TextFieldLook& look);

/// A short text to press, as wide as it needs to be.
struct Chip {
  std::string id;
  std::string text;
  session::ChoiceState state = session::ChoiceState::rest;
  bool used = false;  ///< it has a place already, and may still be pressed
  bool locked = false;
  bool with_sign = false;  ///< a ring before the words, filled with a check where it is chosen
  bool own_words = false;  ///< the programs' words, not the module's
};
/// Chips in reading order, as many in a row as there is room for. Gives the height.
float chips(Frame& frame, const std::vector<Chip>& chips, gfx::Point at, float width_px);

/// Words as a paragraph, noted in the tree. Gives its height; nothing for no words.
float paragraph(Frame& frame, const Words& words, gfx::Point at, float width_px, Role role = Role::text);

/// "4 of 7 courses done · Nothing done yet": facts in one line, as the learner's language sets them apart.
/// Empty ones are left out.
std::string facts_in_line(const Frame& frame, const std::vector<std::string>& facts);

/// A number in a disc, in the learner's digits.
void number_disc(Frame& frame, std::size_t number, gfx::Point center, float radius_px, gfx::Color fill,
                 gfx::Color ink);

/// A flat card: surface, edge, radius.
void card(Frame& frame, const gfx::Rect& rect, bool chosen = false);

}  // namespace waypost::ui
