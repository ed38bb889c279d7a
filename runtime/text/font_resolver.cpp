// SPDX-License-Identifier: Apache-2.0
#include "text/font_resolver.hpp"

#include <algorithm>

#include "base/assert.hpp"
#include "text/font_face.hpp"
#include "unicode/character.hpp"
#include "unicode/utf8.hpp"

namespace waypost::text {

namespace {

/// Characters that need no glyph of their own: the shaper hides them, or draws a space.
bool needs_no_glyph(char32_t character) {
  return character < 0x20 || (character >= 0x7F && character < 0xA0) ||
         unicode::is_default_ignorable(character);
}

/// What the shaper makes from another glyph where a font lacks the character's own.
bool has_or_substitutes(FontFace& face, char32_t character) {
  if (face.has(character) || needs_no_glyph(character)) return true;
  if (character == 0x2011) return face.has(0x2010);
  const bool is_space = unicode::is_breaking_space(character) || character == 0xA0 || character == 0x2007 ||
                        character == 0x202F;
  return is_space && face.has(U' ');
}

bool has_every(FontFace& face, std::u32string_view characters) {
  return std::all_of(characters.begin(), characters.end(),
                     [&](char32_t c) { return has_or_substitutes(face, c); });
}

/// Whether the font has the cluster as it is written, composed or decomposed: the shaper tries all three.
bool covers(FontFace& face, std::u32string_view cluster) {
  if (has_every(face, cluster)) return true;
  if (cluster.size() == 1 && cluster.front() < 0xC0) return false;
  return has_every(face, unicode::composed(cluster)) || has_every(face, unicode::decomposed(cluster));
}

}  // namespace

void FontResolver::begin(const TextStyle& style, unicode::Script script) {
  chain_ = fonts_.chain(style.language, script, style.weight);
  ASSERT(!chain_.empty());
  first_face_ = &fonts_.face(chain_.front());
  if (std::find(chain_.begin(), chain_.end(), current_) == chain_.end()) current_ = chain_.front();
}

FontId FontResolver::resolve(std::u32string_view cluster) {
  // Whatever a lone character is, the first font has it and goes on: most of all text.
  if (cluster.size() == 1 && current_ == chain_.front() && first_face_->has(cluster.front())) {
    if (cluster.front() != U' ') last_base_ = cluster.front();
    return current_;
  }
  // What begins with a mark or a format character has no base of its own. A space belongs to the word before it;
  // behind a bracket that the language's own face lacks, it is that face's again.
  const char32_t first = cluster.front();
  const bool space_stays = first == U' ' && unicode::is_word_character(last_base_);
  const bool stays = space_stays || needs_no_glyph(first) || unicode::is_mark(first);
  if (!stays) last_base_ = first;
  const FontId wanted = stays ? current_ : chain_.front();
  if (covers(fonts_.face(wanted), cluster)) return current_ = wanted;
  return current_ = resolve_in_chain(cluster);
}

FontId FontResolver::resolve_in_chain(std::u32string_view cluster) {
  const auto base =
      std::find_if(cluster.begin(), cluster.end(), [](char32_t c) { return !needs_no_glyph(c); });
  if (base == cluster.end()) return current_;
  FontId with_base = kNoFont;
  for (const FontId font : chain_) {
    FontFace& face = fonts_.face(font);
    if (covers(face, cluster)) return font;
    if (with_base == kNoFont && has_or_substitutes(face, *base)) with_base = font;
  }
  const FontId chosen = with_base == kNoFont ? chain_.front() : with_base;
  for (const char32_t c : cluster) {
    if (has_or_substitutes(fonts_.face(chosen), c)) continue;
    if (std::find(missing_.begin(), missing_.end(), c) == missing_.end()) missing_.push_back(c);
  }
  return chosen;
}

}  // namespace waypost::text
