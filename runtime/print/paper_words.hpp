// SPDX-License-Identifier: Apache-2.0
/// PaperWords: how words look on paper: the steps of type, laid out by the text engine. For this folder only.
#pragma once

#include <limits>
#include <memory>
#include <string>

#include "text/text_engine.hpp"

namespace waypost::print {

inline constexpr gfx::Color kInk = gfx::color(0x000000);
inline constexpr gfx::Color kQuietInk = gfx::color(0x3A3A3A);
inline constexpr gfx::Color kLine = gfx::color(0x808080);
inline constexpr gfx::Color kHeadFill = gfx::color(0xECECEC);

enum class PrintStep { heading, section, body, cell, small };

struct PrintStyle {
  PrintStep step = PrintStep::body;
  text::Weight weight = text::Weight::regular;
  gfx::Color color = kInk;
};

using LayoutPointer = std::shared_ptr<const text::Layout>;

class PaperWords {
 public:
  PaperWords(text::TextEngine& engine, const std::string& language);

  bool right_to_left() const { return right_to_left_; }
  /// From baseline to baseline.
  float line_height(PrintStep step) const;
  /// Lines begin at the start edge of the language, also where their own letters run the other way.
  LayoutPointer lay(const std::string& words, const PrintStyle& style,
                    float width = std::numeric_limits<float>::infinity(), int lines_max = 0) const;
  /// The same, ending in "…" where it would be higher than that.
  LayoutPointer lay_within(const std::string& words, const PrintStyle& style, float width,
                           float height_max) const;

 private:
  text::TextEngine& engine_;
  std::string language_;
  text::TypeMetrics type_;
  bool right_to_left_ = false;
};

}  // namespace waypost::print
