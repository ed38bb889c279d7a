// SPDX-License-Identifier: Apache-2.0
/// Telex: Vietnamese typed with the letters of an ASCII keyboard, a letter at a time.
#pragma once

#include <string>
#include <string_view>

namespace waypost::text {

/// What Telex makes of a word when one more letter is typed: the whole new word, in NFC.
///
/// `word_before_utf8` is what stands between the caret and the last character that is no letter, as earlier
/// calls have made it. `typed` is the letter of the keyboard; its case is kept.
///
/// Marks: aa â, ee ê, oo ô, aw ă, ow ơ, uw ư, uow ươ, dd đ; w where no vowel takes it is ư. Tones: s sắc,
/// f huyền, r hỏi, x ngã, j nặng, z none. Both may be typed anywhere in the syllable behind the letter that
/// they change. A key that has nothing more to do takes its mark or tone away again and stands for itself:
/// ass gives as, ddd gives dd, and ww gives w.
///
/// The tone goes where it is written traditionally (hòa, thủy, but hoàn, thuyền), and moves there when
/// further letters change the syllable. A word that cannot be the beginning of a Vietnamese syllable gets the
/// letter appended and stays as it is.
std::string telex(std::string_view word_before_utf8, char32_t typed);

}  // namespace waypost::text
