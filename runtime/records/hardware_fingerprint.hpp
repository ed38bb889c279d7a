// SPDX-License-Identifier: Apache-2.0
/// What tells one PC from another where a disk was cloned (reliability.md, identity of a device).
#pragma once

#include <string>

namespace waypost::records {

/// SHA-256 in hexadecimal of what the board, its firmware and its built-in network cards say of themselves.
/// Never leaves the PC. The same at every start; it may change with a repair, which costs a new incarnation.
std::string hardware_fingerprint();

}  // namespace waypost::records
