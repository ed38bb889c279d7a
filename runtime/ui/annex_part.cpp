// SPDX-License-Identifier: Apache-2.0
// What the law of the learner's country says: who confirmed it, or that nobody has filled it yet.
#include <algorithm>
#include <cmath>

#include "ui/page_parts.hpp"
#include "ui/rich_text.hpp"
#include "unicode/date.hpp"

namespace waypost::ui {
namespace {

constexpr float kPadding = 14;
constexpr float kIcon = 34;

}  // namespace

float annex_part(PageContext& page, const session::AnnexView& view, const std::string& body, gfx::Point at,
                 float width_px) {
  Frame& frame = page.frame();
  const Palette& c = frame.palette();
  if (!view.authority.empty()) {
    float y = at.y;
    y += rich_text(frame, body, {at.x, y}, width_px) + measure::kGroupGap;
    const std::string day = unicode::format_day(view.confirmed, frame.language());
    const std::string sentence = frame.tr("annex.confirmed", {{"authority", view.authority}, {"date", day}});
    const LayoutPointer words =
        frame.lay({sentence, Step::caption, c.ink_2, text::Weight::regular, {}}, width_px - 30);
    frame.icon("check", {at.x + 11, y + words->lines().front().height_px / 2}, 20, c.right);
    frame.draw(words, {at.x + 30, y});
    SemanticsNode node{Role::status, "annex", sentence, "filled"};
    node.rect = {at.x, y, at.x + width_px, y + words->height_px()};
    frame.note(node);
    return y + words->height_px() + measure::kGroupGap - at.y;
  }
  const float inner = width_px - 2 * kPadding - kIcon;
  const std::string sentence = frame.tr("annex.not-filled");
  const LayoutPointer head = frame.lay({sentence, Step::label, c.care, text::Weight::bold, {}}, inner);
  const LaidText text = lay_rich_text(frame, body, inner);
  const float height = std::ceil(head->height_px() + 6 + text.height_px) + 2 * kPadding;
  const gfx::Rect rect{at.x, at.y, at.x + width_px, at.y + height};
  frame.fill(rect, c.care_fill, measure::kRadius);
  frame.stroke(rect, c.care_line, 1, measure::kRadius);
  const float y = at.y + kPadding;
  frame.icon("draft", {at.x + kPadding + 11, y + head->lines().front().height_px / 2}, 24, c.care);
  frame.draw(head, {at.x + kPadding + kIcon, y});
  SemanticsNode node{Role::status, "annex", sentence, "empty"};
  node.rect = rect;
  frame.note(node);
  draw_rich_text(frame, text, {at.x + kPadding + kIcon, y + head->height_px() + 6});
  return height + measure::kGroupGap;
}

}  // namespace waypost::ui
