// SPDX-License-Identifier: Apache-2.0
/// Heights of texts on the smallest screen. First a bound that costs next to nothing; only what might be too
/// high by the bound is laid out.
#pragma once

#include <string>
#include <string_view>

#include "lesson/rich_text.hpp"
#include "text/text_engine.hpp"

namespace waypost::authoring {

/// Sizes of ui's type steps in Latin script, px.
enum class TypeStep { caption = 14, label = 16, body = 18, title = 22 };

/// How far apart lines stand: in running text, or in labels, buttons and prompts.
enum class Rhythm { running, label };

struct TextLook {
  TypeStep step = TypeStep::body;
  Rhythm rhythm = Rhythm::label;
  bool bold = false;
};

/// Heights in one language.
class ScreenMeasure {
 public:
  ScreenMeasure(text::TextEngine& engine, std::string language);

  /// At least as many lines as the text takes: as if every letter were wide and every line held seven tenths.
  int lines_at_most(std::string_view text, TextLook look, float width_px) const;
  int lines(const std::string& text, TextLook look, float width_px);
  float height_at_most_px(std::string_view text, TextLook look, float width_px) const;
  float height_px(const std::string& text, TextLook look, float width_px);
  /// Markdown, as ui sets it. `exact` lays it out; else the bound.
  float running_height_px(const std::string& markdown, float width_px, bool exact);

  /// Size of a step in this language, px.
  float size_px(TypeStep step) const;

 private:
  float table_height_px(const lesson::Block& table, float width_px, bool exact);
  float line_px(TextLook look) const;
  std::shared_ptr<const text::Layout> lay(const std::string& text, TextLook look, float width_px);

  text::TextEngine& engine_;
  std::string language_;
  text::TypeMetrics metrics_;
};

}  // namespace waypost::authoring
