// SPDX-License-Identifier: Apache-2.0
#include "ui/rich_text.hpp"

#include <algorithm>
#include <cmath>

#include "ui/table_block.hpp"
#include "unicode/number.hpp"

namespace waypost::ui {
namespace {

using lesson::Block;
using lesson::BlockKind;

constexpr float kListIndent = 26;
constexpr float kCallOutPadding = 14;
constexpr float kCallOutPaddingTop = 9;
constexpr float kCallOutIcon = 34;
constexpr float kUnderlineDistance = 3;

std::vector<WordRun> runs_of(const std::vector<lesson::TextSpan>& spans, bool all_bold, const Palette& c) {
  std::vector<WordRun> runs;
  for (const lesson::TextSpan& span : spans) {
    // Most of our scripts have no italics: emphasis and strong words are both set bold.
    const bool bold = span.strong || span.emphasis || all_bold;
    WordRun run{span.text, bold ? text::Weight::bold : text::Weight::regular};
    if (!span.term.empty()) run.color = c.primary;
    runs.push_back(std::move(run));
  }
  return runs;
}

std::vector<WordRun> runs_of(const Block& block, const Palette& c) {
  return runs_of(block.spans, block.kind == BlockKind::heading, c);
}

std::string plain(const Block& block) { return lesson::plain_text({{block}}); }

/// The logical place of a layout's own rectangle: layouts are measured from their left edge, whichever way
/// the page reads.
gfx::Rect placed(const Frame& frame, const text::Layout& words, gfx::Point at, const gfx::Rect& own) {
  const float box = std::isfinite(words.options().width_px) ? words.options().width_px : words.width_px();
  const gfx::Rect window = frame.window_rect({at.x, at.y, at.x + box, at.y});
  return frame.window_rect({window.x0 + own.x0, at.y + own.y0, window.x0 + own.x1, at.y + own.y1});
}

void draw_terms(Frame& frame, const LayoutPointer& words, const std::vector<lesson::TextSpan>& spans,
                gfx::Point at) {
  const Palette& c = frame.palette();
  std::size_t begin = 0;
  for (const lesson::TextSpan& span : spans) {
    const std::size_t end = begin + span.text.size();
    if (!span.term.empty() && !span.text.empty()) {
      std::vector<gfx::Rect> rects;
      for (const gfx::Rect& own : words->selection(begin, end)) {
        rects.push_back(placed(frame, *words, at, own));
      }
      if (rects.empty()) return;
      SemanticsNode node{Role::link, "term/" + span.term, span.text};
      const Frame::Touch touch = frame.link(node, rects);
      for (std::size_t i = 0; i < rects.size(); ++i) {
        const text::Line& line =
            words->lines()[std::min(words->line_of(begin) + i, words->lines().size() - 1)];
        // Below the deepest mark: a line through a subscript would change what is read.
        const float y = at.y + std::max(line.ink.y1, line.baseline_px + kUnderlineDistance);
        frame.fill({rects[i].x0, y, rects[i].x1, y + (touch.hovered ? 2.0F : 1.0F)}, c.primary);
      }
      if (touch.focused) frame.focus_ring(rects.front(), measure::kSmallRadius);
    }
    begin = end;
  }
}

void draw_call_out(Frame& frame, const LaidBlock& laid, gfx::Point at, float width_px) {
  const Palette& c = frame.palette();
  const gfx::Rect rect{at.x, at.y, at.x + width_px, at.y + laid.height_px};
  frame.fill(rect, c.ground, measure::kRadius);
  frame.stroke(rect, c.line, 1, measure::kRadius);
  const float first_line = laid.words->lines().front().height_px;
  frame.icon("info", {rect.x0 + kCallOutPadding + 12, at.y + kCallOutPaddingTop + first_line / 2}, 24,
             c.primary);
}

LaidBlock lay_block(Frame& frame, const Block& block, float width_px) {
  const Palette& c = frame.palette();
  LaidBlock laid;
  laid.block = block;
  if (block.kind == BlockKind::table) {
    const RunsOfSpans runs = [&](const std::vector<lesson::TextSpan>& spans, bool bold) {
      return runs_of(spans, bold, c);
    };
    return lay_table(frame, block, width_px, runs);
  }
  if (block.kind == BlockKind::call_out) {
    laid.indent_px = kCallOutPadding + kCallOutIcon;
    laid.words =
        frame.lay_runs(runs_of(block, c), Step::body, c.ink, width_px - 2 * kCallOutPadding - kCallOutIcon);
    laid.height_px = std::ceil(laid.words->height_px()) + 2 * kCallOutPaddingTop;
    return laid;
  }
  if (block.kind == BlockKind::list_item) {
    float own_indent = kListIndent;
    if (block.list_number > 0) {
      laid.number = frame.lay({unicode::format_integer(block.list_number, frame.content_language()) + ".",
                               Step::body, c.primary, text::Weight::bold, frame.content_language()});
      own_indent = std::max(own_indent, laid.number->width_px() + 10);
    }
    laid.mark_px = kListIndent * static_cast<float>(block.depth);
    laid.indent_px = laid.mark_px + own_indent;
  }
  const Step step = block.kind == BlockKind::heading ? Step::title : Step::body;
  laid.words = frame.lay_runs(runs_of(block, c), step, c.ink, width_px - laid.indent_px);
  laid.height_px = laid.words->height_px();
  return laid;
}

void draw_mark(Frame& frame, const LaidBlock& laid, gfx::Point at) {
  const float baseline = laid.words->lines().front().baseline_px;
  if (laid.number) {
    frame.draw(laid.number,
               {at.x + laid.mark_px, at.y + baseline - laid.number->lines().front().baseline_px});
    return;
  }
  const float em = laid.words->glyphs().empty() ? 18 : laid.words->glyphs().front().size_px;
  frame.disc({at.x + laid.mark_px + 9, at.y + baseline - 0.32F * em}, 3, frame.palette().primary);
}

}  // namespace

LaidText lay_rich_text(Frame& frame, const std::string& markdown, float width_px) {
  LaidText text;
  text.width_px = width_px;
  BlockKind before = BlockKind::paragraph;
  for (const Block& block : lesson::parse_markdown(markdown).blocks) {
    const bool list_goes_on = block.kind == BlockKind::list_item && before == BlockKind::list_item;
    if (!text.blocks.empty()) text.height_px += list_goes_on ? 4 : 12;
    before = block.kind;
    LaidBlock laid = lay_block(frame, block, width_px);
    laid.top_px = text.height_px;
    text.height_px += laid.height_px;
    text.blocks.push_back(std::move(laid));
  }
  return text;
}

void draw_rich_text(Frame& frame, const LaidText& text, gfx::Point at) {
  for (const LaidBlock& laid : text.blocks) {
    const float y = at.y + laid.top_px;
    SemanticsNode node{
        laid.block.kind == BlockKind::heading ? Role::heading : Role::text, {}, plain(laid.block)};
    node.rect = {at.x, y, at.x + text.width_px, y + laid.height_px};
    frame.note(node);
    if (laid.block.kind == BlockKind::table) {
      draw_table_lines(frame, laid, {at.x, y});
      for (const LaidCell& cell : laid.cells) {
        frame.draw(cell.words, {at.x + cell.x_px, y + cell.y_px});
        draw_terms(frame, cell.words, cell.spans, {at.x + cell.x_px, y + cell.y_px});
      }
      continue;
    }
    const bool call_out = laid.block.kind == BlockKind::call_out;
    if (call_out) draw_call_out(frame, laid, {at.x, y}, text.width_px);
    if (laid.block.kind == BlockKind::list_item) draw_mark(frame, laid, {at.x, y});
    const gfx::Point words_at{at.x + laid.indent_px, call_out ? y + kCallOutPaddingTop : y};
    frame.draw(laid.words, words_at);
    draw_terms(frame, laid.words, laid.block.spans, words_at);
  }
}

float rich_text(Frame& frame, const std::string& markdown, gfx::Point at, float width_px) {
  const LaidText text = lay_rich_text(frame, markdown, width_px);
  draw_rich_text(frame, text, at);
  return text.height_px;
}

}  // namespace waypost::ui
