// SPDX-License-Identifier: Apache-2.0
// https://jedisct1.github.io/minisign/ under "Signature format" and "Public key format".
#include "crypto/minisign.hpp"

#include <sodium.h>

#include <algorithm>
#include <optional>
#include <span>
#include <vector>

#include "base/format.hpp"

namespace waypost::crypto {
namespace {

constexpr std::string_view kUntrusted = "untrusted comment: ";
constexpr std::string_view kTrusted = "trusted comment: ";
constexpr std::size_t kUntrustedBytesMax = 1024;
constexpr std::size_t kTrustedBytesMax = 8192;
/// Two letters, then the key's id, then the key or the signature.
constexpr std::size_t kAlgorithmBytes = 2;
constexpr std::size_t kIdBytes = 8;
constexpr std::string_view kKeyAlgorithm = "Ed";
constexpr std::string_view kPrehashed = "ED";
constexpr std::string_view kLegacy = "Ed";
constexpr std::size_t kSignatureBytes = crypto_sign_BYTES;
constexpr std::size_t kHashBytes = 64;  // BLAKE2b-512
static_assert(crypto_sign_PUBLICKEYBYTES == 32);

tl::unexpected<Error> refuse_key(const std::string& why) {
  return failure(ErrorCode::invalid, "reading a minisign public key: " + why);
}
tl::unexpected<Error> refuse(const std::string& why) {
  return failure(ErrorCode::invalid, "checking a signature: " + why);
}

/// Without their ends; what was carried through Windows has two letters there.
std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines.push_back(line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

/// Nothing where it is not the one spelling of exactly so many bytes (RFC 4648, section 4, with padding).
template <std::size_t count>
std::optional<std::array<std::uint8_t, count>> from_base64(std::string_view text) {
  constexpr int kVariant = sodium_base64_VARIANT_ORIGINAL;
  std::array<std::uint8_t, count> bytes{};
  std::size_t size = 0;
  const int outcome = sodium_base642bin(bytes.data(), bytes.size(), text.data(), text.size(), nullptr, &size,
                                        nullptr, kVariant);
  if (outcome != 0 || size != count) return std::nullopt;
  // libsodium 1.0.18 takes some bytes above 127 for letters; so it is spelt anew.
  std::array<char, sodium_base64_ENCODED_LEN(count, kVariant)> spelling{};
  sodium_bin2base64(spelling.data(), spelling.size(), bytes.data(), bytes.size(), kVariant);
  if (text != spelling.data()) return std::nullopt;
  return bytes;
}

/// What stands behind the beginning; nothing where the line has another one, is too long, or has controls.
std::optional<std::string_view> comment_in(std::string_view line, std::string_view beginning,
                                           std::size_t bytes_max) {
  if (!line.starts_with(beginning)) return std::nullopt;
  line.remove_prefix(beginning.size());
  const bool has_controls = std::any_of(line.begin(), line.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0x7f;
  });
  if (line.size() > bytes_max || has_controls) return std::nullopt;
  return line;
}

bool is_signed_by(const MinisignKey& key, std::span<const std::uint8_t> signature, ByteView message) {
  return crypto_sign_verify_detached(signature.data(), message.data(), message.size(),
                                     key.public_key.data()) == 0;
}

}  // namespace

Result<MinisignKey> parse_minisign_key(std::string_view text) {
  if (text.size() > kMinisignKeyBytesMax) return refuse_key("it is too long");
  std::vector<std::string_view> lines = lines_of(text);
  if (lines.size() == 2 && comment_in(lines[0], kUntrusted, kUntrustedBytesMax)) lines.erase(lines.begin());
  if (lines.size() != 1) return refuse_key("it is a line of 56 letters and digits, or a .pub file");
  const auto packed = from_base64<kAlgorithmBytes + kIdBytes + crypto_sign_PUBLICKEYBYTES>(lines[0]);
  if (!packed) return refuse_key("letters are missing or wrong");
  if (!as_text(*packed).starts_with(kKeyAlgorithm)) return refuse_key("it is of an unknown kind");
  MinisignKey key;
  const auto id_begin = packed->begin() + kAlgorithmBytes;
  std::copy_n(id_begin, key.id.size(), key.id.begin());
  std::copy_n(id_begin + kIdBytes, key.public_key.size(), key.public_key.begin());
  return key;
}

Result<std::string> check_minisign(const MinisignKey& key, std::string_view signature, ByteView bytes) {
  if (signature.size() > kMinisignSignatureBytesMax) return refuse("the file is too long to be one");
  const std::vector<std::string_view> lines = lines_of(signature);
  if (lines.size() != 4) return refuse(format("it has {} lines, a .minisig has 4", lines.size()));
  if (!comment_in(lines[0], kUntrusted, kUntrustedBytesMax)) return refuse("line 1 is no untrusted comment");
  const auto packed = from_base64<kAlgorithmBytes + kIdBytes + kSignatureBytes>(lines[1]);
  if (!packed) return refuse("line 2 is no signature: letters are missing or wrong");
  const auto comment = comment_in(lines[2], kTrusted, kTrustedBytesMax);
  if (!comment) return refuse("line 3 is no trusted comment");
  const auto over_all = from_base64<kSignatureBytes>(lines[3]);
  if (!over_all) return refuse("line 4 is no signature: letters are missing or wrong");

  const std::string_view algorithm = as_text(*packed).substr(0, kAlgorithmBytes);
  if (algorithm == kLegacy) {
    return refuse("it was made the legacy way, without a hash first; sign again without -l");
  }
  if (algorithm != kPrehashed) return refuse("it is of an unknown kind");
  const std::span<const std::uint8_t> id = std::span(*packed).subspan(kAlgorithmBytes, kIdBytes);
  if (!std::equal(id.begin(), id.end(), key.id.begin())) return refuse("another key made it");

  const std::span<const std::uint8_t> of_bytes = std::span(*packed).last(kSignatureBytes);
  std::array<std::uint8_t, kHashBytes> hash{};
  crypto_generichash(hash.data(), hash.size(), bytes.data(), bytes.size(), nullptr, 0);
  if (!is_signed_by(key, of_bytes, hash)) return refuse("it is not of these bytes, or another key made it");
  // The first signature says nothing of the comment; this one is of both.
  Bytes message(of_bytes.begin(), of_bytes.end());
  message.insert(message.end(), comment->begin(), comment->end());
  if (!is_signed_by(key, *over_all, message)) return refuse("its trusted comment was changed");
  return std::string(*comment);
}

}  // namespace waypost::crypto
