// SPDX-License-Identifier: Apache-2.0
#include "scripting/bounded_diagnostics.hpp"

#include <utility>

namespace waypost::scripting {

bool BoundedDiagnostics::take(const Span& span, Severity severity) {
  if (has_room() && ++count_ <= kToldMax) return true;
  // Warnings alone keep nobody from taking a lesson, however many they are.
  const bool is_error = severity == Severity::error;
  bool& told = is_error ? told_more_errors_ : told_more_warnings_;
  if (std::exchange(told, true)) return false;
  Diagnostic& more = is_error ? all_.error({span.file, 0}, "there are more mistakes than these")
                              : all_.warning({span.file, 0}, "there are more warnings than these");
  more.hint("mend the first ones and check again");
  return false;
}

Diagnostic& BoundedDiagnostics::error(Span span, std::string message) {
  return take(span, Severity::error) ? all_.error(std::move(span), std::move(message)) : dropped_;
}

Diagnostic& BoundedDiagnostics::warning(Span span, std::string message) {
  return take(span, Severity::warning) ? all_.warning(std::move(span), std::move(message)) : dropped_;
}

}  // namespace waypost::scripting
