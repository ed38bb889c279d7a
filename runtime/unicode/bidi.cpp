// SPDX-License-Identifier: Apache-2.0
#include "unicode/bidi.hpp"

#include <algorithm>
#include <fribidi.h>
#include <numeric>

#include "base/assert.hpp"

namespace waypost::unicode {

bool may_be_right_to_left(std::u32string_view text) {
  return std::any_of(text.begin(), text.end(), [](char32_t c) {
    return (c >= 0x0590 && c <= 0x08FF) || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069) || (c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFF) ||
           (c >= 0x10800 && c <= 0x10FFF) || (c >= 0x1E800 && c <= 0x1EFFF);
  });
}

BidiParagraph::BidiParagraph(std::u32string_view text, std::optional<BidiLevel> base_level,
                             BidiLevel fallback_level)
    : levels_(text.size(), 0), whitespace_(text.size(), Whitespace::none) {
  ASSERT(!base_level || *base_level <= 1);
  if (text.empty()) {
    base_level_ = base_level.value_or(fallback_level);
    return;
  }
  static_assert(sizeof(FriBidiChar) == sizeof(char32_t) && sizeof(FriBidiLevel) == sizeof(BidiLevel));
  const auto length = static_cast<FriBidiStrIndex>(text.size());
  const std::vector<FriBidiChar> characters(text.begin(), text.end());
  std::vector<FriBidiCharType> types(text.size());
  std::vector<FriBidiBracketType> brackets(text.size());
  std::vector<FriBidiLevel> levels(text.size());
  fribidi_get_bidi_types(characters.data(), length, types.data());
  fribidi_get_bracket_types(characters.data(), length, types.data(), brackets.data());
  FriBidiParType direction = fallback_level == 1 ? FRIBIDI_PAR_WRTL : FRIBIDI_PAR_WLTR;
  if (base_level) direction = *base_level == 1 ? FRIBIDI_PAR_RTL : FRIBIDI_PAR_LTR;
  const FriBidiLevel highest =
      fribidi_get_par_embedding_levels_ex(types.data(), brackets.data(), length, &direction, levels.data());
  base_level_ = FRIBIDI_IS_RTL(direction) ? 1 : 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    // FriBidi answers 0 where memory ran out: then everything stands at the base level.
    levels_[i] = highest == 0 ? base_level_ : static_cast<BidiLevel>(std::max<int>(levels[i], 0));
    if (FRIBIDI_IS_SEPARATOR(types[i])) {
      whitespace_[i] = Whitespace::separator;
    } else if (FRIBIDI_IS_EXPLICIT_OR_BN_OR_WS(types[i]) || FRIBIDI_IS_ISOLATE(types[i])) {
      whitespace_[i] = Whitespace::space;
    }
  }
}

std::vector<BidiLevel> BidiParagraph::line_levels(std::size_t begin, std::size_t end) const {
  ASSERT(begin <= end && end <= levels_.size());
  std::vector<BidiLevel> levels(levels_.begin() + static_cast<std::ptrdiff_t>(begin),
                                levels_.begin() + static_cast<std::ptrdiff_t>(end));
  reset_line_whitespace(begin, levels);
  return levels;
}

void BidiParagraph::reset_line_whitespace(std::size_t begin, std::span<BidiLevel> levels) const {
  ASSERT(begin + levels.size() <= whitespace_.size());
  bool resetting = true;
  for (std::size_t i = levels.size(); i-- > 0;) {
    const Whitespace kind = whitespace_[begin + i];
    if (kind == Whitespace::separator) resetting = true;
    if (kind == Whitespace::none) resetting = false;
    if (resetting) levels[i] = base_level_;
  }
}

std::vector<std::size_t> visual_order(std::span<const BidiLevel> levels) {
  std::vector<std::size_t> order(levels.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  BidiLevel highest = 0;
  BidiLevel lowest_odd = 255;
  for (const BidiLevel level : levels) {
    highest = std::max(highest, level);
    if (level % 2 == 1) lowest_odd = std::min(lowest_odd, level);
  }
  for (int level = highest; level >= lowest_odd; --level) {
    for (std::size_t begin = 0; begin < levels.size();) {
      if (levels[begin] < level) {
        ++begin;
        continue;
      }
      std::size_t end = begin;
      while (end < levels.size() && levels[end] >= level) ++end;
      std::reverse(order.begin() + static_cast<std::ptrdiff_t>(begin),
                   order.begin() + static_cast<std::ptrdiff_t>(end));
      begin = end;
    }
  }
  return order;
}

}  // namespace waypost::unicode
