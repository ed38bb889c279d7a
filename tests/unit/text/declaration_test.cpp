// SPDX-License-Identifier: Apache-2.0
// What the engine promises on whole books: every paragraph of the Universal Declaration, in many languages.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <limits>
#include <map>
#include <sstream>

#include "corpus.hpp"
#include "engine_fixture.hpp"
#include "shaping_oracle.hpp"
#include "unicode/character.hpp"
#include "unicode/segmenter.hpp"
#include "unicode/utf8.hpp"

using namespace waypost;
using namespace waypost::text;

namespace {

std::vector<CorpusText> all_texts() {
  std::vector<CorpusText> texts = first_texts();
  texts.insert(texts.end(), further_texts().begin(), further_texts().end());
  return texts;
}

struct RunKind {
  FontId font;
  unicode::Script script;
  bool right_to_left;
  auto operator<=>(const RunKind&) const = default;
};

struct OurRun {
  std::string text;
  std::vector<PositionedGlyph> glyphs;
  float x_px = 0;
  float baseline_px = 0;
};

constexpr float kSize_px = 1000;

bool same(const OurRun& run, const std::vector<OracleGlyph>& oracle, double units_per_em) {
  if (run.glyphs.size() != oracle.size()) return false;
  double pen_px = static_cast<double>(run.x_px);
  const double scale = kSize_px / units_per_em;
  for (std::size_t i = 0; i < oracle.size(); ++i) {
    const PositionedGlyph& glyph = run.glyphs[i];
    if (glyph.glyph != oracle[i].glyph) return false;
    // A tenth of a font unit, and what a float cannot tell apart at the end of a long line.
    const double tolerance_px = 0.1 * scale + pen_px * 1e-6;
    if (std::abs(static_cast<double>(glyph.advance_px) - oracle[i].advance * scale) > 0.1 * scale)
      return false;
    if (std::abs(static_cast<double>(glyph.x_px) - (pen_px + oracle[i].x_offset * scale)) > tolerance_px)
      return false;
    const double rise_px = static_cast<double>(run.baseline_px - glyph.y_px);
    if (std::abs(rise_px - oracle[i].y_offset * scale) > 0.1 * scale + run.baseline_px * 1e-6) return false;
    pen_px += static_cast<double>(glyph.advance_px);
  }
  return true;
}

/// The runs that differ from what hb-shape makes of them.
int differing_runs(const RunKind& kind, const std::vector<OurRun>& runs, const std::string& language) {
  const FontCollection& fonts = shared_engine().fonts();
  const std::filesystem::path file =
      std::filesystem::temp_directory_path() / ("waypost-shaping-" + language + ".txt");
  std::ofstream out(file);
  for (const OurRun& run : runs) out << run.text << '\n';
  out.close();
  const std::string command =
      "hb-shape --font-file='" + fonts.path(kind.font).string() +
      "' --face-index=" + std::to_string(fonts.face_index(kind.font)) + " --text-file='" + file.string() +
      "' --shapers=ot,fallback --no-glyph-names --no-clusters --language=" + language +
      " --script=" + unicode::code_of(kind.script) + " --direction=" + (kind.right_to_left ? "rtl" : "ltr");
  const std::string output = output_of(command);
  std::filesystem::remove(file);

  std::vector<std::vector<OracleGlyph>> oracle;
  std::istringstream lines(output);
  for (std::string line; std::getline(lines, line);) oracle.push_back(read_glyphs(line));
  REQUIRE(oracle.size() == runs.size());
  int fewest = static_cast<int>(runs.size());
  for (const double units_per_em : {1000.0, 1024.0, 2048.0, 4096.0}) {
    int differing = 0;
    for (std::size_t i = 0; i < runs.size(); ++i) differing += same(runs[i], oracle[i], units_per_em) ? 0 : 1;
    fewest = std::min(fewest, differing);
  }
  return fewest;
}

/// Lays the whole text out and counts the runs that differ from hb-shape's.
int differing_from_oracle(const CorpusText& text, float width_px) {
  std::map<RunKind, std::vector<OurRun>> kinds;
  LayoutOptions options;
  options.width_px = width_px;
  for (const std::string& paragraph : paragraphs_of(text)) {
    const auto layout = lay_out(paragraph, text.language, options, kSize_px);
    for (const Line& line : layout->lines()) {
      for (const LineRun& run : layout->runs(line)) {
        OurRun ours;
        ours.text = paragraph.substr(run.begin, run.end - run.begin);
        ours.glyphs.assign(layout->glyphs().begin() + static_cast<std::ptrdiff_t>(run.glyphs_begin),
                           layout->glyphs().begin() + static_cast<std::ptrdiff_t>(run.glyphs_end));
        ours.x_px = run.x_px;
        ours.baseline_px = line.baseline_px;
        kinds[{run.font, run.script, run.level % 2 == 1}].push_back(std::move(ours));
      }
    }
  }
  int differing = 0;
  for (const auto& [kind, runs] : kinds) differing += differing_runs(kind, runs, text.language);
  return differing;
}

bool breaks_a_syllable(const std::u32string& text, std::size_t at) {
  const auto is_consonant = [](char32_t c) { return (c >= 0x1000 && c <= 0x1021) || c == 0x103F; };
  const char32_t before = text[at - 1];
  const char32_t after = text[at];
  if (before == 0x17D2 || before == 0x1039 || after == 0x0EC6) return true;
  if (before == U' ' || before == 0x200B) return false;
  if (after == 0x0E46) return true;
  if (unicode::is_mark(after)) return true;
  if (before >= 0x0E40 && before <= 0x0E44) return true;
  if (before >= 0x0EC0 && before <= 0x0EC4) return true;
  if (!is_consonant(after) || at + 1 >= text.size()) return false;
  return text[at + 1] == 0x103A || text[at + 1] == 0x1039 ||
         (text[at + 1] == 0x1037 && at + 2 < text.size() && text[at + 2] == 0x103A);
}

}  // namespace

