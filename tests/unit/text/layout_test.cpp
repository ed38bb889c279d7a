// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <limits>
#include <set>

#include "engine_fixture.hpp"

using namespace waypost;
using namespace waypost::text;

TEST_CASE("every language is set without missing glyphs or dotted circles") {
  for (const Sample& sample : samples()) {
    CAPTURE(sample.language);
    const auto layout = lay_out(sample.text, sample.language);
    CHECK(layout->paragraph()->faults().empty());
    for (const PositionedGlyph& glyph : layout->glyphs()) CHECK(glyph.glyph != 0);
  }
}

TEST_CASE("lines cover the text, fit their width and contain their ink") {
  for (const Sample& sample : samples()) {
    for (const float width_px : {90.0F, 160.0F, 333.0F}) {
      CAPTURE(sample.language, width_px);
      LayoutOptions options;
      options.width_px = width_px;
      const auto layout = lay_out(sample.text, sample.language, options);
      std::size_t at = 0;
      float bottom_px = 0;
      for (const Line& line : layout->lines()) {
        CHECK(line.begin == at);
        at = line.end;
        if (line.end_kind != LineEnd::emergency) CHECK(line.width_px <= width_px + 0.02F);
        CHECK(line.top_px == bottom_px);
        bottom_px = line.top_px + line.height_px;
        CHECK(line.ink.y0 >= line.top_px);
        CHECK(line.ink.y1 <= bottom_px);
      }
      CHECK(at == sample.text.size());
      CHECK(layout->height_px() == bottom_px);
    }
  }
}

TEST_CASE("rows of narrow lines show the same glyphs as one long line, but at cuts") {
  for (const Sample& sample : samples()) {
    CAPTURE(sample.language);
    LayoutOptions narrow;
    narrow.width_px = 150;
    const auto broken = lay_out(sample.text, sample.language, narrow);
    CHECK(broken->lines().size() > 2);
    for (const Line& line : broken->lines()) {
      // A line set alone is the line within the paragraph.
      std::string alone = text_of(*broken, line);
      ParagraphSource source = plain_source(alone, style_of(sample.language));
      source.base_direction = line.base_level == 1 ? Direction::right_to_left : Direction::left_to_right;
      TextEngine& engine = shared_engine();
      const auto single = engine.layout(engine.paragraph(source), {});
      REQUIRE(single->lines().size() == 1);
      CHECK(single->width_px() == Approx(line.width_px).margin(0.05));
    }
  }
}

TEST_CASE("trailing spaces hang outside the width") {
  LayoutOptions options;
  options.width_px = lay_out("border", "en")->width_px();
  const auto layout = lay_out("border      post", "en", options);
  REQUIRE(layout->lines().size() == 2);
  CHECK(layout->lines()[0].width_px == Approx(options.width_px));
  CHECK(layout->lines()[1].x_px == 0);
}

TEST_CASE("a word wider than the line is cut between clusters") {
  LayoutOptions options;
  options.width_px = 60;
  const auto layout = lay_out("Donaudampfschifffahrt", "en", options);
  CHECK(layout->lines().size() > 2);
  CHECK(layout->lines()[0].end_kind == LineEnd::emergency);
  for (const Line& line : layout->lines()) CHECK(line.width_px <= 60.02F);
}

TEST_CASE("hard newlines part lines, also empty ones") {
  const auto layout = lay_out("one\r\n\ntwo\n", "en");
  REQUIRE(layout->lines().size() == 4);
  CHECK(text_of(*layout, layout->lines()[0]) == "one\r\n");
  CHECK(text_of(*layout, layout->lines()[1]) == "\n");
  CHECK(text_of(*layout, layout->lines()[2]) == "two\n");
  CHECK(layout->lines()[3].width_px == 0);
  CHECK(layout->lines()[3].height_px > 0);
  CHECK(lay_out("", "km")->lines().size() == 1);
}

