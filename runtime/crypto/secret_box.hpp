// SPDX-License-Identifier: Apache-2.0
/// Secret boxes: small texts sealed with one key, for the private parts of events. Erasing the key erases the
/// text. libsodium's XChaCha20-Poly1305; a text that was changed or sealed with another key does not open.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/bytes.hpp"
#include "base/random.hpp"
#include "base/result.hpp"

namespace waypost::crypto {

inline constexpr std::size_t kSecretKeyBytes = 32;
inline constexpr std::size_t kSaltBytes = 16;

using SecretKey = std::array<std::uint8_t, kSecretKeyBytes>;

SecretKey make_secret_key(Random& random);
/// `kSaltBytes` of random bytes: stands before a short private text that is hashed, so that guessing needs
/// the salt.
Bytes make_salt(Random& random);

/// A fresh nonce of 24 bytes, then the sealed text with its tag of 16 bytes. `context` is not kept, but the
/// same one is needed to open: it binds the box to its place.
Bytes seal(std::string_view text, const SecretKey& key, std::string_view context, Random& random);
/// Errors: corrupt where the box, the key or the context is not the one.
Result<std::string> open_sealed(ByteView box, const SecretKey& key, std::string_view context);

/// A key of its own for each name: keyed BLAKE2b of `name`. Whoever holds `root` can make them all.
SecretKey derive_key(const SecretKey& root, std::string_view name);

}  // namespace waypost::crypto
