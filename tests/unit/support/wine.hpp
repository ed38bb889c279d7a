// SPDX-License-Identifier: Apache-2.0
/// What Wine cannot show is skipped there, aloud; real Windows is held to it.
#pragma once

#ifdef _WIN32
#include "base/windows.hpp"
#endif

namespace waypost {

inline bool runs_under_wine() {
#ifdef _WIN32
  return windows::find_function<void (*)()>(L"ntdll.dll", "wine_get_version") != nullptr;
#else
  return false;
#endif
}

}  // namespace waypost
