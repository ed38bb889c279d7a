// SPDX-License-Identifier: Apache-2.0
#include "base/system_memory.hpp"
#include "base/windows.hpp"

namespace waypost {

std::int64_t system_memory_bytes() {
  MEMORYSTATUSEX status{};
  status.dwLength = sizeof status;
  return ::GlobalMemoryStatusEx(&status) != 0 ? static_cast<std::int64_t>(status.ullTotalPhys) : 0;
}

}  // namespace waypost
