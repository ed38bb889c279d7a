// SPDX-License-Identifier: Apache-2.0
// A number or a few words to be typed.
#include <algorithm>

#include "ui/page_parts.hpp"

namespace waypost::ui {
namespace {

constexpr float kNumberWidth = 200;
constexpr float kTextWidth = 520;

}  // namespace

float right_answer_line(PageContext& page, const std::string& answer, gfx::Point at, float width_px) {
  Frame& frame = page.frame();
  const Palette& c = frame.palette();
  const LayoutPointer words = frame.lay(
      {frame.tr("item.right-answer", {{"answer", answer}}), Step::label, c.right, text::Weight::bold, {}},
      width_px - 32);
  frame.icon("check", {at.x + 11, at.y + words->lines().front().height_px / 2}, 22, c.right);
  frame.draw(words, {at.x + 32, at.y});
  SemanticsNode node{Role::text, {}, answer, frame.tr("choice.right")};
  node.rect = {at.x, at.y, at.x + width_px, at.y + words->height_px()};
  frame.note(node);
  return words->height_px() + 4;
}

float typed_answer(PageContext& page, const session::ItemView& item, gfx::Point at, float width_px) {
  Frame& frame = page.frame();
  const Palette& c = frame.palette();
  const session::TypedView& typed = *item.typed;
  const float width = std::min(width_px, typed.number ? kNumberWidth : kTextWidth);
  TextFieldLook look;
  look.id = "answer";
  look.label = frame.tr("item.your-answer");
  look.enabled = !item.locked;
  look.state = typed.state;
  look.refused = typed.refused;
  look.number = typed.number;
  if (!typed.number) look.note = frame.tr("field.no-names");
  float y = at.y;
  const float height = text_field(frame, page.context.fields, look, typed.text, {at.x, y}, width);
  if (!typed.unit.empty()) {
    const LayoutPointer unit = frame.lay(content_words(frame, typed.unit, Step::body));
    frame.draw_line(unit, at.x + width + 10, y + height - text_field_height(frame, look) / 2);
  }
  y += height + measure::kGap;
  if (typed.refused) {
    const LayoutPointer words = frame.lay(
        {frame.tr("item.no-number"), Step::caption, c.wrong, text::Weight::bold, {}}, width_px - 28);
    frame.icon("warn", {at.x + 10, y + words->lines().front().height_px / 2}, 20, c.wrong);
    frame.draw(words, {at.x + 28, y});
    SemanticsNode node{Role::status, {}, frame.tr("item.no-number"), "refused"};
    node.rect = {at.x, y, at.x + width_px, y + words->height_px()};
    frame.note(node);
    y += words->height_px() + measure::kGap;
  }
  if (!typed.right_answer.empty()) y += right_answer_line(page, typed.right_answer, {at.x, y}, width_px);
  return y - at.y + measure::kGap;
}

}  // namespace waypost::ui
