// SPDX-License-Identifier: Apache-2.0
/// A file on a medium that nobody trusts yet: a stick may be pulled, or lie about its capacity.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string_view>

#include "base/result.hpp"

namespace waypost {

/// Writes `content` beside `file` as NAME.part, reads it back from the medium, and only then gives it its
/// name, durably; a stick may be removed afterwards. `accept` looks at what was read back. Where anything
/// fails no .part stays. Errors: corrupt where the medium gives back something else; those of `accept`, of
/// write_file_to_medium() and of rename_durably().
Status write_verified(const std::filesystem::path& file, std::string_view content,
                      const std::function<Status(std::string_view)>& accept = nullptr);

}  // namespace waypost
