// SPDX-License-Identifier: Apache-2.0
#include "crypto/secret_box.hpp"

#include <sodium.h>

#include <span>

#include "base/assert.hpp"

namespace waypost::crypto {
namespace {

constexpr std::size_t kNonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t kTagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
static_assert(kSecretKeyBytes == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

void fill(std::span<std::uint8_t> bytes, Random& random) {
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (i % 8 == 0) number = random.next();
    bytes[i] = static_cast<std::uint8_t>(number >> (8 * (i % 8)));
  }
}

}  // namespace

SecretKey make_secret_key(Random& random) {
  SecretKey key{};
  fill(key, random);
  return key;
}

Bytes make_salt(Random& random) {
  Bytes salt(kSaltBytes);
  fill(salt, random);
  return salt;
}

Bytes seal(std::string_view text, const SecretKey& key, std::string_view context, Random& random) {
  Bytes box(kNonceBytes + text.size() + kTagBytes);
  fill(std::span(box).first(kNonceBytes), random);
  unsigned long long sealed_size = 0;
  crypto_aead_xchacha20poly1305_ietf_encrypt(box.data() + kNonceBytes, &sealed_size, as_bytes(text).data(),
                                             text.size(), as_bytes(context).data(), context.size(), nullptr,
                                             box.data(), key.data());
  ASSERT(sealed_size == text.size() + kTagBytes);
  return box;
}

Result<std::string> open_sealed(ByteView box, const SecretKey& key, std::string_view context) {
  if (box.size() < kNonceBytes + kTagBytes) {
    return failure(ErrorCode::corrupt, "opening a sealed text: it is cut short");
  }
  std::string text(box.size() - kNonceBytes - kTagBytes, '\0');
  unsigned long long size = 0;
  const int outcome = crypto_aead_xchacha20poly1305_ietf_decrypt(
      reinterpret_cast<std::uint8_t*>(text.data()), &size, nullptr, box.data() + kNonceBytes,
      box.size() - kNonceBytes, as_bytes(context).data(), context.size(), box.data(), key.data());
  if (outcome != 0)
    return failure(ErrorCode::corrupt, "opening a sealed text: the key does not fit or it was changed");
  ASSERT(size == text.size());
  return text;
}

SecretKey derive_key(const SecretKey& root, std::string_view name) {
  SecretKey key{};
  crypto_generichash(key.data(), key.size(), as_bytes(name).data(), name.size(), root.data(), root.size());
  return key;
}

}  // namespace waypost::crypto
