// SPDX-License-Identifier: Apache-2.0
/// How much memory the machine has: what costs memory on purpose is measured by it.
#pragma once

#include <cstdint>

namespace waypost {

/// Bytes of main memory; 0 where the system does not say.
std::int64_t system_memory_bytes();

}  // namespace waypost
