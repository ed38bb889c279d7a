// SPDX-License-Identifier: Apache-2.0
/// Tables of running text. Columns share the width by what they hold; where even the longest words do not fit
/// beside each other, each row becomes a list of its own.
#pragma once

#include <functional>
#include <vector>

#include "ui/rich_text.hpp"

namespace waypost::ui {

/// How spans are set: the same for every block of a text.
using RunsOfSpans = std::function<std::vector<WordRun>(const std::vector<lesson::TextSpan>&, bool bold)>;

LaidBlock lay_table(Frame& frame, const lesson::Block& block, float width_px, const RunsOfSpans& runs_of);
/// The table's lines and head; its words are drawn by the caller, cell by cell.
void draw_table_lines(Frame& frame, const LaidBlock& table, gfx::Point at);

}  // namespace waypost::ui
