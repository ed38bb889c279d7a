// SPDX-License-Identifier: Apache-2.0
/// The token that a child of ours runs with on Windows. Included by *_windows.cpp only.
#pragma once

#include "base/windows.hpp"

namespace waypost::windows {

/// Our own token without any privilege, and with the administrators' group for denying only; our own as it is
/// where the system refuses (the child says in `--limits` what it got).
Handle make_restricted_token();

}  // namespace waypost::windows
