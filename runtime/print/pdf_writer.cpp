// SPDX-License-Identifier: Apache-2.0
#include "print/pdf_writer.hpp"

#include <cairo-pdf.h>

#include <algorithm>
#include <span>
#include <vector>

#include "print/pdf_fonts.hpp"
#include "print/text_clusters.hpp"
#include "unicode/utf8.hpp"

#ifdef __SANITIZE_ADDRESS__
/// Cairo 1.16 loses a few hundred bytes for each font with PostScript outlines. Not ours, and the program
/// ends.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() { return "leak:libcairo.so.2\n"; }
#endif

namespace waypost::print {
namespace {

constexpr double kPointsPerUnit = 1 / static_cast<double>(kUnitsPerPoint);
constexpr char32_t kStandIn = U'-';
constexpr double kHole = 0.02 * kUnitsPerMm;

cairo_status_t append(void* file, const unsigned char* data, unsigned length) {
  static_cast<std::string*>(file)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

void set_color(cairo_t* context, gfx::Color color) {
  cairo_set_source_rgb(context, color.r / 255.0, color.g / 255.0, color.b / 255.0);
}

}  // namespace

struct PdfWriter::Impl {
  std::string file;
  PdfFonts fonts;
  cairo_surface_t* surface = nullptr;
  cairo_t* context = nullptr;
  bool lacks_font = false;
  std::vector<cairo_glyph_t> glyphs;
  std::vector<cairo_text_cluster_t> clusters;

  explicit Impl(text::FontCollection& collection) : fonts(collection) {}
  ~Impl() {
    cairo_destroy(context);
    cairo_surface_destroy(surface);
  }
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;

  void draw(const text::Layout& layout, const text::Line& line, const text::LineRun& run, gfx::Point at) {
    const std::span run_glyphs =
        std::span(layout.glyphs()).subspan(run.glyphs_begin, run.glyphs_end - run.glyphs_begin);
    if (run_glyphs.empty()) return;
    const PdfFont* font = fonts.find(run.font);
    if (font == nullptr) {
      lacks_font = true;
      return;
    }
    cairo_set_font_face(context, font->face());
    cairo_set_font_size(context, run_glyphs.front().size_px);
    set_color(context, run_glyphs.front().color);
    glyphs.clear();
    for (const text::PositionedGlyph& glyph : run_glyphs)
      glyphs.push_back({glyph.glyph, at.x + glyph.x_px, at.y + glyph.y_px});
    if (run.level % 2 == 1) {
      draw_backward(layout, line, run, *font, at);
    } else {
      show(clustered_text(layout, run));
    }
  }

  void show(const ClusteredText& text) {
    if (text.clusters.empty()) {
      cairo_show_glyphs(context, glyphs.data(), static_cast<int>(glyphs.size()));
      return;
    }
    clusters.clear();
    for (const TextCluster& cluster : text.clusters)
      clusters.push_back({cluster.byte_count, cluster.glyph_count});
    cairo_show_text_glyphs(context, text.utf8.data(), static_cast<int>(text.utf8.size()), glyphs.data(),
                           static_cast<int>(glyphs.size()), clusters.data(),
                           static_cast<int>(clusters.size()), static_cast<cairo_text_cluster_flags_t>(0));
  }

  /// Readers of a PDF put letters in order by where they stand, and in Nastaliq they stand above and below
  /// each other: what is seen is outlines, and behind each word lies its text, a letter beside the other.
  void draw_backward(const text::Layout& layout, const text::Line& line, const text::LineRun& run,
                     const PdfFont& font, gfx::Point at) {
    cairo_glyph_path(context, glyphs.data(), static_cast<int>(glyphs.size()));
    cairo_fill(context);
    const float size = layout.glyphs()[run.glyphs_begin].size_px;
    for (const PlacedWord& word : placed_words(layout, run))
      hide_behind(word, font, size, {at.x + word.x, at.y + line.baseline_px});
  }

