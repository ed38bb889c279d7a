// SPDX-License-Identifier: Apache-2.0
#include "assessment/typed_text.hpp"

#include "assessment/text_pattern.hpp"
#include "unicode/character.hpp"
#include "unicode/number.hpp"
#include "unicode/utf8.hpp"

namespace waypost::assessment {
namespace {

/// Unicode's White_Space.
bool is_space(char32_t character) {
  return unicode::is_breaking_space(character) || unicode::is_hard_newline(character) || character == 0xA0 ||
         character == 0x2007 || character == 0x202F;
}

}  // namespace

std::string comparable(std::string_view text) {
  std::u32string visible;
  for (const char32_t character : unicode::decode_utf8(text).text) {
    if (unicode::is_default_ignorable(character)) continue;
    if (!is_space(character)) {
      visible.push_back(character);
    } else if (!visible.empty() && visible.back() != U' ') {
      visible.push_back(U' ');
    }
  }
  if (!visible.empty() && visible.back() == U' ') visible.pop_back();
  // Canonical caseless matching (Unicode 15, D145) folds what is decomposed.
  return unicode::with_ascii_digits(unicode::fold_case(unicode::encode_utf8(unicode::decomposed(visible))));
}

bool fits(std::string_view variant, std::string_view typed) {
  return TextPattern(unicode::decode_utf8(comparable(variant)).text)
      .fits(unicode::decode_utf8(comparable(typed)).text);
}

}  // namespace waypost::assessment
