// SPDX-License-Identifier: Apache-2.0
#include "base/random.hpp"

#include <sys/random.h>

#include "base/assert.hpp"

namespace waypost {

std::uint64_t SystemRandom::next() {
  std::uint64_t value = 0;
  const ssize_t count = ::getrandom(&value, sizeof value, 0);
  ASSERT(count == sizeof value);  // requests of up to 256 bytes are never cut short (getrandom(2))
  return value;
}

}  // namespace waypost
