// SPDX-License-Identifier: Apache-2.0
/// What a learner answered.
#pragma once

#include <string>
#include <vector>

namespace waypost::lesson {

/// The ids of the chosen choices, in the order of the item.
struct Response {
  std::vector<std::string> choices;

  bool operator==(const Response&) const = default;
};

}  // namespace waypost::lesson
