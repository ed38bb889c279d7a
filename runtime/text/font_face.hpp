// SPDX-License-Identifier: Apache-2.0
/// FontFace: one face of a font file, mapped into memory, as HarfBuzz and FreeType see it. For this folder
/// only: it includes their headers.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <hb.h>
#include <memory>
#include <vector>

#include "text/glyph_ink.hpp"

struct FT_FaceRec_;
struct FT_LibraryRec_;

namespace waypost::text {

/// FreeType's library, opened with the first glyph that is rendered.
class Rasterizer {
 public:
  Rasterizer() = default;
  ~Rasterizer();
  Rasterizer(const Rasterizer&) = delete;
  Rasterizer& operator=(const Rasterizer&) = delete;

  /// Null where FreeType cannot start.
  FT_LibraryRec_* library();

 private:
  FT_LibraryRec_* library_ = nullptr;
};

class FontFace {
 public:
  /// A file that cannot be read or is no font gives a face without any glyph.
  FontFace(const std::filesystem::path& file, unsigned face_index);
  ~FontFace();
  FontFace(const FontFace&) = delete;
  FontFace& operator=(const FontFace&) = delete;

  bool usable() const { return glyph_count_ > 0; }
  /// One font object for the life of the program; its scale is the units of the em.
  hb_font_t* shaping_font() const { return font_; }
  float units_per_em() const { return static_cast<float>(units_per_em_); }
  /// The face's own line metrics, in ems, both positive.
  float ascent_em() const { return ascent_em_; }
  float descent_em() const { return descent_em_; }

  bool has(char32_t character);
  /// 0 where the font has none.
  std::uint32_t nominal_glyph(char32_t character) const;
  GlyphInk ink(std::uint32_t glyph);

  /// Opened on first use; null where FreeType cannot read it.
  FT_FaceRec_* raster_face(Rasterizer& rasterizer);

 private:
  static constexpr std::size_t kPage = 256;
  struct CoveragePage {
    std::array<std::uint8_t, kPage> state{};  ///< 0 not asked yet, 1 lacking, 2 there
  };
  struct InkPage {
    std::array<GlyphInk, kPage> ink{};
    std::array<bool, kPage> known{};
  };

  hb_blob_t* blob_ = nullptr;
  hb_font_t* font_ = nullptr;
  unsigned face_index_ = 0;
  unsigned glyph_count_ = 0;
  unsigned units_per_em_ = 1000;
  float ascent_em_ = 0;
  float descent_em_ = 0;
  std::vector<std::unique_ptr<CoveragePage>> coverage_;
  std::vector<std::unique_ptr<InkPage>> ink_;
  FT_FaceRec_* raster_face_ = nullptr;
  bool raster_tried_ = false;
};

}  // namespace waypost::text
