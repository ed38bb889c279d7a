// SPDX-License-Identifier: Apache-2.0
#include "scripting/bounded_diagnostics.hpp"

#include <utility>

namespace waypost::scripting {

bool BoundedDiagnostics::take(const Span& span) {
  if (count_ > kToldMax) return false;
  if (++count_ <= kToldMax) return true;
  all_.error({span.file, 0}, "there are more mistakes than these")
      .hint("mend the first ones and check again");
  return false;
}

Diagnostic& BoundedDiagnostics::error(Span span, std::string message) {
  return take(span) ? all_.error(std::move(span), std::move(message)) : dropped_;
}

Diagnostic& BoundedDiagnostics::warning(Span span, std::string message) {
  return take(span) ? all_.warning(std::move(span), std::move(message)) : dropped_;
}

}  // namespace waypost::scripting
