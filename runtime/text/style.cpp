// SPDX-License-Identifier: Apache-2.0
#include "text/style.hpp"

#include <utility>

namespace waypost::text {

ParagraphSource plain_source(std::string utf8, TextStyle style) {
  ParagraphSource source;
  const std::size_t end = utf8.size();
  source.utf8 = std::move(utf8);
  source.spans.push_back({0, end, std::move(style)});
  return source;
}

}  // namespace waypost::text
