// SPDX-License-Identifier: Apache-2.0
#include "authoring-tools/layout_picture.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "base/bytes.hpp"
#include "formats/png.hpp"

using namespace waypost;
using namespace waypost::authoring;

namespace {

text::TextEngine& engine() {
  static text::TextEngine made(
      text::FontCollection::open(std::filesystem::path(WAYPOST_BINARY_DIR) / "share/fonts/manifest.json")
          .value());
  return made;
}

std::shared_ptr<const text::Layout> lay_out(const std::string& utf8, float width_px) {
  text::LayoutOptions options;
  options.width_px = width_px;
  return engine().layout(engine().paragraph(text::plain_source(utf8, {"km", 20, {}, {}})), options);
}

}  // namespace

TEST_CASE("a picture of a text is as wide as its lines, and has ink where its lines have") {
  const auto layout = lay_out("ស្ត្រី", 300);
  const auto file = layout_picture(engine(), {layout});
  REQUIRE(file);
  const auto picture = decode_png(as_bytes(*file));
  REQUIRE(picture);
  CHECK(picture->width_px == 300 + 2 * 16);
  const auto dark_rows = [&](int from, int to) {
    int rows = 0;
    for (int y = from; y < to; ++y) {
      const auto* first = picture->pixels.data() + static_cast<std::ptrdiff_t>(y) * picture->width_px * 4;
      rows +=
          std::any_of(first, first + picture->width_px * 4, [](std::uint8_t c) { return c < 128; }) ? 1 : 0;
    }
    return rows;
  };
  const gfx::Rect& ink = layout->lines().front().ink;
  CHECK(dark_rows(0, 16 + static_cast<int>(ink.y0) - 1) == 0);
  CHECK(dark_rows(0, picture->height_px) > static_cast<int>(ink.y1 - ink.y0) / 2);
}

TEST_CASE("a picture that no memory should hold is refused in words") {
  const auto file = layout_picture(engine(), {lay_out("a", 100'000'000)});
  REQUIRE_FALSE(file);
  CHECK(file.error().message.find("25 million pixels") != std::string::npos);
}
