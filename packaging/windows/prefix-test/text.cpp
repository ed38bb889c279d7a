// SPDX-License-Identifier: Apache-2.0
#include <fribidi.h>
#include <ft2build.h>
#include <hb-ot.h>
#include <hb.h>
#include <unicode/brkiter.h>
#include <unicode/coll.h>
#include <unicode/datefmt.h>
#include <unicode/unistr.h>

#include <memory>

#include FT_FREETYPE_H

#include "check.hpp"

namespace {

// "Welcome to the frontier", without spaces, as each of these languages is written.
struct Sentence {
  const char* locale;
  const char* text;
};
constexpr Sentence kSentences[] = {{"km", "សូមស្វាគមន៍មកកាន់ព្រំដែន"},
                                   {"lo", "ຍິນດີຕ້ອນຮັບສູ່ຊາຍແດນ"},
                                   {"my", "နယ်စပ်မှကြိုဆိုပါတယ်"},
                                   {"th", "ยินดีต้อนรับสู่ชายแดน"},
                                   {"zh", "欢迎来到边境"}};

void check_breaks(const Sentence& sentence) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> words(
      icu::BreakIterator::createWordInstance(icu::Locale(sentence.locale), status));
  if (U_FAILURE(status)) return check("icu breaks", false, u_errorName(status));
  const icu::UnicodeString text = icu::UnicodeString::fromUTF8(sentence.text);
  words->setText(text);
  std::string places;
  int count = 0;
  for (int32_t place = words->next(); place != icu::BreakIterator::DONE; place = words->next()) {
    places += " " + std::to_string(place);
    ++count;
  }
  // Without a dictionary the whole sentence is one word, or each letter is.
  check("icu breaks", count > 1 && count < text.length(), sentence.locale + places);
}

void check_icu() {
  for (const Sentence& sentence : kSentences) check_breaks(sentence);
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Collator> collator(icu::Collator::createInstance(icu::Locale("lo"), status));
  check("icu coll", U_SUCCESS(status) && collator->compare(u"ກ", u"ຂ", status) == UCOL_LESS, u_errorName(status));
  const std::unique_ptr<icu::DateFormat> format(
      icu::DateFormat::createDateInstance(icu::DateFormat::kLong, icu::Locale("vi")));
  icu::UnicodeString date;
  std::string utf8;
  if (format) format->format(1'700'000'000'000.0, date).toUTF8String(utf8);
  check("icu dates", utf8.find("2023") != std::string::npos, utf8);
}

unsigned long sum_of_picture(FT_Face face, hb_buffer_t* buffer) {
  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
  unsigned long sum = 0;
  for (unsigned i = 0; i < count; ++i) {
    if (FT_Load_Glyph(face, infos[i].codepoint, FT_LOAD_NO_HINTING | FT_LOAD_RENDER) != 0) return 0;
    const FT_Bitmap& bitmap = face->glyph->bitmap;
    for (unsigned j = 0; j < bitmap.rows * unsigned(bitmap.pitch); ++j) sum = sum * 31 % 1'000'003 + bitmap.buffer[j];
  }
  return sum;
}

void check_shapes(const std::vector<std::byte>& font) {
  FT_Library library = nullptr;
  FT_Face face = nullptr;
  const bool opened = FT_Init_FreeType(&library) == 0 &&
                      FT_New_Memory_Face(library, reinterpret_cast<const FT_Byte*>(font.data()),
                                         FT_Long(font.size()), 0, &face) == 0 &&
                      FT_Set_Pixel_Sizes(face, 0, 24) == 0;
  if (!opened) return check("freetype", false, "the font does not open");
  hb_blob_t* blob = hb_blob_create(reinterpret_cast<const char*>(font.data()), unsigned(font.size()),
                                   HB_MEMORY_MODE_READONLY, nullptr, nullptr);
  hb_face_t* shaping_face = hb_face_create(blob, 0);
  hb_font_t* shaping_font = hb_font_create(shaping_face);
  hb_buffer_t* buffer = hb_buffer_create();
  hb_buffer_add_utf8(buffer, kSentences[0].text, -1, 0, -1);
  hb_buffer_guess_segment_properties(buffer);
  hb_shape(shaping_font, buffer, nullptr, 0);
  check("harfbuzz", hb_buffer_get_length(buffer) > 10, std::to_string(hb_buffer_get_length(buffer)) + " glyphs");
  const unsigned long sum = sum_of_picture(face, buffer);
  check("freetype", sum != 0, "picture " + std::to_string(sum));
  hb_buffer_destroy(buffer);
  hb_font_destroy(shaping_font);
  hb_face_destroy(shaping_face);
  hb_blob_destroy(blob);
  FT_Done_Face(face);
  FT_Done_FreeType(library);
}

}  // namespace

void check_text(const std::vector<std::byte>& font) {
  check_icu();
  check_shapes(font);
  const FriBidiCharType type = fribidi_get_bidi_type(0x0627);
  check("fribidi", type == FRIBIDI_TYPE_AL, fribidi_get_bidi_type_name(type));
}
