// SPDX-License-Identifier: Apache-2.0
#include "pango_peer.hpp"

#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

#include <cmath>

#include "base/assert.hpp"

namespace waypost::benchmark {
namespace {

int to_pango(float px) { return static_cast<int>(std::lround(px * PANGO_SCALE)); }

PangoLayout* layout_of(void* layout) { return static_cast<PangoLayout*>(layout); }

void measure(PangoLayout* layout) {
  PangoRectangle ink;
  PangoRectangle logical;
  pango_layout_get_extents(layout, &ink, &logical);
}

const FcChar8* fc_text(const std::string& text) { return reinterpret_cast<const FcChar8*>(text.c_str()); }

/// Empty where the file is no font.
std::string family_of(const PangoFont& font) {
  int count = 0;
  FcPattern* pattern =
      FcFreeTypeQuery(fc_text(font.file.string()), static_cast<int>(font.face_index), nullptr, &count);
  std::string family;
  FcChar8* found = nullptr;
  if (pattern != nullptr && FcPatternGetString(pattern, FC_FAMILY, 0, &found) == FcResultMatch)
    family = reinterpret_cast<const char*>(found);
  if (pattern != nullptr) FcPatternDestroy(pattern);
  return family;
}

}  // namespace

struct PangoPeer::Impl {
  FcConfig* config = FcConfigCreate();
  PangoFontMap* font_map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
  PangoContext* context = nullptr;
  PangoFontDescription* description = pango_font_description_new();
};

PangoPeer::PangoPeer(const std::vector<PangoFont>& fonts, const std::string& language, float size_px)
    : impl_(std::make_unique<Impl>()) {
  std::string families;
  for (const PangoFont& font : fonts) {
    const FcBool is_added = FcConfigAppFontAddFile(impl_->config, fc_text(font.file.string()));
    ASSERT(is_added == FcTrue);
    families += (families.empty() ? "" : ",") + family_of(font);
  }
  ASSERT(impl_->font_map != nullptr);
  // A macro with a cast of C's would do the same check.
  pango_fc_font_map_set_config(reinterpret_cast<PangoFcFontMap*>(impl_->font_map), impl_->config);
  impl_->context = pango_font_map_create_context(impl_->font_map);
  pango_context_set_language(impl_->context, pango_language_from_string(language.c_str()));
  pango_context_set_round_glyph_positions(impl_->context, FALSE);
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(impl_->context, options);
  cairo_font_options_destroy(options);
  pango_font_description_set_family(impl_->description, families.c_str());
  pango_font_description_set_absolute_size(impl_->description, static_cast<double>(to_pango(size_px)));
}

PangoPeer::~PangoPeer() {
  pango_font_description_free(impl_->description);
  g_object_unref(impl_->context);
  g_object_unref(impl_->font_map);
  FcConfigDestroy(impl_->config);
}

PangoParagraph PangoPeer::lay_out(const std::string& paragraph, float width_px) {
  PangoLayout* layout = pango_layout_new(impl_->context);
  pango_layout_set_font_description(layout, impl_->description);
  pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width(layout, to_pango(width_px));
  pango_layout_set_text(layout, paragraph.data(), static_cast<int>(paragraph.size()));
  measure(layout);
  return PangoParagraph(layout);
}

PangoParagraph::~PangoParagraph() {
  if (layout_ != nullptr) g_object_unref(layout_);
}

void PangoParagraph::rewrap(float width_px) {
  pango_layout_set_width(layout_of(layout_), to_pango(width_px));
  measure(layout_of(layout_));
}

std::size_t PangoParagraph::line_count() const {
  return static_cast<std::size_t>(pango_layout_get_line_count(layout_of(layout_)));
}

std::size_t PangoParagraph::glyph_count() const {
  std::size_t count = 0;
  PangoLayoutIter* iterator = pango_layout_get_iter(layout_of(layout_));
  do {
    if (const PangoLayoutRun* run = pango_layout_iter_get_run_readonly(iterator))
      count += static_cast<std::size_t>(run->glyphs->num_glyphs);
  } while (pango_layout_iter_next_run(iterator));
  pango_layout_iter_free(iterator);
  return count;
}

}  // namespace waypost::benchmark
