// SPDX-License-Identifier: Apache-2.0
#include "declaration_contest.hpp"

#include <array>
#include <functional>

#include "cpu_clock.hpp"
#include "pango_peer.hpp"
#include "raw_peer.hpp"
#include "unicode/locale.hpp"
#include "unicode/utf8.hpp"

namespace waypost::benchmark {
namespace {

// Every re-wrap has a width of its own, as when somebody drags a window's edge: no layout is known.
constexpr float kRewrapBase_px = 420;
constexpr float kRewrapStep_px = 0.25F;
// Looking something up takes less than reading the clock.
constexpr int kWarmPasses = 20;

std::vector<PangoFont> fonts_for(text::FontCollection& fonts, const std::string& language) {
  std::vector<PangoFont> chosen;
  for (const unicode::Script script : {unicode::usual_script(language), unicode::script("Latn")}) {
    for (const text::FontId id : fonts.chain(language, script, text::Weight::regular)) {
      bool known = false;
      for (const PangoFont& font : chosen) known = known || font.file == fonts.path(id);
      if (!known) chosen.push_back({fonts.path(id), fonts.face_index(id)});
    }
  }
  return chosen;
}

class Contest {
 public:
  Contest(text::TextEngine& engine, const CorpusText& text, std::size_t paragraphs_max)
      : engine_(engine),
        raw_(engine.fonts(), text.language),
        pango_(fonts_for(engine.fonts(), text.language), text.language, kSize_px) {
    options_.width_px = kWidth_px;
    const text::TextStyle style{text.language, kSize_px, text::Weight::regular, {}};
    for (const std::string& paragraph : paragraphs_of(text)) {
      if (sources_.size() == paragraphs_max) break;
      const text::ParagraphSource source = text::plain_source(paragraph, style);
      const auto shaped = engine.paragraph(source);
      if (shaped->natural_width_px() <= kWidth_px) continue;
      sources_.push_back(source);
      runs_.push_back(raw_runs_of(*engine.layout(shaped, {})));
      work_.characters += unicode::decode_utf8(paragraph).text.size();
    }
    work_.paragraphs = sources_.size();
    count_work();
  }

  const WorkDone& work() const { return work_; }

  struct Round {
    double raw_ns = 0;
    double cold_ns = 0;
    double pango_cold_ns = 0;
    double rewrap_ns = 0;
    double pango_rewrap_ns = 0;
    double warm_ns = 0;
    double warm_layout_ns = 0;
  };

  /// All in turn; who begins changes from round to round.
  Round hold_round(int number) {
    using Turn = void (Contest::*)(Round&);
    static constexpr std::array<Turn, 5> kTurns{&Contest::raw, &Contest::cold, &Contest::pango_cold,
                                                &Contest::rewrap, &Contest::warm};
    Round round;
    for (std::size_t i = 0; i < kTurns.size(); ++i)
      (this->*kTurns[(i + static_cast<std::size_t>(number)) % kTurns.size()])(round);
    return round;
  }

 private:
  /// Also warms what every contestant may keep: opened fonts, shape plans, iterators.
  void count_work() {
    for (std::size_t i = 0; i < sources_.size(); ++i) {
      work_.raw_glyphs += raw_.shape_and_break(sources_[i].utf8, runs_[i]).glyphs;
      const auto layout = engine_.layout(engine_.paragraph(sources_[i]), {});
      work_.our_glyphs += layout->glyphs().size();
      work_.our_lines += engine_.layout(layout->paragraph(), options_)->lines().size();
      pango_paragraphs_.push_back(pango_.lay_out(sources_[i].utf8, kWidth_px));
      work_.pango_lines += pango_paragraphs_.back().line_count();
      work_.pango_glyphs += pango_paragraphs_.back().glyph_count();
    }
  }

  void raw(Round& round) {
    round.raw_ns = cpu_ns_of([&] {
      for (std::size_t i = 0; i < sources_.size(); ++i) raw_.shape_and_break(sources_[i].utf8, runs_[i]);
    });
  }

  /// Forgetting the paragraph before is nobody's cost, here as with Pango.
  void cold(Round& round) {
    for (const text::ParagraphSource& source : sources_) {
      engine_.clear_caches();
      round.cold_ns += cpu_ns_of([&] { engine_.layout(engine_.paragraph(source), options_); });
    }
  }

