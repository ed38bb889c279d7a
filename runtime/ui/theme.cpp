// SPDX-License-Identifier: Apache-2.0
#include "ui/theme.hpp"

#include <cmath>

namespace waypost::ui {
namespace {

float latin_size_px(Step step) {
  switch (step) {
    case Step::caption: return 14;
    case Step::label: return 16;
    case Step::body: return 18;
    case Step::title: return 22;
    case Step::display: return 28;
  }
  return 18;
}

}  // namespace

const Palette& light_palette() {
  using gfx::color;
  static const Palette kLight{
      .ground = color(0xEDEEE9),
      .surface = color(0xFFFFFF),
      .bar = color(0xE2E4DC),
      .line = color(0xC6CAC0),
      .edge = color(0x6E756D),
      .ink = color(0x1C2421),
      .ink_2 = color(0x4B544F),
      .primary = color(0x5C2B57),
      .pressed = color(0x431D40),
      .on_primary = color(0xFFFFFF),
      .tint = color(0xF2E8F0),
      .head = color(0x3C1C39),
      .on_head = color(0xFFFFFF),
      .here = color(0xF0A818),
      .right = color(0x1C6A38),
      .right_fill = color(0xE2F0E4),
      .wrong = color(0xA0350E),
      .wrong_fill = color(0xFBE9E0),
      .care = color(0x664700),
      .care_fill = color(0xFFF0C7),
      .care_line = color(0xB98A12),
      .focus_outer = color(0x1C2421),
  };
  return kLight;
}

float size_px(Step step, const text::TypeMetrics& metrics) {
  return std::round(latin_size_px(step) * metrics.size_factor * 2) / 2;
}

float body_line_px(Step step, const text::TypeMetrics& metrics) {
  return std::round(size_px(step, metrics) * metrics.body_line);
}

float label_line_px(Step step, const text::TypeMetrics& metrics) {
  return std::round(size_px(step, metrics) * metrics.label_line);
}

}  // namespace waypost::ui
