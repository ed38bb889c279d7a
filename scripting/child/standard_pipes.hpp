// SPDX-License-Identifier: Apache-2.0
/// The child's three standard handles as plain bytes, and its end. Nothing here is buffered, so nothing is
/// lost where the process ends at once.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace waypost::child {

/// Up to 64 KiB; empty at the end of the input.
std::string read_input();

/// Whole content or nothing; the process ends where the parent is gone.
void write_output(std::string_view bytes);

/// For a person at a console; what cannot be written is lost.
void write_error(std::string_view bytes);

/// One attempt without memory of its own, from a fault's handler as well.
void write_last_words(const char* bytes, std::size_t size);

/// Ends the process at once: nothing is flushed, no destructor runs. Safe in a fault's handler.
[[noreturn]] void end_process(int exit_code);

}  // namespace waypost::child
