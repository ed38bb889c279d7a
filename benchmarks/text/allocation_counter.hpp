// SPDX-License-Identifier: Apache-2.0
/// How often memory was asked for: the program's own malloc(), which every library uses, counts.
#pragma once

#include <cstdint>

namespace waypost::benchmark {

/// Calls of malloc, calloc and realloc on this thread since it began.
std::uint64_t allocation_count();

}  // namespace waypost::benchmark
