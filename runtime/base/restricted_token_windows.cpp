// SPDX-License-Identifier: Apache-2.0
#include "base/restricted_token.hpp"

namespace waypost::windows {
namespace {

/// What the child makes is open to its user. In an administrator's token it would be open to a group that now
/// only denies, and the child could not even open its own token.
void let_user_open(HANDLE token, HANDLE own) {
  alignas(TOKEN_USER) char buffer[sizeof(TOKEN_USER) + SECURITY_MAX_SID_SIZE];
  DWORD size = 0;
  if (!::GetTokenInformation(own, TokenUser, buffer, sizeof buffer, &size)) return;
  const PSID user = reinterpret_cast<TOKEN_USER*>(buffer)->User.Sid;
  alignas(ACL) char list[sizeof(ACL) + sizeof(ACCESS_ALLOWED_ACE) + SECURITY_MAX_SID_SIZE];
  ACL* rights = reinterpret_cast<ACL*>(list);
  ::InitializeAcl(rights, sizeof list, ACL_REVISION);
  ::AddAccessAllowedAce(rights, ACL_REVISION, GENERIC_ALL, user);
  TOKEN_DEFAULT_DACL defaults{rights};
  ::SetTokenInformation(token, TokenDefaultDacl, &defaults, sizeof defaults);
}

}  // namespace

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
  let_user_open(restricted, own.get());
  return Handle(restricted);
}

}  // namespace waypost::windows
