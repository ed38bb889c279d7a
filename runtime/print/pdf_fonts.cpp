// SPDX-License-Identifier: Apache-2.0
#include "print/pdf_fonts.hpp"

#include <cairo-ft.h>
#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_ADVANCES_H

#include <utility>

#include "base/mapped_file.hpp"

namespace waypost::print {
namespace {

/// FreeType's library, closed after the last of its faces: cairo keeps faces longer than we do.
class FontLibrary {
 public:
  FontLibrary() {
    if (FT_Init_FreeType(&library_) != 0) library_ = nullptr;
  }
  ~FontLibrary() {
    if (library_ != nullptr) FT_Done_FreeType(library_);
  }
  FontLibrary(const FontLibrary&) = delete;
  FontLibrary& operator=(const FontLibrary&) = delete;

  FT_Library get() const { return library_; }

 private:
  FT_Library library_ = nullptr;
};

const std::shared_ptr<FontLibrary>& font_library() {
  static const auto library = std::make_shared<FontLibrary>();
  return library;
}

/// FreeType's face with what it lives on.
struct OpenFace {
  std::shared_ptr<FontLibrary> library;
  MappedFile file;
  FT_Face face = nullptr;

  OpenFace(std::shared_ptr<FontLibrary> shared, MappedFile mapped)
      : library(std::move(shared)), file(std::move(mapped)) {}
  ~OpenFace() {
    if (face != nullptr) FT_Done_Face(face);
  }
  OpenFace(const OpenFace&) = delete;
  OpenFace& operator=(const OpenFace&) = delete;
};

void close_face(void* open_face) { delete static_cast<OpenFace*>(open_face); }

class FreeTypeFont : public PdfFont {
 public:
  /// Takes both.
  FreeTypeFont(FT_Face raster, cairo_font_face_t* face) : raster_(raster), face_(face) {}
  ~FreeTypeFont() override { cairo_font_face_destroy(face_); }
  FreeTypeFont(const FreeTypeFont&) = delete;
  FreeTypeFont& operator=(const FreeTypeFont&) = delete;

  cairo_font_face_t* face() const override { return face_; }
  unsigned long nominal_glyph(char32_t character) const override {
    return FT_Get_Char_Index(raster_, character);
  }
  float advance_em(unsigned long glyph) const override {
    FT_Fixed advance = 0;
    if (FT_Get_Advance(raster_, static_cast<FT_UInt>(glyph), FT_LOAD_NO_SCALE, &advance) != 0) return 0;
    return static_cast<float>(advance) / static_cast<float>(raster_->units_per_EM);
  }

 private:
  FT_Face raster_;
  cairo_font_face_t* face_;
};

std::unique_ptr<PdfFont> open_font(const std::filesystem::path& file, unsigned face_index) {
  auto mapped = MappedFile::open(file);
  if (!mapped || font_library()->get() == nullptr) return nullptr;
  auto open = std::make_unique<OpenFace>(font_library(), std::move(*mapped));
  const std::string_view content = open->file.content();
  if (FT_New_Memory_Face(open->library->get(), reinterpret_cast<const FT_Byte*>(content.data()),
                         static_cast<FT_Long>(content.size()), static_cast<FT_Long>(face_index),
                         &open->face) != 0) {
    return nullptr;
  }
  cairo_font_face_t* face = cairo_ft_font_face_create_for_ft_face(open->face, FT_LOAD_NO_HINTING);
  static const cairo_user_data_key_t kOpenFace{};
  if (cairo_font_face_set_user_data(face, &kOpenFace, open.get(), close_face) != CAIRO_STATUS_SUCCESS) {
    cairo_font_face_destroy(face);
    return nullptr;
  }
  return std::make_unique<FreeTypeFont>(open.release()->face, face);
}

}  // namespace

const PdfFont* PdfFonts::find(text::FontId font) {
  const auto known = opened_.find(font);
  if (known != opened_.end()) return known->second.get();
  return opened_.emplace(font, open_font(fonts_.path(font), fonts_.face_index(font))).first->second.get();
}

}  // namespace waypost::print
