// SPDX-License-Identifier: Apache-2.0
/// Shaper: characters of one font, script, language and direction into glyphs, through a cache in font units.
#pragma once

#include <cstddef>
#include <cstdint>
#include <hb.h>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "text/font_collection.hpp"
#include "text/glyph_ink.hpp"
#include "text/recent_cache.hpp"
#include "unicode/script.hpp"

namespace waypost::text {

/// Lengths in font units, y upwards.
struct ShapedGlyph {
  std::uint32_t glyph = 0;
  std::uint32_t cluster = 0;  ///< code point of the shaped text that it begins with
  std::int32_t advance = 0;
  std::int32_t x_offset = 0;
  std::int32_t y_offset = 0;
  GlyphInk ink;
  bool unsafe_to_break = false;  ///< cutting before its cluster needs both sides shaped again
};

struct ShapedText {
  /// In logical order: right-to-left glyphs appear reversed against the screen.
  std::vector<ShapedGlyph> glyphs;
  std::int64_t advance = 0;
  int dotted_circles = 0;
};

/// What glyphs depend on beside the characters.
struct ShapingContext {
  FontId font = kNoFont;
  unicode::Script script = unicode::kCommon;
  std::string_view language;
  bool right_to_left = false;
  bool tabular_digits = false;
};

class Shaper {
 public:
  explicit Shaper(FontCollection& fonts);
  ~Shaper();
  Shaper(const Shaper&) = delete;
  Shaper& operator=(const Shaper&) = delete;

  /// Shapes [begin, end) of `text`. What surrounds it counts where letters join across the cut.
  /// The reference holds until the next call.
  const ShapedText& shape(const ShapingContext& context, std::u32string_view text, std::size_t begin,
                          std::size_t end);
  void clear();

 private:
  struct Language {
    std::uint32_t id = 0;
    hb_language_t tag = HB_LANGUAGE_INVALID;
  };

  const Language& language(std::string_view tag);
  ShapedText shape_now(const ShapingContext& context, std::u32string_view text, std::size_t begin,
                       std::size_t end, std::size_t before, std::size_t after);

  FontCollection& fonts_;
  hb_buffer_t* buffer_;
  std::map<std::string, Language, std::less<>> languages_;
  RecentCache<std::u32string, ShapedText, TextHash<char32_t>, std::equal_to<>> cache_;
  std::u32string key_;
  ShapedText long_text_;
};

}  // namespace waypost::text
