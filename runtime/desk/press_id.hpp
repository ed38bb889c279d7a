// SPDX-License-Identifier: Apache-2.0
/// What a press comes back with: a word, or a kind and a name: "learner/0193…".
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace waypost::desk {

/// "learner/0193…" with prefix "learner/" gives "0193…"; nothing where the prefix differs.
inline std::optional<std::string> after_prefix(const std::string& id, std::string_view prefix) {
  if (!id.starts_with(prefix)) return std::nullopt;
  return id.substr(prefix.size());
}

}  // namespace waypost::desk
