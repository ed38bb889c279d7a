// SPDX-License-Identifier: Apache-2.0
#include "text/telex.hpp"

#include <algorithm>

#include "unicode/utf8.hpp"

namespace waypost::text {

namespace {

constexpr std::u32string_view kVowels = U"aăâeêioôơuưy";
constexpr std::u32string_view kMarkedVowels = U"ăâêôơư";

// Between spaces, so that one search finds a whole entry.
constexpr std::u32string_view kOnsets =
    U" b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x ";
constexpr std::u32string_view kCodas = U" c ch k m n ng nh p t ";
constexpr std::u32string_view kStopCodas = U" c ch k p t ";
// A nucleus may stand here without the marks that are still to be typed: ie, uo, uu.
constexpr std::u32string_view kClosableNuclei =
    U" a ă â e ê i o ô ơ u ư y ie iê oa oă oe oo ua uâ ue uê uo uô uơ ươ ưo uy uye uyê ye yê ";
constexpr std::u32string_view kOpenNuclei =
    U" ai ao au ay âu ây eo eu êu ia ieu iêu iu oai oao oay oeo oi ôi ơi uay uây ueu uêu ui uoi uôi uou uu"
    U" uya uyu ưa ưi ươi ươu ưu yeu yêu ";

constexpr char32_t kGrave = 0x0300;
constexpr char32_t kAcute = 0x0301;
constexpr char32_t kTilde = 0x0303;
constexpr char32_t kHookAbove = 0x0309;
constexpr char32_t kDotBelow = 0x0323;
constexpr std::u32string_view kTones = U"\u0300\u0301\u0303\u0309\u0323";
constexpr std::u32string_view kMarks = U"\u0302\u0306\u031B";

bool is_one_of(std::u32string_view list, std::u32string_view entry) {
  std::u32string wanted = U" ";
  wanted += entry;
  wanted += U' ';
  return list.find(wanted) != std::u32string_view::npos;
}

bool is_lower_ascii(char32_t c) { return c >= U'a' && c <= U'z'; }
bool is_upper_ascii(char32_t c) { return c >= U'A' && c <= U'Z'; }
char32_t lower(char32_t c) { return is_upper_ascii(c) ? c + (U'a' - U'A') : c; }

/// The word as the rules see it.
struct Word {
  std::u32string letters;  ///< in lower case, with their marks, without the tone
  std::string cases;       ///< by letter: 'A' or 'a'
  char32_t tone = 0;       ///< a combining mark

