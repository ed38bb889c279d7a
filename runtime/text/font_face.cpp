// SPDX-License-Identifier: Apache-2.0
#include "text/font_face.hpp"

#include <algorithm>
#include <ft2build.h>
#include FT_FREETYPE_H
#include <hb-ot.h>
#include <limits>
#include <utility>

#include "base/mapped_file.hpp"

namespace waypost::text {

namespace {

std::int16_t clamped(std::int64_t value) {
  return static_cast<std::int16_t>(std::clamp<std::int64_t>(value, std::numeric_limits<std::int16_t>::min(),
                                                            std::numeric_limits<std::int16_t>::max()));
}

/// The bytes of a font; none where it cannot be read. HarfBuzz's own opening knows no Unicode names on Windows.
hb_blob_t* open_blob(const std::filesystem::path& file) {
  auto mapped = MappedFile::open(file);
  if (!mapped) return hb_blob_get_empty();
  auto* owned = new MappedFile(std::move(*mapped));
  return hb_blob_create(owned->content().data(), static_cast<unsigned>(owned->content().size()),
                        HB_MEMORY_MODE_READONLY, owned, [](void* data) { delete static_cast<MappedFile*>(data); });
}

}  // namespace

Rasterizer::~Rasterizer() {
  if (library_ != nullptr) FT_Done_FreeType(library_);
}

FT_LibraryRec_* Rasterizer::library() {
  if (library_ == nullptr && FT_Init_FreeType(&library_) != 0) library_ = nullptr;
  return library_;
}

FontFace::FontFace(const std::filesystem::path& file, unsigned face_index) : face_index_(face_index) {
  blob_ = open_blob(file);
  hb_face_t* face = hb_face_create(blob_, face_index);
  glyph_count_ = hb_face_get_glyph_count(face);
  units_per_em_ = std::max(1u, hb_face_get_upem(face));
  font_ = hb_font_create(face);
  hb_ot_font_set_funcs(font_);
  hb_font_set_scale(font_, static_cast<int>(units_per_em_), static_cast<int>(units_per_em_));
  hb_face_destroy(face);
  hb_font_extents_t extents{};
  hb_font_get_h_extents(font_, &extents);
  ascent_em_ = static_cast<float>(extents.ascender) / units_per_em();
  descent_em_ = static_cast<float>(-extents.descender) / units_per_em();
  ink_.resize((glyph_count_ + kPage - 1) / kPage);
}

FontFace::~FontFace() {
  if (raster_face_ != nullptr) FT_Done_Face(raster_face_);
  hb_font_destroy(font_);
  hb_blob_destroy(blob_);
}

std::uint32_t FontFace::nominal_glyph(char32_t character) const {
  hb_codepoint_t glyph = 0;
  return hb_font_get_nominal_glyph(font_, character, &glyph) ? glyph : 0;
}

bool FontFace::has(char32_t character) {
  const std::size_t page_index = character / kPage;
  if (page_index > 0x110000 / kPage) return false;
  if (page_index >= coverage_.size()) coverage_.resize(page_index + 1);
  std::unique_ptr<CoveragePage>& page = coverage_[page_index];
  if (!page) page = std::make_unique<CoveragePage>();
  std::uint8_t& state = page->state[character % kPage];
  if (state == 0) state = nominal_glyph(character) != 0 ? 2 : 1;
  return state == 2;
}

GlyphInk FontFace::ink(std::uint32_t glyph) {
  if (glyph >= glyph_count_) return {};
  std::unique_ptr<InkPage>& page = ink_[glyph / kPage];
  if (!page) page = std::make_unique<InkPage>();
  GlyphInk& ink = page->ink[glyph % kPage];
  if (!page->known[glyph % kPage]) {
    page->known[glyph % kPage] = true;
    hb_glyph_extents_t extents{};
    if (hb_font_get_glyph_extents(font_, glyph, &extents) && extents.width != 0 && extents.height != 0) {
      ink = {clamped(extents.x_bearing), clamped(std::int64_t{extents.y_bearing} + extents.height),
             clamped(std::int64_t{extents.x_bearing} + extents.width), clamped(extents.y_bearing)};
    }
  }
  return ink;
}

FT_FaceRec_* FontFace::raster_face(Rasterizer& rasterizer) {
  if (raster_tried_) return raster_face_;
  raster_tried_ = true;
  unsigned length = 0;
  const char* data = hb_blob_get_data(blob_, &length);
  FT_LibraryRec_* library = rasterizer.library();
  if (library == nullptr || length == 0) return nullptr;
  if (FT_New_Memory_Face(library, reinterpret_cast<const FT_Byte*>(data), static_cast<FT_Long>(length),
                         static_cast<FT_Long>(face_index_), &raster_face_) != 0) {
    raster_face_ = nullptr;
  }
  return raster_face_;
}

}  // namespace waypost::text
