// SPDX-License-Identifier: Apache-2.0
#include "crypto/password_hash.hpp"

#include <catch2/catch.hpp>

using namespace waypost;
using namespace waypost::crypto;

namespace {
constexpr std::int64_t kMiB = std::int64_t{1} << 20;
/// echo -n 2580 | argon2 somesaltsomesalt -id -t 2 -k 8192 -p 1 -l 32 -e, the reference implementation.
constexpr const char* kOfAnotherProgram =
    "$argon2id$v=19$m=8192,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$L45p9kQoK09bAza15VmkT1dgeOO0yhfXy703Efut4FM";
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
  SECTION("and a hash that another program made is taken too") {
    CHECK(is_password("2580", kOfAnotherProgram).value());
    CHECK_FALSE(is_password("2581", kOfAnotherProgram).value());
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
