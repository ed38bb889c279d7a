// SPDX-License-Identifier: Apache-2.0
#include "text/shaper.hpp"

#include <algorithm>

#include "base/assert.hpp"
#include "text/font_face.hpp"
#include "unicode/character.hpp"

namespace waypost::text {

namespace {

constexpr std::size_t kCacheEntriesMax = 8192;
// Longer texts are seldom met again, and their keys would outweigh their glyphs.
constexpr std::size_t kCachedLengthMax = 512;
constexpr std::size_t kContextMax = 5;
constexpr char32_t kDottedCircle = 0x25CC;

// Debian's HarfBuzz asks Graphite first, which shapes Padauk another way than its OpenType tables do.
const char* const kShapers[] = {"ot", "fallback", nullptr};

/// Scripts whose letters take another form beside a joining neighbour.
bool joins(unicode::Script written) {
  using unicode::script;
  return written == script("Arab") || written == script("Syrc") || written == script("Nkoo") ||
         written == script("Mong") || written == script("Adlm") || written == script("Rohg") ||
         written == script("Mand") || written == script("Phag");
}

/// What is drawn for a character: control characters have no glyph, a tab is a space.
char32_t drawn(char32_t character) {
  if (character == U'\t') return U' ';
  if (character < 0x20 || (character >= 0x7F && character < 0xA0)) return 0x200B;
  return character;
}

/// The advance of the widest digit of the set that `digit` belongs to.
std::int32_t widest_digit(FontFace& face, char32_t digit) {
  const char32_t zero = digit - static_cast<char32_t>(unicode::digit_value(digit).value_or(0));
  std::int32_t widest = 0;
  for (char32_t each = zero; each < zero + 10; ++each) {
    if (!face.has(each)) continue;
    widest = std::max(widest, static_cast<std::int32_t>(hb_font_get_glyph_h_advance(
                                  face.shaping_font(), face.nominal_glyph(each))));
  }
  return widest;
}

/// Digits stand in the middle of equal cells; a font's own tabular figures would only do so for its Latin
/// ones.
void make_tabular(ShapedText& shaped, std::u32string_view text, FontFace& face) {
  for (std::size_t i = 0; i < shaped.glyphs.size(); ++i) {
    ShapedGlyph& glyph = shaped.glyphs[i];
    if (!unicode::digit_value(text[glyph.cluster])) continue;
    const bool alone = (i == 0 || shaped.glyphs[i - 1].cluster != glyph.cluster) &&
                       (i + 1 == shaped.glyphs.size() || shaped.glyphs[i + 1].cluster != glyph.cluster);
    const std::int32_t widest = widest_digit(face, text[glyph.cluster]);
    if (!alone || widest <= glyph.advance) continue;
    const std::int32_t spare = widest - glyph.advance;
    glyph.x_offset += spare / 2;
    glyph.advance = widest;
    shaped.advance += spare;
  }
}

}  // namespace

Shaper::Shaper(FontCollection& fonts)
    : fonts_(fonts), buffer_(hb_buffer_create()), cache_(kCacheEntriesMax) {}
Shaper::~Shaper() { hb_buffer_destroy(buffer_); }

void Shaper::clear() { cache_.clear(); }

const Shaper::Language& Shaper::language(std::string_view tag) {
  auto found = languages_.find(tag);
  if (found == languages_.end()) {
    const Language entry{static_cast<std::uint32_t>(languages_.size()),
                         hb_language_from_string(tag.data(), static_cast<int>(tag.size()))};
    found = languages_.emplace(tag, entry).first;
  }
  return found->second;
}

const ShapedText& Shaper::shape(const ShapingContext& context, std::u32string_view text, std::size_t begin,
                                std::size_t end) {
  ASSERT(begin < end && end <= text.size());
  std::size_t before = 0;
  std::size_t after = 0;
  if (joins(context.script)) {
    while (before < kContextMax && before < begin && !unicode::is_breaking_space(text[begin - before - 1]))
      ++before;
    while (after < kContextMax && end + after < text.size() && !unicode::is_breaking_space(text[end + after]))
      ++after;
    // Behind a space at the edge nothing joins.
    if (unicode::is_breaking_space(text[begin])) before = 0;
    if (unicode::is_breaking_space(text[end - 1])) after = 0;
  }
  if (end - begin > kCachedLengthMax) {
    long_text_ = shape_now(context, text, begin, end, before, after);
    return long_text_;
  }
  key_.clear();
  key_.push_back(static_cast<char32_t>(context.font));
  key_.push_back(static_cast<char32_t>(context.script));
  key_.push_back((language(context.language).id << 9) | (context.tabular_digits ? 0x100U : 0U) |
                 static_cast<char32_t>(before << 5) | static_cast<char32_t>(after << 1) |
                 static_cast<char32_t>(context.right_to_left ? 1 : 0));
  key_.append(text.substr(begin - before, before + (end - begin) + after));
  if (const ShapedText* known = cache_.find(std::u32string_view(key_))) return *known;
  return cache_.insert(key_, shape_now(context, text, begin, end, before, after));
}

ShapedText Shaper::shape_now(const ShapingContext& context, std::u32string_view text, std::size_t begin,
                             std::size_t end, std::size_t before, std::size_t after) {
  FontFace& face = fonts_.face(context.font);
  hb_buffer_clear_contents(buffer_);
  static_assert(sizeof(char32_t) == sizeof(std::uint32_t));
  const auto* characters = reinterpret_cast<const std::uint32_t*>(text.data());
  if (before > 0 || after > 0) {
    hb_buffer_add_utf32(buffer_, characters + (begin - before),
                        static_cast<int>(before + (end - begin) + after), static_cast<unsigned>(before),
                        static_cast<int>(end - begin));
    unsigned length = 0;
    hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer_, &length);
    for (unsigned i = 0; i < length; ++i) {
      infos[i].cluster -= static_cast<unsigned>(before);
      infos[i].codepoint = drawn(text[begin + i]);
    }
  } else {
    hb_buffer_set_content_type(buffer_, HB_BUFFER_CONTENT_TYPE_UNICODE);
    for (std::size_t i = begin; i < end; ++i)
      hb_buffer_add(buffer_, drawn(text[i]), static_cast<unsigned>(i - begin));
  }
  hb_buffer_set_direction(buffer_, context.right_to_left ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
  hb_buffer_set_script(buffer_, static_cast<hb_script_t>(context.script));
  hb_buffer_set_language(buffer_, language(context.language).tag);
  hb_shape_full(face.shaping_font(), buffer_, nullptr, 0, kShapers);

  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer_, &count);
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer_, &count);
  ShapedText shaped;
  shaped.glyphs.resize(count);
  for (unsigned i = 0; i < count; ++i) {
    ShapedGlyph& glyph = shaped.glyphs[context.right_to_left ? count - 1 - i : i];
    glyph.glyph = infos[i].codepoint;
    glyph.cluster = infos[i].cluster;
    glyph.advance = positions[i].x_advance;
    glyph.x_offset = positions[i].x_offset;
    glyph.y_offset = positions[i].y_offset;
    glyph.ink = face.ink(glyph.glyph);
    glyph.unsafe_to_break = (hb_glyph_info_get_glyph_flags(&infos[i]) & HB_GLYPH_FLAG_UNSAFE_TO_BREAK) != 0;
    shaped.advance += glyph.advance;
  }
  if (context.tabular_digits) make_tabular(shaped, text.substr(begin, end - begin), face);
  const std::uint32_t circle = face.has(kDottedCircle) ? face.nominal_glyph(kDottedCircle) : 0;
  if (circle != 0 && text.substr(begin, end - begin).find(kDottedCircle) == std::u32string_view::npos) {
    shaped.dotted_circles = static_cast<int>(std::count_if(
        shaped.glyphs.begin(), shaped.glyphs.end(), [&](const ShapedGlyph& g) { return g.glyph == circle; }));
  }
  return shaped;
}

}  // namespace waypost::text
