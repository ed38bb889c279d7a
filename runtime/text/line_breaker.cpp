// SPDX-License-Identifier: Apache-2.0
#include "text/line_breaker.hpp"

#include <algorithm>
#include <vector>

#include "base/assert.hpp"
#include "unicode/character.hpp"

namespace waypost::text {

namespace {

// Sums of advances in floating point may miss an exact fit by this much.
constexpr float kTolerance_px = 0.01F;
// How far from a cut letters can depend on it. Scripts that join have shorter words; the bound keeps a text
// of one endless word linear.
constexpr std::size_t kReshapedMax = 96;
// So many places are tried one after the other before the rest is halved: as good as always the first fits.
constexpr int kTriedInTurn = 4;

/// The last of the places in (begin, end] that are offered and fit; `begin` where none is. Text grows with
/// its length, so where many places do not fit (a cluster of a thousand marks), halving finds the one that
/// does.
template <typename Offered, typename Fits>
std::size_t last_fitting(std::size_t begin, std::size_t end, const Offered& offered, const Fits& fits) {
  int tried = 0;
  for (; end > begin && tried < kTriedInTurn; --end) {
    if (!offered(end)) continue;
    if (fits(end)) return end;
    ++tried;
  }
  std::vector<std::size_t> places;
  for (std::size_t at = begin + 1; at <= end; ++at) {
    if (offered(at)) places.push_back(at);
  }
  const auto beyond = std::partition_point(places.begin(), places.end(), fits);
  return beyond == places.begin() ? begin : *(beyond - 1);
}

}  // namespace

Reshaped LineBreaker::head(const ShapedRun& run, std::size_t at, std::size_t line_end) const {
  if (at <= run.begin || at >= run.end || !is_unsafe(at)) return {at, at};
  const std::size_t limit = std::min({run.end, line_end, at + kReshapedMax});
  std::size_t end = at + 1;
  while (end < limit && is_unsafe(end)) ++end;
  return {at, end};
}

Reshaped LineBreaker::tail(const ShapedRun& run, std::size_t line_begin, std::size_t at) const {
  if (at <= run.begin || at >= run.end || !is_unsafe(at)) return {at, at};
  const std::size_t floor = std::max({run.begin, line_begin, at > kReshapedMax ? at - kReshapedMax : 0});
  std::size_t begin = at - 1;
  while (begin > floor && is_unsafe(begin)) --begin;
  return {begin, at};
}

const ShapedText& LineBreaker::reshape(const ShapedRun& run, const Reshaped& piece) {
  return shaper_.shape(shaping_context(run, data_.styles[run.style]), data_.text, piece.begin, piece.end);
}

float LineBreaker::correction(const HardLine& line, const ShapedRun& run, const Reshaped& piece) {
  if (piece.empty()) return 0;
  const float alone = static_cast<float>(reshape(run, piece).advance) * run.scale;
  return alone - (data_.x_in(line, piece.end) - data_.x[piece.begin]);
}

float LineBreaker::width(const HardLine& line, std::size_t begin, std::size_t end) {
  const std::size_t content_end = data_.trimmed_end(begin, end);
  if (content_end == begin) return 0;
  const bool cut_behind = end < line.end && is_unsafe(end);
  if (!is_unsafe(begin) && !cut_behind) return data_.x_in(line, content_end) - data_.x[begin];
  const ShapedRun& first = data_.runs[data_.run_at(begin)];
  const Reshaped front = head(first, begin, end);
  if (!cut_behind || front.end >= end) {
    if (front.end > content_end) return part_width(first, front, content_end);
    return data_.x_in(line, content_end) - data_.x[begin] + correction(line, first, front);
  }
  // Padauk's medial ra makes one cluster of several words, so the spaces may belong to what is shaped again.
  const ShapedRun& last = data_.runs[data_.run_at(end - 1)];
  const Reshaped back = tail(last, std::max(begin, front.end), end);
  const float front_px = correction(line, first, front);
  if (content_end <= back.begin) return data_.x_in(line, content_end) - data_.x[begin] + front_px;
  return data_.x[back.begin] - data_.x[begin] + front_px + part_width(last, back, content_end);
}

float LineBreaker::shown_width(const HardLine& line, std::size_t begin, std::size_t end) {
  const float width_px = width(line, begin, end);
  if (!ends_in_hyphen(line, end)) return width_px;
  return width_px + make_hyphen(data_, line, end - 1, fonts_, shaper_).width_px;
}

float LineBreaker::part_width(const ShapedRun& run, const Reshaped& piece, std::size_t end) {
  float width_px = 0;
  for (const ShapedGlyph& glyph : reshape(run, piece).glyphs) {
    if (piece.begin + glyph.cluster < end) width_px += static_cast<float>(glyph.advance) * run.scale;
  }
  return width_px;
}

std::size_t LineBreaker::end_of_cluster(const HardLine& line, std::size_t at) const {
  while (at < line.end && !data_.is(at, place::kCluster)) ++at;
  return at;
}

std::size_t LineBreaker::first_beyond(const HardLine& line, std::size_t begin, float limit_px) const {
  const auto first = data_.x.begin() + static_cast<std::ptrdiff_t>(begin + 1);
  const auto last = data_.x.begin() + static_cast<std::ptrdiff_t>(std::max(begin + 1, line.end));
  const auto beyond = std::upper_bound(first, last, data_.x[begin] + limit_px);
  return static_cast<std::size_t>(beyond - data_.x.begin());
}

LineCut LineBreaker::cut(const HardLine& line, std::size_t begin) {
  ASSERT(begin < line.end);
  const float limit = width_px_ + kTolerance_px;
  if (data_.x_in(line, line.end) - data_.x[begin] <= limit && !is_unsafe(begin))
    return {line.end, LineEnd::hard};
  if (width(line, begin, line.end) <= limit) return {line.end, LineEnd::hard};
  const unicode::Boundaries& breaks = data_.line_breaks();
  // The text before `furthest` fits, and the spaces after it hang.
  std::size_t furthest = end_of_cluster(line, first_beyond(line, begin, limit)) - 1;
  while (furthest < line.end && unicode::is_breaking_space(data_.text[furthest])) ++furthest;
  const std::size_t end = last_fitting(
      begin, std::min(furthest, line.end - 1), [&](std::size_t at) { return breaks[at] != 0; },
      [&](std::size_t at) { return shown_width(line, begin, at) <= limit; });
  if (end > begin) return {shared_with_last_line(line, begin, end), LineEnd::soft};
  std::size_t best = last_stop_within(line, begin, width_px_);
  if (best == begin) {
    ++best;
    while (best < line.end && !data_.is(best, place::kStop)) ++best;
  }
  // Spaces behind the cut hang: they would be an empty line of their own.
  while (best < line.end && unicode::is_breaking_space(data_.text[best])) ++best;
  return {best, best == line.end ? LineEnd::hard : LineEnd::emergency};
}

std::size_t LineBreaker::shared_with_last_line(const HardLine& line, std::size_t begin, std::size_t end) {
  // The quick sum is near enough to tell a short rest from a long one.
  const auto rest_px = [&](std::size_t from) {
    return data_.x_in(line, data_.trimmed_end(from, line.end)) - data_.x[from];
  };
  if (last_line_min_px_ <= 0 || rest_px(end) >= last_line_min_px_) return end;
  const unicode::Boundaries& breaks = data_.line_breaks();
  for (std::size_t i = end - 1; i > begin; --i) {
    if (breaks[i] == 0) continue;
    if (data_.x[i] - data_.x[begin] < width_px_ / 2) return end;
    if (rest_px(i) >= last_line_min_px_ && shown_width(line, begin, i) <= width_px_) return i;
  }
  return end;
}

std::size_t LineBreaker::last_stop_within(const HardLine& line, std::size_t begin, float width_px) {
  const float limit = width_px + kTolerance_px;
  std::size_t end = first_beyond(line, begin, limit);
  if (end < line.end || data_.x_in(line, end) - data_.x[begin] > limit) end = end_of_cluster(line, end) - 1;
  return last_fitting(
      begin, end, [&](std::size_t at) { return at == line.end || data_.is(at, place::kStop); },
      [&](std::size_t at) { return width(line, begin, at) <= limit; });
}

}  // namespace waypost::text
