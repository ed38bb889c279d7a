// SPDX-License-Identifier: Apache-2.0
#include "text/line_sign.hpp"

#include "text/font_face.hpp"
#include "text/font_resolver.hpp"

namespace waypost::text {

namespace {

constexpr char32_t kEllipsis = 0x2026;
constexpr char32_t kHyphen = 0x2010;

LineSign make_sign(char32_t sign, const ParagraphData& data, const HardLine& line, std::size_t at,
                   FontCollection& fonts, Shaper& shaper) {
  LineSign made;
  const bool has_run = line.begin < line.end && at < line.end;
  if (has_run) made.run = data.runs[data.run_at(at)];
  const TextStyle& style = data.styles[has_run ? made.run.style : 0];
  const std::u32string_view text(&sign, 1);
  FontResolver resolver(fonts);
  resolver.begin(style, made.run.script);
  made.run.font = resolver.resolve(text);
  made.run.level = line.base_level;
  made.run.scale = style.size_px / fonts.face(made.run.font).units_per_em();
  made.shaped = shaper.shape(shaping_context(made.run, style), text, 0, 1);
  made.width_px = static_cast<float>(made.shaped.advance) * made.run.scale;
  return made;
}

}  // namespace

LineSign make_ellipsis(const ParagraphData& data, const HardLine& line, std::size_t at, FontCollection& fonts,
                       Shaper& shaper) {
  return make_sign(kEllipsis, data, line, at, fonts, shaper);
}

LineSign make_hyphen(const ParagraphData& data, const HardLine& line, std::size_t at, FontCollection& fonts,
                     Shaper& shaper) {
  LineSign hyphen = make_sign(kHyphen, data, line, at, fonts, shaper);
  const bool is_missing = hyphen.shaped.glyphs.empty() || hyphen.shaped.glyphs.front().glyph == 0;
  return is_missing ? make_sign(U'-', data, line, at, fonts, shaper) : hyphen;
}

}  // namespace waypost::text
