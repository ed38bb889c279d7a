// SPDX-License-Identifier: Apache-2.0
#include <set>

#include "engine_fixture.hpp"

using namespace waypost;
using namespace waypost::text;

namespace {

const PositionedGlyph& first_glyph(const Layout& layout) { return layout.glyphs().front(); }

int coverage(const GlyphAtlas& atlas, const GlyphAtlas::Entry& entry) {
  int sum = 0;
  for (int y = 0; y < entry.height_px; ++y) {
    for (int x = 0; x < entry.width_px; ++x) sum += atlas.page(entry.page).row(entry.y + y)[entry.x + x];
  }
  return sum;
}

}  // namespace

TEST_CASE("a glyph is rendered once for each quarter of a pixel") {
  auto fonts = FontCollection::open(staged_manifest());
  REQUIRE(fonts);
  TextEngine engine(std::move(*fonts));
  const auto layout = engine.layout(engine.paragraph(plain_source("H", style_of("en"))), {});
  const PositionedGlyph& glyph = first_glyph(*layout);
  GlyphAtlas& atlas = engine.atlas();
  atlas.begin_frame();
  const auto& entry = atlas.find(glyph.font, glyph.glyph, 20, 0.0F);
  CHECK(entry.width_px > 8);
  CHECK(entry.height_px >= 14);
  CHECK(entry.top_px >= 14);
  CHECK(coverage(atlas, entry) > 255 * 20);
  const std::uint64_t revision = atlas.page_revision(entry.page);
  CHECK(&atlas.find(glyph.font, glyph.glyph, 20, 0.2F) == &entry);
  CHECK(atlas.page_revision(entry.page) == revision);
  CHECK(&atlas.find(glyph.font, glyph.glyph, 20, 0.5F) != &entry);
  CHECK(atlas.page_revision(entry.page) > revision);
}

TEST_CASE("a space has no bitmap") {
  const auto layout = lay_out(" ", "en");
  GlyphAtlas& atlas = shared_engine().atlas();
  CHECK(atlas.find(first_glyph(*layout).font, first_glyph(*layout).glyph, 20, 0).width_px == 0);
}

TEST_CASE("a full atlas gives up the page that was not drawn for longest") {
  auto fonts = FontCollection::open(staged_manifest());
  REQUIRE(fonts);
  FontCollection collection = std::move(*fonts);
  GlyphAtlas atlas(collection, 2);
  const auto font = static_cast<FontId>(0);
  for (int frame = 0; frame < 30; ++frame) {
    atlas.begin_frame();
    std::set<std::tuple<int, int, int>> places;
    for (std::uint32_t glyph = 36; glyph < 76; ++glyph) {
      const auto& entry = atlas.find(font, glyph, static_cast<float>(30 + frame), 0);
      if (entry.width_px == 0) continue;
      CHECK(places.insert({entry.page, entry.x, entry.y}).second);
      CHECK(coverage(atlas, entry) > 0);
    }
    CHECK(atlas.page_count() <= 2);
  }
}
