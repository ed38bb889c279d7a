// SPDX-License-Identifier: Apache-2.0
#include "text/layout_builder.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <span>

#include "base/assert.hpp"
#include "text/font_face.hpp"
#include "text/layout_data.hpp"
#include "text/line_breaker.hpp"
#include "text/line_sign.hpp"
#include "text/paragraph_data.hpp"

namespace waypost::text {

namespace {

// Rhythms are products of ems: one that misses a whole pixel by less is that pixel.
constexpr float kTolerance_px = 0.01F;
constexpr float kInfinity = std::numeric_limits<float>::infinity();
constexpr gfx::Rect kNoInk{kInfinity, kInfinity, -kInfinity, -kInfinity};

/// A stretch of a line inside one run and one level.
struct Segment {
  const ShapedRun* run = nullptr;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::uint8_t level = 0;
};

/// Around the outlines of some glyphs, font units, y upwards.
struct InkUnits {
  std::int64_t x0 = std::numeric_limits<std::int64_t>::max();
  std::int64_t y0 = std::numeric_limits<std::int64_t>::max();
  std::int64_t x1 = std::numeric_limits<std::int64_t>::min();
  std::int64_t y1 = std::numeric_limits<std::int64_t>::min();

  void add(std::int64_t x, std::int64_t y, const GlyphInk& ink) {
    x0 = std::min(x0, x + ink.x0);
    y0 = std::min(y0, y + ink.y0);
    x1 = std::max(x1, x + ink.x1);
    y1 = std::max(y1, y + ink.y1);
  }
  bool empty() const { return x0 > x1; }
};

class LayoutBuilder {
 public:
  LayoutBuilder(const std::shared_ptr<const Paragraph>& paragraph, const LayoutOptions& options,
                FontCollection& fonts, Shaper& shaper)
      : paragraph_(paragraph->data()),
        fonts_(fonts),
        shaper_(shaper),
        breaker_(paragraph_, fonts, shaper, options.width_px, options.last_line_min_px),
        data_(std::make_unique<LayoutData>()) {
    data_->paragraph = paragraph;
    data_->options = options;
    data_->glyphs.reserve(paragraph_.glyphs.size() + 8);
    is_uniform_ = paragraph_.style_at.empty();
  }

  std::unique_ptr<const LayoutData> build() {
    for (const HardLine& line : paragraph_.lines) {
      if (is_full()) break;
      std::size_t begin = line.begin;
      do {
        const bool is_last = data_->options.lines_max > 0 &&
                             data_->lines.size() + 1 == static_cast<std::size_t>(data_->options.lines_max);
        const LineCut cut = begin < line.end ? breaker_.cut(line, begin) : LineCut{line.end, LineEnd::hard};
        const bool more_follows = cut.end < line.end || &line != &paragraph_.lines.back();
        if (is_last && more_follows) {
          emit_shortened(line, begin, cut);
        } else if (breaker_.ends_in_hyphen(line, cut.end)) {
          const LineSign hyphen = make_hyphen(paragraph_, line, cut.end - 1, fonts_, shaper_);
          emit(line, begin, cut.end, cut.kind, &hyphen);
        } else {
          emit(line, begin, cut.end, cut.kind, nullptr);
        }
        begin = cut.end;
      } while (begin < line.end && !is_full());
    }
    data_->height_px = data_->lines.back().top_px + data_->lines.back().height_px;
    return std::move(data_);
  }

 private:
  bool is_full() const {
    return data_->options.lines_max > 0 &&
           data_->lines.size() >= static_cast<std::size_t>(data_->options.lines_max);
  }

  float available_px() const {
    return std::isfinite(data_->options.width_px) ? data_->options.width_px : paragraph_.natural_width_px;
  }

  void emit_shortened(const HardLine& line, std::size_t begin, const LineCut& cut) {
    data_->shortened = true;
    const LineSign ellipsis = make_ellipsis(paragraph_, line, begin, fonts_, shaper_);
    std::size_t end = cut.end;
    if (std::isfinite(data_->options.width_px) && begin < line.end) {
      end = breaker_.last_stop_within(line, begin, data_->options.width_px - ellipsis.width_px);
    }
    emit(line, begin, paragraph_.trimmed_end(begin, end), cut.kind, &ellipsis);
  }

  /// The stretches of [begin, end), in visual order (UAX #9, L1 and L2).
  void collect_segments(const HardLine& line, std::size_t begin, std::size_t end) {
    segments_.clear();
    if (begin == end) return;
    std::vector<std::uint8_t> levels;
    if (line.bidi) levels = line.bidi->line_levels(begin - line.begin, end - line.begin);
    for (std::size_t index = paragraph_.run_at(begin); index < paragraph_.runs.size(); ++index) {
      const ShapedRun& run = paragraph_.runs[index];
      if (run.begin >= end) break;
      const std::size_t run_end = std::min(run.end, end);
      for (std::size_t at = std::max(run.begin, begin); at < run_end;) {
        std::size_t next = run_end;
        std::uint8_t level = run.level;
        if (line.bidi) {
          level = levels[at - begin];
          next = at + 1;
          while (next < run_end && levels[next - begin] == level) ++next;
        }
        segments_.push_back({&run, at, next, level});
        at = next;
      }
    }
    if (!line.bidi) return;
    std::vector<std::uint8_t> segment_levels;
    for (const Segment& segment : segments_) segment_levels.push_back(segment.level);
    std::vector<Segment> visual;
    for (const std::size_t index : unicode::visual_order(segment_levels)) visual.push_back(segments_[index]);
    segments_ = std::move(visual);
  }

