// SPDX-License-Identifier: Apache-2.0
#include "base/folders.hpp"

#include <string>

#include "base/windows.hpp"

// After windows.h, whose types it uses.
#include <shlobj.h>

namespace waypost {

namespace fs = std::filesystem;

fs::path program_folder() {
  std::wstring name(MAX_PATH, L'\0');
  while (true) {
    const DWORD length = ::GetModuleFileNameW(nullptr, name.data(), static_cast<DWORD>(name.size()));
    if (length < name.size()) {
      name.resize(length);
      return fs::path(name).parent_path();
    }
    name.resize(name.size() * 2);
  }
}

fs::path sibling_program(std::string_view name) { return program_folder() / (std::string(name) + ".exe"); }

fs::path user_data_folder() {
  wchar_t* name = nullptr;
  const HRESULT outcome = ::SHGetKnownFolderPath(FOLDERID_LocalAppData, 0, nullptr, &name);
  const fs::path data = outcome == S_OK ? fs::path(name) : fs::path(".");
  ::CoTaskMemFree(name);
  return data / "Waypost";
}

std::vector<fs::path> removable_folders() {
  std::vector<fs::path> folders;
  const DWORD drives = ::GetLogicalDrives();
  for (int index = 0; index < 26; ++index) {
    if ((drives >> index & 1) == 0) continue;
    const std::wstring root{static_cast<wchar_t>(L'A' + index), L':', L'\\'};
    std::error_code ignored;
    // An empty card reader is a drive as well.
    if (::GetDriveTypeW(root.c_str()) == DRIVE_REMOVABLE && fs::exists(root, ignored))
      folders.push_back(root);
  }
  return folders;
}

}  // namespace waypost
