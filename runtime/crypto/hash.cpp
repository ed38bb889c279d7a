// SPDX-License-Identifier: Apache-2.0
#include "crypto/hash.hpp"

#include <sha1.h>
#include <sodium.h>

#include <algorithm>
#include <array>

#include "base/assert.hpp"
#include "base/id.hpp"

namespace waypost::crypto {
namespace {

constexpr std::array<std::uint32_t, 256> make_crc32c_table() {
  std::array<std::uint32_t, 256> table{};
  for (std::uint32_t byte = 0; byte < 256; ++byte) {
    std::uint32_t remainder = byte;
    for (int bit = 0; bit < 8; ++bit) {
      remainder = (remainder & 1U) != 0 ? (remainder >> 1U) ^ 0x82f63b78U : remainder >> 1U;
    }
    table[byte] = remainder;
  }
  return table;
}

constexpr std::array<std::uint32_t, 256> kCrc32cTable = make_crc32c_table();

}  // namespace

std::string sha256_hex(ByteView bytes) {
  std::array<std::uint8_t, crypto_hash_sha256_BYTES> digest{};
  crypto_hash_sha256(digest.data(), bytes.data(), bytes.size());
  return to_hex(digest);
}

std::string sha256_hex(std::string_view text) { return sha256_hex(as_bytes(text)); }

std::uint32_t crc32c(ByteView bytes) {
  std::uint32_t remainder = 0xffffffffU;
  for (const std::uint8_t byte : bytes) {
    remainder = (remainder >> 8U) ^ kCrc32cTable[(remainder ^ byte) & 0xffU];
  }
  return ~remainder;
}

std::uint32_t crc32c(std::string_view text) { return crc32c(as_bytes(text)); }

std::string uuid_v5(std::string_view name_space, std::string_view name) {
  ASSERT(is_uuid(name_space));
  std::string digits(name_space);
  digits.erase(std::remove(digits.begin(), digits.end(), '-'), digits.end());
  const auto prefix = from_hex(digits);
  ASSERT(prefix.has_value());

  SHA1_CTX context;
  SHA1Init(&context);
  SHA1Update(&context, prefix->data(), prefix->size());
  SHA1Update(&context, as_bytes(name).data(), name.size());
  std::array<std::uint8_t, SHA1_DIGEST_LENGTH> digest{};
  SHA1Final(digest.data(), &context);

  digest[6] = static_cast<std::uint8_t>((digest[6] & 0x0fU) | 0x50U);
  digest[8] = static_cast<std::uint8_t>((digest[8] & 0x3fU) | 0x80U);
  const std::string hex = to_hex(ByteView(digest).first(16));
  return hex.substr(0, 8) + "-" + hex.substr(8, 4) + "-" + hex.substr(12, 4) + "-" + hex.substr(16, 4) + "-" +
         hex.substr(20, 12);
}

}  // namespace waypost::crypto
