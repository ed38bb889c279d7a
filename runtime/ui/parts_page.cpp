// SPDX-License-Identifier: Apache-2.0
// Pages made of titled pieces: steps shown one after the other, columns to compare, tabs.
#include <algorithm>
#include <cmath>

#include "ui/page_parts.hpp"
#include "ui/rich_text.hpp"

namespace waypost::ui {
namespace {

constexpr float kStepIndent = 48;
constexpr float kStepDisc = 16;
constexpr float kColumnPadding = 14;
constexpr float kColumnEmMin = 9.5F;
constexpr float kTabHeight = 44;
constexpr float kTabPadding = 16;

float step_height(Frame& frame, const session::PartView& step, float width_px, const LaidText& text) {
  const LayoutPointer title =
      frame.lay(content_words(frame, step.title, Step::body, text::Weight::bold), width_px - kStepIndent);
  return (step.title.empty() ? 0 : title->height_px()) + text.height_px;
}

}  // namespace

float reveal_part(PageContext& page, const session::RevealView& view, gfx::Point at, float width_px) {
  Frame& frame = page.frame();
  const Palette& c = frame.palette();
  float y = at.y, last_top = y;
  for (std::size_t i = 0; i < view.steps.size(); ++i) {
    const session::PartView& step = view.steps[i];
    const LaidText text = lay_rich_text(frame, step.text, width_px - kStepIndent);
    const float x = at.x + kStepIndent;
    const float height = std::max(2 * kStepDisc, step_height(frame, step, width_px, text));
    const bool newest = i + 1 == view.steps.size();
    last_top = y;
    const float first_line =
        text.blocks.empty() ? 2 * kStepDisc : text.blocks.front().words->lines().front().height_px;
    const float middle = y + std::max(kStepDisc, first_line / 2);
    number_disc(frame, i + 1, {at.x + kStepDisc + 2, middle}, kStepDisc, newest ? c.primary : c.tint,
                newest ? c.on_primary : c.primary);
    float words_y = y;
    words_y += paragraph(frame, content_words(frame, step.title, Step::body, text::Weight::bold),
                         {x, words_y}, width_px - kStepIndent, Role::heading);
    draw_rich_text(frame, text, {x, words_y});
    y += height + measure::kGroupGap;
  }
  show_if_new(page, "step " + std::to_string(view.steps.size()), last_top, y);
  if (static_cast<int>(view.steps.size()) < view.step_count) {
    const std::string progress = frame.tr(
        "reveal.progress",
        {{"shown", static_cast<std::int64_t>(view.steps.size())}, {"total", std::int64_t{view.step_count}}});
    y += paragraph(frame, {progress, Step::caption, c.ink_2, text::Weight::regular, {}}, {at.x, y}, width_px,
                   Role::status) +
         measure::kGap;
  }
  return y - at.y;
}

float comparison_part(PageContext& page, const session::ComparisonView& view, gfx::Point at, float width_px) {
  if (view.columns.empty()) return 0;
  Frame& frame = page.frame();
  const Palette& c = frame.palette();
  const auto count = static_cast<float>(view.columns.size());
  const float em = size_px(Step::body, frame.metrics(frame.content_language()));
  const float shared = (width_px - (count - 1) * measure::kGroupGap) / count;
  const bool side_by_side = shared >= kColumnEmMin * em + 2 * kColumnPadding;
  const float width = side_by_side ? shared : width_px;
  struct Column {
    LayoutPointer title;
    LaidText text;
    float head_px = 0;
  };
  std::vector<Column> columns;
  float head = 0, body = 0;
  for (const session::PartView& part : view.columns) {
    Column column;
    column.title = frame.lay(content_words(frame, part.title, Step::body, text::Weight::bold),
                             width - 2 * kColumnPadding);
    column.text = lay_rich_text(frame, part.text, width - 2 * kColumnPadding);
    column.head_px = std::ceil(column.title->height_px()) + 16;
    head = std::max(head, column.head_px);
    body = std::max(body, column.text.height_px);
    columns.push_back(std::move(column));
  }
  float x = at.x, y = at.y;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const Column& column = columns[i];
    const float own_head = side_by_side ? head : column.head_px;
    const float height = own_head + (side_by_side ? body : column.text.height_px) + 2 * kColumnPadding;
    const gfx::Rect rect{x, y, x + width, y + height};
    frame.fill({rect.x0, rect.y0, rect.x1, rect.y0 + own_head}, c.tint, measure::kRadius);
    frame.fill({rect.x0, rect.y0 + own_head - 2, rect.x1, rect.y0 + own_head}, c.primary);
    frame.stroke(rect, c.line, 1, measure::kRadius);
    frame.draw(column.title, {x + kColumnPadding, y + (own_head - column.title->height_px()) / 2});
    SemanticsNode node{Role::heading, {}, view.columns[i].title};
    node.rect = {rect.x0, rect.y0, rect.x1, rect.y0 + own_head};
    frame.note(node);
    draw_rich_text(frame, column.text, {x + kColumnPadding, y + own_head + kColumnPadding});
    if (side_by_side) {
      x += width + measure::kGroupGap;
    } else {
      y += height + measure::kGroupGap;
    }
  }
  if (side_by_side) y += head + body + 2 * kColumnPadding + measure::kGroupGap;
  return y - at.y;
}

