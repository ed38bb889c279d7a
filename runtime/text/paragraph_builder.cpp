// SPDX-License-Identifier: Apache-2.0
#include "text/paragraph_builder.hpp"

#include <algorithm>
#include <cmath>

#include "base/assert.hpp"
#include "text/font_face.hpp"
#include "text/font_resolver.hpp"
#include "text/paragraph_data.hpp"
#include "unicode/character.hpp"
#include "unicode/locale.hpp"
#include "unicode/utf8.hpp"

namespace waypost::text {

namespace {

// Longer hard lines are cut: the algorithms below stay linear, and offsets small.
constexpr std::size_t kHardLineMax = 65536;
constexpr std::size_t kPhraseMax = 2048;
constexpr std::size_t kPhraseUsual = 96;
constexpr std::uint32_t kWordsOfPhrase = 6;  // on average
constexpr std::size_t kEndlessClusterPiece = 128;
constexpr float kSizeMin_px = 1;
constexpr float kSizeMax_px = 16384;  // beyond any screen, and every em in font units

bool shapes_alike(const TextStyle& left, const TextStyle& right) {
  return left.language == right.language && left.size_px == right.size_px && left.weight == right.weight &&
         left.tabular_digits == right.tabular_digits;
}

class ParagraphBuilder {
 public:
  ParagraphBuilder(const ParagraphSource& source, FontCollection& fonts, Shaper& shaper,
                   const std::shared_ptr<unicode::Segmenter>& segmenter)
      : source_(source),
        fonts_(fonts),
        shaper_(shaper),
        resolver_(fonts),
        data_(std::make_unique<ParagraphData>()) {
    data_->segmenter = segmenter;
  }

  std::unique_ptr<const ParagraphData> build() {
    decode();
    split_hard_lines();
    mark_stops();
    for (HardLine& line : data_->lines) {
      resolve_levels(line);
      itemize(line);
    }
    data_->glyphs.reserve(data_->text.size());
    for (ShapedRun& run : data_->runs) shape(run);
    measure();
    data_->faults.missing = resolver_.missing();
    return std::move(data_);
  }

 private:
  void decode() {
    unicode::DecodedText decoded = unicode::decode_utf8(source_.utf8);
    take_styles(decoded);
    data_->faults.repaired_utf8 = decoded.repaired;
    data_->utf8 = source_.utf8;
    if (decoded.repaired) {
      data_->utf8 = unicode::encode_utf8(decoded.text);
      decoded = unicode::decode_utf8(data_->utf8);
    }
    data_->text = std::move(decoded.text);
    data_->byte_offsets = std::move(decoded.byte_offsets);
  }

  void take_styles(const unicode::DecodedText& decoded) {
    const auto code_point = [&](std::size_t byte) {
      const auto at = std::lower_bound(decoded.byte_offsets.begin(), decoded.byte_offsets.end(),
                                       static_cast<std::uint32_t>(std::min(byte, source_.utf8.size())));
      return static_cast<std::size_t>(at - decoded.byte_offsets.begin());
    };
    for (const StyleSpan& span : source_.spans) {
      data_->styles.push_back(span.style);
      float& size_px = data_->styles.back().size_px;
      size_px = std::isfinite(size_px) ? std::clamp(size_px, kSizeMin_px, kSizeMax_px) : TextStyle{}.size_px;
    }
    if (data_->styles.empty()) data_->styles.push_back({});
    if (data_->styles.size() == 1) return;
    data_->style_at.assign(decoded.text.size(), 0);
    std::size_t covered = 0;
    for (std::uint32_t index = 0; index < source_.spans.size(); ++index) {
      const std::size_t begin = std::max(covered, code_point(source_.spans[index].begin));
      if (begin >= decoded.text.size()) break;
      // Up to the text's end: what no later span covers keeps this style.
      std::fill(data_->style_at.begin() + static_cast<std::ptrdiff_t>(begin), data_->style_at.end(), index);
      covered = std::max(begin, code_point(source_.spans[index].end));
    }
  }

