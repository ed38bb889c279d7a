// SPDX-License-Identifier: Apache-2.0
/// Diagnostics: what an author is told, all at once, each with file, line and a hint.
#pragma once

#include <string>
#include <vector>

namespace waypost {

enum class Severity { error, warning };

/// Where in an author's file. `line` counts from 1; 0 means the whole file.
struct Span {
  std::string file;
  int line = 0;

  bool operator==(const Span&) const = default;
};

struct Diagnostic {
  Severity severity = Severity::error;
  Span span;
  std::string message;
  std::string hint_text;

  Diagnostic& hint(std::string text) {
    hint_text = std::move(text);
    return *this;
  }
};

/// Collects; never stops at the first.
class Diagnostics {
 public:
  /// The reference holds until the next call: `diagnostics.error(span, "…").hint("…");`
  Diagnostic& error(Span span, std::string message);
  Diagnostic& warning(Span span, std::string message);

  bool has_errors() const;
  bool empty() const { return all_.empty(); }
  const std::vector<Diagnostic>& all() const { return all_; }
  void append(const Diagnostics& other);
  /// By file, then line; the order in which they were found within a line.
  void sort();

 private:
  std::vector<Diagnostic> all_;
};

/// "lessons/seals.lua:18: error: what is wrong\n  hint: what to write instead\n"
std::string render(const Diagnostic& diagnostic);
std::string render(const Diagnostics& diagnostics);

}  // namespace waypost
