// SPDX-License-Identifier: Apache-2.0
// What scrolls between a screen's bars, and where it ends: between lines and between rows.
#include <algorithm>
#include <cmath>

#include "ui/screens.hpp"

namespace waypost::ui {
namespace {

constexpr float kScrollBarWidth = 8;
constexpr float kThumbMin = 48;
constexpr float kOverhangPx = 8;
constexpr float kInkTolerancePx = 2;  ///< rounding of glyphs to whole pixels
constexpr float kRowHeightMax = 150;  ///< what is higher is no row: it may be cut
constexpr float kRowEdgePx = 4;       ///< half of the gap between rows
constexpr float kSliverPx = 20;       ///< less of anything says nothing
constexpr float kRowShareMin = 0.7F;  ///< with less in sight a row says half of what it has to say
constexpr float kCoveredMax = 110;
constexpr int kPassesMax = 6;

struct Span {
  float top_px = 0;
  float bottom_px = 0;
  float least_px = 0;  ///< with less of it in sight it is covered
};

/// Rows and other low things; words have their own rule.
std::vector<Span> rows_in(Frame& frame, const gfx::Rect& viewport) {
  std::vector<Span> rows;
  for (const SemanticsNode& node : frame.semantics().nodes) {
    const Span row{node.whole.y0 / frame.zoom(), node.whole.y1 / frame.zoom()};
    const float height = row.bottom_px - row.top_px;
    const bool is_beside =
        node.whole.x0 / frame.zoom() > viewport.x1 || node.whole.x1 / frame.zoom() < viewport.x0;
    if (node.role == Role::link || height > kRowHeightMax || is_beside) continue;
    rows.push_back({row.top_px, row.bottom_px, node.id.empty() ? kSliverPx : height * kRowShareMin});
  }
  return rows;
}

bool cuts_a_line(const Frame& frame, float y) {
  const auto& lines = frame.clipped_lines();
  return std::any_of(lines.begin(), lines.end(), [y](const Frame::LineSpan& line) {
    return line.top_px < y - 1 && line.bottom_px > y + 1;
  });
}

/// Where what is seen ends, so that the lower edge cuts no line and leaves no end of a row. A row is not
/// worth a line beside it.
float lower_edge(const Frame& frame, const std::vector<Span>& rows, const gfx::Rect& viewport) {
  float edge = viewport.y1;
  for (const Frame::LineSpan& line : frame.clipped_lines()) {
    if (line.top_px < viewport.y1 - 1 && line.bottom_px > viewport.y1)
      edge = std::min(edge, line.top_px - kInkTolerancePx);
  }
  for (int pass = 0; pass < kPassesMax; ++pass) {
    float next = edge;
    for (const Span& row : rows) {
      const bool is_cut = row.top_px < edge - 1 && row.bottom_px > edge + 1;
      if (is_cut && edge - row.top_px < row.least_px) next = std::min(next, row.top_px - kRowEdgePx);
    }
    if (next == edge || viewport.y1 - next > kCoveredMax || cuts_a_line(frame, next)) break;
    edge = next;
  }
  return std::max(edge, viewport.y0);
}

/// Where it begins. A band that scrolls with the page is never covered; it ends at `band_bottom`.
float upper_edge(const Frame& frame, const std::vector<Span>& rows, const gfx::Rect& viewport,
                 float band_bottom) {
  float edge = viewport.y0;
  for (const Frame::LineSpan& line : frame.clipped_lines()) {
    if (line.bottom_px > band_bottom && line.top_px < viewport.y0 && line.bottom_px > viewport.y0 + 1)
      edge = std::max(edge, line.bottom_px + kInkTolerancePx);
  }
  for (int pass = 0; pass < kPassesMax; ++pass) {
    float next = edge;
    for (const Span& row : rows) {
      const bool is_cut =
          row.bottom_px > band_bottom + 1 && row.top_px < edge - 1 && row.bottom_px > edge + 1;
      if (is_cut && row.bottom_px - edge < row.least_px) next = std::max(next, row.bottom_px + kRowEdgePx);
    }
    if (next == edge || next - viewport.y0 > kCoveredMax || cuts_a_line(frame, next)) break;
    edge = next;
  }
  // Where the window onto the page is lower than a line, nothing beside it is covered.
  return std::min(edge, viewport.y1);
}

}  // namespace

ScrollArea::ScrollArea(Frame& frame, const gfx::Rect& viewport, ScrollState& state)
    : frame_(frame), viewport_(viewport), state_(state) {
  state_.viewport_px = viewport.height();
  state_.viewport_top_px = viewport.y0;
  state_.band_bottom_px = viewport.y0;
  state_.offset_px =
      std::clamp(state_.offset_px, 0.0F, std::max(0.0F, state_.content_px - state_.viewport_px));
  frame_.push_clip(viewport_);
}

float ScrollArea::top() const { return viewport_.y0 - std::round(state_.offset_px); }

void ScrollArea::show(float top_y, float bottom) { to_show_ = {top_y - top(), bottom - top()}; }

void ScrollArea::end(float bottom, std::optional<gfx::Color> paper) {
  frame_.pop_clip();
  state_.content_px = bottom - top();
  // What hangs over by less than the last margin is no reason to scroll.
  if (state_.content_px <= state_.viewport_px + kOverhangPx) {
    state_.content_px = state_.viewport_px;
    state_.offset_px = 0;
    return;
  }
  const float begin = std::max(viewport_.y0, std::min(state_.band_bottom_px, viewport_.y1));
  if (paper) {
    const std::vector<Span> rows = rows_in(frame_, viewport_);
    const float covered_to = upper_edge(frame_, rows, viewport_, state_.band_bottom_px);
    const float covered_from = lower_edge(frame_, rows, viewport_);
    const float x1 = viewport_.x1 - (kScrollBarWidth + 8) / frame_.zoom();
    if (covered_to > begin) frame_.fill({viewport_.x0, begin, x1, covered_to}, *paper);
    frame_.fill({viewport_.x0, covered_from, x1, viewport_.y1}, *paper);
  }
  if (to_show_) {
    const float shows_end = to_show_->second + kOverhangPx - state_.viewport_px;
    const float shows_begin = std::max(0.0F, to_show_->first - kOverhangPx);
    state_.offset_px = std::min(std::max(state_.offset_px, shows_end), shows_begin);
  }
  const Palette& c = frame_.palette();
  const float width = kScrollBarWidth / frame_.zoom(), x = viewport_.x1 - width * 1.5F;
  const gfx::Rect track{x, begin + 8, x + width, std::max(begin + 8, viewport_.y1 - 8)};
  frame_.fill(track, c.bar, 4);
  const float length = std::max(std::min(kThumbMin, track.height() / 2),
                                track.height() * state_.viewport_px / state_.content_px);
  const float range = state_.content_px - state_.viewport_px;
  const float y = track.y0 + (track.height() - length) * state_.offset_px / range;
  frame_.fill({track.x0, y, track.x1, y + length}, c.edge, 4);
}

}  // namespace waypost::ui
