// SPDX-License-Identifier: Apache-2.0
/// Collator: the order in which people of a language list names.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace waypost::unicode {

class Collator {
 public:
  /// An unknown language sorts by the root order.
  explicit Collator(std::string_view language);
  ~Collator();
  Collator(Collator&&) noexcept;
  Collator& operator=(Collator&&) noexcept;

  /// Negative, zero or positive: `left` before, equal to, after `right`.
  int compare(std::string_view left, std::string_view right) const;
  bool before(std::string_view left, std::string_view right) const { return compare(left, right) < 0; }
  /// Bytes that compare as the strings do; for a sort over many.
  std::string sort_key(std::string_view text) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace waypost::unicode
