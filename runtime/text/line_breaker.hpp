// SPDX-License-Identifier: Apache-2.0
/// LineBreaker: where the lines of a paragraph end for a width; pieces cut at an unsafe place are shaped
/// again.
#pragma once

#include <cstddef>

#include "text/layout.hpp"
#include "text/line_sign.hpp"
#include "text/paragraph_data.hpp"
#include "text/shaper.hpp"

namespace waypost::text {

struct LineCut {
  std::size_t end = 0;
  LineEnd kind = LineEnd::hard;
};

/// The part of a run at one end of a line that has to be shaped by itself; empty where nothing has.
struct Reshaped {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool empty() const { return begin == end; }
};

class LineBreaker {
 public:
  LineBreaker(const ParagraphData& data, FontCollection& fonts, Shaper& shaper, float width_px,
              float last_line_min_px)
      : data_(data),
        fonts_(fonts),
        shaper_(shaper),
        width_px_(width_px),
        last_line_min_px_(last_line_min_px) {}

  /// The end of the line that begins at `begin`: the last opportunity that fits, else the last caret stop
  /// that does (at least one cluster).
  LineCut cut(const HardLine& line, std::size_t begin);
  /// The last caret stop whose text, without trailing spaces, is at most `width_px` wide; `begin` where none
  /// is.
  std::size_t last_stop_within(const HardLine& line, std::size_t begin, float width_px);
  /// Of [begin, end) as a line of its own, without trailing spaces.
  float width(const HardLine& line, std::size_t begin, std::size_t end);

  /// Whether a line that ends here ends in a soft hyphen, and shows one.
  bool ends_in_hyphen(const HardLine& line, std::size_t end) const {
    return end > line.begin && end < line.end && data_.text[end - 1] == kSoftHyphen;
  }

  /// What of `run` at the start (end) of a line that begins (ends) at `at` must be shaped again.
  Reshaped head(const ShapedRun& run, std::size_t at, std::size_t line_end) const;
  Reshaped tail(const ShapedRun& run, std::size_t line_begin, std::size_t at) const;
  const ShapedText& reshape(const ShapedRun& run, const Reshaped& piece);

 private:
  bool is_unsafe(std::size_t at) const {
    return !data_.is(at, place::kCluster) || data_.is(at, place::kUnsafe);
  }
  /// The first place after `begin` that lies more than `limit_px` from it, or the line's end.
  std::size_t first_beyond(const HardLine& line, std::size_t begin, float limit_px) const;
  /// An earlier opportunity than `end` that leaves the last line long enough; `end` where there is none.
  std::size_t shared_with_last_line(const HardLine& line, std::size_t begin, std::size_t end);
  float correction(const HardLine& line, const ShapedRun& run, const Reshaped& piece);
  /// Of what stands before `end` in a piece that is shaped by itself.
  float part_width(const ShapedRun& run, const Reshaped& piece, std::size_t end);
  /// Where the glyph cluster that `at` lies in ends; `at` itself where a cluster begins there.
  std::size_t end_of_cluster(const HardLine& line, std::size_t at) const;

  /// width() with the hyphen that the line would end in.
  float shown_width(const HardLine& line, std::size_t begin, std::size_t end);

  const ParagraphData& data_;
  FontCollection& fonts_;
  Shaper& shaper_;
  float width_px_;
  float last_line_min_px_;
};

}  // namespace waypost::text