TEST_CASE("an Urdu paragraph starts at the right edge and reads leftwards") {
  LayoutOptions options;
  options.width_px = 400;
  const auto layout = lay_out("پہلا دوسرا", "ur", options);
  const Line& line = layout->lines()[0];
  CHECK(line.x_px + line.width_px == Approx(400));
  const auto glyphs = layout->glyphs(line);
  REQUIRE(glyphs.size() > 2);
  CHECK(glyphs.front().cluster > glyphs.back().cluster);
  SECTION("and Latin inside keeps its own direction") {
    const auto mixed = lay_out("نمبر ABC ہے", "ur", options);
    std::vector<std::uint32_t> latin;
    for (const PositionedGlyph& glyph : mixed->glyphs()) {
      const char c = mixed->paragraph()->utf8()[glyph.cluster];
      if (c >= 'A' && c <= 'C') latin.push_back(glyph.cluster);
    }
    CHECK(std::is_sorted(latin.begin(), latin.end()));
    CHECK(latin.size() == 3);
  }
}

TEST_CASE("a paragraph without strong characters follows its language") {
  CHECK(lay_out("12", "ur")->paragraph()->direction() == Direction::right_to_left);
  CHECK(lay_out("12", "km")->paragraph()->direction() == Direction::left_to_right);
  CHECK(lay_out("abc", "ur")->paragraph()->direction() == Direction::left_to_right);
}

TEST_CASE("alignment moves whole lines") {
  LayoutOptions options;
  options.width_px = 300;
  options.alignment = Alignment::end;
  const auto end = lay_out("seal", "en", options);
  CHECK(end->lines()[0].x_px + end->lines()[0].width_px == Approx(300));
  options.alignment = Alignment::center;
  const auto center = lay_out("seal", "en", options);
  CHECK(center->lines()[0].x_px + center->lines()[0].width_px / 2 == Approx(150).margin(1));
}

TEST_CASE("a text that is too long ends in an ellipsis inside its width") {
  for (const Sample& sample : samples()) {
    CAPTURE(sample.language);
    LayoutOptions options;
    options.width_px = 200;
    options.lines_max = 2;
    const auto layout = lay_out(sample.text, sample.language, options);
    REQUIRE(layout->lines().size() == 2);
    CHECK(layout->shortened());
    CHECK(layout->lines()[1].width_px <= 200.02F);
    CHECK(layout->lines()[1].end < sample.text.size());
  }
  LayoutOptions roomy;
  roomy.lines_max = 1;
  CHECK_FALSE(lay_out("short", "en", roomy)->shortened());
}

TEST_CASE("the rhythm is a minimum that only larger ink exceeds") {
  LayoutOptions options;
  options.line_height_px = 40;
  CHECK(lay_out("seal", "en", options)->lines()[0].height_px == 40);
  options.line_height_px = 4;
  const auto tight = lay_out("Ạ̃g", "en", options);
  CHECK(tight->lines()[0].height_px > 4);
  CHECK(tight->lines()[0].ink.y0 >= 0);
}

TEST_CASE("marks never part from their base when the font changes") {
  const auto layout = lay_out("ក 4\u17CB x", "km");
  for (const LineRun& run : layout->runs()) CHECK(run.begin != std::string("ក 4").size());
}

TEST_CASE("styles colour and embolden without reshaping what is alike") {
  ParagraphSource source = plain_source("ab cd", style_of("en"));
  StyleSpan bold{3, 5, style_of("en", 20, Weight::bold)};
  bold.style.color = gfx::color(0xFF0000);
  source.spans = {{0, 3, style_of("en")}, bold};
  TextEngine& engine = shared_engine();
  const auto layout = engine.layout(engine.paragraph(source), {});
  REQUIRE(layout->runs().size() == 2);
  CHECK(engine.fonts().file_name(layout->runs()[0].font) == "NotoSans-Regular.ttf");
  CHECK(engine.fonts().file_name(layout->runs()[1].font) == "NotoSans-Bold.ttf");
  CHECK(layout->glyphs().back().color == gfx::color(0xFF0000));
  SECTION("a colour alone keeps one run, so that letters still join") {
    source.spans[1].style.weight = Weight::regular;
    CHECK(engine.layout(engine.paragraph(source), {})->runs().size() == 1);
  }
}

