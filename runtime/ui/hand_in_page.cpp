// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "ui/page_parts.hpp"

namespace waypost::ui {

float hand_in_page(PageContext& page, const session::HandInView& view, float top) {
  Frame& frame = page.frame();
  const Palette& c = frame.palette();
  const float margin = side_margin(frame), width = std::min(frame.width_px() - 2 * margin, 720.0F);
  const bool pre = page.screen.page.kind == records::UnitKind::pre_test;
  float y = top + 24;
  y += paragraph(frame, {frame.tr("hand-in.title"), Step::display, c.ink, text::Weight::bold, {}},
                 {margin, y}, width, Role::heading) +
       8;
  const std::string answered = frame.tr(
      "hand-in.answered", {{"answered", std::int64_t{view.answered}}, {"total", std::int64_t{view.total}}});
  for (const std::string& line : {answered, frame.tr(pre ? "hand-in.pre" : "hand-in.post")}) {
    y += paragraph(frame, {line, Step::body, c.ink, text::Weight::regular, {}}, {margin, y}, width) + 8;
  }
  return y;
}

}  // namespace waypost::ui
