// SPDX-License-Identifier: Apache-2.0
#include "media/picture.hpp"

#include <catch2/catch.hpp>
#include <filesystem>

#include "base/file.hpp"
#include "base/folders.hpp"
#include "formats/png.hpp"

namespace fs = std::filesystem;
using waypost::ErrorCode;
using waypost::media::load_picture;

namespace {

const fs::path kChild = waypost::sibling_program("waypost-lesson");

fs::path write_picture(const std::string& name, const std::string& content) {
  const fs::path file = fs::temp_directory_path() / ("waypost-picture-" + name);
  REQUIRE(waypost::write_file_atomically(file, content));
  return file;
}

}  // namespace

TEST_CASE("a picture comes back as it was, alpha premultiplied") {
  waypost::gfx::Bitmap bitmap({3, 2}, 0xFF102030);
  bitmap.row(0)[1] = 0x00000000;
  bitmap.row(1)[2] = 0x80402010;
  const auto png = waypost::media::encode_png(bitmap);
  REQUIRE(png.has_value());
  const auto loaded = load_picture(kChild, write_picture("round.png", *png));
  REQUIRE(loaded.has_value());
  CHECK(loaded->size() == bitmap.size());
  CHECK(loaded->row(0)[0] == 0xFF102030);
  CHECK(loaded->row(0)[1] == 0);
  CHECK(loaded->row(1)[2] == 0x80402010);
  CHECK(*waypost::media::encode_png(*loaded) == *png);
}

TEST_CASE("the largest picture passes the child") {
  // The largest that may be: its pixels take 64 of the child's 256 MiB.
  const waypost::gfx::Bitmap bitmap({4096, 4096}, 0xFF5E6A62);
  const auto png = waypost::media::encode_png(bitmap);
  const auto loaded = load_picture(kChild, write_picture("large.png", *png));
  REQUIRE(loaded.has_value());
  CHECK(*loaded == bitmap);
}

TEST_CASE("what is no picture is refused with a reason") {
  CHECK(load_picture(kChild, write_picture("text.png", "no picture")).error().code == ErrorCode::invalid);
  CHECK(load_picture(kChild, write_picture("empty.png", "")).error().code == ErrorCode::invalid);
  CHECK(load_picture(kChild, fs::temp_directory_path() / "waypost-nowhere.png").error().code ==
        ErrorCode::not_found);
}

TEST_CASE("a picture of too many pixels is refused before it is decoded") {
  const auto png = waypost::encode_png({5000, 1, std::vector<std::uint8_t>(20'000, 7)});
  REQUIRE(png.has_value());
  const auto loaded = load_picture(kChild, write_picture("wide.png", *png));
  REQUIRE_FALSE(loaded.has_value());
  CHECK(loaded.error().code == ErrorCode::invalid);
  CHECK(loaded.error().message.find("too many") != std::string::npos);
}

TEST_CASE("every damaged picture is a picture or a reason") {
  const auto png = waypost::media::encode_png(waypost::gfx::Bitmap({8, 8}, 0xFF336699));
  for (std::size_t at = 0; at < png->size(); at += 5) {
    std::string damaged = *png;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x20);
    const auto loaded = load_picture(kChild, write_picture("damaged.png", damaged));
    if (!loaded) CHECK(loaded.error().code == ErrorCode::invalid);
    const auto cut = load_picture(kChild, write_picture("cut.png", png->substr(0, at)));
    if (!cut) CHECK(cut.error().code == ErrorCode::invalid);
  }
}

TEST_CASE("a decoder that dies or lies is an error") {
  const auto file =
      write_picture("fine.png", *waypost::media::encode_png(waypost::gfx::Bitmap({2, 2}, 0xFF000000)));
  CHECK(load_picture(waypost::sibling_program("false-child-ends"), file).error().code == ErrorCode::crashed);
  CHECK(load_picture(waypost::sibling_program("false-child-echoes"), file).error().code == ErrorCode::crashed);
}
