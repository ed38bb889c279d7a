// SPDX-License-Identifier: Apache-2.0
/// Password hashes: slow on purpose, for PINs and codes that people type. argon2id (RFC 9106) in the encoding
/// that libsodium reads: "$argon2id$v=19$m=65536,t=2,p=1$SALT$HASH". A PIN of a few digits is still found by
/// whoever has the hash and a day; it keeps colleagues apart, not thieves out.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/random.hpp"
#include "base/result.hpp"

namespace waypost::crypto {

/// What a hash costs: 1/32 of the machine's memory, at least 8 and at most 64 MiB (11 to 85 ms each on a PC of
/// 2020). Unknown memory counts as little.
std::int64_t password_memory_bytes(std::int64_t system_memory_bytes);

/// Errors: no memory for it, as unsupported.
Result<std::string> hash_password(std::string_view password, std::int64_t memory_bytes, Random& random);

/// Whether it is the password of that hash. Takes the memory that the hash was made with. Errors: corrupt where
/// `hash` is none; unsupported where the memory is not to be had.
Result<bool> is_password(std::string_view password, const std::string& hash);

}  // namespace waypost::crypto