float tabs_part(PageContext& page, const session::TabsView& view, gfx::Point at, float width_px) {
  Frame& frame = page.frame();
  const Palette& c = frame.palette();
  float x = at.x, y = at.y;
  const session::PartView* current = nullptr;
  float row_height = kTabHeight;
  std::vector<LayoutPointer> row;
  for (const session::PartView& tab : view.tabs) {
    const LayoutPointer bold = frame.lay(content_words(frame, tab.title, Step::label, text::Weight::bold));
    row.push_back(bold);
    row_height = std::max(row_height, std::ceil(bold->height_px()) + 14);
  }
  for (const session::PartView& tab : view.tabs) {
    // As wide as its bold form: nothing moves when another tab is chosen.
    Words words = content_words(frame, tab.title, Step::label, text::Weight::bold);
    const float width = std::min(width_px, std::ceil(frame.lay(words)->width_px()) + 2 * kTabPadding);
    if (!tab.current) words.weight = text::Weight::regular;
    words.color = tab.current ? c.primary : c.ink;
    const LayoutPointer label = frame.lay(words, width - 2 * kTabPadding + 1, text::Alignment::start);
    if (x > at.x && x + width > at.x + width_px) {
      x = at.x;
      y += row_height + 4;
    }
    const gfx::Rect rect{x, y, x + width, y + row_height};
    SemanticsNode node{Role::choice, "tab/" + tab.id, tab.title};
    node.selected = tab.current;
    node.rect = rect;
    const Frame::Touch touch = frame.control(node);
    if (touch.held || tab.current) frame.fill(rect, c.tint, measure::kSmallRadius);
    const float line = tab.current || touch.hovered ? 3 : 1;
    frame.fill({rect.x0, rect.y1 - line, rect.x1, rect.y1}, tab.current ? c.primary : c.edge);
    if (tab.current) {
      const float middle = (rect.x0 + rect.x1) / 2;
      frame.polygon({{middle - 9, rect.y1}, {middle, rect.y1 - 9}, {middle + 9, rect.y1}}, c.here);
      current = &tab;
    }
    frame.draw_line(label, x + (width - label->width_px()) / 2, (rect.y0 + rect.y1) / 2 - 2,
                    label->lines().size() == 1 ? row : std::vector<LayoutPointer>());
    if (touch.focused) frame.focus_ring(rect, measure::kSmallRadius);
    x += width + 4;
  }
  y += row_height + measure::kGroupGap;
  if (current != nullptr) y += rich_text(frame, current->text, {at.x, y}, width_px) + measure::kGroupGap;
  return y - at.y;
}

}  // namespace waypost::ui
