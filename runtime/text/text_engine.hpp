// SPDX-License-Identifier: Apache-2.0
/// TextEngine: the door of this library. Text goes in, positioned glyphs come out.
///
/// A source becomes a Paragraph (decoded, bidi levels, script runs, fonts, shaped phrases, break
/// opportunities), and a Paragraph and a width become a Layout. Both are cached by content; a full cache
/// loses its least recently used half. Nothing in a text can fail: what is missing is recorded. The library
/// never draws.
#pragma once

#include <memory>
#include <vector>

#include "text/font_collection.hpp"
#include "text/glyph_atlas.hpp"
#include "text/layout.hpp"
#include "text/paragraph.hpp"
#include "text/style.hpp"

namespace waypost::text {

class TextEngine {
 public:
  explicit TextEngine(FontCollection fonts);
  ~TextEngine();
  TextEngine(const TextEngine&) = delete;
  TextEngine& operator=(const TextEngine&) = delete;

  /// Never null.
  std::shared_ptr<const Paragraph> paragraph(const ParagraphSource& source);
  /// Never null. Widths below 0 count as 0; lengths that are no number, and endless rhythms, as not given.
  std::shared_ptr<const Layout> layout(const std::shared_ptr<const Paragraph>& paragraph,
                                       const LayoutOptions& options);

  GlyphAtlas& atlas();
  FontCollection& fonts();

  /// What all paragraphs so far lacked; missing characters each once, in the order they were met.
  const TextFaults& faults() const;
  /// Forgets every paragraph, layout and shaped phrase. For measuring.
  void clear_caches();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace waypost::text
