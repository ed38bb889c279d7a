// SPDX-License-Identifier: Apache-2.0
#include "crypto/minisign.hpp"

#include <catch2/catch.hpp>

using namespace waypost;
using namespace waypost::crypto;

namespace {

// What minisign 0.11 wrote: `minisign -G -W`, then `minisign -S -t "waypost test v1"` of kSigned.
const std::string kKeyLine = "RWRtS7Fq7OsIARy89RvOlz31lVQKTkk55MGpit8V4LcBMfOv3zpNisrB";
const std::string kKeyFile = "untrusted comment: minisign public key 108EBEC6AB14B6D\n" + kKeyLine + "\n";
const std::string kSigned = "as it was signed\n";
const std::string kComment = "waypost test v1";
const std::string kSignature =
    "untrusted comment: signature from minisign secret key\n"
    "RURtS7Fq7OsIAYgeJbQSRFhP64BJnBXVbwJMr+QT/gCfMt6bM0MPiuFC5Lq+XxOd0HUcEj0f1HJB5r5PIvmBcFzbpR4f3oUBKwk=\n"
    "trusted comment: waypost test v1\n"
    "33SFuWyJScO5504VLiN86+Eh+x5q3C6ud47JZDNM9XDWFrtFpIwYtai4KXMBVHEX09xpfdp+FAO53cNeJRxQDA==\n";
/// The same with `-l`.
const std::string kLegacy =
    "untrusted comment: signature from minisign secret key\n"
    "RWRtS7Fq7OsIAWOhT7RYzLiUiVdpswHovk+yCcS0khaMeYUkRsaAJy4bMdq4ZV92ptaXycka7ept6GIaxZtMwbaFuRBHjRQrcgk=\n"
    "trusted comment: waypost test v1\n"
    "u9L5fmcEjYFxMOhQ85GVIY0974z1L4WakFECrl1vkCzM4FZameeNmnpzZVzw8u51AeT4LPHDURW8w2uPUzRaBg==\n";
/// The same bytes and comment by another key.
const std::string kOfAnother =
    "untrusted comment: signature from minisign secret key\n"
    "RUSBMjJY7M2BaemYh2j59Pr2QcWZpBricNhOOUH56nXoF59xlWcW2XKU/5kj0LnzkkuszjOHN/17QwQnqqN15RA5tg/sb9JjfQI=\n"
    "trusted comment: waypost test v1\n"
    "1vZ9XatZDI6HfofPzRXZn2TvluhVMgG4wLOj2efxfG96VaTM+8fjuWMGt0cM8B3WJkxkEMm6bqzF3f6VYZTVBg==\n";

Result<std::string> check(const std::string& signature, const std::string& bytes = kSigned,
                          const std::string& key = kKeyLine) {
  const auto parsed = parse_minisign_key(key);
  if (!parsed) return failure(parsed.error());
  return check_minisign(*parsed, signature, as_bytes(bytes));
}

std::string refusal(const std::string& signature, const std::string& bytes = kSigned) {
  const auto checked = check(signature, bytes);
  REQUIRE_FALSE(checked);
  CHECK(checked.error().code == ErrorCode::invalid);
  return checked.error().message;
}

std::string with(std::string text, const std::string& from, const std::string& to) {
  const std::size_t place = text.find(from);
  REQUIRE(place != std::string::npos);
  return text.replace(place, from.size(), to);
}

}  // namespace

TEST_CASE("a signature of minisign's holds for the bytes it was made of, and gives its trusted comment") {
  CHECK(check(kSignature).value() == kComment);
  SECTION("with the key as a line or as a file") {
    CHECK(check(kSignature, kSigned, kKeyFile).value() == kComment);
  }
  SECTION("and where a mail program changed the ends of its lines") {
    std::string carried;
    for (const char c : kSignature) carried += c == '\n' ? std::string("\r\n") : std::string(1, c);
    CHECK(check(carried).value() == kComment);
  }
  SECTION("and without the last line's end") {
    CHECK(check(kSignature.substr(0, kSignature.size() - 1)).value() == kComment);
  }
  SECTION("whatever its untrusted comment says") {
    CHECK(check(with(kSignature, "signature from minisign", "it is not")).value() == kComment);
  }
}

