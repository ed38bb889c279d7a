// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <random>

#include "gfx/rasteriser.hpp"

using namespace waypost::gfx;

namespace {

constexpr std::uint32_t kWhite = 0xFFFFFFFF;

DrawList triangle(Point a, Point b, Point c, Color color) {
  DrawList list;
  list.vertices = {{a.x, a.y, 0, 0, color}, {b.x, b.y, 0, 0, color}, {c.x, c.y, 0, 0, color}};
  list.indices = {0, 1, 2};
  list.commands = {{{0, 0, 1000, 1000}, kSolid, 0, 3}};
  return list;
}

void append_triangle(DrawList& list, Point a, Point b, Point c, Color color) {
  const auto base = static_cast<std::uint32_t>(list.vertices.size());
  for (const Point& p : {a, b, c}) list.vertices.push_back({p.x, p.y, 0, 0, color});
  for (std::uint32_t i = 0; i < 3; ++i) list.indices.push_back(base + i);
  list.commands = {{{0, 0, 1000, 1000}, kSolid, 0, static_cast<std::uint32_t>(list.indices.size())}};
}

DrawList rectangle(Rect r, Color color, Rect clip = {0, 0, 1000, 1000}, TextureIndex texture = kSolid) {
  DrawList list;
  list.vertices = {{r.x0, r.y0, 0, 0, color},
                   {r.x1, r.y0, r.width(), 0, color},
                   {r.x1, r.y1, r.width(), r.height(), color},
                   {r.x0, r.y1, 0, r.height(), color}};
  list.indices = {0, 1, 2, 0, 2, 3};
  list.commands = {{clip, texture, 0, 6}};
  return list;
}

}  // namespace

TEST_CASE("a rectangle fills the pixels whose centres it holds") {
  Bitmap target({8, 8}, kWhite);
  rasterise(rectangle({1.4F, 2, 4.6F, 4}, color(0x000000)), {}, target);
  CHECK(target.row(2)[0] == kWhite);
  CHECK(target.row(2)[1] == 0xFF000000);
  CHECK(target.row(2)[4] == 0xFF000000);
  CHECK(target.row(2)[5] == kWhite);
  CHECK(target.row(4)[2] == kWhite);
}

TEST_CASE("nothing is painted outside the clip or the bitmap") {
  Bitmap target({8, 8}, kWhite);
  rasterise(rectangle({-100, -100, 100, 100}, color(0x000000), {2, 2, 4, 4}), {}, target);
  int painted = 0;
  for (int y = 0; y < 8; ++y) {
    for (int x = 0; x < 8; ++x) painted += target.row(y)[x] != kWhite ? 1 : 0;
  }
  CHECK(painted == 4);
}

TEST_CASE("triangles that share an edge paint every pixel exactly once") {
  std::mt19937 random(20261121);
  std::uniform_real_distribution<float> at(0, 32);
  for (int round = 0; round < 300; ++round) {
    const Point a{at(random), at(random)}, b{at(random), at(random)}, c{at(random), at(random)},
        d{at(random), at(random)};
    const auto side = [&](Point p) { return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x); };
    if (side(c) * side(d) >= 0) continue;
    const Color half = color(0x000000, 128);
    DrawList both;
    append_triangle(both, a, b, c, half);
    append_triangle(both, a, b, d, half);
    Bitmap together({32, 32}, kWhite), first({32, 32}, kWhite), second({32, 32}, kWhite);
    rasterise(both, {}, together);
    rasterise(triangle(a, b, c, half), {}, first);
    rasterise(triangle(b, a, d, half), {}, second);
    for (int y = 0; y < 32; ++y) {
      for (int x = 0; x < 32; ++x) {
        const bool in_first = first.row(y)[x] != kWhite, in_second = second.row(y)[x] != kWhite;
        INFO("round " << round << " pixel " << x << "," << y);
        REQUIRE_FALSE((in_first && in_second));
        REQUIRE((together.row(y)[x] != kWhite) == (in_first || in_second));
      }
    }
  }
}

TEST_CASE("half transparent black over white is mid grey") {
  Bitmap target({2, 2}, kWhite);
  rasterise(rectangle({0, 0, 2, 2}, color(0x000000, 128)), {}, target);
  CHECK(target.row(0)[0] == 0xFF7F7F7F);
}

TEST_CASE("glyph coverage takes the colour of the vertices") {
  AlphaBitmap coverage({2, 1});
  coverage.row(0)[0] = 255;
  coverage.row(0)[1] = 0;
  const Texture textures[] = {{&coverage, nullptr}};
  Bitmap target({4, 1}, kWhite);
  rasterise(rectangle({1, 0, 3, 1}, color(0xFF0000), {0, 0, 4, 1}, 0), textures, target);
  CHECK(target.row(0)[0] == kWhite);
  CHECK(target.row(0)[1] == 0xFFFF0000);
  CHECK(target.row(0)[2] == kWhite);
}

TEST_CASE("a colour that changes over a triangle runs evenly from corner to corner") {
  DrawList list = triangle({0, 0}, {64, 0}, {0, 64}, color(0x000000));
  list.vertices[1].color = color(0xFFFFFF);
  Bitmap target({64, 64}, kWhite);
  rasterise(list, {}, target);
  int before = -1;
  for (int x = 0; x < 60; ++x) {
    const int grey = static_cast<int>(target.row(1)[x] & 255);
    CHECK(grey >= before);
    before = grey;
  }
  CHECK(before > 220);
}

TEST_CASE("painting only the bands that changed gives the same picture as painting all") {
  std::mt19937 random(7);
  std::uniform_real_distribution<float> at(-8, 72);
  Bitmap kept({64, 64}, kWhite);
  std::vector<std::uint64_t> before(8);
  for (int round = 0; round < 200; ++round) {
    DrawList list = rectangle({0, 0, 64, 64}, color(0xFFFFFF));
    for (int i = 0; i < 3; ++i) {
      const auto shade = static_cast<std::uint32_t>(random() & 0xFFFFFF);
      append_triangle(list, {at(random), at(random)}, {at(random), at(random)}, {at(random), at(random)},
                      color(shade));
    }
    const auto hashes = band_hashes(list, 64, 8);
    for (int band = 0; band < 8; ++band) {
      if (hashes[band] != before[band]) rasterise_rows(list, {}, kept, band * 8, band * 8 + 8);
    }
    before = hashes;
    Bitmap whole({64, 64}, kWhite);
    rasterise(list, {}, whole);
    INFO("round " << round);
    REQUIRE(kept == whole);
  }
}

TEST_CASE("a picture at half its size is the mean of its pixels") {
  Bitmap picture({4, 2}, 0xFF000000);
  picture.row(0)[0] = 0xFFFFFFFF;
  picture.row(1)[1] = 0xFFFFFFFF;
  const Bitmap half = scaled(picture, {2, 1});
  CHECK(half.row(0)[0] == 0xFF808080);
  CHECK(half.row(0)[1] == 0xFF000000);
  CHECK(scaled(picture, {4, 2}) == picture);
}
