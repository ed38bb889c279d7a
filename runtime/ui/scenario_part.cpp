// SPDX-License-Identifier: Apache-2.0
// A scene of a scenario: its words and picture, what it remembers, what may be done; or what came of it.
#include <algorithm>
#include <cmath>

#include "ui/page_parts.hpp"
#include "ui/rich_text.hpp"
#include "unicode/number.hpp"

namespace waypost::ui {
namespace {

constexpr float kVariableBar = 96;
constexpr float kVariableBarHeight = 12;
constexpr float kPadding = 14;

/// Named bars in a row, as many as there is room for.
float draw_variables(Frame& frame, const std::vector<session::VariableView>& variables, gfx::Point at,
                     float width_px) {
  if (variables.empty()) return 0;
  const Palette& c = frame.palette();
  float x = at.x, y = at.y, row_height = 0;
  for (const session::VariableView& variable : variables) {
    const LayoutPointer name = frame.lay(content_words(frame, variable.name, Step::caption));
    const std::string number = unicode::format_integer(variable.value, frame.language());
    const LayoutPointer value = frame.lay({number, Step::caption, c.ink, text::Weight::bold, {}});
    const float width = name->width_px() + 10 + kVariableBar + 8 + value->width_px();
    const float height = std::max(28.0F, std::ceil(name->lines().front().ink.height()) + 6);
    if (x > at.x && x + width > at.x + width_px) {
      x = at.x;
      y += row_height;
      row_height = 0;
    }
    row_height = std::max(row_height, height);
    const float middle = y + height / 2;
    frame.draw_line(name, x, middle);
    const float bar_x = x + name->width_px() + 10;
    const gfx::Rect bar{bar_x, middle - kVariableBarHeight / 2, bar_x + kVariableBar,
                        middle + kVariableBarHeight / 2};
    const auto range = static_cast<float>(std::max<std::int64_t>(1, variable.maximum - variable.minimum));
    const float share = std::clamp(static_cast<float>(variable.value - variable.minimum) / range, 0.0F, 1.0F);
    frame.fill(bar, c.surface, 3);
    if (share > 0) frame.fill({bar.x0, bar.y0, bar.x0 + kVariableBar * share, bar.y1}, c.primary, 3);
    frame.stroke(bar, c.edge, 1.5F, 3);
    frame.draw_line(value, bar.x1 + 8, middle);
    SemanticsNode node{Role::status, {}, variable.name, std::to_string(variable.value)};
    node.rect = {x, y, x + width, y + height};
    frame.note(node);
    x += width + measure::kColumnGap;
  }
  return y + row_height - at.y + measure::kGap;
}

float draw_ending(Frame& frame, lesson::Ending ending, gfx::Point at, float width_px) {
  const Palette& c = frame.palette();
  const bool good = ending == lesson::Ending::good;
  const gfx::Color ink = good ? c.right : c.wrong;
  const std::string sentence = frame.tr(good ? "scenario.good" : "scenario.poor");
  const LayoutPointer words =
      frame.lay({sentence, Step::label, ink, text::Weight::bold, {}}, width_px - 2 * kPadding - 40);
  const float height = std::max(52.0F, std::ceil(words->height_px()) + 16);
  const gfx::Rect rect{at.x, at.y, at.x + width_px, at.y + height};
  frame.fill(rect, good ? c.right_fill : c.wrong_fill, measure::kRadius);
  frame.stroke(rect, ink, 2, measure::kRadius);
  const float middle = (rect.y0 + rect.y1) / 2;
  frame.icon(good ? "check" : "replay", {at.x + kPadding + 14, middle}, 28, ink);
  frame.draw_line(words, at.x + kPadding + 40, middle);
  SemanticsNode node{Role::status, "ending", sentence, good ? "good" : "poor"};
  node.rect = rect;
  frame.note(node);
  return height + measure::kGroupGap;
}

float draw_consequence(Frame& frame, const session::ScenarioView& view, gfx::Point at, float width_px) {
  const Palette& c = frame.palette();
  const float inner = width_px - 2 * kPadding;
  const LayoutPointer head =
      frame.lay({frame.tr("scenario.you-chose"), Step::caption, c.ink_2, text::Weight::regular, {}}, inner);
  const LayoutPointer chosen =
      frame.lay(content_words(frame, view.chosen, Step::body, text::Weight::bold), inner);
  const float height = std::ceil(head->height_px() + chosen->height_px()) + 2 * 10;
  const gfx::Rect rect{at.x, at.y, at.x + width_px, at.y + height};
  frame.fill(rect, c.tint, measure::kRadius);
  frame.stroke(rect, c.primary, 2, measure::kRadius);
  frame.draw(head, {at.x + kPadding, at.y + 10});
  frame.draw(chosen, {at.x + kPadding, at.y + 10 + head->height_px()});
  SemanticsNode node{Role::text, {}, view.chosen, frame.tr("scenario.you-chose")};
  node.rect = rect;
  frame.note(node);
  float y = rect.y1 + measure::kGroupGap;
  y += running_text(frame, view.consequence, {at.x, y}, width_px) + measure::kGroupGap;
  return y - at.y;
}

}  // namespace

float scenario_part(PageContext& page, const session::ScenarioView& view, gfx::Point at, float width_px) {
  Frame& frame = page.frame();
  float y = at.y;
  y += draw_variables(frame, view.variables, at, width_px);
  const float em = size_px(Step::body, frame.metrics());
  float text_x = at.x, text_width = width_px, picture_bottom = y;
  if (view.image) {
    const bool beside = width_px >= measure::kTwoColumnsFrom - 2 * measure::kMargin;
    const float column = beside ? measure::kPictureColumn : std::min(width_px, 420.0F);
    picture_bottom = y + page_picture(page, *view.image, {at.x, y}, column) + measure::kGroupGap;
    if (beside) {
      text_x += column + measure::kColumnGap;
      text_width -= column + measure::kColumnGap;
    } else {
      y = picture_bottom;
    }
  }
  text_width = std::min(text_width, measure::kTextColumnMaxEm * em);
  if (!view.text.empty()) y += rich_text(frame, view.text, {text_x, y}, text_width) + measure::kGroupGap;
  // Who has decided looks for what came of it, not for the scene again.
  const float news = view.chosen.empty() ? at.y : y;
  if (!view.chosen.empty()) y += draw_consequence(frame, view, {text_x, y}, text_width);
  if (view.ending != lesson::Ending::none) y += draw_ending(frame, view.ending, {text_x, y}, text_width);
  y = std::max(y, picture_bottom);
  const float rows_width = std::min(width_px, measure::kAnswersWidthMax);
  std::vector<ChoiceRow> rows;
  for (const session::OptionView& option : view.options) {
    rows.push_back({"option/" + option.id, option.text, rows.size()});
  }
  y += choice_rows(frame, rows, {at.x, y}, rows_width);
  show_if_new(page, "scene " + view.text + "\n" + view.chosen, news, y);
  return y - at.y;
}

}  // namespace waypost::ui
