// SPDX-License-Identifier: Apache-2.0
/// Rich text: a module's Markdown laid out as paragraphs, headings, lists and call-outs, so that its height
/// is known before it is drawn. Glossary terms in it are links.
#pragma once

#include <string>
#include <vector>

#include "lesson/rich_text.hpp"
#include "ui/frame.hpp"

namespace waypost::ui {

/// A cell of a table, measured from the block's top start corner.
struct LaidCell {
  LayoutPointer words;
  std::vector<lesson::TextSpan> spans;  ///< as laid out
  float x_px = 0;
  float y_px = 0;
};

struct LaidBlock {
  lesson::Block block;
  LayoutPointer words;
  LayoutPointer number;  ///< of a numbered list's item
  float top_px = 0;      ///< from the text's top
  float height_px = 0;
  float indent_px = 0;                     ///< where the words begin
  float mark_px = 0;                       ///< where a bullet or number begins
  std::vector<LaidCell> cells = {};        ///< of a table, which has no words of its own
  std::vector<float> row_bottoms_px = {};  ///< of a table
  float table_width_px = 0;
};

struct LaidText {
  std::vector<LaidBlock> blocks;
  float width_px = 0;
  float height_px = 0;
};

LaidText lay_rich_text(Frame& frame, const std::string& markdown, float width_px);
void draw_rich_text(Frame& frame, const LaidText& text, gfx::Point at);

/// Both at once. Gives its height.
float rich_text(Frame& frame, const std::string& markdown, gfx::Point at, float width_px);

}  // namespace waypost::ui