  void split_hard_lines() {
    const std::u32string& text = data_->text;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (unicode::is_hard_newline(text[i])) {
        std::size_t end_full = i + 1;
        if (text[i] == U'\r' && end_full < text.size() && text[end_full] == U'\n') ++end_full;
        data_->lines.push_back({begin, i, end_full, 0, 0, std::nullopt});
        begin = end_full;
        i = end_full - 1;
      } else if (i + 1 - begin >= kHardLineMax) {
        data_->lines.push_back({begin, i + 1, i + 1, 0, 0, std::nullopt});
        begin = i + 1;
      }
    }
    if (begin < text.size() || data_->lines.empty() ||
        data_->lines.back().end != data_->lines.back().end_full) {
      data_->lines.push_back({begin, text.size(), text.size(), 0, 0, std::nullopt});
    }
  }

  void mark_stops() {
    const unicode::Boundaries stops = unicode::grapheme_clusters(data_->text);
    data_->places.resize(stops.size());
    for (std::size_t i = 0; i < stops.size(); ++i)
      data_->places[i] = stops[i] != 0 ? place::kStop : std::uint8_t{0};
  }

  void resolve_levels(HardLine& line) {
    const std::u32string_view text = view(line);
    const bool language_is_rtl = unicode::is_right_to_left(data_->styles.front().language);
    if (source_.base_direction) line.base_level = *source_.base_direction == Direction::right_to_left ? 1 : 0;
    if (!unicode::may_be_right_to_left(text) && line.base_level == 0 &&
        (!language_is_rtl || source_.base_direction)) {
      return;
    }
    std::optional<unicode::BidiLevel> base;
    if (source_.base_direction) base = line.base_level;
    line.bidi.emplace(text, base, language_is_rtl ? unicode::BidiLevel{1} : unicode::BidiLevel{0});
    line.base_level = line.bidi->base_level();
  }

  std::u32string_view view(const HardLine& line) const {
    return std::u32string_view(data_->text).substr(line.begin, line.end - line.begin);
  }

  std::uint8_t level_at(const HardLine& line, std::size_t at) const {
    return line.bidi ? line.bidi->levels()[at - line.begin] : std::uint8_t{0};
  }

  /// Cuts a hard line into runs of one script, style, font and level.
  void itemize(const HardLine& line) {
    if (line.begin == line.end) return;
    const TextStyle& first_style = data_->styles[data_->style_of(line.begin)];
    const std::size_t first_run = data_->runs.size();
    for (const unicode::ScriptRun& script_run :
         unicode::script_runs(view(line), unicode::usual_script(first_style.language))) {
      const std::size_t script_end = line.begin + script_run.end;
      for (std::size_t begin = line.begin + script_run.begin; begin < script_end;) {
        const std::uint32_t style = data_->style_of(begin);
        std::size_t end = begin + 1;
        while (end < script_end && shapes_alike(data_->styles[data_->style_of(end)], data_->styles[style]))
          ++end;
        if (data_->style_at.empty()) end = script_end;
        resolve_fonts(line, begin, end, style, script_run.script, first_run);
        begin = end;
      }
    }
  }

  void resolve_fonts(const HardLine& line, std::size_t begin, std::size_t end, std::uint32_t style,
                     unicode::Script script, std::size_t first_run) {
    const std::u32string_view text = data_->text;
    resolver_.begin(data_->styles[style], script);
    for (std::size_t at = begin; at < end;) {
      std::size_t next = at + 1;
      while (next < end && !data_->is(next, place::kStop)) ++next;
      const FontId font = resolver_.resolve(text.substr(at, next - at));
      for (; at < next; ++at) extend_run(at, level_at(line, at), font, style, script, first_run);
    }
  }

  void extend_run(std::size_t at, std::uint8_t level, FontId font, std::uint32_t style,
                  unicode::Script script, std::size_t first_run) {
    if (data_->runs.size() > first_run) {
      ShapedRun& last = data_->runs.back();
      if (last.level == level && last.font == font && last.script == script &&
          shapes_alike(data_->styles[last.style], data_->styles[style])) {
        last.end = at + 1;
        return;
      }
    }
    ShapedRun run;
    run.begin = at;
    run.end = at + 1;
    run.level = level;
    run.script = script;
    run.font = font;
    run.style = style;
    run.scale = data_->styles[style].size_px / fonts_.face(font).units_per_em();
    data_->runs.push_back(run);
  }

