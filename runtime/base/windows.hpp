// SPDX-License-Identifier: Apache-2.0
/// What every source for Windows needs: the system's header without its macros, UTF-16 and back, handles that
/// close themselves. Included by *_windows.cpp only.
#pragma once

#ifndef NOMINMAX
#define NOMINMAX
#endif
#ifndef WIN32_LEAN_AND_MEAN
#define WIN32_LEAN_AND_MEAN
#endif
#include <windows.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace waypost::windows {

/// UTF-8 to UTF-16; what is no UTF-8 becomes U+FFFD.
std::wstring wide(std::string_view text);
/// UTF-16 to UTF-8; lone surrogates become U+FFFD.
std::string narrow(std::wstring_view text);

/// Owns a kernel object; closed on every way out.
class Handle {
 public:
  Handle() = default;
  explicit Handle(HANDLE value) : value_(value == INVALID_HANDLE_VALUE ? nullptr : value) {}
  Handle(Handle&& other) noexcept : value_(std::exchange(other.value_, nullptr)) {}
  Handle& operator=(Handle&& other) noexcept {
    std::swap(value_, other.value_);
    return *this;
  }
  ~Handle() { close(); }

  HANDLE get() const { return value_; }
  bool valid() const { return value_ != nullptr; }
  void close() {
    if (value_ != nullptr) ::CloseHandle(std::exchange(value_, nullptr));
  }

 private:
  HANDLE value_ = nullptr;
};

/// CPU time as GetThreadTimes() and GetProcessTimes() give it, in milliseconds.
inline std::int64_t milliseconds(const FILETIME& kernel, const FILETIME& user) {
  constexpr std::int64_t kTicksPerMs = 10'000;
  const auto ticks = [](const FILETIME& time) {
    return static_cast<std::int64_t>(time.dwHighDateTime) << 32 | time.dwLowDateTime;
  };
  return (ticks(kernel) + ticks(user)) / kTicksPerMs;
}

/// A function that older systems lack, or nothing there.
template <typename Function>
Function find_function(const wchar_t* library, const char* name) {
  const HMODULE loaded = ::GetModuleHandleW(library);
  if (loaded == nullptr) return nullptr;
  // The way round over void (*)() is how a compiler is told that the cast is meant.
  return reinterpret_cast<Function>(reinterpret_cast<void (*)()>(::GetProcAddress(loaded, name)));
}

}  // namespace waypost::windows
