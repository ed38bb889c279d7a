// SPDX-License-Identifier: Apache-2.0
/// Which names of a list match what was typed into its search.
#pragma once

#include <optional>
#include <string>

#include "desk/typed_text.hpp"
#include "unicode/text_search.hpp"

namespace waypost::desk {

/// More names than these do not stand on one screen.
inline constexpr int kNamesWithoutSearch = 8;
/// Longer texts are not taken into a search.
inline constexpr std::size_t kSearchBytesMax = 400;

class NameSearch {
 public:
  /// `typed` as it stands in the field; blank finds everything.
  NameSearch(const std::string& typed, const std::string& language) : words_(trimmed(typed)) {
    if (!words_.empty()) search_.emplace(language);
  }

  /// A syllable that is half typed is no word of the language yet, and Burmese has long ones: so the bare
  /// signs count too.
  bool finds(const std::string& name) const {
    return !search_ || search_->find(words_, name) || name.find(words_) != std::string::npos;
  }

 private:
  std::string words_;
  std::optional<unicode::TextSearch> search_;
};

}  // namespace waypost::desk
