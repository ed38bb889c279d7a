// SPDX-License-Identifier: Apache-2.0
#include "base/assert.hpp"
#include "base/random.hpp"
#include "base/windows.hpp"

// After windows.h, whose types it uses.
#include <bcrypt.h>

namespace waypost {

std::uint64_t SystemRandom::next() {
  std::uint64_t value = 0;
  const NTSTATUS outcome = ::BCryptGenRandom(nullptr, reinterpret_cast<PUCHAR>(&value), sizeof value,
                                             BCRYPT_USE_SYSTEM_PREFERRED_RNG);
  ASSERT(outcome >= 0);
  return value;
}

}  // namespace waypost
