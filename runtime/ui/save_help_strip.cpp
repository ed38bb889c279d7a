// SPDX-License-Identifier: Apache-2.0
// An answer that could not be saved: what is wrong, that nothing is lost, what to do, docked above the bottom
// bar.
#include <algorithm>
#include <cmath>

#include "ui/page_parts.hpp"

namespace waypost::ui {
namespace {

constexpr float kTextIndent = 44;
constexpr float kPadding = 12;
constexpr float kButtonWidthMax = 280;
constexpr float kTextWidthBesideMin = 300;

std::string_view trouble_key(session::SaveTrouble trouble) {
  switch (trouble) {
    case session::SaveTrouble::disk: return "problem.not-saved";
    case session::SaveTrouble::disk_full: return "problem.not-saved-full";
    case session::SaveTrouble::read_only: return "problem.not-saved-read-only";
  }
  return "problem.not-saved";
}

/// A path within a line of any direction: it begins at the left, whatever stands around it.
std::string isolated_path(const std::string& path) { return "\u2066" + path + "\u2069"; }

}  // namespace

float save_help_strip(ScreenContext& context, session::SaveTrouble trouble, const desk::SaveHelp& help,
                      const StripPlace& place) {
  Frame& frame = context.frame;
  const Palette& c = frame.palette();
  const float margin = side_margin(frame), full_width = frame.width_px() - 2 * margin - kTextIndent;
  const std::string sentence =
      frame.tr(trouble_key(trouble), {{"megabytes", std::int64_t{help.room_wanted_mb}}});
  const Button to_stick{"save-to-stick", frame.tr("problem.save-to-stick"), ButtonKind::secondary, "stick"};
  gfx::Size size;
  if (help.can_export) size = button_size(frame, to_stick, kButtonWidthMax);
  const auto button_width = static_cast<float>(size.width_px),
             button_height = static_cast<float>(size.height_px);
  const bool beside = help.can_export && full_width - button_width - 16 >= kTextWidthBesideMin;
  const float text_width = beside ? full_width - button_width - 16 : full_width;
  const LayoutPointer words =
      frame.lay({sentence, Step::label, c.ink, text::Weight::regular, {}}, text_width);
  const LayoutPointer folder =
      frame.lay({isolated_path(help.folder), Step::caption, c.ink_2, text::Weight::regular, "en"}, text_width,
                text::Alignment::start, 1);
  const float text_height = words->height_px() + (help.folder.empty() ? 0 : folder->height_px());
  float height = beside ? std::max(text_height, button_height) : text_height;
  if (help.can_export && !beside) height += measure::kGap + button_height;
  const gfx::Rect strip = place.rect(frame, std::ceil(height + 2 * kPadding));
  frame.fill(strip, c.wrong_fill);
  frame.fill({0, strip.y0, strip.x1, strip.y0 + 2}, c.wrong);
  const float x = margin + kTextIndent, y = strip.y0 + kPadding;
  frame.icon("warn", {margin + 16, y + std::min(text_height / 2, 18.0F)}, 28, c.wrong);
  frame.draw(words, {x, y});
  SemanticsNode node{Role::status, "saving", sentence, "failed"};
  node.rect = {x, y, x + text_width, y + words->height_px()};
  frame.note(node);
  if (!help.folder.empty()) {
    frame.draw(folder, {x, y + words->height_px()});
    SemanticsNode where{Role::text, {}, help.folder};
    where.rect = {x, y + words->height_px(), x + text_width, y + text_height};
    frame.note(where);
  }
  if (help.can_export) {
    const float button_x = beside ? frame.width_px() - margin - button_width : x;
    const float button_y = beside ? y + (height - button_height) / 2 : y + text_height + measure::kGap;
    button(frame, to_stick, {button_x, button_y}, button_width);
  }
  return strip.height();
}

}  // namespace waypost::ui
