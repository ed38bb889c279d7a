// SPDX-License-Identifier: Apache-2.0
// The courses that an instrument's answers lead to.
#include "ui/page_parts.hpp"

namespace waypost::ui {
namespace {

constexpr float kIcon = 24;
constexpr float kIndent = 40;
constexpr float kPadding = 12;

}  // namespace

float recommendation_part(PageContext& page, const session::RecommendationView& view, gfx::Point at,
                          float width_px) {
  Frame& frame = page.frame();
  const Palette& c = frame.palette();
  float y = at.y;
  if (view.courses.empty())
    y += running_text(frame, view.otherwise, {at.x, y}, width_px) + measure::kGroupGap;
  for (const session::RecommendationView::Course& course : view.courses) {
    const float inner = width_px - kIndent - 2 * kPadding;
    const LayoutPointer name =
        frame.lay(content_words(frame, course.name, Step::body, text::Weight::bold), inner);
    const LayoutPointer reason = frame.lay(content_words(frame, course.reason, Step::label), inner);
    const float height = name->height_px() + reason->height_px() + 2 * kPadding;
    const gfx::Rect rect{at.x, y, at.x + width_px, y + height};
    frame.fill(rect, c.tint, measure::kRadius);
    frame.icon("book", {rect.x0 + kPadding + kIcon / 2, y + kPadding + name->lines().front().height_px / 2},
               kIcon, c.primary);
    frame.draw(name, {rect.x0 + kPadding + kIndent, y + kPadding});
    frame.draw(reason, {rect.x0 + kPadding + kIndent, y + kPadding + name->height_px()});
    SemanticsNode node{Role::text, "recommended/" + course.id, course.name, course.reason};
    node.rect = rect;
    frame.note(node);
    y = rect.y1 + measure::kGap;
  }
  return y - at.y;
}

}  // namespace waypost::ui
