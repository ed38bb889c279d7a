// SPDX-License-Identifier: Apache-2.0
/// Presentable: texts that somebody else wrote, made fit to be shown, printed and logged. A terminal obeys
/// control characters, a log ends its line at them, and an override of direction turns round what stands
/// behind it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace waypost {

/// Not to be shown: C0 but line end and tab, DEL, C1, line and paragraph separator, embeddings and overrides
/// of direction (UAX #9; isolates end where their paragraph does, so they may stay).
bool is_hidden_control(std::uint32_t code_point);
bool has_hidden_controls(std::string_view utf8);

/// UTF-8 with U+FFFD in the place of hidden controls and of bytes that are none.
std::string without_hidden_controls(std::string_view text);
/// The same in one line: a '?' in the place of each, of line ends and of tabs too.
std::string presentable_line(std::string_view text);

}  // namespace waypost
