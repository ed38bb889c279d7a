// SPDX-License-Identifier: Apache-2.0
/// TextSearch: where words occur in a text, as the people of a language would say they do.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>

namespace waypost::unicode {

/// Bytes of the searched text.
struct TextMatch {
  std::size_t begin = 0;
  std::size_t end = 0;

  bool operator==(const TextMatch&) const = default;
};

class TextSearch {
 public:
  /// By the language's primary collation (UTS #10): without regard to case, accents, tone marks, composed or
  /// decomposed spelling, ZWSP and joiners. Where a language counts a marked letter as one of its own, so
  /// does the search. An unknown language searches by the root order.
  explicit TextSearch(std::string_view language);
  ~TextSearch();
  TextSearch(TextSearch&&) noexcept;
  TextSearch& operator=(TextSearch&&) noexcept;

  /// The first place of `words`, of which nothing but what is ignored may be missing; also inside a word, for
  /// many scripts have no spaces. Nothing where there is none, or where `words` has no letter.
  std::optional<TextMatch> find(std::string_view words, std::string_view text) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace waypost::unicode
