// SPDX-License-Identifier: Apache-2.0
/// ASSERT: our own mistake, never a file's content. On in every build.
#pragma once

namespace waypost {

/// Prints the condition and where it stands, then aborts.
[[noreturn]] void assertion_failed(const char* condition, const char* file, int line);

}  // namespace waypost

#define ASSERT(condition)                                          \
  do {                                                             \
    if (!(condition)) [[unlikely]] {                               \
      ::waypost::assertion_failed(#condition, __FILE__, __LINE__); \
    }                                                              \
  } while (false)
