// SPDX-License-Identifier: Apache-2.0
#include "ui/theme.hpp"

#include <cmath>

namespace waypost::ui {
namespace {

using gfx::color;

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

const Palette kLight{
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
    .read = color(0xFFE9B0),
    .ink_on_here = color(0x1C2421),
};

const Palette kDark{
    .ground = color(0x131817),
    .surface = color(0x1D2422),
    .bar = color(0x262E2B),
    .line = color(0x3B4541),
    .edge = color(0x8B968F),
    .ink = color(0xECEFEA),
    .ink_2 = color(0xB3BCB5),
    .primary = color(0xD0ABCB),
    .pressed = color(0xE2C6DE),
    .on_primary = color(0x260F24),
    .tint = color(0x3A2438),
    .head = color(0x2B1529),
    .on_head = color(0xF6EDF5),
    .here = color(0xF0A818),
    .right = color(0x8CD29E),
    .right_fill = color(0x1B3324),
    .wrong = color(0xF2A785),
    .wrong_fill = color(0x41251B),
    .care = color(0xF0CC78),
    .care_fill = color(0x392E12),
    .care_line = color(0xA78535),
    .focus_outer = color(0xECEFEA),
    .read = color(0x4A3A10),
    .ink_on_here = color(0x1C2421),
};

const Palette kContrast{
    .ground = color(0x000000),
    .surface = color(0x000000),
    .bar = color(0x000000),
    .line = color(0xFFFFFF),
    .edge = color(0xFFFFFF),
    .ink = color(0xFFFFFF),
    .ink_2 = color(0xFFFFFF),
    .primary = color(0xFFE14D),
    .pressed = color(0xFFFFFF),
    .on_primary = color(0x000000),
    .tint = color(0x000000),
    .head = color(0x000000),
    .on_head = color(0xFFFFFF),
    .here = color(0xFFE14D),
    .right = color(0x7CF29A),
    .right_fill = color(0x000000),
    .wrong = color(0xFFA98A),
    .wrong_fill = color(0x000000),
    .care = color(0xFFE14D),
    .care_fill = color(0x000000),
    .care_line = color(0xFFE14D),
    .focus_outer = color(0x5CE6FF),
    .read = color(0x333333),
    .ink_on_here = color(0x000000),
};

}  // namespace

const Palette& palette_of(Theme theme) {
  switch (theme) {
    case Theme::light: return kLight;
    case Theme::dark: return kDark;
    case Theme::contrast: return kContrast;
  }
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