TEST_CASE("every flipped bit of a signature is refused, but for those of the comment that is not signed") {
  const std::size_t open_begin = std::string("untrusted comment: ").size();
  const std::size_t open_end = kSignature.find('\n');
  for (std::size_t bit = 0; bit < kSignature.size() * 8; ++bit) {
    std::string flipped = kSignature;
    flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << (bit % 8)));
    INFO("bit " << bit);
    const auto checked = check(flipped);
    if (bit / 8 >= open_begin && bit / 8 < open_end) {
      if (checked) CHECK(*checked == kComment);
    } else {
      CHECK_FALSE(checked);
    }
  }
}

TEST_CASE("every flipped bit of a key is refused") {
  for (std::size_t bit = 0; bit < kKeyLine.size() * 8; ++bit) {
    std::string flipped = kKeyLine;
    flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << (bit % 8)));
    INFO("bit " << bit);
    CHECK_FALSE(check(kSignature, kSigned, flipped));
  }
}

TEST_CASE("a signature of other bytes, by another key or with another comment is refused in words") {
  CHECK_THAT(refusal(kSignature, kSigned + " "), Catch::Contains("not of these bytes"));
  CHECK_THAT(refusal(kSignature, ""), Catch::Contains("not of these bytes"));
  CHECK_THAT(refusal(kOfAnother), Catch::Contains("another key made it"));
  CHECK_THAT(refusal(with(kSignature, kComment, "waypost test v2")),
             Catch::Contains("trusted comment was changed"));
  CHECK_THAT(refusal(with(kSignature, kComment, "")), Catch::Contains("trusted comment was changed"));
}

TEST_CASE("a signature made the legacy way is refused by that name") {
  CHECK_THAT(refusal(kLegacy), Catch::Contains("legacy"));
  // Nor does the newer name make it one.
  CHECK_THAT(refusal(with(kLegacy, "\nRW", "\nRU")), Catch::Contains("not of these bytes"));
}

TEST_CASE("a signature is four whole lines of a bounded length") {
  CHECK_THAT(refusal(""), Catch::Contains("0 lines"));
  CHECK_THAT(refusal(kSignature + "\n"), Catch::Contains("5 lines"));
  CHECK_THAT(refusal(kSignature.substr(kSignature.find('\n') + 1)), Catch::Contains("3 lines"));
  CHECK_THAT(refusal(kSignature + std::string(kMinisignSignatureBytesMax, ' ')), Catch::Contains("too long"));
  CHECK_THAT(refusal(with(kSignature, "untrusted comment: ", "untrusted comment:")),
             Catch::Contains("line 1"));
  CHECK_THAT(refusal(with(kSignature, "from", std::string(1025, 'x'))), Catch::Contains("line 1"));
  CHECK_THAT(refusal(with(kSignature, "\ntrusted", "\nuntrusted")), Catch::Contains("line 3"));
  CHECK_THAT(refusal(with(kSignature, kComment, "\x1b[2J")), Catch::Contains("line 3"));
  CHECK_THAT(refusal(with(kSignature, kComment, std::string(8193, 'x'))), Catch::Contains("line 3"));
}

TEST_CASE("base 64 has one spelling only") {
  for (const char* wrong : {"Kwk", "Kwk= ", " Kwk=", "Kwk==", "Kwl=", "Kw\tk=", "K_k=", "Kwk=Kwk="}) {
    INFO(wrong);
    CHECK_THAT(refusal(with(kSignature, "Kwk=", wrong)), Catch::Contains("line 2"));
  }
  CHECK_THAT(refusal(with(kSignature, "QDA==", "QDB==")), Catch::Contains("line 4"));
  CHECK_THAT(refusal(with(kSignature, "QDA==", "QDA")), Catch::Contains("line 4"));
}

TEST_CASE("what is no key is refused in words") {
  const auto told = [](const std::string& key) {
    const auto parsed = parse_minisign_key(key);
    REQUIRE_FALSE(parsed);
    CHECK(parsed.error().code == ErrorCode::invalid);
    return parsed.error().message;
  };
  CHECK_THAT(told(""), Catch::Contains("56 letters"));
  CHECK_THAT(told(kKeyFile + kKeyLine), Catch::Contains("56 letters"));
  CHECK_THAT(told(kKeyLine.substr(4)), Catch::Contains("missing or wrong"));
  CHECK_THAT(told(kKeyLine + "AAAA"), Catch::Contains("missing or wrong"));
  CHECK_THAT(told("RURt" + kKeyLine.substr(4)), Catch::Contains("unknown kind"));
  CHECK_THAT(told(std::string(kMinisignKeyBytesMax + 1, 'R')), Catch::Contains("too long"));
}
