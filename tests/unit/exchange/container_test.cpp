// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "exchange/container.hpp"
#include "formats/zip.hpp"

using namespace waypost;
using namespace waypost::exchange;

TEST_CASE("a container gives back its entries and is a zip like any other") {
  const std::string payload(1000, 'p');
  const std::string signature = "signed";
  const std::string bytes = write_container({{"payload.zip", payload}, {"payload.zip.minisig", signature}});
  const auto entries = read_container(bytes);
  REQUIRE(entries);
  REQUIRE(entries->size() == 2);
  CHECK((*entries)[0].content == payload);
  CHECK((*entries)[1].name == "payload.zip.minisig");
  const auto zip = ZipReader::open(bytes);
  REQUIRE(zip);
  CHECK(zip->read("payload.zip", 1000).value() == payload);
  CHECK(zip->read("payload.zip.minisig", 1000).value() == signature);
}

TEST_CASE("an archive gives back what was packed, however it was pressed") {
  const std::string text(100'000, 'x');
  for (const auto compression : {ZipCompression::stored, ZipCompression::fast, ZipCompression::best}) {
    const auto bytes = write_zip({{"a/b.txt", text}, {"empty", ""}}, 1'764'000'000'000, compression);
    REQUIRE(bytes);
    CHECK((bytes->size() < 5000) == (compression != ZipCompression::stored));
    const auto zip = ZipReader::open(*bytes);
    REQUIRE(zip);
    REQUIRE(zip->entries().size() == 2);
    CHECK(zip->entries()[0].name == "a/b.txt");
    CHECK(zip->read("a/b.txt", text.size()).value() == text);
    CHECK(zip->read("empty", 0).value().empty());
    CHECK(zip->read("nothing", 10).error().code == ErrorCode::not_found);
  }
}

TEST_CASE("an entry larger than the caller allows is not unpacked") {
  const std::string bomb(10'000'000, '\0');
  const auto bytes = write_zip({{"bomb", bomb}}, 0);
  REQUIRE(bytes);
  const auto zip = ZipReader::open(*bytes);
  REQUIRE(zip);
  CHECK(zip->read("bomb", 1'000'000).error().code == ErrorCode::invalid);
}

TEST_CASE("what is no zip, or has a name twice, is refused") {
  CHECK_FALSE(ZipReader::open(""));
  CHECK_FALSE(ZipReader::open("PK nothing of the kind"));
  const std::string content = "x";
  const auto twice = ZipReader::open(write_container({{"same", content}, {"same", content}}));
  CHECK_FALSE(twice);
  CHECK_FALSE(read_container(""));
  CHECK_FALSE(read_container(std::string(22, '\0')));
}
