// SPDX-License-Identifier: Apache-2.0
/// PdfWriter: A4 pages by cairo. Text is what the text engine laid out, glyph by glyph as on the screen; its
/// words can be selected and searched, and the glyphs that are used are embedded.
///
/// Lengths are tenths of a millimetre, from the page's top left corner, y downwards: fine enough for the text
/// engine, which puts lines on whole units.
#pragma once

#include <cstddef>
#include <memory>
#include <string>

#include "base/result.hpp"
#include "gfx/color.hpp"
#include "gfx/geometry.hpp"
#include "text/font_collection.hpp"
#include "text/layout.hpp"

namespace waypost::print {

inline constexpr float kUnitsPerMm = 10;
inline constexpr float kPageWidth = 210 * kUnitsPerMm;
inline constexpr float kPageHeight = 297 * kUnitsPerMm;
/// A typographic point.
inline constexpr float kUnitsPerPoint = 25.4F * kUnitsPerMm / 72;

struct PdfHead {
  std::string title;  ///< shown by readers in their window's title
  std::string day;    ///< ISO 8601, of its making; given, so that the same paper is the same file
};

class PdfWriter {
 public:
  /// `fonts` must outlive it.
  PdfWriter(text::FontCollection& fonts, const PdfHead& head);
  ~PdfWriter();
  PdfWriter(const PdfWriter&) = delete;
  PdfWriter& operator=(const PdfWriter&) = delete;

  /// Lines [begin, end) of a layout, which are to stand as if its top left corner were at `at`.
  void draw(const text::Layout& layout, std::size_t begin, std::size_t end, gfx::Point at);
  void fill(const gfx::Rect& rect, gfx::Color color);
  /// What is drawn from now on is on a new page.
  void end_page();
  /// The whole file; nothing may be drawn any more. Errors: io, corrupt where a font cannot be embedded.
  Result<std::string> finish();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace waypost::print
