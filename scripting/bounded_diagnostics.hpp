// SPDX-License-Identifier: Apache-2.0
/// BoundedDiagnostics: what an author is told, as far as anybody reads it. A lesson made to be wrong a
/// million times over must not fill the player's memory with words.
#pragma once

#include <string>

#include "base/diagnostic.hpp"

namespace waypost::scripting {

class BoundedDiagnostics {
 public:
  explicit BoundedDiagnostics(Diagnostics& all) : all_(all) {}
  BoundedDiagnostics(const BoundedDiagnostics&) = delete;
  BoundedDiagnostics& operator=(const BoundedDiagnostics&) = delete;

  /// The reference holds until the next call. Once there are too many, one of each kind says so and the
  /// others are dropped.
  Diagnostic& error(Span span, std::string message);
  Diagnostic& warning(Span span, std::string message);

  /// Whether anything more would be told.
  bool has_room() const { return count_ <= kToldMax; }
  /// Whether it is worth looking for what was probably meant.
  bool wants_hints() const { return count_ < kHintedMax; }

 private:
  static constexpr int kToldMax = 1'000;
  static constexpr int kHintedMax = 200;

  /// Whether one more is told.
  bool take(const Span& span, Severity severity);

  Diagnostics& all_;
  int count_ = 0;
  bool told_more_errors_ = false;
  bool told_more_warnings_ = false;
  Diagnostic dropped_;
};

}  // namespace waypost::scripting
