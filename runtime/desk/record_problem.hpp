// SPDX-License-Identifier: Apache-2.0
/// Why a record cannot be opened or read, as an officer reads it.
#pragma once

#include "base/result.hpp"
#include "desk/screen_view.hpp"

namespace waypost::desk {

/// What happened, whether the work is safe, what to do; trying again is offered unless a newer version is
/// needed.
ProblemView problem_of_record(const Error& error);

}  // namespace waypost::desk
