// SPDX-License-Identifier: Apache-2.0
/// GlyphAtlas: pages of rendered glyphs, unhinted, as coverage. ui draws from them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>

#include "gfx/bitmap.hpp"
#include "text/font_collection.hpp"

namespace waypost::text {

class GlyphAtlas {
 public:
  struct Entry {
    int page = 0;
    int x = 0;
    int y = 0;
    int width_px = 0;  ///< 0 for a glyph without ink
    int height_px = 0;
    int left_px = 0;  ///< from the pen to the bitmap's left edge
    int top_px = 0;   ///< from the baseline to the bitmap's top edge, upwards
  };

  static constexpr int kPageSide_px = 512;
  static constexpr int kPhases = 4;

  /// `fonts` must outlive the atlas.
  explicit GlyphAtlas(FontCollection& fonts, int pages_max = 8);
  ~GlyphAtlas();
  GlyphAtlas(const GlyphAtlas&) = delete;
  GlyphAtlas& operator=(const GlyphAtlas&) = delete;

  /// Before the first find() of a frame: pages untouched for longest may make room from here on. Entries
  /// found since the last begin_frame() keep their place until the next one.
  void begin_frame();

  /// Renders on first use. `x_fraction` is the pen's distance from the pixel to its left, 0 to 1; it is
  /// rounded down to a quarter. Allocates nothing where the glyph is there already. The reference holds until
  /// the next begin_frame().
  const Entry& find(FontId font, std::uint32_t glyph, float size_px, float x_fraction);

  int page_count() const;
  const gfx::AlphaBitmap& page(int page) const;
  /// Grows whenever the page's pixels change.
  std::uint64_t page_revision(int page) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace waypost::text
