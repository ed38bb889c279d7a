// SPDX-License-Identifier: Apache-2.0
#include "ui/result_parts.hpp"

#include <algorithm>

#include "ui/people_parts.hpp"
#include "ui/widgets.hpp"

namespace waypost::ui {
namespace {

constexpr float kTile = 64;

}  // namespace

float banner(Frame& frame, std::string_view icon, gfx::Color color, const std::string& headline,
             const std::string& sentence, gfx::Point at, float width_px) {
  const Palette& c = frame.palette();
  frame.fill({at.x, at.y, at.x + kTile, at.y + kTile}, color, measure::kRadius);
  frame.icon(icon, {at.x + kTile / 2, at.y + kTile / 2}, 40, c.surface);
  const float x = at.x + kTile + 20, width = width_px - kTile - 20;
  const LayoutPointer head = frame.lay({headline, Step::display, c.ink, text::Weight::bold, {}}, width);
  const LayoutPointer line = frame.lay({sentence, Step::label, c.ink_2, text::Weight::regular, {}}, width);
  frame.draw(head, {x, at.y});
  frame.draw(line, {x, at.y + head->height_px()});
  SemanticsNode node{Role::heading, "result", headline, sentence};
  node.rect = {x, at.y, x + width, at.y + head->height_px() + line->height_px()};
  frame.note(node);
  return std::max(kTile, head->height_px() + line->height_px());
}

float banner_height(Frame& frame, const std::string& headline, const std::string& sentence, float width_px) {
  const float width = width_px - kTile - 20;
  const LayoutPointer head = frame.lay({headline, Step::display, {}, text::Weight::bold, {}}, width);
  const LayoutPointer line = frame.lay({sentence, Step::label, {}, text::Weight::regular, {}}, width);
  return std::max(kTile, head->height_px() + line->height_px());
}

float icon_line(Frame& frame, std::string_view icon, gfx::Color color, const std::string& sentence,
                gfx::Point at, float width_px) {
  const LayoutPointer words =
      frame.lay({sentence, Step::label, frame.palette().ink, text::Weight::regular, {}}, width_px - 34);
  frame.icon(icon, {at.x + 11, at.y + first_line_middle(words)}, 22, color);
  frame.draw(words, {at.x + 32, at.y});
  return words->height_px();
}

float feedback_button(Frame& frame, gfx::Point at, float width_px) {
  return button_rows(frame, {{"feedback", frame.tr("course.give-feedback"), ButtonKind::secondary, "speech"}},
                     at, width_px);
}

ActionBar go_on_bar(Frame& frame, bool can_review) {
  ActionBar bar;
  if (can_review) bar.start = Button{"review", frame.tr("result.review"), ButtonKind::secondary, "eye"};
  bar.end = Button{"next", frame.tr("result.go-on"), ButtonKind::primary, {}, "next"};
  return bar;
}

}  // namespace waypost::ui
