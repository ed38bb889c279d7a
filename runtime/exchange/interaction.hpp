// SPDX-License-Identifier: Apache-2.0
/// Interaction: how xAPI names a kind of item, and how it writes what was answered (xAPI 1.0.3, part two,
/// appendix C). Only what the event's line holds is known here: ids, nothing that was typed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace waypost::exchange {

/// `item_type` as in item_answered: "choice" … "function". One that this version does not know is "other".
std::string_view interaction_type_of(std::string_view item_type);

/// `ids` as in item_answered's `response`. Nothing chosen, or something typed (it stays on the PC), is an
/// empty text: the statement has no response then.
std::string response_text(std::string_view item_type, const std::vector<std::string>& ids, bool has_typed);

}  // namespace waypost::exchange
