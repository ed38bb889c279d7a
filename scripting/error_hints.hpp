// SPDX-License-Identifier: Apache-2.0
/// What to write instead, where Lua itself could not read or run a lesson. Lua knows its grammar and not its
/// authors: what they really did (Word's quotation marks, a decimal comma, a forgotten brace far above) is
/// read from the source.
#pragma once

#include <string>
#include <string_view>

namespace waypost::scripting {

/// One sentence for the author. `message` is Lua's, at `line` (from 1) of `source`; the source may be empty.
std::string hint_for_error(std::string_view message, std::string_view source, int line);

/// The line of the form that was most probably never closed: where the indentation says that it ended and no
/// brace does; 0 where nothing looks like that.
int unclosed_line(std::string_view source);

}  // namespace waypost::scripting