  void emit(const HardLine& line, std::size_t begin, std::size_t end, LineEnd kind, const LineSign* sign) {
    collect_segments(line, begin, end);
    Line& out = data_->lines.emplace_back();
    const bool ends_hard_line = kind == LineEnd::hard && sign == nullptr;
    out.begin = paragraph_.byte_offsets[begin];
    out.end = paragraph_.byte_offsets[ends_hard_line ? line.end_full : end];
    out.end_kind = kind;
    out.base_level = line.base_level;
    out.runs_begin = data_->runs.size();
    out.glyphs_begin = data_->glyphs.size();
    const bool starts_right = line.base_level == 1;
    const std::size_t content_end = paragraph_.trimmed_end(begin, end);
    const float hanging_px = content_end < end ? paragraph_.x_in(line, end) - paragraph_.x[content_end] : 0;
    out.width_px = breaker_.width(line, begin, end) + (sign != nullptr ? sign->width_px : 0);
    out.x_px = content_left_px(line, out.width_px);
    pen_px_ = starts_right ? out.x_px - hanging_px : out.x_px;
    ink_ = kNoInk;
    if (sign != nullptr && starts_right) emit_sign(*sign, end);
    for (const Segment& segment : segments_) emit_segment(segment, begin, end);
    if (sign != nullptr && !starts_right) emit_sign(*sign, end);
    out.runs_end = data_->runs.size();
    out.glyphs_end = data_->glyphs.size();
    place_line(out);
  }

  void emit_segment(const Segment& segment, std::size_t line_begin, std::size_t line_end) {
    const ShapedRun& run = *segment.run;
    Reshaped front = segment.begin == line_begin ? breaker_.head(run, segment.begin, segment.end)
                                                 : Reshaped{segment.begin, segment.begin};
    Reshaped back{segment.end, segment.end};
    if (segment.end == line_end && front.end < segment.end) back = breaker_.tail(run, front.end, segment.end);
    begin_run(run, segment.begin, segment.end, segment.level);
    if (run.right_to_left()) {
      emit_reshaped(run, back);
      emit_shaped(run, front.end, back.begin);
      emit_reshaped(run, front);
    } else {
      emit_reshaped(run, front);
      emit_shaped(run, front.end, back.begin);
      emit_reshaped(run, back);
    }
    end_run();
  }

  void begin_run(const ShapedRun& run, std::size_t begin, std::size_t end, std::uint8_t level) {
    LineRun& out = data_->runs.emplace_back();
    out.begin = paragraph_.byte_offsets[begin];
    out.end = paragraph_.byte_offsets[end];
    out.font = run.font;
    out.level = level;
    out.script = run.script;
    out.style = run.style;
    out.glyphs_begin = data_->glyphs.size();
    out.x_px = pen_px_;
    size_px_ = paragraph_.styles[run.style].size_px;
  }

  void end_run() {
    data_->runs.back().glyphs_end = data_->glyphs.size();
    data_->runs.back().width_px = pen_px_ - data_->runs.back().x_px;
  }

  void emit_sign(const LineSign& sign, std::size_t at) {
    begin_run(sign.run, at, at, sign.run.level);
    // It stands for nothing, behind all that the line says.
    for (ShapedGlyph glyph : sign.shaped.glyphs) {
      glyph.cluster = 0;
      emit_glyphs(sign.run, std::span(&glyph, 1), at);
    }
    end_run();
  }

  void emit_reshaped(const ShapedRun& run, const Reshaped& piece) {
    if (piece.empty()) return;
    const ShapedText& shaped = breaker_.reshape(run, piece);
    emit_glyphs(run, shaped.glyphs, piece.begin);
  }

  void emit_shaped(const ShapedRun& run, std::size_t begin, std::size_t end) {
    if (begin >= end) return;
    const auto first = paragraph_.glyphs.begin();
    auto from = first + static_cast<std::ptrdiff_t>(run.glyphs_begin);
    auto to = first + static_cast<std::ptrdiff_t>(run.glyphs_end);
    const auto before = [](const ShapedGlyph& glyph, std::size_t at) { return glyph.cluster < at; };
    if (begin > run.begin) from = std::lower_bound(from, to, begin, before);
    if (end < run.end) to = std::lower_bound(from, to, end, before);
    emit_glyphs(run, std::span(from, to), 0);
  }

