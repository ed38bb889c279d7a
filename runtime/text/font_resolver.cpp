// SPDX-License-Identifier: Apache-2.0
#include "text/font_resolver.hpp"

#include <algorithm>

#include "base/assert.hpp"
#include "text/font_face.hpp"
#include "unicode/character.hpp"

namespace waypost::text {

namespace {

/// Characters that need no glyph of their own: the shaper hides them, or draws a space.
bool needs_no_glyph(char32_t character) {
  return character < 0x20 || (character >= 0x7F && character < 0xA0) || unicode::is_default_ignorable(character);
}

}  // namespace

void FontResolver::begin(const TextStyle& style, unicode::Script script) {
  chain_ = fonts_.chain(style.language, script, style.weight);
  ASSERT(!chain_.empty());
  if (std::find(chain_.begin(), chain_.end(), current_) == chain_.end()) current_ = chain_.front();
}

FontId FontResolver::resolve(std::u32string_view cluster) {
  const auto has_all = [&](FontId font) {
    FontFace& face = fonts_.face(font);
    return std::all_of(cluster.begin(), cluster.end(), [&](char32_t c) { return face.has(c) || needs_no_glyph(c); });
  };
  // What begins with a mark or a format character has no base of its own.
  const char32_t first = cluster.front();
  const bool stays = first == U' ' || needs_no_glyph(first) || unicode::is_mark(first);
  const FontId wanted = stays ? current_ : chain_.front();
  if (has_all(wanted)) return current_ = wanted;
  return current_ = resolve_in_chain(cluster);
}

FontId FontResolver::resolve_in_chain(std::u32string_view cluster) {
  FontId with_base = kNoFont;
  const auto base = std::find_if(cluster.begin(), cluster.end(), [](char32_t c) { return !needs_no_glyph(c); });
  if (base == cluster.end()) return current_;
  for (const FontId font : chain_) {
    FontFace& face = fonts_.face(font);
    if (!face.has(*base)) continue;
    if (with_base == kNoFont) with_base = font;
    if (std::all_of(base, cluster.end(), [&](char32_t c) { return needs_no_glyph(c) || face.has(c); })) return font;
  }
  const FontId chosen = with_base == kNoFont ? chain_.front() : with_base;
  for (const char32_t c : cluster) {
    if (needs_no_glyph(c) || fonts_.face(chosen).has(c)) continue;
    if (std::find(missing_.begin(), missing_.end(), c) == missing_.end()) missing_.push_back(c);
  }
  return chosen;
}

}  // namespace waypost::text
