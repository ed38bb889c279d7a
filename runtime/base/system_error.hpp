// SPDX-License-Identifier: Apache-2.0
/// What the system says about its last refusal.
#pragma once

#include <string>

#include "base/result.hpp"

namespace waypost {

/// The system's words for the call that just failed (errno; on Windows GetLastError()), and the code that
/// fits best.
Error system_error(std::string attempted);

}  // namespace waypost
