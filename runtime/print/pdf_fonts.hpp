// SPDX-License-Identifier: Apache-2.0
/// PdfFonts: the faces of the text engine as cairo embeds them. For this folder only: it includes cairo.
#pragma once

#include <cairo.h>

#include <map>
#include <memory>

#include "text/font_collection.hpp"

namespace waypost::print {

class PdfFont {
 public:
  virtual ~PdfFont() = default;
  /// It belongs to this object.
  virtual cairo_font_face_t* face() const = 0;
  /// The glyph that a character has by itself; 0 where the font has none.
  virtual unsigned long nominal_glyph(char32_t character) const = 0;
  /// Of a glyph by itself, in ems.
  virtual float advance_em(unsigned long glyph) const = 0;
};

class PdfFonts {
 public:
  explicit PdfFonts(text::FontCollection& fonts) : fonts_(fonts) {}

  /// Null where the file is no font. It belongs to this object.
  const PdfFont* find(text::FontId font);

 private:
  text::FontCollection& fonts_;
  std::map<text::FontId, std::unique_ptr<PdfFont>> opened_;
};

}  // namespace waypost::print
