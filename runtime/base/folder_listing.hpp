// SPDX-License-Identifier: Apache-2.0
/// What lies in a folder that anybody may have filled.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string_view>
#include <vector>

namespace waypost {

/// The entries that end in `extension` (".po"; all where it is empty), sorted by name; at most `entries_max`. A
/// folder that cannot be read is empty. Names that are no text in this system's sense (half a surrogate pair on
/// Windows) are left out: no file of ours has one, and no message could say it.
std::vector<std::filesystem::path> list_folder(const std::filesystem::path& folder,
                                               std::string_view extension = {},
                                               std::size_t entries_max = 100'000);

}  // namespace waypost
