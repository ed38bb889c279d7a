// SPDX-License-Identifier: Apache-2.0
#include "crypto/password_hash.hpp"

#include <sodium.h>

#include <catch2/catch.hpp>

using namespace waypost;
using namespace waypost::crypto;

namespace {
constexpr std::int64_t kMiB = std::int64_t{1} << 20;
constexpr std::int64_t kGiB = std::int64_t{1} << 30;
}  // namespace

TEST_CASE("a PIN opens its own hash and no other does") {
  SeededRandom random(1);
  const auto hash = hash_password("2580", 8 * kMiB, random);
  REQUIRE(hash);
  CHECK(hash->starts_with("$argon2id$v=19$m=8192,t=2,p=1$"));
  CHECK(is_password("2580", *hash).value());
  CHECK_FALSE(is_password("2581", *hash).value());
  CHECK_FALSE(is_password("", *hash).value());
  CHECK_FALSE(is_password("25800", *hash).value());

  SECTION("and the same PIN has another hash for somebody else") {
    CHECK(hash_password("2580", 8 * kMiB, random).value() != *hash);
  }
  SECTION("which libsodium's own reader takes as well") {
    CHECK(crypto_pwhash_str_verify(hash->c_str(), "2580", 4) == 0);
  }
  SECTION("and a hash that libsodium made is taken too") {
    std::array<char, crypto_pwhash_STRBYTES> made{};
    REQUIRE(crypto_pwhash_str(made.data(), "11", 2, 2, 8 * kMiB) == 0);
    CHECK(is_password("11", made.data()).value());
  }
}

TEST_CASE("what is no hash is an error and no wrong PIN") {
  for (const char* hash : {"", "2580", "$argon2id$v=19$", "$2b$12$abcdefghijklmnopqrstuv"}) {
    const auto checked = is_password("2580", hash);
    REQUIRE_FALSE(checked);
    CHECK(checked.error().code == ErrorCode::corrupt);
  }
}

TEST_CASE("a hash costs what the machine can give") {
  CHECK(password_memory_bytes(0) == 8 * kMiB);
  CHECK(password_memory_bytes(kGiB / 2) == 16 * kMiB);
  CHECK(password_memory_bytes(kGiB) == 32 * kMiB);
  CHECK(password_memory_bytes(2 * kGiB) == 64 * kMiB);
  CHECK(password_memory_bytes(64 * kGiB) == 64 * kMiB);
}
