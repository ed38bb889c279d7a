// SPDX-License-Identifier: Apache-2.0
// What went wrong: what happened, whether the work is safe, what to do.
#include <algorithm>
#include <vector>

#include "ui/action_bar.hpp"
#include "ui/screens.hpp"
#include "ui/widgets.hpp"

namespace waypost::ui {
namespace {

constexpr float kWidthMax = 640;
constexpr float kPadding = 24;
constexpr float kTextIndent = 104;
constexpr float kBetween = 8;

struct Sentence {
  Words words;
  Role role = Role::text;
};

/// The card with the three sentences. Gives the height.
float problem_card(Frame& frame, const desk::ProblemView& view, gfx::Point at, float width_px) {
  const Palette& c = frame.palette();
  const unicode::MessageArguments room{{"megabytes", std::int64_t{view.room_wanted_mb}}};
  const std::vector<Sentence> sentences{
      {{frame.tr(view.happened_key), Step::title, c.ink, text::Weight::bold, {}}, Role::heading},
      {{frame.tr(view.safe_key), Step::body, c.ink, text::Weight::regular, {}}},
      {{frame.tr(view.to_do_key, room), Step::body, c.ink, text::Weight::regular, {}}}};
  const float text_width = width_px - kTextIndent - 16;
  float height = 2 * kPadding - kBetween;
  for (const Sentence& sentence : sentences)
    height += frame.lay(sentence.words, text_width)->height_px() + kBetween;
  const gfx::Rect rect{at.x, at.y, at.x + width_px, at.y + height};
  frame.fill(rect, c.wrong_fill, measure::kRadius);
  frame.stroke(rect, c.wrong, 2, measure::kRadius);
  frame.icon("warn", {rect.x0 + 56, rect.y0 + 52}, 40, c.wrong);
  SemanticsNode node{Role::status, "problem", frame.tr(view.happened_key), view.detail};
  node.rect = rect;
  frame.note(node);
  float y = at.y + kPadding;
  for (const Sentence& sentence : sentences) {
    y += paragraph(frame, sentence.words, {rect.x0 + kTextIndent, y}, text_width, sentence.role) + kBetween;
  }
  return height;
}

}  // namespace

void problem_screen(ScreenContext& context, const desk::ProblemView& view) {
  Frame& frame = context.frame;
  const Palette& c = frame.palette();
  ActionBar bar;
  if (view.can_go_on)
    bar.end = Button{"problem-ok", frame.tr("result.go-on"), ButtonKind::primary, {}, "next"};
  if (view.can_try_again) {
    bar.end = Button{"try-again",
                     frame.tr(view.trying ? "problem.trying" : "page.try-again"),
                     ButtonKind::primary,
                     "replay",
                     {},
                     !view.trying};
  }
  const gfx::Rect area{0, measure::kTopBar, frame.width_px(),
                       frame.height_px() - action_bar_height(frame, bar)};
  ScrollArea scroll(frame, area, context.scroll);
  const float margin = side_margin(frame), width = std::min(kWidthMax, frame.width_px() - 2 * margin);
  float y = scroll.top() + 40;
  y += problem_card(frame, view, {margin, y}, width) + 12;
  if (!view.detail.empty()) {
    const LayoutPointer detail =
        frame.lay({view.detail, Step::caption, c.ink_2, text::Weight::regular, "en"}, width);
    frame.draw(detail, {margin, y});
    y += detail->height_px() + 16;
  }
  scroll.end(y + 8, c.ground);
  action_bar(context, bar);
  top_bar(context, {true, {}, {}, false});
}

}  // namespace waypost::ui
