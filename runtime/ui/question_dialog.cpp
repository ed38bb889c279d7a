// SPDX-License-Identifier: Apache-2.0
#include "ui/question_dialog.hpp"

#include <algorithm>

#include "ui/people_parts.hpp"

namespace waypost::ui {
namespace {

constexpr float kWidthMax = 520;
constexpr float kPadding = 24;
constexpr float kAbove = 32;
constexpr float kBetween = 8;

/// The two answers, beside each other where there is room.
struct Answers {
  gfx::Size back, confirm;
  bool beside = false;
  float height_px = 0;
};

Answers measure_answers(Frame& frame, const Question& question, float width_px) {
  Answers answers{button_size(frame, question.back, width_px),
                  button_size(frame, question.confirm, width_px)};
  const auto gap = static_cast<int>(measure::kGap);
  answers.beside = static_cast<float>(answers.back.width_px + gap + answers.confirm.width_px) <= width_px;
  answers.height_px =
      static_cast<float>(answers.beside ? std::max(answers.back.height_px, answers.confirm.height_px)
                                        : answers.back.height_px + gap + answers.confirm.height_px);
  return answers;
}

void draw_answers(Frame& frame, const Question& question, const Answers& answers, gfx::Point end_top) {
  const auto back_width = static_cast<float>(answers.back.width_px);
  const auto confirm_width = static_cast<float>(answers.confirm.width_px);
  const float below = static_cast<float>(answers.back.height_px) + measure::kGap;
  const float back_end = answers.beside ? end_top.x - confirm_width - measure::kGap : end_top.x;
  button(frame, question.back, {back_end - back_width, end_top.y}, back_width);
  button(frame, question.confirm, {end_top.x - confirm_width, end_top.y + (answers.beside ? 0 : below)},
         confirm_width);
}

}  // namespace

void question_dialog(ScreenContext& context, const Question& question) {
  Frame& frame = context.frame;
  const Palette& c = frame.palette();
  const gfx::Rect area{0, measure::kTopBar, frame.width_px(), frame.height_px()};
  ScrollArea scroll(frame, area, context.scroll);
  const float width = std::min(kWidthMax, frame.width_px() - 2 * side_margin(frame));
  const float x = (frame.width_px() - width) / 2, top = scroll.top() + kAbove;
  const float inner = width - 2 * kPadding, text_x = x + kPadding;
  const Words title{question.title, Step::title, c.ink, text::Weight::bold, {}};
  const auto words_of = [&](const std::string& sentence) {
    return Words{sentence, Step::label, c.ink, text::Weight::regular, {}};
  };
  const Answers answers = measure_answers(frame, question, inner);
  float height = kPadding + frame.lay(title, inner)->height_px() + kBetween;
  for (const std::string& sentence : question.sentences)
    height += frame.lay(words_of(sentence), inner)->height_px() + kBetween;
  if (!question.failed.empty()) {
    const Words failed{question.failed, Step::caption, c.wrong, text::Weight::bold, {}};
    height += frame.lay(failed, inner - 28)->height_px() + 12;
  }
  height += 12 + answers.height_px + kPadding;
  const gfx::Rect rect{x, top, x + width, top + height};
  frame.fill(rect, c.surface, measure::kRadius);
  frame.stroke(rect, c.ink, 2, measure::kRadius);
  float y = top + kPadding;
  y += paragraph(frame, title, {text_x, y}, inner, Role::heading) + kBetween;
  for (const std::string& sentence : question.sentences)
    y += paragraph(frame, words_of(sentence), {text_x, y}, inner) + kBetween;
  if (!question.failed.empty())
    status_line(frame, "warn", c.wrong, question.failed, "failed", {text_x, y}, inner);
  draw_answers(frame, question, answers, {rect.x1 - kPadding, rect.y1 - kPadding - answers.height_px});
  scroll.end(rect.y1 + kPadding);
}

}  // namespace waypost::ui
