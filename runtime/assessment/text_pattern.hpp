// SPDX-License-Identifier: Apache-2.0
/// TextPattern: a foreseen answer, with '*' for any letters, that a typed one may fit.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace waypost::assessment {

class TextPattern {
 public:
  /// Of a variant made comparable. "\*" is an asterisk; any other backslash is itself.
  explicit TextPattern(std::u32string_view variant);

  /// Whether asterisks can be replaced by letters, or by nothing, so that what comes out, made comparable, is
  /// `typed`, which is comparable too. An asterisk takes whole grapheme clusters: it never parts a letter
  /// from its marks. Linear in the lengths of both, whatever the pattern.
  bool fits(std::u32string_view typed) const;

 private:
  /// What stands between the asterisks, a space added before the first and after the last.
  std::vector<std::u32string> segments_;
};

}  // namespace waypost::assessment
