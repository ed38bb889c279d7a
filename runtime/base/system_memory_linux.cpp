// SPDX-License-Identifier: Apache-2.0
#include <unistd.h>

#include "base/system_memory.hpp"

namespace waypost {

std::int64_t system_memory_bytes() {
  const long pages = ::sysconf(_SC_PHYS_PAGES);
  const long page_bytes = ::sysconf(_SC_PAGESIZE);
  return pages > 0 && page_bytes > 0 ? std::int64_t{pages} * page_bytes : 0;
}

}  // namespace waypost
