// SPDX-License-Identifier: Apache-2.0
#include "print/paper_words.hpp"

#include <algorithm>
#include <cmath>

#include "print/pdf_writer.hpp"
#include "unicode/locale.hpp"

namespace waypost::print {
namespace {

/// No word or character stands alone on a last line.
constexpr float kLastLineMinEm = 3;

/// Of Latin; other scripts are larger by their own factor.
float size_points(PrintStep step) {
  switch (step) {
    case PrintStep::heading: return 20;
    case PrintStep::section: return 13;
    case PrintStep::body: return 10.5F;
    case PrintStep::cell: return 9.5F;
    case PrintStep::small: return 8.5F;
  }
  return 10.5F;
}

float size_of(PrintStep step, const text::TypeMetrics& type) {
  return size_points(step) * type.size_factor * kUnitsPerPoint;
}

}  // namespace

PaperWords::PaperWords(text::TextEngine& engine, const std::string& language)
    : engine_(engine),
      language_(language),
      type_(engine.fonts().type_metrics(language)),
      right_to_left_(unicode::is_right_to_left(language)) {}

float PaperWords::line_height(PrintStep step) const {
  return std::round(size_of(step, type_) * type_.label_line);
}

LayoutPointer PaperWords::lay(const std::string& words, const PrintStyle& style, float width,
                              int lines_max) const {
  const float size = size_of(style.step, type_);
  // Strokes that are too thin for a lighter ink on a screen are so on paper.
  const bool thin = type_.thin_below_px > 0 && style.weight == text::Weight::regular;
  const gfx::Color color = thin ? kInk : style.color;
  const auto paragraph =
      engine_.paragraph(text::plain_source(words, {language_, size, style.weight, color, false}));
  text::LayoutOptions options;
  options.width_px = width;
  options.lines_max = lines_max;
  options.line_height_px = line_height(style.step);
  if (lines_max == 0) options.last_line_min_px = kLastLineMinEm * size;
  const bool runs_rightwards = paragraph->direction() == text::Direction::left_to_right;
  if (runs_rightwards == right_to_left_) options.alignment = text::Alignment::end;
  return engine_.layout(paragraph, options);
}

LayoutPointer PaperWords::lay_within(const std::string& words, const PrintStyle& style, float width,
                                     float height_max) const {
  LayoutPointer layout = lay(words, style, width);
  if (layout->height_px() <= height_max) return layout;
  int lines_max = 0;
  for (const text::Line& line : layout->lines()) {
    if (line.top_px + line.height_px > height_max) break;
    ++lines_max;
  }
  return lay(words, style, width, std::max(lines_max, 1));
}

}  // namespace waypost::print
