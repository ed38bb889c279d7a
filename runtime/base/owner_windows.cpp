// SPDX-License-Identifier: Apache-2.0
#include "base/file.hpp"
#include "base/system_error.hpp"
#include "base/windows.hpp"

// After windows.h, whose types they use.
#include <aclapi.h>
#include <sddl.h>

namespace waypost {
namespace {

/// The user of this process as "S-1-5-21-…"; whoever owns the object where the system does not say.
std::wstring user_name() {
  HANDLE opened = nullptr;
  if (!::OpenProcessToken(::GetCurrentProcess(), TOKEN_QUERY, &opened)) return L"OW";
  const windows::Handle token(opened);
  alignas(TOKEN_USER) char buffer[sizeof(TOKEN_USER) + SECURITY_MAX_SID_SIZE];
  DWORD size = 0;
  if (!::GetTokenInformation(token.get(), TokenUser, buffer, sizeof buffer, &size)) return L"OW";
  wchar_t* text = nullptr;
  if (!::ConvertSidToStringSidW(reinterpret_cast<TOKEN_USER*>(buffer)->User.Sid, &text)) return L"OW";
  std::wstring name(text);
  ::LocalFree(text);
  return name;
}

/// A stick's FAT knows no rights at all.
bool keeps_rights(const std::filesystem::path& file) {
  wchar_t volume[MAX_PATH] = {};
  DWORD flags = 0;
  if (!::GetVolumePathNameW(file.c_str(), volume, MAX_PATH)) return true;
  if (!::GetVolumeInformationW(volume, nullptr, 0, nullptr, nullptr, &flags, nullptr, 0)) return true;
  return (flags & FILE_PERSISTENT_ACLS) != 0;
}

}  // namespace

Status restrict_to_owner(const std::filesystem::path& file_or_folder) {
  if (!keeps_rights(file_or_folder)) return {};
  // Full access for the user, the system and its administrators; nothing inherited from above (SDDL).
  const std::wstring rights = L"D:P(A;OICI;FA;;;" + user_name() + L")(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)";
  PSECURITY_DESCRIPTOR descriptor = nullptr;
  if (!::ConvertStringSecurityDescriptorToSecurityDescriptorW(rights.c_str(), SDDL_REVISION_1, &descriptor,
                                                              nullptr)) {
    return failure(system_error("closing " + file_or_folder.string()));
  }
  BOOL present = FALSE, defaulted = FALSE;
  PACL list = nullptr;
  ::GetSecurityDescriptorDacl(descriptor, &present, &list, &defaulted);
  std::wstring name = file_or_folder.wstring();
  const DWORD outcome = ::SetNamedSecurityInfoW(
      name.data(), SE_FILE_OBJECT, DACL_SECURITY_INFORMATION | PROTECTED_DACL_SECURITY_INFORMATION, nullptr,
      nullptr, list, nullptr);
  ::LocalFree(descriptor);
  ::SetLastError(outcome);
  if (outcome != ERROR_SUCCESS) return failure(system_error("closing " + file_or_folder.string()));
  return {};
}

}  // namespace waypost