  void pango_cold(Round& round) {
    for (const text::ParagraphSource& source : sources_) {
      const double begin_ns = thread_cpu_ns();
      const PangoParagraph paragraph = pango_.lay_out(source.utf8, kWidth_px);
      round.pango_cold_ns += thread_cpu_ns() - begin_ns;
    }
  }

  void rewrap(Round& round) {
    engine_.clear_caches();
    std::vector<std::shared_ptr<const text::Paragraph>> paragraphs;
    for (const text::ParagraphSource& source : sources_) {
      paragraphs.push_back(engine_.paragraph(source));
      engine_.layout(paragraphs.back(), options_);
    }
    text::LayoutOptions narrower;
    narrower.width_px = kRewrapBase_px + kRewrapStep_px * static_cast<float>(++rewraps_ % 200);
    // A re-wrap is so short that the clock is read around all of them.
    round.rewrap_ns = cpu_ns_of([&] {
      for (const auto& paragraph : paragraphs) engine_.layout(paragraph, narrower);
    });
    round.pango_rewrap_ns = cpu_ns_of([&] {
      for (PangoParagraph& paragraph : pango_paragraphs_) paragraph.rewrap(narrower.width_px);
    });
  }

  void warm(Round& round) {
    std::vector<std::shared_ptr<const text::Paragraph>> paragraphs;
    for (const text::ParagraphSource& source : sources_) {
      paragraphs.push_back(engine_.paragraph(source));
      engine_.layout(paragraphs.back(), options_);
    }
    const double lookups = static_cast<double>(sources_.size()) * kWarmPasses;
    round.warm_ns = cpu_ns_of([&] {
      for (int pass = 0; pass < kWarmPasses; ++pass)
        for (const text::ParagraphSource& source : sources_)
          engine_.layout(engine_.paragraph(source), options_);
    });
    round.warm_layout_ns = cpu_ns_of([&] {
      for (int pass = 0; pass < kWarmPasses; ++pass)
        for (const auto& paragraph : paragraphs) engine_.layout(paragraph, options_);
    });
    round.warm_ns /= lookups;
    round.warm_layout_ns /= lookups;
  }

  text::TextEngine& engine_;
  RawPeer raw_;
  PangoPeer pango_;
  text::LayoutOptions options_;
  std::vector<text::ParagraphSource> sources_;
  std::vector<std::vector<RawRun>> runs_;
  std::vector<PangoParagraph> pango_paragraphs_;
  WorkDone work_;
  int rewraps_ = 0;
};

Sample sample_over(const std::vector<Contest::Round>& rounds,
                   const std::function<double(const Contest::Round&)>& value) {
  std::vector<double> values;
  for (const Contest::Round& round : rounds) values.push_back(value(round));
  return sample_of(std::move(values));
}

}  // namespace

std::optional<ContestResult> hold_contest(text::TextEngine& engine, const CorpusText& text, int rounds,
                                          std::size_t paragraphs_max) {
  Contest contest(engine, text, paragraphs_max);
  if (contest.work().paragraphs == 0) return std::nullopt;
  std::vector<Contest::Round> held;
  contest.hold_round(0);
  for (int i = 0; i < rounds; ++i) held.push_back(contest.hold_round(i));
  engine.clear_caches();

  using Round = Contest::Round;
  const auto characters = static_cast<double>(contest.work().characters);
  ContestResult result;
  result.language = text.language;
  result.work = contest.work();
  result.raw_ns = sample_over(held, [&](const Round& r) { return r.raw_ns / characters; });
  result.cold_ns = sample_over(held, [&](const Round& r) { return r.cold_ns / characters; });
  result.pango_cold_ns = sample_over(held, [&](const Round& r) { return r.pango_cold_ns / characters; });
  result.cold_over_raw = sample_over(held, [](const Round& r) { return r.cold_ns / r.raw_ns; });
  result.pango_cold_over_cold = sample_over(held, [](const Round& r) { return r.pango_cold_ns / r.cold_ns; });
  result.rewrap_ns = sample_over(held, [&](const Round& r) { return r.rewrap_ns / characters; });
  result.pango_rewrap_ns = sample_over(held, [&](const Round& r) { return r.pango_rewrap_ns / characters; });
  result.pango_rewrap_over_rewrap =
      sample_over(held, [](const Round& r) { return r.pango_rewrap_ns / r.rewrap_ns; });
  result.warm_ns = sample_over(held, [](const Round& r) { return r.warm_ns; });
  result.warm_layout_ns = sample_over(held, [](const Round& r) { return r.warm_layout_ns; });
  return result;
}

}  // namespace waypost::benchmark
