// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "ui/page_parts.hpp"

namespace waypost::ui {
namespace {

constexpr float kHeightMin = 44;
constexpr float kPadding = 14;
constexpr float kIcon = 20;
constexpr float kIconGap = 8;
constexpr float kAbove = 8;

struct Tool {
  std::string id;
  std::string_view icon;
  std::string label;
  bool set = false;
  LayoutPointer words = {};
  gfx::Size size = {};
};

void lay(Frame& frame, Tool& tool, float width_max_px) {
  const float extra = 2 * kPadding + kIcon + kIconGap;
  const gfx::Color ink = tool.set ? frame.palette().care : frame.palette().ink;
  tool.words = frame.lay({tool.label, Step::label, ink, text::Weight::bold, {}}, width_max_px - extra);
  tool.size.width_px = static_cast<int>(std::ceil(tool.words->width_px() + extra)) + 1;
  tool.size.height_px =
      static_cast<int>(std::max({kHeightMin, std::ceil(tool.words->height_px()) + 8,
                                 std::ceil(tool.words->lines().front().ink.height()) + 10}));
}

void draw(Frame& frame, const Tool& tool, gfx::Point at) {
  const Palette& c = frame.palette();
  const gfx::Rect rect{at.x, at.y, at.x + static_cast<float>(tool.size.width_px),
                       at.y + static_cast<float>(tool.size.height_px)};
  SemanticsNode node{Role::button, tool.id, tool.label};
  node.selected = tool.set;
  node.rect = rect;
  const Frame::Touch touch = frame.control(node);
  frame.fill(rect, touch.held ? c.tint : tool.set ? c.care_fill : c.surface, measure::kRadius);
  frame.stroke(rect,
               touch.hovered || touch.held ? c.primary
               : tool.set                  ? c.care_line
                                           : c.edge,
               2, measure::kRadius);
  const float middle = (rect.y0 + rect.y1) / 2;
  frame.icon(tool.icon, {rect.x0 + kPadding + kIcon / 2, middle}, kIcon, tool.set ? c.care : c.ink);
  frame.draw_line(tool.words, rect.x0 + kPadding + kIcon + kIconGap, middle);
  if (touch.focused) frame.focus_ring(rect, measure::kRadius);
}

}  // namespace

float question_tools(PageContext& page, bool flagged, float top) {
  Frame& frame = page.frame();
  const float margin = side_margin(frame), width = frame.width_px() - 2 * margin;
  Tool flag{"flag", "flag", frame.tr(flagged ? "page.flagged" : "page.flag"), flagged};
  Tool list{"questions", "list", frame.tr("page.questions")};
  lay(frame, flag, width);
  lay(frame, list, width);
  flag.size.height_px = list.size.height_px = std::max(flag.size.height_px, list.size.height_px);
  const auto height = static_cast<float>(flag.size.height_px), step = height + measure::kGap;
  const auto flag_width = static_cast<float>(flag.size.width_px);
  const auto list_width = static_cast<float>(list.size.width_px);
  const float end = margin + std::min(width, measure::kAnswersWidthMax), y = top + kAbove;
  // Beside each other at the end of the line; one under the other where there is no room for that.
  const bool beside = flag_width + measure::kGap + list_width <= end - margin;
  draw(frame, flag, {(beside ? end - list_width - measure::kGap : end) - flag_width, y});
  draw(frame, list, {end - list_width, beside ? y : y + step});
  return kAbove + (beside ? height : height + step);
}

}  // namespace waypost::ui
