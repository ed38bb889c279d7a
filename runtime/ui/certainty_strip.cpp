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

float certainty_strip(ScreenContext& context, int certainty, bool locked, float bottom) {
  Frame& frame = context.frame;
  const Palette& c = frame.palette();
  const float margin = side_margin(frame), width = frame.width_px() - 2 * margin;
  const std::string text = frame.tr("sure.question");
  const std::vector<LaidStep> steps = lay_steps(frame, certainty);
  float steps_width = 0, step_height = kHeightMin;
  for (const LaidStep& step : steps) {
    steps_width += step.width_px + measure::kGap;
    step_height = std::max(step_height, step.words->lines().front().ink.height() + 14);
  }
  LayoutPointer question = frame.lay({text, Step::label, c.ink, text::Weight::bold, {}});
  // Beside the question where there is room, else under it.
  const bool one_row = question->width_px() + 16 + steps_width <= width;
  if (!one_row) question = frame.lay({text, Step::label, c.ink, text::Weight::bold, {}}, width);
  const float question_height = one_row ? 0 : question->height_px() + 4;
  const float height = std::ceil(step_height + question_height + 20);
  const gfx::Rect strip{0, bottom - height, frame.width_px(), bottom};
  frame.fill(strip, c.ground);
  frame.fill({0, strip.y0, strip.x1, strip.y0 + 1}, c.line);
  const float middle = strip.y1 - 10 - step_height / 2;
  frame.draw_line(question, margin, one_row ? middle : strip.y0 + 8 + question->height_px() / 2);
  SemanticsNode asked{Role::text, {}, text};
  asked.rect = {margin, strip.y0, margin + question->width_px(), strip.y1};
  frame.note(asked);
  float x = one_row ? margin + question->width_px() + 16 : margin;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const bool chosen = static_cast<int>(i) + 1 == certainty;
    draw_step(frame, steps[i], chosen, locked,
              {x, middle - step_height / 2, x + steps[i].width_px, middle + step_height / 2});
    x += steps[i].width_px + measure::kGap;
  }
  return height;
}

}  // namespace waypost::ui
