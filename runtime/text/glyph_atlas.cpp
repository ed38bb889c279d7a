// SPDX-License-Identifier: Apache-2.0
#include "text/glyph_atlas.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H
#include <optional>
#include <unordered_map>
#include <vector>

#include "base/assert.hpp"
#include "text/font_face.hpp"

namespace waypost::text {

namespace {

constexpr int kGap_px = 1;  // between bitmaps, so that a rasteriser that filters never reads a neighbour

std::uint64_t key_of(FontId font, std::uint32_t glyph, std::uint32_t size_26_6, unsigned phase) {
  return (static_cast<std::uint64_t>(font) << 40) | (static_cast<std::uint64_t>(glyph & 0xFFFF) << 24) |
         (static_cast<std::uint64_t>(size_26_6 & 0x3FFFFF) << 2) | phase;
}

struct Shelf {
  int y = 0;
  int height_px = 0;
  int x = 0;
};

struct Page {
  gfx::AlphaBitmap bitmap{{GlyphAtlas::kPageSide_px, GlyphAtlas::kPageSide_px}};
  std::vector<Shelf> shelves;
  std::vector<std::uint64_t> keys;
  std::uint64_t revision = 1;
  std::uint64_t last_frame = 0;

  struct Place {
    int x = 0;
    int y = 0;
  };

  /// On the lowest shelf that wastes little, or on a new one.
  std::optional<Place> place(int width_px, int height_px) {
    const int width = width_px + kGap_px;
    const int height = height_px + kGap_px;
    for (Shelf& shelf : shelves) {
      if (height > shelf.height_px || shelf.height_px > height + height / 2 + 4) continue;
      if (shelf.x + width > GlyphAtlas::kPageSide_px) continue;
      const Place found{shelf.x, shelf.y};
      shelf.x += width;
      return found;
    }
    const int y = shelves.empty() ? 0 : shelves.back().y + shelves.back().height_px;
    if (y + height > GlyphAtlas::kPageSide_px || width > GlyphAtlas::kPageSide_px) return std::nullopt;
    shelves.push_back({y, height, width});
    return Place{0, y};
  }

  void clear() {
    for (int y = 0; y < GlyphAtlas::kPageSide_px; ++y)
      std::memset(bitmap.row(y), 0, GlyphAtlas::kPageSide_px);
    shelves.clear();
    keys.clear();
    ++revision;
  }
};

}  // namespace

struct GlyphAtlas::Impl {
  FontCollection& fonts;
  int pages_max;
  std::vector<std::unique_ptr<Page>> pages;
  std::unordered_map<std::uint64_t, Entry> entries;
  std::uint64_t frame = 1;

  Impl(FontCollection& collection, int limit) : fonts(collection), pages_max(limit) {}

  /// Room on a page in use, on a new one, or on the one that no frame has used for longest.
  std::optional<std::pair<int, Page::Place>> place(int width_px, int height_px) {
    if (width_px + kGap_px > kPageSide_px || height_px + kGap_px > kPageSide_px) return std::nullopt;
    for (std::size_t i = pages.size(); i-- > 0;) {
      if (const auto found = pages[i]->place(width_px, height_px))
        return std::pair{static_cast<int>(i), *found};
    }
    std::size_t target = pages.size();
    if (pages.size() >= static_cast<std::size_t>(pages_max)) {
      const auto oldest = std::min_element(
          pages.begin(), pages.end(),
          [](const auto& left, const auto& right) { return left->last_frame < right->last_frame; });
      if ((*oldest)->last_frame < frame) target = static_cast<std::size_t>(oldest - pages.begin());
    }
    if (target == pages.size()) {
      pages.push_back(std::make_unique<Page>());
    } else {
      for (const std::uint64_t key : pages[target]->keys) entries.erase(key);
      pages[target]->clear();
    }
    const auto found = pages[target]->place(width_px, height_px);
    ASSERT(found.has_value());
    return std::pair{static_cast<int>(target), *found};
  }

  Entry render(std::uint64_t key, FontId font, std::uint32_t glyph, std::uint32_t size_26_6, unsigned phase) {
    FT_Face face = fonts.face(font).raster_face(fonts.rasterizer());
    if (face == nullptr || FT_Set_Char_Size(face, 0, static_cast<FT_F26Dot6>(size_26_6), 72, 72) != 0 ||
        FT_Load_Glyph(face, glyph, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP) != 0 ||
        face->glyph->format != FT_GLYPH_FORMAT_OUTLINE) {
      return {};
    }
    FT_Outline_Translate(&face->glyph->outline, static_cast<FT_Pos>(phase * 64 / kPhases), 0);
    if (FT_Render_Glyph(face->glyph, FT_RENDER_MODE_NORMAL) != 0) return {};
    const FT_Bitmap& bitmap = face->glyph->bitmap;
    const int width_px = static_cast<int>(bitmap.width);
    const int height_px = static_cast<int>(bitmap.rows);
    if (width_px == 0 || height_px == 0) return {};
    const auto placed = place(width_px, height_px);
    if (!placed) return {};
    const auto [index, where] = *placed;
    Page& page = *pages[static_cast<std::size_t>(index)];
    for (int y = 0; y < height_px; ++y) {
      std::memcpy(page.bitmap.row(where.y + y) + where.x, bitmap.buffer + std::ptrdiff_t{y} * bitmap.pitch,
                  static_cast<std::size_t>(width_px));
    }
    ++page.revision;
    page.keys.push_back(key);
    return {index, where.x, where.y, width_px, height_px, face->glyph->bitmap_left, face->glyph->bitmap_top};
  }
};

GlyphAtlas::GlyphAtlas(FontCollection& fonts, int pages_max)
    : impl_(std::make_unique<Impl>(fonts, pages_max)) {
  ASSERT(pages_max >= 1);
}
GlyphAtlas::~GlyphAtlas() = default;

void GlyphAtlas::begin_frame() { ++impl_->frame; }

const GlyphAtlas::Entry& GlyphAtlas::find(FontId font, std::uint32_t glyph, float size_px, float x_fraction) {
  const auto size_26_6 = static_cast<std::uint32_t>(std::lround(std::clamp(size_px, 1.0F, 1000.0F) * 64));
  const auto phase =
      static_cast<unsigned>(std::clamp(static_cast<int>(x_fraction * kPhases), 0, kPhases - 1));
  const std::uint64_t key = key_of(font, glyph, size_26_6, phase);
  auto found = impl_->entries.find(key);
  if (found == impl_->entries.end()) {
    const Entry entry = impl_->render(key, font, glyph, size_26_6, phase);
    found = impl_->entries.emplace(key, entry).first;
  }
  const Entry& entry = found->second;
  if (entry.width_px > 0) impl_->pages[static_cast<std::size_t>(entry.page)]->last_frame = impl_->frame;
  return entry;
}

int GlyphAtlas::page_count() const { return static_cast<int>(impl_->pages.size()); }

const gfx::AlphaBitmap& GlyphAtlas::page(int page) const {
  ASSERT(page >= 0 && page < page_count());
  return impl_->pages[static_cast<std::size_t>(page)]->bitmap;
}

std::uint64_t GlyphAtlas::page_revision(int page) const {
  ASSERT(page >= 0 && page < page_count());
  return impl_->pages[static_cast<std::size_t>(page)]->revision;
}

}  // namespace waypost::text