  /// The letters of a word as wide as the word, from left to right; through a hole too small to be seen.
  void hide_behind(const PlacedWord& word, const PdfFont& font, float size, gfx::Point at) {
    std::u32string letters = unicode::decode_utf8(word.utf8).text;
    std::reverse(letters.begin(), letters.end());
    std::string utf8;
    float width = 0;
    glyphs.clear();
    clusters.clear();
    for (const char32_t letter : letters) {
      unsigned long glyph = font.nominal_glyph(letter);
      // A mark has no width, so that readers would take it for a letter printed twice.
      if (glyph != 0 && font.advance_em(glyph) <= 0) glyph = font.nominal_glyph(kStandIn);
      if (glyph == 0) continue;
      const std::string bytes = unicode::encode_utf8(std::u32string_view(&letter, 1));
      utf8 += bytes;
      glyphs.push_back({glyph, width, 0});
      clusters.push_back({static_cast<int>(bytes.size()), 1});
      width += size * font.advance_em(glyph);
    }
    if (glyphs.empty() || width <= 0) return;
    cairo_save(context);
    cairo_translate(context, at.x, at.y);
    cairo_scale(context, word.width / width, 1);
    // Cairo leaves out what no hole lets through, so it is where there is ink.
    cairo_text_extents_t ink;
    cairo_glyph_extents(context, glyphs.data(), static_cast<int>(glyphs.size()), &ink);
    cairo_rectangle(context, ink.x_bearing + ink.width / 2, ink.y_bearing + ink.height / 2, kHole, kHole);
    cairo_clip(context);
    cairo_set_source_rgb(context, 1, 1, 1);
    cairo_show_text_glyphs(context, utf8.data(), static_cast<int>(utf8.size()), glyphs.data(),
                           static_cast<int>(glyphs.size()), clusters.data(),
                           static_cast<int>(clusters.size()), static_cast<cairo_text_cluster_flags_t>(0));
    cairo_restore(context);
  }
};

PdfWriter::PdfWriter(text::FontCollection& fonts, const PdfHead& head)
    : impl_(std::make_unique<Impl>(fonts)) {
  impl_->surface = cairo_pdf_surface_create_for_stream(append, &impl_->file, kPageWidth * kPointsPerUnit,
                                                       kPageHeight * kPointsPerUnit);
  cairo_pdf_surface_set_metadata(impl_->surface, CAIRO_PDF_METADATA_TITLE, head.title.c_str());
  cairo_pdf_surface_set_metadata(impl_->surface, CAIRO_PDF_METADATA_CREATOR, "Waypost");
  cairo_pdf_surface_set_metadata(impl_->surface, CAIRO_PDF_METADATA_CREATE_DATE, head.day.c_str());
  impl_->context = cairo_create(impl_->surface);
  cairo_scale(impl_->context, kPointsPerUnit, kPointsPerUnit);
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  cairo_set_font_options(impl_->context, options);
  cairo_font_options_destroy(options);
}

PdfWriter::~PdfWriter() = default;

void PdfWriter::draw(const text::Layout& layout, std::size_t begin, std::size_t end, gfx::Point at) {
  for (std::size_t i = begin; i < end; ++i) {
    const text::Line& line = layout.lines()[i];
    // As it is read, for readers that give words back in the order of the file.
    std::vector<text::LineRun> runs(layout.runs(line).begin(), layout.runs(line).end());
    std::stable_sort(runs.begin(), runs.end(),
                     [](const auto& a, const auto& b) { return a.begin < b.begin; });
    for (const text::LineRun& run : runs) impl_->draw(layout, line, run, at);
  }
}

void PdfWriter::fill(const gfx::Rect& rect, gfx::Color color) {
  set_color(impl_->context, color);
  cairo_rectangle(impl_->context, rect.x0, rect.y0, rect.width(), rect.height());
  cairo_fill(impl_->context);
}

void PdfWriter::end_page() { cairo_show_page(impl_->context); }

Result<std::string> PdfWriter::finish() {
  cairo_surface_finish(impl_->surface);
  cairo_status_t status = cairo_status(impl_->context);
  if (status == CAIRO_STATUS_SUCCESS) status = cairo_surface_status(impl_->surface);
  if (status != CAIRO_STATUS_SUCCESS)
    return failure(ErrorCode::io, std::string("making a PDF: ") + cairo_status_to_string(status));
  if (impl_->lacks_font) return failure(ErrorCode::corrupt, "making a PDF: a font file cannot be read");
  return std::move(impl_->file);
}

}  // namespace waypost::print
