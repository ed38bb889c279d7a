// SPDX-License-Identifier: Apache-2.0
#include "crypto/password_hash.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <cerrno>

#include "base/assert.hpp"
#include "base/format.hpp"
#include "crypto/secret_box.hpp"

namespace waypost::crypto {
namespace {

constexpr std::int64_t kMiB = std::int64_t{1} << 20;
constexpr int kPasses = 2;
constexpr std::size_t kHashBytes = 32;

std::string base64(const std::uint8_t* bytes, std::size_t count) {
  std::string text(sodium_base64_encoded_len(count, sodium_base64_VARIANT_ORIGINAL_NO_PADDING), '\0');
  sodium_bin2base64(text.data(), text.size(), bytes, count, sodium_base64_VARIANT_ORIGINAL_NO_PADDING);
  text.pop_back();  // the NUL
  return text;
}

tl::unexpected<Error> no_memory(std::string what) {
  return failure(ErrorCode::unsupported, std::move(what) + ": there is not enough memory");
}

}  // namespace

std::int64_t password_memory_bytes(std::int64_t system_memory_bytes) {
  return std::clamp(system_memory_bytes / 32, 8 * kMiB, 64 * kMiB) / kMiB * kMiB;
}

Result<std::string> hash_password(std::string_view password, std::int64_t memory_bytes, Random& random) {
  ASSERT(sodium_init() >= 0);
  const Bytes salt = make_salt(random);
  static_assert(kSaltBytes == crypto_pwhash_argon2id_SALTBYTES);
  std::array<std::uint8_t, kHashBytes> hash{};
  if (crypto_pwhash(hash.data(), hash.size(), password.data(), password.size(), salt.data(), kPasses,
                    static_cast<std::size_t>(memory_bytes), crypto_pwhash_ALG_ARGON2ID13) != 0) {
    return no_memory("hashing a password");
  }
  return format("$argon2id$v=19$m={},t={},p=1${}${}", memory_bytes / 1024, kPasses,
                base64(salt.data(), salt.size()), base64(hash.data(), hash.size()));
}

Result<bool> is_password(std::string_view password, const std::string& hash) {
  ASSERT(sodium_init() >= 0);
  // Tells whether it can be read at all; what it costs does not matter here.
  if (hash.size() >= crypto_pwhash_STRBYTES ||
      crypto_pwhash_str_needs_rehash(hash.c_str(), kPasses, crypto_pwhash_MEMLIMIT_MIN) < 0) {
    return failure(ErrorCode::corrupt, "checking a password: the hash is none");
  }
  errno = 0;
  if (crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0) return true;
  if (errno == ENOMEM) return no_memory("checking a password");
  return false;
}

}  // namespace waypost::crypto
