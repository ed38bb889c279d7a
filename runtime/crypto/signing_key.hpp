// SPDX-License-Identifier: Apache-2.0
/// Ed25519 (RFC 8032): who made something. The secret half is a seed of 32 bytes, a SecretKey like any other;
/// the public half follows from it.
#pragma once

#include <string>

#include "crypto/secret_box.hpp"

namespace waypost::crypto {

/// 64 hexadecimal digits in lower case.
std::string public_key_hex(const SecretKey& seed);

}  // namespace waypost::crypto
