// SPDX-License-Identifier: Apache-2.0
/// The parts that screens are made of. Each draws itself, notes its semantics and says whether it was
/// pressed; none keeps anything between frames.
#pragma once

#include <string>
#include <string_view>

#include "session/page_view.hpp"
#include "text/text_field.hpp"
#include "ui/frame.hpp"

namespace waypost::ui {

enum class ButtonKind { primary, secondary, quiet };

struct Button {
  std::string id;
  std::string label;
  ButtonKind kind = ButtonKind::secondary;
  std::string_view icon = {};      ///< before the label
  std::string_view icon_end = {};  ///< after it
  bool enabled = true;
};

/// How wide a button wants to be, and how high at most `width_max_px` wide (its label wraps to two lines
/// first).
gfx::Size button_size(Frame& frame, const Button& button, float width_max_px);
/// Draws it with its top start corner at `at`.
void button(Frame& frame, const Button& button, gfx::Point at, float width_px);

enum class BadgeKind { neutral, right, wrong, care };
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

/// The letter or number in front of a choice, in the language's own letters, from 0.
std::string choice_letter(std::string_view language, std::size_t index);

/// How high a row to choose wants to be at this width.
float choice_row_height(Frame& frame, const session::ChoiceView& choice, bool multiple, float width_px);
/// A row to choose, at least `height_px` high; gives its height.
float choice_row(Frame& frame, const session::ChoiceView& choice, std::size_t index, bool multiple,
                 bool locked, gfx::Point at, float width_px, float height_px);

/// One line of text being typed. `field` is the model; gives its height.
float text_field(Frame& frame, const std::string& id, const text::TextField& field, const std::string& label,
                 gfx::Point at, float width_px);

/// Markdown as paragraphs, headings, lists and call-outs. Gives its height.
float rich_text(Frame& frame, const std::string& markdown, gfx::Point at, float width_px);

/// A flat card: surface, edge, radius.
void card(Frame& frame, const gfx::Rect& rect, bool chosen = false);

}  // namespace waypost::ui
