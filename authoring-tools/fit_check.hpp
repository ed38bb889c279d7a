// SPDX-License-Identifier: Apache-2.0
/// Whether texts have room on the smallest screen, 800 × 600: laid out by the player's own text engine, in
/// the sizes and columns of ui's theme, in every language.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "base/diagnostic.hpp"
#include "lesson/model.hpp"
#include "text/text_engine.hpp"

namespace waypost::authoring {

/// The module in one language.
struct FitRequest {
  const lesson::Module& module;
  std::string language;
  bool is_draft = false;  ///< the line that says so takes room
  /// Where a context is written; nothing for a text of another language, which is told there.
  std::function<std::optional<Span>(const std::string& context)> span_of;
};

/// Warnings: a title of more than two lines, a choice of more than three, a page or an item that takes more
/// than two screens though a page may scroll.
void check_fit(const FitRequest& request, text::TextEngine& engine, Diagnostics& diagnostics);

}  // namespace waypost::authoring
