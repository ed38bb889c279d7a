// SPDX-License-Identifier: Apache-2.0
#include "base/folder_listing.hpp"

#include <algorithm>

namespace waypost {
namespace {

namespace fs = std::filesystem;

/// The standard library says so by throwing only.
bool has_text(const fs::path& path) {
  try {
    static_cast<void>(path.string());
    return true;
  } catch (const fs::filesystem_error&) {
    return false;
  }
}

}  // namespace

std::vector<fs::path> list_folder(const fs::path& folder, std::string_view extension,
                                  std::size_t entries_max) {
  std::vector<fs::path> entries;
  std::error_code error;
  // Never by a range-for: going on to the next entry may fail as well, and would throw.
  for (fs::directory_iterator i(folder, error), end; !error && i != end; i.increment(error)) {
    const fs::path& entry = i->path();
    if (!has_text(entry) || (!extension.empty() && entry.extension().string() != extension)) continue;
    if (entries.size() == entries_max) break;
    entries.push_back(entry);
  }
  std::sort(entries.begin(), entries.end());
  return entries;
}

}  // namespace waypost
