// SPDX-License-Identifier: Apache-2.0
#include "unicode/segmenter.hpp"

#include <map>
#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include "unicode/character.hpp"
#include "unicode/conventions.hpp"
#include "unicode/locale.hpp"
#include "unicode/script.hpp"

namespace waypost::unicode {

namespace {

/// UTF-16 of a text, and the way back from its units to code points.
class Utf16Text {
 public:
  explicit Utf16Text(std::u32string_view text) {
    units_.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
      const char32_t c = text[i];
      if (c >= 0x10000 && c <= 0x10FFFF) {
        if (offsets_.empty()) {
          for (std::uint32_t unit = 0; unit < units_.size(); ++unit) offsets_.push_back(unit);
        }
        units_.push_back(static_cast<char16_t>(0xD7C0 + (c >> 10)));
        units_.push_back(static_cast<char16_t>(0xDC00 + (c & 0x3FF)));
        offsets_.insert(offsets_.end(), 2, static_cast<std::uint32_t>(i));
      } else {
        units_.push_back(c > 0x10FFFF ? u'\xFFFD' : static_cast<char16_t>(c));
        if (!offsets_.empty()) offsets_.push_back(static_cast<std::uint32_t>(i));
      }
    }
    if (!offsets_.empty()) offsets_.push_back(static_cast<std::uint32_t>(text.size()));
  }

  const std::u16string& units() const { return units_; }
  std::size_t code_point_at(std::int32_t unit) const {
    const auto index = static_cast<std::size_t>(unit);
    return offsets_.empty() ? index : offsets_[index];
  }

 private:
  std::u16string units_;
  std::vector<std::uint32_t> offsets_;  ///< empty where every code point is one unit
};

Boundaries every_boundary(icu::BreakIterator* iterator, std::u32string_view text) {
  Boundaries boundaries(text.size() + 1, 0);
  boundaries.front() = 1;
  boundaries.back() = 1;
  if (iterator == nullptr || text.empty()) return boundaries;
  const Utf16Text utf16(text);
  UErrorCode status = U_ZERO_ERROR;
  UText* view = utext_openUChars(nullptr, utf16.units().data(),
                                 static_cast<std::int64_t>(utf16.units().size()), &status);
  iterator->setText(view, status);
  if (U_SUCCESS(status)) {
    for (std::int32_t at = iterator->first(); at != icu::BreakIterator::DONE; at = iterator->next()) {
      boundaries[utf16.code_point_at(at)] = 1;
    }
  }
  utext_close(view);
  return boundaries;
}

/// Whether a dictionary decides: line breaking class SA (UAX #14).
bool needs_dictionary(char32_t c) {
  return u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT;
}

/// Languages in Myanmar script that ICU has no dictionary for: it applies the Burmese one to all.
bool breaks_by_syllable(std::string_view language) {
  return usual_script(language) == script("Mymr") && language != "my" && !language.starts_with("my-");
}

/// In these each syllable may start a line. It starts at its consonant; what cannot start one (marks, killed
/// and stacked consonants) the orthographic filter knows. A bare consonant is a minor syllable, which leans
/// on the next one. Digits and punctuation keep UAX #14's rules.
void break_at_syllables(std::u32string_view text, Boundaries& boundaries) {
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (needs_dictionary(text[i - 1]) && needs_dictionary(text[i]))
      boundaries[i] = is_letter(text[i - 1]) ? 0 : 1;
  }
}

}  // namespace

struct Segmenter::Impl {
  using Iterator = std::unique_ptr<icu::BreakIterator>;
  std::map<std::string, Iterator, std::less<>> words;
  std::map<std::string, Iterator, std::less<>> lines;

  icu::BreakIterator* word_iterator(std::string_view language) {
    auto found = words.find(language);
    if (found == words.end()) {
      UErrorCode status = U_ZERO_ERROR;
      Iterator iterator(icu::BreakIterator::createWordInstance(data_locale(language), status));
      found = words.emplace(language, std::move(iterator)).first;
    }
    return found->second.get();
  }
  icu::BreakIterator* line_iterator(std::string_view language) {
    auto found = lines.find(language);
    if (found == lines.end()) {
      UErrorCode status = U_ZERO_ERROR;
      Iterator iterator(icu::BreakIterator::createLineInstance(data_locale(language), status));
      found = lines.emplace(language, std::move(iterator)).first;
    }
    return found->second.get();
  }
};

Segmenter::Segmenter() : impl_(std::make_unique<Impl>()) {}
Segmenter::~Segmenter() = default;
Segmenter::Segmenter(Segmenter&&) noexcept = default;
Segmenter& Segmenter::operator=(Segmenter&&) noexcept = default;

Boundaries Segmenter::words(std::u32string_view text, std::string_view language) {
  return every_boundary(impl_->word_iterator(language), text);
}

Boundaries Segmenter::line_breaks(std::u32string_view text, std::string_view language) {
  Boundaries boundaries = every_boundary(impl_->line_iterator(language), text);
  boundaries.front() = text.empty() ? 1 : 0;
  if (breaks_by_syllable(language)) break_at_syllables(text, boundaries);
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (boundaries[i] != 0 && breaks_orthography(text, i)) boundaries[i] = 0;
  }
  return boundaries;
}

}  // namespace waypost::unicode
