// SPDX-License-Identifier: Apache-2.0
/// FontResolver: a font for each cluster. Marks and format characters never switch the font.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "text/font_collection.hpp"
#include "text/style.hpp"
#include "unicode/script.hpp"

namespace waypost::text {

class FontResolver {
 public:
  explicit FontResolver(FontCollection& fonts) : fonts_(fonts) {}

  /// A new stretch: the fonts to choose from.
  void begin(const TextStyle& style, unicode::Script script);
  /// The first font of the chain that has the whole cluster; where none has, the first one that has its base.
  /// What none has is noted.
  FontId resolve(std::u32string_view cluster);
  /// Characters that no font had, each once.
  const std::vector<char32_t>& missing() const { return missing_; }

 private:
  FontId resolve_in_chain(std::u32string_view cluster);

  FontCollection& fonts_;
  std::span<const FontId> chain_;
  FontFace* first_face_ = nullptr;  ///< of the chain
  FontId current_ = kNoFont;
  char32_t last_base_ = U' ';  ///< what it was chosen for
  std::vector<char32_t> missing_;
};

}  // namespace waypost::text
