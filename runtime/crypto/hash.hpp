// SPDX-License-Identifier: Apache-2.0
/// Hashes and checksums: SHA-256 for the chain and for packages, CRC-32C for the witness file, UUIDs made of
/// names. Secrets are secret_box's task.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/bytes.hpp"

namespace waypost::crypto {

/// SHA-256 (FIPS 180-4) as 64 lower-case hexadecimal digits.
std::string sha256_hex(ByteView bytes);
std::string sha256_hex(std::string_view text);

/// CRC-32C (Castagnoli, RFC 3720 B.4): finds torn and flipped bytes, is no protection from people.
std::uint32_t crc32c(ByteView bytes);
std::uint32_t crc32c(std::string_view text);

/// UUID version 5 (RFC 9562, 5.5): the same name in the same name space gives the same UUID for ever.
/// `name_space` must be a UUID in lower case.
std::string uuid_v5(std::string_view name_space, std::string_view name);

}  // namespace waypost::crypto
