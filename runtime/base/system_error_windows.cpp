// SPDX-License-Identifier: Apache-2.0
#include "base/system_error.hpp"

#include <utility>

#include "base/windows.hpp"

namespace waypost {

Error system_error(std::string attempted) {
  const DWORD cause = ::GetLastError();
  ErrorCode code = ErrorCode::io;
  switch (cause) {
    case ERROR_FILE_NOT_FOUND:
    case ERROR_PATH_NOT_FOUND:
    case ERROR_INVALID_NAME:
    case ERROR_BAD_NETPATH:
    case ERROR_INVALID_DRIVE: code = ErrorCode::not_found; break;
    case ERROR_ACCESS_DENIED:
    case ERROR_WRITE_PROTECT:
    case ERROR_SHARING_VIOLATION:
    case ERROR_PRIVILEGE_NOT_HELD: code = ErrorCode::denied; break;
    case ERROR_DISK_FULL:
    case ERROR_HANDLE_DISK_FULL: code = ErrorCode::no_space; break;
    default: break;
  }
  wchar_t* words = nullptr;
  const DWORD length = ::FormatMessageW(
      FORMAT_MESSAGE_ALLOCATE_BUFFER | FORMAT_MESSAGE_FROM_SYSTEM | FORMAT_MESSAGE_IGNORE_INSERTS, nullptr,
      cause, 0, reinterpret_cast<wchar_t*>(&words), 0, nullptr);
  std::string text = length == 0 ? std::string() : windows::narrow({words, length});
  ::LocalFree(words);
  while (!text.empty() && (text.back() == '\n' || text.back() == '\r' || text.back() == '.')) text.pop_back();
  // The number is what a technician can look up, whatever language the system speaks.
  return {code, std::move(attempted) + ": " + text + " (Windows error " + std::to_string(cause) + ")"};
}

}  // namespace waypost
