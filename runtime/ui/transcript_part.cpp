// SPDX-License-Identifier: Apache-2.0
#include "ui/page_parts.hpp"

namespace waypost::ui {

float transcript_part(Frame& frame, const std::optional<lesson::Narration>& narration, gfx::Point at,
                      float width_px) {
  if (!narration || narration->transcript.empty()) return 0;
  const Palette& c = frame.palette();
  float y = at.y + measure::kGap;
  y += paragraph(frame, {frame.tr("narration.transcript"), Step::caption, c.ink_2, text::Weight::bold, {}},
                 {at.x, y}, width_px, Role::heading) +
       measure::kGap;
  y += running_text(frame, narration->transcript, {at.x, y}, width_px) + measure::kGap;
  return y - at.y;
}

}  // namespace waypost::ui
