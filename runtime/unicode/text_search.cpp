// SPDX-License-Identifier: Apache-2.0
#include "unicode/text_search.hpp"

#include <string>
#include <unicode/coll.h>
#include <unicode/stsearch.h>
#include <unicode/tblcoll.h>

#include "unicode/conventions.hpp"
#include "unicode/icu_locale.hpp"

namespace waypost::unicode {

namespace {

std::size_t bytes_before(const icu::UnicodeString& text, std::int32_t unit) {
  std::string utf8;
  text.tempSubString(0, unit).toUTF8String(utf8);
  return utf8.size();
}

}  // namespace

struct TextSearch::Impl {
  std::unique_ptr<icu::Collator> collator;
};

TextSearch::TextSearch(std::string_view language) : impl_(std::make_unique<Impl>()) {
  UErrorCode status = U_ZERO_ERROR;
  impl_->collator.reset(icu::Collator::createInstance(data_locale(language), status));
  if (U_FAILURE(status)) {
    impl_->collator.reset();
    return;
  }
  impl_->collator->setStrength(icu::Collator::PRIMARY);
  impl_->collator->setAttribute(UCOL_NORMALIZATION_MODE, UCOL_ON, status);
}
TextSearch::~TextSearch() = default;
TextSearch::TextSearch(TextSearch&&) noexcept = default;
TextSearch& TextSearch::operator=(TextSearch&&) noexcept = default;

std::optional<TextMatch> TextSearch::find(std::string_view words, std::string_view text) const {
  auto* collator = dynamic_cast<icu::RuleBasedCollator*>(impl_->collator.get());
  if (collator == nullptr || words.empty() || text.empty()) return std::nullopt;
  const icu::UnicodeString haystack = unicode_string(text);
  UErrorCode status = U_ZERO_ERROR;
  icu::StringSearch search(unicode_string(words), haystack, collator, nullptr, status);
  if (U_FAILURE(status)) return std::nullopt;
  const std::int32_t at = search.first(status);
  if (U_FAILURE(status) || at == USEARCH_DONE || search.getMatchedLength() == 0) return std::nullopt;
  return TextMatch{bytes_before(haystack, at), bytes_before(haystack, at + search.getMatchedLength())};
}

}  // namespace waypost::unicode
