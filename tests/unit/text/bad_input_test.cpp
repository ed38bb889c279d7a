// SPDX-License-Identifier: Apache-2.0
// What bad input gets: laid out somehow, and recorded. How long it takes is the benchmark's affair (row 16).
#include <fstream>

#include "../support/temporary_folder.hpp"
#include "base/file.hpp"
#include "engine_fixture.hpp"
#include "unicode/utf8.hpp"

using namespace waypost;
using namespace waypost::text;

namespace {

#ifdef WAYPOST_SANITIZE
constexpr std::size_t kLongLine_bytes = 300'000;
#else
constexpr std::size_t kLongLine_bytes = 10'000'000;
#endif

/// Lines that follow one another and cover the whole text.
bool covers_text(const Layout& layout) {
  std::size_t at = 0;
  for (const Line& line : layout.lines()) {
    if (line.begin != at) return false;
    at = line.end;
  }
  return at == layout.paragraph()->utf8().size();
}

std::string repeated(const std::string& piece, std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += piece;
  return text;
}

}  // namespace

TEST_CASE("a line of ten megabytes is laid out") {
  LayoutOptions options;
  options.width_px = 600;
  const auto layout = lay_out(std::string(kLongLine_bytes, 'm'), "en", options);
  CHECK(covers_text(*layout));
  shared_engine().clear_caches();
}

TEST_CASE("twenty thousand marks on one letter are laid out") {
  LayoutOptions options;
  options.width_px = 300;
  for (const auto& [language, base, mark] : {std::tuple{"en", "a", "\u0301"},
                                             {"km", "ក", "\u17C6"},
                                             {"my", "က", "\u1037"},
                                             {"th", "ก", "\u0E49"}}) {
    CAPTURE(language);
    CHECK(covers_text(*lay_out(base + repeated(mark, 20'000), language, options)));
  }
}

TEST_CASE("lone marks, overrides and unassigned characters are laid out and recorded") {
  const std::string lone = "\u17C6 \u1037 \u0E49 \u064B";
  CHECK(lay_out(lone, "km")->paragraph()->faults().dotted_circles > 0);
  const auto unassigned = lay_out("\u0378\U000E0FFF\U0010FFFE", "en");
  CHECK_FALSE(unassigned->paragraph()->faults().missing.empty());
  CHECK(covers_text(*lay_out(repeated("\u202E\u2067abc \u2066", 2000), "ur")));
  CHECK(lay_out("\xFF\xC0\x80ok\xED\xA0\x80", "en")->paragraph()->faults().repaired_utf8);
}

TEST_CASE("widths that hold nothing hold a cluster a line") {
  for (const float width_px : {0.0F, -100.0F, 0.001F, 5.0F}) {
    CAPTURE(width_px);
    LayoutOptions options;
    options.width_px = width_px;
    const auto layout = lay_out("ស្ត្រី ab", "km", options);
    CHECK(covers_text(*layout));
    CHECK(layout->lines().size() >= 3);
  }
}

TEST_CASE("a font file that is cut short is read as far as it goes, and others stand in") {
  const auto whole = read_file(staged_manifest().parent_path() / "NotoSansKhmer-Regular.ttf");
  REQUIRE(whole);
  const TemporaryFolder folder;
  for (const double share : {0.0, 0.001, 0.02, 0.3, 0.7, 0.99}) {
    CAPTURE(share);
    const std::filesystem::path file = folder / "cut.ttf";
    REQUIRE(write_file_atomically(
        file, std::string_view(*whole).substr(
                  0, static_cast<std::size_t>(share * static_cast<double>(whole->size())))));
    auto fonts = FontCollection::open(staged_manifest());
    REQUIRE(fonts);
    static_cast<void>(fonts->add_first(file));
    TextEngine engine(std::move(*fonts));
    const auto layout = engine.layout(engine.paragraph(plain_source("ខ្មែរ 12", style_of("km"))), {});
    CHECK(covers_text(*layout));
    for (const PositionedGlyph& glyph : layout->glyphs())
      engine.atlas().find(glyph.font, glyph.glyph, glyph.size_px, 0);
  }
}
