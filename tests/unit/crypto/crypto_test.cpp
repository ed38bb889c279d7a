// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <algorithm>

#include "base/random.hpp"
#include "crypto/hash.hpp"
#include "crypto/secret_box.hpp"
#include "crypto/signing_key.hpp"

using namespace waypost;
using namespace waypost::crypto;

TEST_CASE("SHA-256 gives the digests of FIPS 180-4") {
  CHECK(sha256_hex(std::string_view("")) ==
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(sha256_hex(std::string_view("abc")) ==
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(sha256_hex(std::string(1'000'000, 'a')) ==
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("CRC-32C gives the values of RFC 3720") {
  CHECK(crc32c(std::string_view("123456789")) == 0xe3069283U);
  CHECK(crc32c(std::string(32, '\0')) == 0x8a9136aaU);
  CHECK(crc32c(std::string(32, '\xff')) == 0x62a8ab43U);
}

TEST_CASE("a UUID made of a name is that of RFC 9562") {
  CHECK(uuid_v5("6ba7b810-9dad-11d1-80b4-00c04fd430c8", "www.example.com") ==
        "2ed6657d-e927-568b-95e1-2665a8aea6a2");
}

TEST_CASE("a sealed text opens with its key and context only") {
  SeededRandom random(7);
  const SecretKey key = make_secret_key(random);
  const SecretKey other = make_secret_key(random);
  const Bytes box = seal("Sokha Chan", key, "event-1", random);
  CHECK(open_sealed(box, key, "event-1").value() == "Sokha Chan");
  CHECK_FALSE(open_sealed(box, other, "event-1"));
  CHECK_FALSE(open_sealed(box, key, "event-2"));
  CHECK_FALSE(open_sealed(ByteView(box).first(20), key, "event-1"));
  for (std::size_t i = 0; i < box.size(); ++i) {
    Bytes damaged = box;
    damaged[i] ^= 1;
    CHECK_FALSE(open_sealed(damaged, key, "event-1"));
  }
}

TEST_CASE("the same text sealed twice gives two boxes") {
  SystemRandom random;
  const SecretKey key = make_secret_key(random);
  CHECK(seal("a", key, "", random) != seal("a", key, "", random));
  CHECK(make_salt(random) != make_salt(random));
  CHECK(open_sealed(seal("", key, "", random), key, "").value().empty());
}

TEST_CASE("the public half of a signing key is that of RFC 8032, 7.1") {
  const auto public_half = [](const char* seed_hex) {
    const auto bytes = from_hex(seed_hex);
    REQUIRE(bytes);
    SecretKey seed{};
    REQUIRE(bytes->size() == seed.size());
    std::copy(bytes->begin(), bytes->end(), seed.begin());
    return public_key_hex(seed);
  };
  CHECK(public_half("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60") ==
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
  CHECK(public_half("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb") ==
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
}