TEST_CASE("content that is damaged degrades and is recorded") {
  const auto broken = lay_out("a\xFFz", "en");
  CHECK(broken->paragraph()->faults().repaired_utf8);
  const auto unknown = lay_out("x \U0001F9FF y", "en");
  CHECK(unknown->paragraph()->faults().missing == std::vector<char32_t>{0x1F9FF});
  CHECK(lay_out("\u17D2", "km")->paragraph()->faults().dotted_circles <= 1);
  CHECK(lay_out("abc", "no-such-language-at-all-x")->glyphs().size() == 3);
}

TEST_CASE("every caret can be clicked") {
  for (const Sample& sample : samples()) {
    for (const float width_px : {120.0F, 10000.0F}) {
      CAPTURE(sample.language, width_px);
      LayoutOptions options;
      options.width_px = width_px;
      const auto layout = lay_out(sample.text, sample.language, options);
      const auto& stops = layout->caret_stops();
      CHECK(stops.front() == 0);
      CHECK(stops.back() == sample.text.size());
      for (const std::size_t stop : stops) {
        const gfx::Rect caret = layout->caret(stop);
        CHECK(layout->hit({(caret.x0 + caret.x1) / 2, (caret.y0 + caret.y1) / 2}) == stop);
      }
      std::vector<std::size_t> visual = layout->visual_stops();
      std::sort(visual.begin(), visual.end());
      CHECK(visual == stops);
    }
  }
}

TEST_CASE("carets stand apart in mixed directions too") {
  for (const char* text :
       {"abc پتا def", "پتا abc ہے 12 xyz", "(نمبر 4711)", "12 پتا", "a\u200Bb", "پ\u200Cت"}) {
    for (const char* language : {"ur", "en"}) {
      CAPTURE(text, language);
      const auto layout = lay_out(text, language);
      for (const std::size_t stop : layout->caret_stops()) {
        const gfx::Rect caret = layout->caret(stop);
        CHECK(layout->hit({(caret.x0 + caret.x1) / 2, (caret.y0 + caret.y1) / 2}) == stop);
      }
    }
  }
}

TEST_CASE("a selection covers the line it spans") {
  const auto layout = lay_out("border post", "en");
  const auto rects = layout->selection(0, 6);
  REQUIRE(rects.size() == 1);
  CHECK(rects[0].x0 == Approx(0));
  CHECK(rects[0].x1 == Approx(lay_out("border", "en")->width_px()).margin(0.05));
}

TEST_CASE("the same text is not laid out twice") {
  const auto first = lay_out("twice", "en");
  CHECK(lay_out("twice", "en") == first);
}

TEST_CASE("the Chinese font stays closed until a Han character needs it") {
  auto fonts = FontCollection::open(staged_manifest());
  REQUIRE(fonts);
  TextEngine engine(std::move(*fonts));
  const auto han_is_open = [&] {
    for (std::size_t i = 0; i < engine.fonts().size(); ++i) {
      const auto font = static_cast<FontId>(i);
      if (engine.fonts().is_open(font) && engine.fonts().file_name(font).starts_with("NotoSansCJK"))
        return true;
    }
    return false;
  };
  for (const Sample& sample : samples()) {
    if (sample.language == "zh-Hans") continue;
    engine.layout(engine.paragraph(plain_source(sample.text, style_of(sample.language))), {});
  }
  CHECK_FALSE(han_is_open());
  engine.layout(engine.paragraph(plain_source("汉", style_of("en"))), {});
  CHECK(han_is_open());
}

