// SPDX-License-Identifier: Apache-2.0
#include "ui/action_bar.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace waypost::ui {
namespace {

constexpr float kSide = 16;
constexpr float kGap = 12;
constexpr float kSign = 30;
constexpr float kNoteWidthMin = 120;
constexpr float kPadding = 8;
constexpr float kFree = std::numeric_limits<float>::infinity();

float width_of(gfx::Size size) { return static_cast<float>(size.width_px); }
float height_of(gfx::Size size) { return static_cast<float>(size.height_px); }

struct Laid {
  ActionBar bar;
  gfx::Size start, end;  ///< empty where there is no such button
  LayoutPointer note;
  bool stacked = false;     ///< the buttons stand one above the other
  bool note_above = false;  ///< the sentence has a line of its own
  float buttons_px = 0;     ///< height of the buttons
  float height_px = 0;
};

void lay_buttons(Frame& frame, Laid& laid) {
  const float room = frame.width_px() - 2 * kSide;
  const auto measure = [&](float width_max_px) {
    if (laid.bar.start) laid.start = button_size(frame, *laid.bar.start, width_max_px);
    if (laid.bar.end) laid.end = button_size(frame, *laid.bar.end, width_max_px);
  };
  const auto fits = [&] {
    return width_of(laid.start) + width_of(laid.end) + (laid.bar.start && laid.bar.end ? kGap : 0) <= room;
  };
  measure(kFree);
  if (!fits()) {
    for (std::optional<Button>* each : {&laid.bar.start, &laid.bar.end}) {
      if (*each) (*each)->icon = (*each)->icon_end = {};
    }
    measure(kFree);
  }
  laid.stacked = !fits();
  if (laid.stacked) measure(room);
  laid.buttons_px = laid.stacked ? height_of(laid.start) + height_of(laid.end) +
                                       (laid.bar.start && laid.bar.end ? kPadding : 0)
                                 : std::max(height_of(laid.start), height_of(laid.end));
}

Laid lay(Frame& frame, const ActionBar& bar) {
  Laid laid;
  laid.bar = bar;
  lay_buttons(frame, laid);
  float note_px = 0;
  if (bar.note) {
    const auto words = [&](float width_px) {
      return frame.lay({bar.note->sentence,
                        Step::caption,
                        bar.note->ink.value_or(frame.palette().ink),
                        text::Weight::regular,
                        {}},
                       width_px);
    };
    const float room = frame.width_px() - 2 * kSide - kSign;
    const float beside = room - width_of(laid.start) - width_of(laid.end) - 2 * kGap;
    laid.note_above = laid.stacked || beside < kNoteWidthMin;
    laid.note = words(laid.note_above ? room : beside);
    note_px = std::ceil(laid.note->height_px());
  }
  const float row =
      laid.note_above ? laid.buttons_px + note_px + kPadding : std::max(laid.buttons_px, note_px);
  laid.height_px = std::max(measure::kBottomBar, std::ceil(row) + 2 * kPadding);
  return laid;
}

void draw_note(Frame& frame, const Laid& laid, float x, float middle) {
  const BarNote& note = *laid.bar.note;
  frame.icon(note.icon, {x + 11, middle}, 20, note.icon_color);
  frame.draw_line(laid.note, x + kSign, middle);
  const float half = laid.note->height_px() / 2;
  SemanticsNode node{Role::status, note.id, note.sentence, note.value};
  node.rect = {x, middle - half, x + kSign + laid.note->width_px(), middle + half};
  frame.note(node);
}

}  // namespace

float action_bar_height(Frame& frame, const ActionBar& bar) {
  return bar.empty() ? 0 : lay(frame, bar).height_px;
}

void action_bar(ScreenContext& context, const ActionBar& bar) {
  if (bar.empty()) return;
  Frame& frame = context.frame;
  const Laid laid = lay(frame, bar);
  const gfx::Rect area = bottom_bar(context, laid.height_px);
  const float note_px = laid.note ? std::ceil(laid.note->height_px()) : 0;
  float top = area.y0 + kPadding, middle = (area.y0 + area.y1) / 2;
  if (laid.note_above) {
    draw_note(frame, laid, kSide, top + note_px / 2);
    top += note_px + kPadding;
    middle = top + laid.buttons_px / 2;
  }
  const auto draw_button = [&](const Button& each, gfx::Size size, bool at_end) {
    const float x = at_end ? frame.width_px() - kSide - width_of(size) : kSide;
    const float y = laid.stacked ? top : std::round(middle - height_of(size) / 2);
    button(frame, each, {x, y}, width_of(size));
    top += height_of(size) + kPadding;
  };
  if (laid.bar.start) draw_button(*laid.bar.start, laid.start, false);
  if (laid.note && !laid.note_above)
    draw_note(frame, laid, kSide + (laid.bar.start ? width_of(laid.start) + kGap : 0), middle);
  if (laid.bar.end) draw_button(*laid.bar.end, laid.end, true);
}

}  // namespace waypost::ui
