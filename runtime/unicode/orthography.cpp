// SPDX-License-Identifier: Apache-2.0
// What no dictionary may do: ICU's line breaks part Myanmar, Lao and Khmer text in places where no reader
// would.
#include "unicode/character.hpp"
#include "unicode/segmenter.hpp"

namespace waypost::unicode {

namespace {

constexpr char32_t kMyanmarVirama = 0x1039;
constexpr char32_t kMyanmarAsat = 0x103A;
constexpr char32_t kMyanmarDotBelow = 0x1037;
constexpr char32_t kLaoRepetition = 0x0EC6;

bool is_between(char32_t character, char32_t first, char32_t last) {
  return character >= first && character <= last;
}

bool is_myanmar_letter(char32_t c) {
  const bool in_block =
      is_between(c, 0x1000, 0x109F) || is_between(c, 0xA9E0, 0xA9FF) || is_between(c, 0xAA60, 0xAA7F);
  return in_block && is_letter(c);
}

/// A consonant that the asat kills, or the upper part of a stack: it ends the syllable before it.
bool ends_myanmar_syllable(std::u32string_view text, std::size_t at) {
  if (!is_myanmar_letter(text[at])) return false;
  for (std::size_t i = at + 1; i < text.size() && i <= at + 2; ++i) {
    if (text[i] == kMyanmarAsat || text[i] == kMyanmarVirama) return true;
    if (text[i] != kMyanmarDotBelow) return false;
  }
  return false;
}

/// Thai and Lao signs that stand after their consonant, and repetition and abbreviation marks.
bool follows_its_syllable(char32_t character) {
  switch (character) {
    case 0x0E2F:
    case 0x0E30:
    case 0x0E32:
    case 0x0E33:
    case 0x0E45:
    case 0x0E46:
    case 0x0EAF:
    case 0x0EB0:
    case 0x0EB2:
    case 0x0EB3:
    case 0x0EBD:
    case 0x0EC6:
    case 0x17D4:
    case 0x17D5:
    case 0x17D6:
    case 0x17D7:
    case 0x17D8:
    case 0x17DA:
    case 0x104A:
    case 0x104B: return true;
    default: return false;
  }
}

/// Vowel signs that are written before the consonant they belong to.
bool precedes_its_consonant(char32_t character) {
  return is_between(character, 0x0E40, 0x0E44) || is_between(character, 0x0EC0, 0x0EC4);
}

}  // namespace

bool breaks_orthography(std::u32string_view text, std::size_t offset) {
  if (offset == 0 || offset >= text.size()) return false;
  const char32_t before = text[offset - 1];
  const char32_t after = text[offset];
  if (before < 0x0E00 && after < 0x0E00) return false;
  if (builds_a_stack(before)) return true;
  if (precedes_its_consonant(before)) return true;
  if (after == kLaoRepetition) return true;
  // Behind a space, or what stands for a picture, a line may begin with anything; an author's U+200B counts
  // as one.
  std::size_t base = offset - 1;
  while (base > 0 && is_mark(text[base])) --base;
  if (is_breaking_space(before) || is_hard_newline(before) || before == 0x200B || text[base] == 0xFFFC)
    return false;
  if (is_mark(after) || follows_its_syllable(after)) return true;
  return ends_myanmar_syllable(text, offset);
}

}  // namespace waypost::unicode