TEST_CASE("one long line is what HarfBuzz makes of each script run") {
  if (!corpus_is_there()) return;
  if (!oracle_is_there()) return;
  for (const CorpusText& text : all_texts()) {
    CAPTURE(text.language);
    CHECK(paragraphs_of(text).size() > 30);
    CHECK(differing_from_oracle(text, std::numeric_limits<float>::infinity()) == 0);
  }
}

TEST_CASE("a run of a wrapped line is what HarfBuzz makes of it alone") {
  if (!corpus_is_there()) return;
  if (!oracle_is_there()) return;
  for (const CorpusText& text : all_texts()) {
    CAPTURE(text.language);
    CHECK(differing_from_oracle(text, 15 * kSize_px) == 0);
  }
}

TEST_CASE("no line of the declaration ends where orthography forbids it") {
  if (!corpus_is_there()) return;
  unicode::Segmenter segmenter;
  for (const CorpusText& text : all_texts()) {
    CAPTURE(text.language);
    int impossible = 0;
    int opportunities = 0;
    for (const std::string& paragraph : paragraphs_of(text)) {
      const std::u32string characters = unicode::decode_utf8(paragraph).text;
      const unicode::Boundaries breaks = segmenter.line_breaks(characters, text.language);
      for (std::size_t i = 1; i < characters.size(); ++i) {
        if (breaks[i] == 0) continue;
        ++opportunities;
        if (breaks_a_syllable(characters, i)) ++impossible;
      }
    }
    CHECK(opportunities > 500);
    CHECK(impossible == 0);
  }
}

TEST_CASE("the bundled fonts have every glyph of the declaration and need no dotted circle") {
  if (!corpus_is_there()) return;
  for (const CorpusText& text : all_texts()) {
    for (const Weight weight : {Weight::regular, Weight::bold}) {
      CAPTURE(text.language);
      std::vector<char32_t> missing;
      int circles = 0;
      int unknown_glyphs = 0;
      for (const std::string& paragraph : paragraphs_of(text)) {
        const auto shaped =
            shared_engine().paragraph(plain_source(paragraph, style_of(text.language, 20, weight)));
        const auto layout = shared_engine().layout(shaped, {});
        unknown_glyphs +=
            static_cast<int>(std::count_if(layout->glyphs().begin(), layout->glyphs().end(),
                                           [](const PositionedGlyph& glyph) { return glyph.glyph == 0; }));
        missing.insert(missing.end(), shaped->faults().missing.begin(), shaped->faults().missing.end());
        circles += shaped->faults().dotted_circles;
      }
      CHECK(missing.empty());
      CHECK(unknown_glyphs == 0);
      CHECK(circles == 0);
    }
  }
}

TEST_CASE("every caret of the declaration can be clicked, and none stands inside a stack") {
  if (!corpus_is_there()) return;
  for (const CorpusText& text : all_texts()) {
    CAPTURE(text.language);
    int inside_stacks = 0;
    int stops_count = 0;
    int missed = 0;
    for (const std::string& paragraph : paragraphs_of(text)) {
      for (const float width_px : {300.0F, 100000.0F}) {
        LayoutOptions options;
        options.width_px = width_px;
        const auto layout = lay_out(paragraph, text.language, options);
        for (const std::size_t stop : layout->caret_stops()) {
          ++stops_count;
          const std::string_view before = std::string_view(paragraph).substr(0, stop);
          inside_stacks += before.ends_with("\u17D2") || before.ends_with("\u1039") ? 1 : 0;
          const gfx::Rect caret = layout->caret(stop);
          missed += layout->hit({(caret.x0 + caret.x1) / 2, (caret.y0 + caret.y1) / 2}) == stop ? 0 : 1;
        }
        std::vector<std::size_t> visual = layout->visual_stops();
        std::sort(visual.begin(), visual.end());
        CHECK(visual == layout->caret_stops());
      }
    }
    CHECK(stops_count > 1000);
    CHECK(inside_stacks == 0);
    CHECK(missed == 0);
  }
}

TEST_CASE("no line of the declaration has ink outside its box") {
  if (!corpus_is_there()) return;
  for (const CorpusText& text : all_texts()) {
    CAPTURE(text.language);
    int lines_count = 0;
    int outside = 0;
    for (const std::string& paragraph : paragraphs_of(text)) {
      for (const float size_px : {16.0F, 20.0F, 31.5F, 48.0F}) {
        LayoutOptions options;
        options.width_px = 30 * size_px;
        const auto metrics = shared_engine().fonts().type_metrics(text.language);
        options.line_height_px = metrics.label_line * size_px;
        const auto layout = lay_out(paragraph, text.language, options, size_px);
        for (const Line& line : layout->lines()) {
          ++lines_count;
          CHECK(line.width_px <= options.width_px + 0.02F);
          if (line.ink.y0 < line.top_px || line.ink.y1 > line.top_px + line.height_px) ++outside;
        }
      }
    }
    CHECK(lines_count > 100);
    CHECK(outside == 0);
  }
}
