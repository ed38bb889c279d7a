// SPDX-License-Identifier: Apache-2.0
/// Segmenter: where a caret may stand, where a word ends, where a line may break. Offsets count code points.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace waypost::unicode {

enum class Tailoring {
  none,        ///< extended grapheme clusters as in UAX #29
  south_asian  ///< no stop inside a stack either: after U+17D2, U+1039, U+1A60
};

/// Boundaries as flags: element i tells whether there is one before code point i; the last is the end of the
/// text.
using Boundaries = std::vector<std::uint8_t>;

/// Grapheme clusters (UAX #29, Unicode 15.0).
Boundaries grapheme_clusters(std::u32string_view text, Tailoring tailoring = Tailoring::south_asian);

/// Keeps the iterators it has opened: opening one takes longer than breaking a page. Not for two threads at
/// once.
class Segmenter {
 public:
  Segmenter();
  ~Segmenter();
  Segmenter(Segmenter&&) noexcept;
  Segmenter& operator=(Segmenter&&) noexcept;

  /// Words (UAX #29 and dictionaries).
  Boundaries words(std::u32string_view text, std::string_view language);
  /// Where a line may end (UAX #14, dictionaries by language, then the orthographic filter; Shan and Mon by
  /// syllable). The start is no opportunity, the end always is one. `text` holds no hard newline.
  Boundaries line_breaks(std::u32string_view text, std::string_view language);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// Whether a line must never end before code point `offset`, whatever a dictionary says: inside a stack,
/// before a killed consonant (Myanmar), before U+0EC6 (Lao), before a vowel sign that follows its consonant.
bool breaks_orthography(std::u32string_view text, std::size_t offset);

}  // namespace waypost::unicode
