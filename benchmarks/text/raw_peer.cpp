// SPDX-License-Identifier: Apache-2.0
#include "raw_peer.hpp"

#include <hb-ot.h>
#include <hb.h>
#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include "base/assert.hpp"

namespace waypost::benchmark {
namespace {

// The engine's own choice, so that both do the same work: see finding 5 of the text engine's page.
const char* const kShapers[] = {"ot", "fallback", nullptr};

hb_font_t* open_font(const std::filesystem::path& file, unsigned face_index) {
  hb_blob_t* blob = hb_blob_create_from_file(file.c_str());
  hb_face_t* face = hb_face_create(blob, face_index);
  hb_font_t* font = hb_font_create(face);
  hb_ot_font_set_funcs(font);
  hb_face_destroy(face);
  hb_blob_destroy(blob);
  return font;
}

}  // namespace

std::vector<RawRun> raw_runs_of(const text::Layout& one_line) {
  std::vector<RawRun> runs;
  for (const text::LineRun& run : one_line.runs())
    runs.push_back({run.begin, run.end, run.font, run.script, run.level % 2 == 1});
  return runs;
}

struct RawPeer::Impl {
  const text::FontCollection& fonts;
  hb_language_t language;
  hb_buffer_t* buffer = hb_buffer_create();
  std::map<text::FontId, hb_font_t*> open_fonts;
  std::unique_ptr<icu::BreakIterator> lines;

  hb_font_t* font(text::FontId id) {
    hb_font_t*& font = open_fonts[id];
    if (font == nullptr) font = open_font(fonts.path(id), fonts.face_index(id));
    return font;
  }
};

RawPeer::RawPeer(const text::FontCollection& fonts, const std::string& language)
    : impl_(new Impl{fonts, hb_language_from_string(language.c_str(), -1)}) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale = icu::Locale::forLanguageTag(language, status);
  impl_->lines.reset(icu::BreakIterator::createLineInstance(locale, status));
  ASSERT(U_SUCCESS(status));
}

RawPeer::~RawPeer() {
  for (const auto& [id, font] : impl_->open_fonts) hb_font_destroy(font);
  hb_buffer_destroy(impl_->buffer);
}

RawPeer::Counts RawPeer::shape_and_break(const std::string& paragraph, const std::vector<RawRun>& runs) {
  Counts counts;
  hb_buffer_t* buffer = impl_->buffer;
  for (const RawRun& run : runs) {
    hb_buffer_clear_contents(buffer);
    hb_buffer_add_utf8(buffer, paragraph.data() + run.begin, static_cast<int>(run.end - run.begin), 0, -1);
    hb_buffer_set_direction(buffer, run.right_to_left ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer, static_cast<hb_script_t>(run.script));
    hb_buffer_set_language(buffer, impl_->language);
    hb_shape_full(impl_->font(run.font), buffer, nullptr, 0, kShapers);
    counts.glyphs += hb_buffer_get_length(buffer);
  }
  impl_->lines->setText(icu::UnicodeString::fromUTF8(paragraph));
  while (impl_->lines->next() != icu::BreakIterator::DONE) ++counts.opportunities;
  return counts;
}

}  // namespace waypost::benchmark
