// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "ui/page_parts.hpp"

namespace waypost::ui {
namespace {

constexpr int kSteps = 3;
constexpr float kHeightMin = 44;
constexpr float kWidthMin = 88;
constexpr float kPadding = 18;
constexpr float kStripPadding = 10;

struct LaidStep {
  std::string id;
  std::string text;
  LayoutPointer words;
  float width_px = 0;
};

std::vector<LaidStep> lay_steps(Frame& frame, int certainty) {
  std::vector<LaidStep> steps;
  for (int i = 1; i <= kSteps; ++i) {
    LaidStep step;
    step.id = "sure/" + std::to_string(i);
    step.text = frame.tr("sure." + std::to_string(i));
    const text::Weight weight = i == certainty ? text::Weight::bold : text::Weight::regular;
    step.words = frame.lay({step.text, Step::label, frame.palette().ink, weight, {}});
    step.width_px = std::max(kWidthMin, step.words->width_px() + 2 * kPadding);
    steps.push_back(std::move(step));
  }
  return steps;
}

void draw_step(Frame& frame, const LaidStep& step, bool chosen, bool locked, const gfx::Rect& rect) {
  const Palette& c = frame.palette();
  SemanticsNode node{Role::choice, step.id, step.text, chosen ? frame.tr("choice.chosen") : std::string(),
                     !locked};
  node.selected = chosen;
  node.rect = rect;
  const Frame::Touch touch = frame.control(node);
  frame.fill(rect, chosen || touch.held ? c.tint : c.surface, measure::kRadius);
  frame.stroke(rect, chosen || touch.hovered ? c.primary : c.edge, 2, measure::kRadius);
  frame.draw_line(step.words, rect.x0 + (rect.width() - step.words->width_px()) / 2, (rect.y0 + rect.y1) / 2);
  if (touch.focused) frame.focus_ring(rect, measure::kRadius);
}

}  // namespace

float certainty_strip(ScreenContext& context, int certainty, bool locked, const StripPlace& place) {
  Frame& frame = context.frame;
  const Palette& c = frame.palette();
  const float margin = side_margin(frame), width = frame.width_px() - 2 * margin;
  const std::string text = frame.tr("sure.question");
  std::vector<LaidStep> steps = lay_steps(frame, certainty);
  float steps_width = 0, step_height = kHeightMin;
  for (const LaidStep& step : steps) {
    steps_width += step.width_px + measure::kGap;
    step_height = std::max(step_height, step.words->lines().front().ink.height() + 14);
  }
  LayoutPointer question = frame.lay({text, Step::label, c.ink, text::Weight::bold, {}});
  // Beside the question where there is room, else under it; where they have none in a row, under one another.
  const bool one_row = question->width_px() + 16 + steps_width <= width;
  const bool stacked = !one_row && steps_width - measure::kGap > width;
  if (!one_row) question = frame.lay({text, Step::label, c.ink, text::Weight::bold, {}}, width);
  const float question_height = one_row ? 0 : question->height_px() + 4;
  const float rows = stacked ? kSteps : 1;
  const float height =
      std::ceil(rows * step_height + (rows - 1) * measure::kGap + question_height + 2 * kStripPadding);
  const gfx::Rect strip = place.rect(frame, height);
  frame.fill(strip, c.ground);
  frame.fill({0, strip.y0, strip.x1, strip.y0 + 1}, c.line);
  float y = strip.y0 + kStripPadding + question_height;
  const float question_middle =
      one_row ? y + step_height / 2 : strip.y0 + kStripPadding + question->height_px() / 2;
  frame.draw_line(question, margin, question_middle);
  SemanticsNode asked{Role::text, {}, text};
  asked.rect = {margin, question_middle - question->height_px() / 2, margin + question->width_px(),
                question_middle + question->height_px() / 2};
  frame.note(asked);
  float x = one_row ? margin + question->width_px() + 16 : margin;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const bool chosen = static_cast<int>(i) + 1 == certainty;
    const float step_width = stacked ? width : steps[i].width_px;
    draw_step(frame, steps[i], chosen, locked, {x, y, x + step_width, y + step_height});
    if (stacked) {
      y += step_height + measure::kGap;
    } else {
      x += step_width + measure::kGap;
    }
  }
  return height;
}

}  // namespace waypost::ui
