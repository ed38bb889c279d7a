// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "ui/page_parts.hpp"

namespace waypost::ui {
namespace {

constexpr float kPadding = 14;
constexpr float kWidthShare = 0.8F;
constexpr float kTail = 10;

}  // namespace

float dialogue_part(PageContext& page, const session::DialogueView& view, gfx::Point at, float width_px) {
  Frame& frame = page.frame();
  const Palette& c = frame.palette();
  const float bubble_max = width_px * kWidthShare;
  float y = at.y;
  for (const session::DialogueLineView& line : view.lines) {
    const LayoutPointer name =
        frame.lay({line.speaker, Step::caption, c.primary, text::Weight::bold, frame.content_language()},
                  bubble_max - 2 * kPadding);
    LayoutPointer words = frame.lay_runs({{line.text}}, Step::body, c.ink, bubble_max - 2 * kPadding);
    const float width =
        std::min(bubble_max, std::ceil(std::max(name->width_px(), words->width_px())) + 2 * kPadding + 1);
    const float height = std::ceil(name->height_px() + words->height_px()) + 2 * 9;
    const float x = line.first_speaker ? at.x : at.x + width_px - width;
    const gfx::Rect rect{x, y, x + width, y + height};
    const gfx::Color fill = line.first_speaker ? c.ground : c.tint;
    frame.fill(rect, fill, measure::kRadius);
    // The tail at the speaker's side.
    const float edge = line.first_speaker ? rect.x0 + 18 : rect.x1 - 18;
    const float tip = line.first_speaker ? edge - kTail : edge + kTail;
    if (line.first_speaker) {
      frame.polygon({{edge, rect.y1 - 1}, {edge + kTail, rect.y1 - 1}, {tip, rect.y1 + kTail}}, fill);
    } else {
      frame.polygon({{edge - kTail, rect.y1 - 1}, {edge, rect.y1 - 1}, {tip, rect.y1 + kTail}}, fill);
    }
    frame.draw(name, {x + kPadding, y + 8});
    // Laid out again for its own box: aligned to the start of the bubble, also where that is the right edge.
    words = frame.lay_runs({{line.text}}, Step::body, c.ink, width - 2 * kPadding);
    frame.draw(words, {x + kPadding, y + 8 + name->height_px()});
    SemanticsNode node{Role::text, {}, line.text, line.speaker};
    node.rect = rect;
    frame.note(node);
    y += height + kTail + measure::kGap;
  }
  return y - at.y;
}

}  // namespace waypost::ui
