// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "base/random.hpp"
#include "engine_fixture.hpp"
#include "text/text_field.hpp"
#include "unicode/utf8.hpp"

using namespace waypost;
using namespace waypost::text;

namespace {

// Letters, marks and joiners of twelve scripts, spaces, newlines, and bytes that are no UTF-8.
const std::array<const char*, 60> kPieces = {
    "a",  "Z",      "\u0301", "ffi",    "đ",      "ế",      "ж",      "й",      "ქ",      "ա",
    "ក",  "\u17D2", "ខ",      "\u17B6", "\u17CB", "ស្ត្រី",    "က",      "\u1039", "\u103A", "ေ",
    "င်္",  "\u1037", "ກ",      "\u0EB5", "\u0EC9", "ໆ",      "ท",      "ี",       "่",       "เ",
    "ำ",  "م",      "ہ",      "ی",      "\u0651", "۴",      "\u200C", "\u200D", "\u200B", "\u2060",
    "汉", "字",     "，",     "「",     "」",     "(",      ")",      "12",     "%",      " ",
    " ",  "  ",     "\t",     "\n",     "\u202B", "\u202C", "\u2067", "\u2069", "\xFF",   "\U0001F600"};

bool same_glyphs(const Layout& left, const Layout& right) {
  if (left.glyphs().size() != right.glyphs().size() || left.lines().size() != right.lines().size())
    return false;
  for (std::size_t i = 0; i < left.glyphs().size(); ++i) {
    const PositionedGlyph& a = left.glyphs()[i];
    const PositionedGlyph& b = right.glyphs()[i];
    if (a.glyph != b.glyph || a.x_px != b.x_px || a.y_px != b.y_px || a.cluster != b.cluster) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("random typing keeps valid text, a caret on a stop, and layouts that caches do not change") {
  auto fonts = FontCollection::open(staged_manifest());
  REQUIRE(fonts);
  TextEngine engine(std::move(*fonts));
  SeededRandom numbers(20260101);
  const auto below = [&](std::size_t limit) { return static_cast<std::size_t>(numbers.next() % limit); };
  TextField field;
  int damaged = 0;
  int stale = 0;
  int outside = 0;
  for (int edit = 0; edit < 3000; ++edit) {
    const auto action = below(20);
    const std::string language = samples()[below(samples().size())].language;
    LayoutOptions options;
    options.width_px = static_cast<float>(30 + below(400));
    if (below(4) == 0) options.lines_max = 2;
    const auto layout =
        engine.layout(engine.paragraph(plain_source(field.text(), style_of(language))), options);
    if (action < 12) field.insert(kPieces[below(kPieces.size())]);
    if (action == 12 || action == 13) field.backspace();
    if (action == 14) field.delete_cluster();
    if (action == 15) field.left(*layout);
    if (action == 16) field.right(*layout);
    if (action == 17) field.home();
    if (action == 18) field.set_caret(below(field.text().size() + 1));
    if (action == 19) field.end();
    if (field.text().size() > 600) field.set_text("");

    damaged += unicode::is_valid_utf8(field.text()) ? 0 : 1;
    damaged += field.caret() <= field.text().size() ? 0 : 1;
    const auto paragraph = engine.paragraph(plain_source(field.text(), style_of(language)));
    const auto cached = engine.layout(paragraph, options);
    if (edit % 10 == 0) {
      engine.clear_caches();
      const auto fresh =
          engine.layout(engine.paragraph(plain_source(field.text(), style_of(language))), options);
      stale += same_glyphs(*cached, *fresh) ? 0 : 1;
    }
    for (const Line& line : cached->lines()) {
      if (line.ink.empty()) continue;
      outside += line.ink.y0 >= line.top_px && line.ink.y1 <= line.top_px + line.height_px ? 0 : 1;
    }
    if (options.lines_max == 0) outside += cached->lines().back().end == field.text().size() ? 0 : 1;
    CAPTURE(edit, language, options.width_px, field.text());
    REQUIRE(damaged == 0);
    REQUIRE(stale == 0);
    REQUIRE(outside == 0);
    for (const std::size_t stop : cached->caret_stops()) {
      const gfx::Rect caret = cached->caret(stop);
      const std::size_t found = cached->hit({(caret.x0 + caret.x1) / 2, (caret.y0 + caret.y1) / 2});
      if (found != stop) {
        CAPTURE(caret.x0, caret.x1, cached->line_of(stop), unicode::decode_utf8(field.text()).text);
        REQUIRE(found == stop);
      }
    }
  }
}