  /// A phrase at a time: some words with the spaces after them. Burmese fonts look further: Padauk's medial
  /// ra chooses its form by what stands three words on, so their runs are shaped whole.
  void shape(ShapedRun& run) {
    const bool whole = run.script == unicode::script("Mymr");
    run.glyphs_begin = data_->glyphs.size();
    const ShapingContext context = shaping_context(run, data_->styles[run.style]);
    for (std::size_t begin = run.begin; begin < run.end;) {
      const std::size_t end = bounded(begin, whole ? run.end : phrase_end(run, begin));
      const ShapedText& shaped = shaper_.shape(context, data_->text, begin, end);
      data_->faults.dotted_circles += shaped.dotted_circles;
      data_->places[begin] |= place::kPhrase;
      for (const ShapedGlyph& glyph : shaped.glyphs) {
        ShapedGlyph& copy = data_->glyphs.emplace_back(glyph);
        copy.cluster += static_cast<std::uint32_t>(begin);
        const bool unsafe = glyph.unsafe_to_break && glyph.cluster > 0;
        data_->places[copy.cluster] |=
            static_cast<std::uint8_t>(place::kCluster | (unsafe ? place::kUnsafe : 0));
      }
      begin = end;
    }
    run.glyphs_end = data_->glyphs.size();
  }

  /// HarfBuzz takes as long to begin as to shape a word of Latin letters, so a phrase is a few words. Which
  /// word ends one is seen from its letters: where one letter is typed, the other phrases stay known.
  std::size_t phrase_end(const ShapedRun& run, std::size_t begin) const {
    std::size_t end = begin;
    while (end < run.end) {
      std::uint32_t letters = 0;
      for (; end < run.end && data_->text[end] != U' '; ++end) letters = letters * 31 + data_->text[end];
      while (end < run.end && data_->text[end] == U' ') ++end;
      if (letters % kWordsOfPhrase == 0 || end - begin >= kPhraseUsual) break;
    }
    return end;
  }

  /// HarfBuzz needs quadratic time for a base under thousands of marks, so endless phrases are cut, at a
  /// caret stop where they have one.
  std::size_t bounded(std::size_t begin, std::size_t end) const {
    if (end - begin <= kPhraseMax) return end;
    for (std::size_t at = begin + kPhraseMax; at > begin; --at) {
      if (data_->is(at, place::kStop)) return at;
    }
    return begin + kEndlessClusterPiece;
  }

  /// Advances by code point: a cluster's stands at its first one.
  void measure() {
    std::vector<float>& x = data_->x;
    x.assign(data_->text.size() + 1, 0.0F);
    std::vector<float> advances(data_->text.size(), 0.0F);
    for (const ShapedRun& run : data_->runs) {
      for (std::size_t i = run.glyphs_begin; i < run.glyphs_end; ++i) {
        const ShapedGlyph& glyph = data_->glyphs[i];
        advances[glyph.cluster] += static_cast<float>(glyph.advance) * run.scale;
      }
    }
    for (HardLine& line : data_->lines) {
      double pen = 0;
      for (std::size_t i = line.begin; i < line.end; ++i) {
        x[i] = static_cast<float>(pen);
        pen += static_cast<double>(advances[i]);
      }
      line.width_px = static_cast<float>(pen);
      const std::size_t trimmed = data_->trimmed_end(line.begin, line.end);
      data_->natural_width_px = std::max(data_->natural_width_px, data_->x_in(line, trimmed));
    }
    const TextStyle& style = data_->styles.front();
    const TypeMetrics metrics = fonts_.type_metrics(style.language);
    data_->strut_over_px = metrics.ink_over * style.size_px;
    data_->strut_under_px = metrics.ink_under * style.size_px;
  }

  const ParagraphSource& source_;
  FontCollection& fonts_;
  Shaper& shaper_;
  FontResolver resolver_;
  std::unique_ptr<ParagraphData> data_;
};

}  // namespace

std::shared_ptr<const Paragraph> build_paragraph(const ParagraphSource& source, FontCollection& fonts,
                                                 Shaper& shaper,
                                                 const std::shared_ptr<unicode::Segmenter>& segmenter) {
  return std::make_shared<const Paragraph>(ParagraphBuilder(source, fonts, shaper, segmenter).build());
}

}  // namespace waypost::text
