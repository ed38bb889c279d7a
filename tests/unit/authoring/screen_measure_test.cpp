// SPDX-License-Identifier: Apache-2.0
#include "authoring-tools/screen_measure.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <utility>

#include "library/catalogs.hpp"
#include "written_module.hpp"

using namespace waypost;
using namespace waypost::authoring;

TEST_CASE("no text of a shipped course takes more lines than the bound says, in any language") {
  auto fonts = text::FontCollection::open(text::default_manifest());
  REQUIRE(fonts);
  text::TextEngine engine(std::move(*fonts));
  const std::filesystem::path course = std::filesystem::path(WAYPOST_SOURCE_DIR) / "modules" / "drugs";
  const auto catalogs = library::read_catalogs(course);
  REQUIRE(catalogs.size() == 7);
  constexpr TextLook kChoice{TypeStep::body, Rhythm::label, false};
  constexpr TextLook kTitle{TypeStep::title, Rhythm::label, true};
  int tightest = 1000;
  for (const library::NamedCatalog& named : catalogs) {
    REQUIRE(named.catalog);
    ScreenMeasure measure(engine, named.catalog->language());
    for (const auto& [context, entry] : named.catalog->entries()) {
      for (const auto& [look, width_px] : {std::pair{kChoice, 678.0F}, std::pair{kTitle, 424.0F}}) {
        const int lines = measure.lines(entry.translation, look, width_px);
        const int bound = measure.lines_at_most(entry.translation, look, width_px);
        const float height = measure.height_px(entry.translation, look, width_px);
        if (lines > bound || height > measure.height_at_most_px(entry.translation, look, width_px)) {
          FAIL_CHECK(named.name << " " << context << ": " << lines << " lines, at most " << bound);
        }
        tightest = std::min(tightest, bound - lines);
      }
    }
  }
  // A bound that is never near would lay out everything.
  CHECK(tightest == 0);
}

TEST_CASE("running text is measured as ui sets it: blocks apart, lists narrower") {
  auto fonts = text::FontCollection::open(text::default_manifest());
  REQUIRE(fonts);
  text::TextEngine engine(std::move(*fonts));
  ScreenMeasure measure(engine, "en");
  const float one = measure.running_height_px("One line.", 600, true);
  CHECK(measure.running_height_px("One line.\n\nOne line.", 600, true) == Approx(2 * one));
  CHECK(measure.running_height_px("## One line.", 600, true) > one);
  CHECK(measure.running_height_px("> One line.", 600, true) > one);
  CHECK(measure.running_height_px("", 600, true) == 0);
  CHECK(measure.running_height_px("One line.", 600, false) >= one);
}
