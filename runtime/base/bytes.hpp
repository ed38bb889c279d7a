// SPDX-License-Identifier: Apache-2.0
/// Byte strings and their hexadecimal spelling.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace waypost {

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<const std::uint8_t>;

/// The bytes of a text, without a copy.
ByteView as_bytes(std::string_view text);
/// The same bytes as text, without a copy.
std::string_view as_text(ByteView bytes);

/// Lower-case, two digits a byte.
std::string to_hex(ByteView bytes);
/// Nothing where the text is not pairs of hexadecimal digits.
std::optional<Bytes> from_hex(std::string_view text);

}  // namespace waypost
