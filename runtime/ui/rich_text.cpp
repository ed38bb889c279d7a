// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "lesson/rich_text.hpp"
#include "ui/widgets.hpp"
#include "unicode/number.hpp"

namespace waypost::ui {
namespace {

using lesson::Block;
using lesson::BlockKind;

constexpr float kListIndent = 26;
constexpr float kCallOutPadding = 14;
constexpr float kCallOutIcon = 34;

std::vector<WordRun> runs_of(const Block& block) {
  std::vector<WordRun> runs;
  for (const lesson::TextSpan& span : block.spans) {
    // Most of our scripts have no italics: emphasis and strong words are both set bold.
    runs.push_back({span.text, span.strong || span.emphasis ? text::Weight::bold : text::Weight::regular});
  }
  if (block.kind == BlockKind::heading) {
    for (WordRun& run : runs) run.weight = text::Weight::bold;
  }
  return runs;
}

std::string plain(const Block& block) {
  std::string words;
  for (const lesson::TextSpan& span : block.spans) words += span.text;
  return words;
}

float call_out(Frame& frame, const Block& block, gfx::Point at, float width_px) {
  const Palette& c = frame.palette();
  const float text_width = width_px - 2 * kCallOutPadding - kCallOutIcon;
  const LayoutPointer words = frame.lay_runs(runs_of(block), Step::body, c.ink, text_width);
  const float height = std::ceil(words->height_px()) + 2 * 9;
  const gfx::Rect rect{at.x, at.y, at.x + width_px, at.y + height};
  frame.fill(rect, c.ground, measure::kRadius);
  frame.stroke(rect, c.line, 1, measure::kRadius);
  frame.icon("info", {rect.x0 + kCallOutPadding + 12, at.y + 9 + words->lines().front().height_px / 2}, 24,
             c.primary);
  frame.draw(words, {rect.x0 + kCallOutPadding + kCallOutIcon, at.y + 9});
  return height;
}

}  // namespace

float rich_text(Frame& frame, const std::string& markdown, gfx::Point at, float width_px) {
  const Palette& c = frame.palette();
  const lesson::RichText text = lesson::parse_markdown(markdown);
  float y = at.y;
  bool first = true;
  BlockKind before = BlockKind::paragraph;
  for (const Block& block : text.blocks) {
    const bool list_goes_on = block.kind == BlockKind::list_item && before == BlockKind::list_item;
    if (!first) y += list_goes_on ? 4 : 12;
    first = false;
    before = block.kind;
    const float top = y;
    if (block.kind == BlockKind::call_out) {
      y += call_out(frame, block, {at.x, y}, width_px);
    } else {
      const bool item = block.kind == BlockKind::list_item;
      const bool numbered = item && block.list_number > 0;
      const LayoutPointer number =
          frame.lay({unicode::format_integer(block.list_number, frame.content_language()) + ".", Step::body,
                     c.primary, text::Weight::bold, frame.content_language()});
      const float own_indent = numbered ? std::max(kListIndent, number->width_px() + 10) : kListIndent;
      const float indent = item ? kListIndent * static_cast<float>(block.depth) + own_indent : 0;
      const Step step = block.kind == BlockKind::heading ? Step::title : Step::body;
      const LayoutPointer words = frame.lay_runs(runs_of(block), step, c.ink, width_px - indent);
      if (item) {
        const float baseline = words->lines().front().baseline_px;
        const float em = words->glyphs().empty() ? 18 : words->glyphs().front().size_px;
        if (block.list_number == 0) {
          frame.disc({at.x + indent - own_indent + 9, y + baseline - 0.32F * em}, 3, c.primary);
        } else {
          frame.draw(number,
                     {at.x + indent - own_indent, y + baseline - number->lines().front().baseline_px});
        }
      }
      frame.draw(words, {at.x + indent, y});
      y += words->height_px();
    }
    SemanticsNode node{block.kind == BlockKind::heading ? Role::heading : Role::text, {}, plain(block)};
    node.rect = {at.x, top, at.x + width_px, y};
    frame.note(node);
  }
  return y - at.y;
}

}  // namespace waypost::ui
