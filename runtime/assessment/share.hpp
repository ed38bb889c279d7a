// SPDX-License-Identifier: Apache-2.0
/// Shares of a mark, exactly: what every rule of marking ends with. For the sources of this folder.
#pragma once

#include <cstdint>

#include "base/assert.hpp"
#include "lesson/item.hpp"

namespace waypost::assessment {

/// Wide enough for a mark times a mark.
__extension__ typedef __int128 WideInteger;

/// `whole` × part / parts, rounded half away from zero. `whole` and `part` at least 0, `parts` above 0.
inline lesson::Mark share_of(lesson::Mark whole, std::int64_t part, std::int64_t parts) {
  ASSERT(whole >= 0 && part >= 0 && parts > 0);
  const WideInteger doubled = WideInteger{2} * whole * part + parts;
  return static_cast<lesson::Mark>(doubled / (WideInteger{2} * parts));
}

}  // namespace waypost::assessment
