// SPDX-License-Identifier: Apache-2.0
/// LineSign: what layout adds to the end of a line and no text has: "…" where text was left out, the hyphen
/// of a soft hyphen.
#pragma once

#include "text/font_collection.hpp"
#include "text/paragraph_data.hpp"
#include "text/shaper.hpp"

namespace waypost::text {

inline constexpr char32_t kSoftHyphen = 0x00AD;

struct LineSign {
  ShapedRun run;
  ShapedText shaped;
  float width_px = 0;
};

/// "…" in the style of the text at `at`.
LineSign make_ellipsis(const ParagraphData& data, const HardLine& line, std::size_t at, FontCollection& fonts,
                       Shaper& shaper);
/// "‐" in the style of the text at `at`; a hyphen-minus where no font has it.
LineSign make_hyphen(const ParagraphData& data, const HardLine& line, std::size_t at, FontCollection& fonts,
                     Shaper& shaper);

}  // namespace waypost::text