  /// Glyphs in logical order whose clusters count from `cluster_begin`. Pen and ink are summed in font units
  /// and turned into pixels once: this loop is most of what a new width costs.
  void emit_glyphs(const ShapedRun& run, std::span<const ShapedGlyph> glyphs, std::size_t cluster_begin) {
    const std::size_t first = data_->glyphs.size();
    data_->glyphs.resize(first + glyphs.size());
    PositionedGlyph* out = data_->glyphs.data() + first;
    const float scale = run.scale;
    const float left_px = pen_px_;
    const gfx::Color color = paragraph_.styles[run.style].color;
    std::int64_t pen = 0;
    InkUnits ink;
    const auto place = [&](const ShapedGlyph& glyph) {
      const std::size_t cluster = cluster_begin + glyph.cluster;
      const std::int64_t x = pen + glyph.x_offset;
      *out++ = {run.font,
                glyph.glyph,
                left_px + static_cast<float>(x) * scale,
                -static_cast<float>(glyph.y_offset) * scale,
                size_px_,
                is_uniform_ ? color : paragraph_.styles[paragraph_.style_of(cluster)].color,
                paragraph_.byte_offsets[cluster],
                static_cast<float>(glyph.advance) * scale};
      pen += glyph.advance;
      if (!glyph.ink.empty()) ink.add(x, glyph.y_offset, glyph.ink);
    };
    if (run.right_to_left()) {
      std::for_each(glyphs.rbegin(), glyphs.rend(), place);
    } else {
      std::for_each(glyphs.begin(), glyphs.end(), place);
    }
    pen_px_ = left_px + static_cast<float>(pen) * scale;
    if (ink.empty()) return;
    const auto pixels = [&](std::int64_t units) { return static_cast<float>(units) * scale; };
    ink_ =
        ink_.united({left_px + pixels(ink.x0), -pixels(ink.y1), left_px + pixels(ink.x1), -pixels(ink.y0)});
  }

  /// Where the line's content begins: the start edge, the middle, or the end edge of the width.
  float content_left_px(const HardLine& line, float content_px) const {
    const float spare_px = available_px() - content_px;
    const bool starts_right = line.base_level == 1;
    switch (data_->options.alignment) {
      case Alignment::start: return starts_right ? spare_px : 0;
      case Alignment::center: return std::round(spare_px / 2);
      case Alignment::end: return starts_right ? 0 : spare_px;
    }
    return 0;
  }

  /// Gives the line its box, whose edges and baseline lie on whole pixels, and puts its glyphs on the
  /// baseline.
  void place_line(Line& out) {
    const bool has_ink = ink_.x0 < ink_.x1;
    const float ink_over_px = has_ink ? -ink_.y0 : 0;
    const float ink_under_px = has_ink ? ink_.y1 : 0;
    const float over_px = paragraph_.strut_over_px;
    const float under_px = paragraph_.strut_under_px;
    const float rhythm_px =
        data_->options.line_height_px > 0 ? data_->options.line_height_px : over_px + under_px;
    const float half_lead_px = (rhythm_px - over_px - under_px) / 2;
    out.ascent_px = std::max(std::ceil(half_lead_px + over_px - kTolerance_px), std::ceil(ink_over_px));
    // Rounded each by itself where there is no rhythm, so that usual deep ink makes no line taller than
    // others.
    const float rest_px = data_->options.line_height_px > 0
                              ? std::ceil(rhythm_px - kTolerance_px) - out.ascent_px
                              : std::ceil(under_px - kTolerance_px);
    out.descent_px = std::max(rest_px, std::ceil(ink_under_px));
    out.height_px = out.ascent_px + out.descent_px;
    out.top_px = bottom_px_;
    out.baseline_px = out.top_px + out.ascent_px;
    bottom_px_ = out.top_px + out.height_px;
    for (std::size_t i = out.glyphs_begin; i < out.glyphs_end; ++i) data_->glyphs[i].y_px += out.baseline_px;
    if (has_ink) out.ink = {ink_.x0, ink_.y0 + out.baseline_px, ink_.x1, ink_.y1 + out.baseline_px};
    data_->width_px = std::max(data_->width_px, out.width_px);
  }

  const ParagraphData& paragraph_;
  FontCollection& fonts_;
  Shaper& shaper_;
  LineBreaker breaker_;
  std::unique_ptr<LayoutData> data_;
  std::vector<Segment> segments_;
  float pen_px_ = 0;
  float size_px_ = 0;
  float bottom_px_ = 0;
  gfx::Rect ink_;  ///< of the line at hand, around its baseline
  bool is_uniform_ = true;
};

}  // namespace

std::shared_ptr<const Layout> build_layout(const std::shared_ptr<const Paragraph>& paragraph,
                                           const LayoutOptions& options, FontCollection& fonts,
                                           Shaper& shaper) {
  ASSERT(paragraph != nullptr);
  return std::make_shared<const Layout>(LayoutBuilder(paragraph, options, fonts, shaper).build());
}

}  // namespace waypost::text