  void append(char32_t letter, bool upper) {
    letters += letter;
    cases += upper ? 'A' : 'a';
  }
};

/// Where the nucleus and the coda of a syllable begin.
struct Parts {
  std::size_t nucleus = 0;
  std::size_t coda = 0;
};

bool is_vowel(char32_t letter) { return kVowels.find(letter) != std::u32string_view::npos; }

/// The u of qu and the i before a vowel in gi belong to the consonant: quà, già, but gì.
Parts parts_of(std::u32string_view letters) {
  Parts parts;
  const bool two_letters = letters.starts_with(U"qu") ||
                           (letters.starts_with(U"gi") && letters.size() > 2 && is_vowel(letters[2]));
  parts.nucleus = two_letters ? 2 : std::min(letters.find_first_of(kVowels), letters.size());
  parts.coda = std::min(letters.find_first_not_of(kVowels, parts.nucleus), letters.size());
  return parts;
}

std::u32string_view nucleus_of(std::u32string_view letters) {
  const Parts parts = parts_of(letters);
  return letters.substr(parts.nucleus, parts.coda - parts.nucleus);
}

/// Whether a Vietnamese syllable may be written so, or begin so.
bool is_possible(std::u32string_view letters) {
  const Parts parts = parts_of(letters);
  const std::u32string_view nucleus = nucleus_of(letters);
  const std::u32string_view coda = letters.substr(parts.coda);
  if (parts.nucleus > 0 && !is_one_of(kOnsets, letters.substr(0, parts.nucleus))) return false;
  if (nucleus.empty()) return coda.empty();
  if (is_one_of(kClosableNuclei, nucleus)) return coda.empty() || is_one_of(kCodas, coda);
  return coda.empty() && is_one_of(kOpenNuclei, nucleus);
}

/// False where something is no letter of Vietnamese, or has two tones.
bool read_word(std::string_view utf8, Word& word) {
  for (const char32_t c : unicode::decomposed(unicode::decode_utf8(utf8).text)) {
    if (is_lower_ascii(c) || is_upper_ascii(c)) {
      word.append(lower(c), is_upper_ascii(c));
    } else if (c == U'đ' || c == U'Đ') {
      word.append(U'đ', c == U'Đ');
    } else if (kTones.find(c) != std::u32string_view::npos && word.tone == 0 && !word.letters.empty()) {
      word.tone = c;
    } else if (kMarks.find(c) != std::u32string_view::npos && !word.letters.empty()) {
      const std::u32string marked = unicode::composed(std::u32string{word.letters.back(), c});
      if (marked.size() != 1) return false;
      word.letters.back() = marked.front();
    } else {
      return false;
    }
  }
  return true;
}

/// The letter that carries the tone. The nucleus is not empty.
std::size_t tone_place(std::u32string_view letters) {
  const Parts parts = parts_of(letters);
  const std::u32string_view nucleus = nucleus_of(letters);
  const std::size_t marked = nucleus.find_last_of(kMarkedVowels);
  if (marked != std::u32string_view::npos) return parts.nucleus + marked;
  const bool on_second = nucleus.size() == 3 || (nucleus.size() == 2 && parts.coda < letters.size());
  return parts.nucleus + (on_second ? 1 : 0);
}

std::string written(const Word& word) {
  const std::size_t place = word.tone == 0 ? word.letters.size() : tone_place(word.letters);
  std::u32string text;
  for (std::size_t i = 0; i < word.letters.size(); ++i) {
    std::u32string letter = unicode::decomposed(std::u32string{word.letters[i]});
    const bool upper = word.cases[i] == 'A';
    if (upper) letter.front() = letter.front() == U'đ' ? U'Đ' : letter.front() - (U'a' - U'A');
    text += letter;
    if (i == place) text += word.tone;
  }
  return unicode::encode_utf8(unicode::composed(text));
}

char32_t tone_of_key(char32_t key) {
  switch (key) {
    case U's': return kAcute;
    case U'f': return kGrave;
    case U'r': return kHookAbove;
    case U'x': return kTilde;
    case U'j': return kDotBelow;
    default: return 0;
  }
}

/// s, f, r, x, j and z. False where the key does nothing, or takes away the tone that it would give.
bool apply_tone(Word& word, char32_t key) {
  if (nucleus_of(word.letters).empty()) return false;
  const char32_t tone = tone_of_key(key);
  if (tone == word.tone) {
    word.tone = 0;
    return false;
  }
  // What ends in a stop is sắc or nặng.
  const std::u32string_view coda = std::u32string_view(word.letters).substr(parts_of(word.letters).coda);
  if (tone != 0 && tone != kAcute && tone != kDotBelow && is_one_of(kStopCodas, coda)) return false;
  word.tone = tone;
  return true;
}

/// What a key makes of a nucleus.
struct Change {
  char32_t key;
  std::u32string_view from;
  std::u32string_view to;
};

// The first one that leaves a possible syllable is taken.
constexpr Change kChanges[] = {
    {U'a', U"a", U"â"},   {U'a', U"ă", U"â"},   {U'e', U"e", U"ê"},   {U'o', U"ươ", U"uô"},
    {U'o', U"ưo", U"uô"}, {U'o', U"uơ", U"uô"}, {U'o', U"o", U"ô"},   {U'o', U"ơ", U"ô"},
    {U'w', U"uô", U"ươ"}, {U'w', U"uo", U"ươ"}, {U'w', U"ưo", U"ươ"}, {U'w', U"uơ", U"ươ"},
    {U'w', U"u", U"ư"},   {U'w', U"o", U"ơ"},   {U'w', U"ô", U"ơ"},   {U'w', U"a", U"ă"},
    {U'w', U"â", U"ă"},
};

// What the same key takes away again.
constexpr Change kUndone[] = {{U'a', U"â", U"a"}, {U'e', U"ê", U"e"}, {U'o', U"ô", U"o"},
                              {U'w', U"ư", U"u"}, {U'w', U"ơ", U"o"}, {U'w', U"ă", U"a"}};

bool replace_in_nucleus(Word& word, const Change& change) {
  const std::size_t place = nucleus_of(word.letters).find(change.from);
  if (place == std::u32string_view::npos) return false;
  word.letters.replace(parts_of(word.letters).nucleus + place, change.from.size(), change.to);
  return true;
}

/// False where there is nothing to change or no syllable comes of it.
bool apply(Word& word, const Change& change) {
  Word changed = word;
  if (!replace_in_nucleus(changed, change) || !is_possible(changed.letters)) return false;
  word = changed;
  return true;
}

/// "thuở" and "huơ" end in uơ; other syllables that begin with uo are on their way to ươ.
bool ends_in_hook_only(const Word& word) {
  const Parts parts = parts_of(word.letters);
  const std::u32string_view letters = word.letters;
  return letters.substr(parts.nucleus) == U"uo" && is_one_of(U" h kh th ", letters.substr(0, parts.nucleus));
}

/// a, e, o and w on a vowel. False where the key does nothing, or has taken a mark away.
bool apply_mark(Word& word, char32_t key, bool upper) {
  if (key == U'w' && ends_in_hook_only(word)) return apply(word, {key, U"uo", U"uơ"});
  for (const Change& change : kChanges) {
    if (change.key == key && apply(word, change)) return true;
  }
  if (key == U'w' && word.letters == U"ư" && word.tone == 0) {
    word = {};
    return false;
  }
  bool undone = false;
  for (const Change& change : kUndone) {
    if (change.key == key) undone |= replace_in_nucleus(word, change);
  }
  if (undone || key != U'w' || word.letters == U"qu" || !is_possible(word.letters + U'ư')) return false;
  word.append(U'ư', upper);
  return true;
}

/// d, wherever it is typed, makes the d at the beginning đ.
bool apply_stroke(Word& word) {
  if (word.letters.empty()) return false;
  char32_t& first = word.letters.front();
  if (first != U'd' && first != U'đ') return false;
  first = first == U'd' ? U'đ' : U'd';
  return first == U'đ';
}

/// The letter itself, behind a syllable that may become another one by it: "hóa" and n are "hoán".
std::string with_letter(const Word& word, char32_t typed) {
  Word longer = word;
  longer.append(lower(typed), is_upper_ascii(typed));
  // Only at the end of a word are uơ and ưo something else than an unfinished ươ.
  const bool goes_on = !longer.letters.ends_with(U"ưo");
  if (goes_on && !apply(longer, {0, U"uơ", U"ươ"})) apply(longer, {0, U"ưo", U"ươ"});
  return is_possible(longer.letters) ? written(longer) : written(word) + unicode::encode_utf8({&typed, 1});
}

}  // namespace

std::string telex(std::string_view word_before_utf8, char32_t typed) {
  const char32_t key = lower(typed);
  Word word;
  if (!is_lower_ascii(key) || !read_word(word_before_utf8, word) || !is_possible(word.letters))
    return std::string(word_before_utf8) + unicode::encode_utf8({&typed, 1});
  bool is_done = false;
  switch (key) {
    case U's':
    case U'f':
    case U'r':
    case U'x':
    case U'j':
    case U'z': is_done = apply_tone(word, key); break;
    case U'd': is_done = apply_stroke(word); break;
    case U'a':
    case U'e':
    case U'o':
    case U'w': is_done = apply_mark(word, key, is_upper_ascii(typed)); break;
    default: break;
  }
  return is_done ? written(word) : with_letter(word, typed);
}

}  // namespace waypost::text
