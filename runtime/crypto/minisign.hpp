// SPDX-License-Identifier: Apache-2.0
/// Minisign: whether somebody signed these bytes, in the format that the program `minisign` writes and checks
/// (Ed25519 over BLAKE2b-512). A signature is good for one use only where its trusted comment says for which:
/// whoever asks must compare what check_minisign() returns with what they expect. Signing is left to the
/// program: nobody here holds such a secret key.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/bytes.hpp"
#include "base/result.hpp"

namespace waypost::crypto {

/// As much as minisign reads: comments of 1,024 and, where it is signed, 8,192 bytes, and some base 64. More
/// is refused unread.
inline constexpr std::size_t kMinisignKeyBytesMax = 2 * 1024;
inline constexpr std::size_t kMinisignSignatureBytesMax = 10 * 1024;

/// Whose signatures are good.
struct MinisignKey {
  std::array<std::uint8_t, 8> id{};           ///< tells keys apart, and proves nothing
  std::array<std::uint8_t, 32> public_key{};  ///< Ed25519
};

/// From a line of 56 letters and digits ("RW…"), or from the two lines of a .pub file. Errors: invalid.
Result<MinisignKey> parse_minisign_key(std::string_view text);

/// Checks a .minisig against the bytes it was made of, and returns its trusted comment: bytes of one line
/// that the signer signed too, to be shown through presentable_line(). The first line, the untrusted comment,
/// is read by nobody and may say anything. Errors: invalid, with the reason, for anything but four whole
/// lines; a signature by another key or of other bytes; a comment that is not the signed one; the legacy way
/// of signing ("Ed", minisign -l), which has no hash first.
Result<std::string> check_minisign(const MinisignKey& key, std::string_view signature, ByteView bytes);

}  // namespace waypost::crypto
