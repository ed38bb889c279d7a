// SPDX-License-Identifier: Apache-2.0
/// NameSearch: which names of a list are shown while somebody searches in it.
#pragma once

#include <optional>
#include <string>

#include "desk/typed_text.hpp"
#include "unicode/text_search.hpp"

namespace waypost::desk {

/// More names than these do not stand on one screen.
inline constexpr int kNamesWithoutSearch = 8;

class NameSearch {
 public:
  /// What was typed, and the language of the screen. Nothing typed finds every name.
  NameSearch(const std::string& typed, const std::string& language) : words_(trimmed(typed)) {
    if (!words_.empty()) search_.emplace(language);
  }

  bool finds(const std::string& name) const {
    // A syllable that is half typed is no word of the language yet, and Burmese has long ones: so the bare
    // signs count too.
    return !search_ || search_->find(words_, name) || name.find(words_) != std::string::npos;
  }

 private:
  std::string words_;
  std::optional<unicode::TextSearch> search_;
};

}  // namespace waypost::desk
