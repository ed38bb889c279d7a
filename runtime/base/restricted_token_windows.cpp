// SPDX-License-Identifier: Apache-2.0
#include "base/restricted_token.hpp"

namespace waypost::windows {

Handle make_restricted_token() {
  HANDLE opened = nullptr;
  constexpr DWORD kRights = TOKEN_DUPLICATE | TOKEN_QUERY | TOKEN_ASSIGN_PRIMARY | TOKEN_ADJUST_DEFAULT;
  if (!::OpenProcessToken(::GetCurrentProcess(), kRights, &opened)) return {};
  Handle own(opened);
  alignas(SID) char administrators[SECURITY_MAX_SID_SIZE];
  DWORD size = sizeof administrators;
  ::CreateWellKnownSid(WinBuiltinAdministratorsSid, nullptr, administrators, &size);
  SID_AND_ATTRIBUTES denied{administrators, 0};
  HANDLE restricted = nullptr;
  if (!::CreateRestrictedToken(own.get(), DISABLE_MAX_PRIVILEGE, 1, &denied, 0, nullptr, 0, nullptr,
                               &restricted)) {
    return own;
  }
  return Handle(restricted);
}

}  // namespace waypost::windows
