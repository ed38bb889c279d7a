// SPDX-License-Identifier: Apache-2.0
/// Texts and ids as authors write them in Lua.
#pragma once

#include <string>
#include <string_view>

namespace waypost::scripting {

/// A text as its author meant it: the indentation common to all lines and blank lines at both ends taken
/// away.
std::string dedented(std::string_view text);

/// Whether the last line is ended, so that gettext's msgid ends in a line end too.
bool ends_line(std::string_view text);

/// Whether the text is of [a-z0-9-] and not empty.
bool is_id(std::string_view text);

/// An id made of the words of a text: "The bolt turns freely" gives "the-bolt-turns-freely". Empty where it
/// has no ASCII letters or digits.
std::string propose_id(std::string_view text);

}  // namespace waypost::scripting
