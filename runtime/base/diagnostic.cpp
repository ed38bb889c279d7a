// SPDX-License-Identifier: Apache-2.0
#include "base/diagnostic.hpp"

#include <algorithm>

#include "base/format.hpp"
#include "base/presentable.hpp"

namespace waypost {

Diagnostic& Diagnostics::error(Span span, std::string message) {
  all_.push_back({Severity::error, std::move(span), std::move(message), {}});
  return all_.back();
}

Diagnostic& Diagnostics::warning(Span span, std::string message) {
  all_.push_back({Severity::warning, std::move(span), std::move(message), {}});
  return all_.back();
}

bool Diagnostics::has_errors() const {
  return std::any_of(all_.begin(), all_.end(),
                     [](const Diagnostic& d) { return d.severity == Severity::error; });
}

void Diagnostics::append(const Diagnostics& other) {
  all_.insert(all_.end(), other.all_.begin(), other.all_.end());
}

void Diagnostics::sort() {
  std::stable_sort(all_.begin(), all_.end(), [](const Diagnostic& a, const Diagnostic& b) {
    return a.span.file != b.span.file ? a.span.file < b.span.file : a.span.line < b.span.line;
  });
}

std::string render(const Diagnostic& diagnostic) {
  // Names of files and what is quoted were written by others.
  std::string text = presentable_line(diagnostic.span.file);
  if (diagnostic.span.line > 0) text += format(":{}", diagnostic.span.line);
  text += diagnostic.severity == Severity::error ? ": error: " : ": warning: ";
  text += presentable_line(diagnostic.message) + "\n";
  if (!diagnostic.hint_text.empty()) text += "  hint: " + presentable_line(diagnostic.hint_text) + "\n";
  return text;
}

std::string render(const Diagnostics& diagnostics) {
  std::string text;
  for (const Diagnostic& diagnostic : diagnostics.all()) text += render(diagnostic);
  return text;
}

}  // namespace waypost