TEST_CASE("a last line is never one short word, where that is asked for") {
  for (const Sample& sample : samples()) {
    for (float width_px = 120; width_px < 420; width_px += 7) {
      CAPTURE(sample.language, width_px);
      LayoutOptions greedy;
      greedy.width_px = width_px;
      LayoutOptions shared = greedy;
      shared.last_line_min_px = 50;
      const auto before = lay_out(sample.text, sample.language, greedy);
      const auto after = lay_out(sample.text, sample.language, shared);
      CHECK(after->lines().size() == before->lines().size());
      CHECK(after->lines().back().width_px >= before->lines().back().width_px);
      for (const Line& line : after->lines()) {
        if (line.end_kind != LineEnd::emergency) CHECK(line.width_px <= width_px + 0.02F);
      }
      const bool was_short = before->lines().size() > 1 && before->lines().back().width_px < 50;
      if (was_short && sample.language == "zh-Hans") CHECK(after->lines().back().width_px >= 50);
    }
  }
}

TEST_CASE("a line cut at a soft hyphen shows the hyphen, inside its width") {
  for (const auto& [language, text] : {std::pair{"en", "con\u00ADtain\u00ADer in\u00ADspec\u00ADtion"},
                                       {"ru", "пе\u00ADре\u00ADвоз\u00ADчик гру\u00ADза"},
                                       {"ug", "ئا\u00ADدەم\u00ADلەر ھو\u00ADقۇ\u00ADقى"}}) {
    int hyphens = 0;
    for (const float width_px : {50.0F, 70.0F, 90.0F}) {
      LayoutOptions options;
      options.width_px = width_px;
      const auto layout = lay_out(text, language, options);
      CAPTURE(language, width_px);
      for (const Line& line : layout->lines()) {
        CHECK(line.width_px <= width_px + 0.02F);
        const std::string cut = text_of(*layout, line);
        const bool at_hyphen = cut.ends_with("\u00AD");
        // What no text has stands for nothing: its run is empty.
        const auto runs = layout->runs(line);
        const auto added =
            std::count_if(runs.begin(), runs.end(), [](const LineRun& run) { return run.begin == run.end; });
        CHECK(added == (at_hyphen ? 1 : 0));
        hyphens += at_hyphen ? 1 : 0;
      }
    }
    CHECK(hyphens > 0);
    CHECK(lay_out(text, language)->lines().size() == 1);
  }
}

TEST_CASE("tabular digits are alike in width, whatever the font has") {
  for (const auto& [language, digits] : {std::pair{"en", "0123456789"},
                                         {"km", "០១២៣៤៥៦៧៨៩"},
                                         {"lo", "໐໑໒໓໔໕໖໗໘໙"},
                                         {"my", "၀၁၂၃၄၅၆၇၈၉"},
                                         {"th", "๐๑๒๓๔๕๖๗๘๙"},
                                         {"ur", "۰۱۲۳۴۵۶۷۸۹"}}) {
    CAPTURE(language);
    TextStyle style = style_of(language);
    style.tabular_digits = true;
    const auto layout = shared_engine().layout(shared_engine().paragraph(plain_source(digits, style)), {});
    REQUIRE(layout->glyphs().size() == 10);
    for (const PositionedGlyph& glyph : layout->glyphs())
      CHECK(glyph.advance_px == Approx(layout->glyphs().front().advance_px));
  }
}

TEST_CASE("an endless line has each caret once") {
  const auto layout = lay_out(std::string(70'000, 'a'), "en");
  CHECK(layout->lines().size() == 2);
  const auto& stops = layout->caret_stops();
  CHECK(std::adjacent_find(stops.begin(), stops.end()) == stops.end());
  CHECK(stops.size() == 70'001);
}

TEST_CASE("lengths that are none ask for nothing") {
  const float nan = std::numeric_limits<float>::quiet_NaN();
  LayoutOptions options;
  options.width_px = nan;
  options.line_height_px = std::numeric_limits<float>::infinity();
  options.last_line_min_px = nan;
  CHECK(lay_out("one line", "en", options)->height_px() == lay_out("one line", "en")->height_px());
  options.width_px = -5;
  CHECK(lay_out("ab", "en", options)->lines().size() == 2);
}
