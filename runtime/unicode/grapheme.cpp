// SPDX-License-Identifier: Apache-2.0
// Extended grapheme clusters by the rules of UAX #29 themselves (Unicode 15.0, GB3 to GB999): a paragraph
// asks for them before anything else, and ICU's iterator takes as long for that as HarfBuzz for shaping Latin
// text.
#include <array>
#include <memory>
#include <unicode/uchar.h>

#include "unicode/character.hpp"
#include "unicode/segmenter.hpp"

namespace waypost::unicode {

namespace {

enum class Kind : std::uint8_t {
  other,
  carriage_return,
  line_feed,
  control,
  extend,
  zero_width_joiner,
  spacing_mark,
  prepend,
  hangul_l,
  hangul_v,
  hangul_t,
  hangul_lv,
  hangul_lvt,
  regional_indicator,
  pictographic
};

Kind kind_from_icu(char32_t c) {
  const auto character = static_cast<UChar32>(c);
  switch (u_getIntPropertyValue(character, UCHAR_GRAPHEME_CLUSTER_BREAK)) {
    case U_GCB_CR: return Kind::carriage_return;
    case U_GCB_LF: return Kind::line_feed;
    case U_GCB_CONTROL: return Kind::control;
    case U_GCB_EXTEND: return Kind::extend;
    case U_GCB_ZWJ: return Kind::zero_width_joiner;
    case U_GCB_SPACING_MARK: return Kind::spacing_mark;
    case U_GCB_PREPEND: return Kind::prepend;
    case U_GCB_L: return Kind::hangul_l;
    case U_GCB_V: return Kind::hangul_v;
    case U_GCB_T: return Kind::hangul_t;
    case U_GCB_LV: return Kind::hangul_lv;
    case U_GCB_LVT: return Kind::hangul_lvt;
    case U_GCB_REGIONAL_INDICATOR: return Kind::regional_indicator;
    default: break;
  }
  return u_hasBinaryProperty(character, UCHAR_EXTENDED_PICTOGRAPHIC) != 0 ? Kind::pictographic : Kind::other;
}

/// Kinds by blocks of 256 characters, each asked of ICU when first met.
class KindTable {
 public:
  Kind operator[](char32_t c) {
    if (c >= kCharacters) return kind_from_icu(c);
    std::unique_ptr<Block>& block = blocks_[c / kBlock];
    if (!block) block = read(c / kBlock * kBlock);
    return (*block)[c % kBlock];
  }

 private:
  static constexpr char32_t kBlock = 256;
  static constexpr char32_t kCharacters = 0x10000;
  using Block = std::array<Kind, kBlock>;

  static std::unique_ptr<Block> read(char32_t first) {
    auto block = std::make_unique<Block>();
    for (char32_t i = 0; i < kBlock; ++i) (*block)[i] = kind_from_icu(first + i);
    return block;
  }

  std::array<std::unique_ptr<Block>, kCharacters / kBlock> blocks_;
};

bool is_control(Kind kind) {
  return kind == Kind::control || kind == Kind::carriage_return || kind == Kind::line_feed;
}

/// GB6 to GB8: syllables of Hangul.
bool joins_hangul(Kind before, Kind after) {
  switch (before) {
    case Kind::hangul_l:
      return after == Kind::hangul_l || after == Kind::hangul_v || after == Kind::hangul_lv ||
             after == Kind::hangul_lvt;
    case Kind::hangul_lv:
    case Kind::hangul_v: return after == Kind::hangul_v || after == Kind::hangul_t;
    case Kind::hangul_lvt:
    case Kind::hangul_t: return after == Kind::hangul_t;
    default: return false;
  }
}

/// What rules that look further back than one character need to know.
struct Seen {
  enum class Pictograph : std::uint8_t { none, extended, joined };

  Pictograph pictograph = Pictograph::none;  ///< GB11: a pictograph, Extend, and then the joiner
  bool odd_indicators = false;               ///< GB12, GB13

  void take(Kind kind) {
    if (kind == Kind::pictographic) {
      pictograph = Pictograph::extended;
    } else if (kind == Kind::zero_width_joiner && pictograph == Pictograph::extended) {
      pictograph = Pictograph::joined;
    } else if (kind != Kind::extend || pictograph == Pictograph::joined) {
      pictograph = Pictograph::none;
    }
    odd_indicators = kind == Kind::regional_indicator && !odd_indicators;
  }
};

bool is_boundary(Kind before, Kind after, const Seen& seen) {
  if (before == Kind::carriage_return && after == Kind::line_feed) return false;  // GB3
  if (is_control(before) || is_control(after)) return true;                       // GB4, GB5
  if (joins_hangul(before, after)) return false;                                  // GB6-8
  if (after == Kind::extend || after == Kind::zero_width_joiner) return false;    // GB9
  if (after == Kind::spacing_mark || before == Kind::prepend) return false;       // GB9a, GB9b
  const bool joined = seen.pictograph == Seen::Pictograph::joined;
  if (joined && after == Kind::pictographic) return false;  // GB11
  const bool flag = before == Kind::regional_indicator && after == Kind::regional_indicator;
  return !(flag && seen.odd_indicators);  // GB12, GB13
}

}  // namespace

Boundaries grapheme_clusters(std::u32string_view text, Tailoring tailoring) {
  thread_local KindTable kinds;
  Boundaries boundaries(text.size() + 1, 1);
  Seen seen;
  Kind before = Kind::control;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const Kind kind = kinds[text[i]];
    if (i > 0 && (before != Kind::other || kind != Kind::other)) {
      boundaries[i] = is_boundary(before, kind, seen) ? 1 : 0;
      const bool inside_stack = tailoring == Tailoring::south_asian && builds_a_stack(text[i - 1]) &&
                                !is_breaking_space(text[i]) && !is_hard_newline(text[i]);
      if (inside_stack) boundaries[i] = 0;
    }
    seen.take(kind);
    before = kind;
  }
  return boundaries;
}

}  // namespace waypost::unicode
