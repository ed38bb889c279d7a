// SPDX-License-Identifier: Apache-2.0
/// What was typed, without the blanks around it.
#pragma once

#include <string>

namespace waypost::desk {

inline std::string trimmed(const std::string& text) {
  const auto begin = text.find_first_not_of(" \t");
  if (begin == std::string::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

}  // namespace waypost::desk
