// SPDX-License-Identifier: Apache-2.0
/// Where this system keeps things.
#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

namespace waypost {

/// The folder that the running program lies in.
std::filesystem::path program_folder();

/// A program that lies beside the running one, by its name without `.exe`.
std::filesystem::path sibling_program(std::string_view name);

/// Waypost's own among the user's data: $XDG_DATA_HOME/waypost or ~/.local/share/waypost; on Windows
/// %LOCALAPPDATA%\\Waypost. It need not be there yet.
std::filesystem::path user_data_folder();

/// The roots of the sticks that are plugged in, in the system's order.
std::vector<std::filesystem::path> removable_folders();

}  // namespace waypost
