// SPDX-License-Identifier: Apache-2.0
/// benchmark_text: what the text engine costs beside the raw libraries and beside Pango, in one run.
#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "base/command_line.hpp"
#include "base/program_start.hpp"
#include "base/format.hpp"
#include "corpus.hpp"
#include "declaration_contest.hpp"
#include "figures.hpp"
#include "key_presses.hpp"
#include "long_paragraphs.hpp"
#include "page_drawing.hpp"
#include "text/text_engine.hpp"

namespace waypost::benchmark {
namespace {

constexpr std::size_t kPageGlyphs = 2000;
constexpr std::size_t kQuickParagraphs = 20;
constexpr int kLongRoundsMax = 5;

struct Settings {
  long long runs = 15;
  bool quick = false;
  std::string json_file;
  std::string language;

  int rounds() const { return static_cast<int>(quick ? std::min(runs, 3LL) : std::max(runs, 1LL)); }
  bool takes(const CorpusText& text, std::size_t index) const {
    if (!language.empty()) return text.language == language;
    return !quick || index < kFirstLanguages;
  }
};

std::string name_of(const std::string& language, std::string_view what) {
  return format("text.{}.{}", language, what);
}

void note(const ContestResult& result, FigureSheet& sheet) {
  const std::string& language = result.language;
  const bool is_han = language == "zh-Hans";
  sheet.add(name_of(language, "cold_over_raw"), result.cold_over_raw, "ratio", at_most(is_han ? 2 : 1.5));
  sheet.add(name_of(language, "pango_cold_over_ours"), result.pango_cold_over_cold, "ratio", at_least(2));
  sheet.add(name_of(language, "pango_rewrap_over_ours"), result.pango_rewrap_over_rewrap, "ratio",
            at_least(30));
  sheet.add(name_of(language, "warm_ns"), result.warm_ns, "ns", at_most(100));
  sheet.add(name_of(language, "warm_layout_ns"), result.warm_layout_ns, "ns");
  sheet.add(name_of(language, "rewrap_ns_per_character"), result.rewrap_ns, "ns", at_most(15));
  sheet.add(name_of(language, "raw_ns_per_character"), result.raw_ns, "ns");
  sheet.add(name_of(language, "cold_ns_per_character"), result.cold_ns, "ns");
  sheet.add(name_of(language, "pango_cold_ns_per_character"), result.pango_cold_ns, "ns");
  sheet.add(name_of(language, "pango_rewrap_ns_per_character"), result.pango_rewrap_ns, "ns");
}

void print(const ContestResult& result) {
  const WorkDone& work = result.work;
  std::puts(
      format("| {} | {} | {} | {} | {} | **{}** | {} | **{}** | {} | {} | **{}** | {} | {} | {} / {} / {} "
             "| {} / {} |",
             result.language, work.paragraphs, work.characters, shown(result.raw_ns.median),
             shown(result.cold_ns.median), shown(result.cold_over_raw), shown(result.pango_cold_ns.median),
             shown(result.pango_cold_over_cold), shown(result.rewrap_ns),
             shown(result.pango_rewrap_ns.median), shown(result.pango_rewrap_over_rewrap),
             shown(result.warm_ns), shown(result.warm_layout_ns), work.raw_glyphs, work.our_glyphs,
             work.pango_glyphs, work.our_lines, work.pango_lines)
          .c_str());
  std::fflush(stdout);
}

/// Returns what a character costs in the first languages, cold: the middle of them.
std::optional<double> declaration(text::TextEngine& engine, const Settings& settings, FigureSheet& sheet) {
  std::puts(format("## The Declaration, {:.0f} px in lines of {:.0f} px\n\nCPU nanoseconds a character, but "
                   "warm ones a paragraph: source to layout, and layout of a paragraph at hand.\n",
                   kSize_px, kWidth_px)
                .c_str());
  std::puts(
      "| language | paragraphs | characters | raw | ours cold | ours/raw (12) | Pango cold | Pango/ours (13) "
      "| ours re-wrap (14) | Pango re-wrap | Pango/ours (13) | warm (14) | warm layout | glyphs raw / ours / "
      "Pango | lines ours / Pango |\n|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
  std::vector<double> usual_ns;
  for (std::size_t i = 0; i < corpus_texts().size(); ++i) {
    const CorpusText& text = corpus_texts()[i];
    if (!settings.takes(text, i)) continue;
    const auto result =
        hold_contest(engine, text, settings.rounds(), settings.quick ? kQuickParagraphs : std::size_t{1000});
    if (!result) {
      sheet.leave_out(name_of(text.language, "cold_over_raw"), "no text in the corpus");
      continue;
    }
    note(*result, sheet);
    print(*result);
    if (i < kFirstLanguages) usual_ns.push_back(result->cold_ns.median);
  }
  if (usual_ns.empty()) return std::nullopt;
  return sample_of(usual_ns).median;
}

void drawing(text::TextEngine& engine, const Settings& settings, FigureSheet& sheet) {
  const DrawnPage page = draw_page(engine, kPageGlyphs, settings.rounds());
  const double to_bar = static_cast<double>(kPageGlyphs) / static_cast<double>(page.glyphs);
  sheet.add("text.draw_page_2000_glyphs_ms",
            {page.draw_ms.median * to_bar, page.draw_ms.low * to_bar, page.draw_ms.high * to_bar}, "ms",
            at_most(0.2));
  sheet.add("text.draw_page_allocations", single(page.allocations), "count", at_most(0));
  std::puts(format("\n## A page of {} glyphs, cached (15)\n\n{} quads; {} ms CPU for 2,000 glyphs; {} "
                   "allocations a frame\n",
                   page.glyphs, page.quads, shown(sheet.figures().rbegin()[1].sample),
                   shown(page.allocations))
                .c_str());
}

void typing(text::TextEngine& engine, const Settings& settings, FigureSheet& sheet) {
  std::puts(
      "## A key press in a paragraph of 1,000 characters, CPU ms (15)\n\n| language | median | 99th "
      "percentile |\n|---|---|---|");
  for (std::size_t i = 0; i < corpus_texts().size(); ++i) {
    const CorpusText& text = corpus_texts()[i];
    if (!settings.takes(text, i)) continue;
    const auto presses = press_keys(engine, text, settings.rounds());
    const std::string name = name_of(text.language, "key_press_p99_ms");
    if (!presses) {
      sheet.leave_out(name, "the text is too short");
      continue;
    }
    sheet.add(name, presses->p99_ms, "ms", at_most(text.language == "ur" ? 4 : 2));
    std::puts(format("| {} | {} | **{}** |", text.language, shown(presses->median_ms), shown(presses->p99_ms))
                  .c_str());
  }
}

Sample over(const Sample& sample, double value) {
  return {sample.median / value, sample.low / value, sample.high / value};
}

void long_paragraphs(text::TextEngine& engine, const Settings& settings, double usual_ns,
                     FigureSheet& sheet) {
  std::puts(
      format("\n## 65,536 characters in one paragraph (16)\n\nThe usual cost is {} ns a character: the "
             "middle of the first languages above, cold.\n\n| kind | ns a character | over the usual | the "
             "same kind at 4,096 characters, over the usual | growth |\n|---|---|---|---|---|",
             shown(usual_ns))
          .c_str());
  for (const LongParagraph& each :
       lay_out_long_paragraphs(engine, std::min(settings.rounds(), kLongRoundsMax))) {
    const Sample over_usual = over(each.ns, usual_ns);
    const Sample short_over_usual = over(each.short_ns, usual_ns);
    sheet.add(format("text.long.{}_over_usual", each.name), over_usual, "ratio", at_most(3));
    sheet.add(format("text.long.{}_4096_over_usual", each.name), short_over_usual, "ratio");
    sheet.add(format("text.long.{}_growth", each.name), each.growth, "ratio");
    std::puts(format("| {} | {} | **{}** | {} | {} |", each.name, shown(each.ns), shown(over_usual),
                     shown(short_over_usual), shown(each.growth))
                  .c_str());
  }
}

int measure(const Settings& settings) {
  if (!std::filesystem::is_directory(corpus_folder())) {
    std::puts(
        format("skipped: no corpus in {} (tests/text/fetch-corpora.sh brings it)", corpus_folder().string())
            .c_str());
    return kExitDone;
  }
  auto fonts = text::FontCollection::open(text::default_manifest());
  if (!fonts) {
    std::puts(format("skipped: {}", fonts.error().message).c_str());
    return kExitDone;
  }
  text::TextEngine engine(std::move(*fonts));
  FigureSheet sheet;
  std::puts(format("# What the text engine costs\n\n{}; medians of {} rounds (least–greatest)\n",
                   describe_machine(), settings.rounds())
                .c_str());
  const auto usual_ns = declaration(engine, settings, sheet);
  drawing(engine, settings, sheet);
  typing(engine, settings, sheet);
  if (usual_ns) long_paragraphs(engine, settings, *usual_ns, sheet);
  sheet.print_findings();
  if (const Status written = sheet.write_json(settings.json_file); !written) {
    std::fputs(format("benchmark_text: {}\n", written.error().message).c_str(), stderr);
    return kExitWorldFailed;
  }
  return kExitDone;
}

}  // namespace
}  // namespace waypost::benchmark

int main(int argc, char** argv) {
  using namespace waypost;
  // Debian's HarfBuzz asks Graphite first where nobody says otherwise, and Pango cannot say.
  ::setenv("HB_SHAPER_LIST", "ot,fallback", 1);
  benchmark::Settings settings;
  CommandLine command("What the text engine costs beside HarfBuzz and ICU alone, and beside Pango.");
  command.option("--runs", settings.runs, "rounds a language; 15 where not given")
      .option("--json", settings.json_file, "writes the figures here too")
      .option("--language", settings.language, "this one only")
      .flag("--quick", settings.quick, "three rounds of twenty paragraphs, the first languages only");
  command.action([&] { return benchmark::measure(settings); });
  return command.run(waypost::start_program(argc, argv));
}
