// SPDX-License-Identifier: Apache-2.0
// HarfBuzz's own shaping cases, through our whole engine with the case's font put before the bundled ones.
#include <cmath>
#include <fstream>

#include "corpus.hpp"
#include "engine_fixture.hpp"
#include "shaping_oracle.hpp"
#include "unicode/utf8.hpp"

using namespace waypost;
using namespace waypost::text;

namespace {

// An em of as many pixels as most of these fonts have units; hb-shape is asked for the same.
constexpr float kSize_px = 1000;

struct ShapingCase {
  std::filesystem::path font;
  std::string text;
};

/// Lines read "../fonts/NAME.ttf;OPTIONS;U+1781,U+17D2;[expected]". Those with options ask for features or
/// functions that the engine does not offer.
std::vector<ShapingCase> read_cases(const std::filesystem::path& file) {
  std::vector<ShapingCase> cases;
  std::ifstream lines(file);
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::istringstream fields(line);
    std::string font;
    std::string options;
    std::string codes;
    std::getline(fields, font, ';');
    std::getline(fields, options, ';');
    std::getline(fields, codes, ';');
    if (!options.empty() && options != "--no-glyph-names") continue;
    std::u32string text;
    std::istringstream words(codes);
    for (std::string code; std::getline(words, code, ',');) {
      text.push_back(static_cast<char32_t>(std::stoul(code.substr(2), nullptr, 16)));
    }
    cases.push_back({file.parent_path() / font, unicode::encode_utf8(text)});
  }
  return cases;
}

bool agrees(const ShapingCase& example) {
  auto fonts = FontCollection::open(staged_manifest());
  REQUIRE(fonts);
  REQUIRE(fonts->add_first(example.font));
  TextEngine engine(std::move(*fonts));
  const auto layout =
      engine.layout(engine.paragraph(plain_source(example.text, style_of("und", kSize_px))), {});
  std::string quoted;
  for (const char32_t c : unicode::decode_utf8(example.text).text) {
    char code[16];
    std::snprintf(code, sizeof code, "U+%04X,", static_cast<unsigned>(c));
    quoted += code;
  }
  quoted.pop_back();
  const std::string output = output_of(
      "hb-shape --shapers=ot,fallback --no-glyph-names --no-clusters --font-size=1000 --unicodes='" + quoted +
      "' --font-file='" + example.font.string() + "'");
  const std::vector<OracleGlyph> oracle = read_glyphs(output.substr(0, output.find('\n')));
  if (oracle.size() != layout->glyphs().size()) return false;
  for (std::size_t i = 0; i < oracle.size(); ++i) {
    const PositionedGlyph& glyph = layout->glyphs()[i];
    // hb-shape rounds to whole units at this size.
    if (glyph.glyph != oracle[i].glyph || std::abs(glyph.advance_px - oracle[i].advance) > 1.0) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("HarfBuzz's own cases come out of the engine as they should") {
  const std::filesystem::path folder = corpus_folder().parent_path().parent_path() / "harfbuzz" / "tests";
  if (!std::filesystem::is_directory(folder)) {
    WARN("skipped: no cases in " + folder.string() + " (tests/text/fetch-corpora.sh brings them)");
    return;
  }
  if (!oracle_is_there()) return;
  int cases = 0;
  int failures = 0;
  for (const char* name : {"khmer-misc", "khmer-mark-order", "myanmar-misc", "myanmar-syllable", "sara-am",
                           "arabic-mark-order", "arabic-like-joining", "arabic-normalization", "arabic-stch",
                           "use", "use-syllable", "cluster", "default-ignorables", "hebrew-diacritics",
                           "mark-attachment", "spaces", "hyphens", "zero-width-marks", "tibetan-vowels"}) {
    for (const ShapingCase& example : read_cases(folder / (std::string(name) + ".tests"))) {
      CAPTURE(name, example.font, example.text);
      ++cases;
      const bool agreed = agrees(example);
      CHECK(agreed);
      failures += agreed ? 0 : 1;
    }
  }
  CHECK(cases > 300);
  CHECK(failures == 0);
}
