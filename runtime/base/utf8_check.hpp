// SPDX-License-Identifier: Apache-2.0
/// Whether bytes are UTF-8, without ICU: the lesson child links as little as it can.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace waypost {

/// The byte offset of the first fault; nothing for valid UTF-8 (Unicode 15, table 3-7).
std::optional<std::size_t> find_utf8_fault(std::string_view text);

}  // namespace waypost
