// SPDX-License-Identifier: Apache-2.0
#include "base/folders.hpp"

#include <cstdlib>

#include "base/folder_listing.hpp"

namespace waypost {
namespace {

namespace fs = std::filesystem;

fs::path variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? fs::path() : fs::path(value);
}

}  // namespace

fs::path program_folder() {
  std::error_code ignored;
  return fs::read_symlink("/proc/self/exe", ignored).parent_path();
}

fs::path sibling_program(std::string_view name) { return program_folder() / name; }

fs::path user_data_folder() {
  if (const fs::path data = variable("XDG_DATA_HOME"); !data.empty()) return data / "waypost";
  const fs::path home = variable("HOME");
  return (home.empty() ? fs::path(".") : home) / ".local/share/waypost";
}

std::vector<fs::path> removable_folders() {
  std::vector<fs::path> folders;
  const fs::path user = variable("USER");
  if (user.empty()) return folders;
  std::error_code ignored;
  for (const fs::path& root : {"/media" / user, "/run/media" / user}) {
    for (const fs::path& entry : list_folder(root)) {
      if (fs::is_directory(entry, ignored)) folders.push_back(entry);
    }
  }
  return folders;
}

}  // namespace waypost
