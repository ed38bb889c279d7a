// SPDX-License-Identifier: Apache-2.0
#include "crypto/signing_key.hpp"

#include <sodium.h>

#include <array>

namespace waypost::crypto {

static_assert(kSecretKeyBytes == crypto_sign_ed25519_SEEDBYTES);

std::string public_key_hex(const SecretKey& seed) {
  std::array<std::uint8_t, crypto_sign_ed25519_PUBLICKEYBYTES> public_key{};
  std::array<std::uint8_t, crypto_sign_ed25519_SECRETKEYBYTES> secret_key{};
  crypto_sign_ed25519_seed_keypair(public_key.data(), secret_key.data(), seed.data());
  sodium_memzero(secret_key.data(), secret_key.size());
  std::array<char, 2 * crypto_sign_ed25519_PUBLICKEYBYTES + 1> hex{};
  return sodium_bin2hex(hex.data(), hex.size(), public_key.data(), public_key.size());
}

}  // namespace waypost::crypto
