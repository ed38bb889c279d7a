// SPDX-License-Identifier: Apache-2.0
/// One language of the Declaration, laid out by the raw libraries, by our engine and by Pango, in turns: rows
/// 12 to 14 of the text engine's bars.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "corpus.hpp"
#include "figures.hpp"
#include "text/text_engine.hpp"

namespace waypost::benchmark {

inline constexpr float kSize_px = 20;
inline constexpr float kWidth_px = 600;

/// How much was laid out, so that one can see that all did the same work.
struct WorkDone {
  std::size_t paragraphs = 0;
  std::size_t characters = 0;  ///< code points
  std::size_t our_glyphs = 0;
  std::size_t raw_glyphs = 0;
  std::size_t pango_glyphs = 0;
  std::size_t our_lines = 0;
  std::size_t pango_lines = 0;
};

/// CPU time; a round is every paragraph of the language once.
struct ContestResult {
  std::string language;
  WorkDone work;
  Sample raw_ns;         ///< a character
  Sample cold_ns;        ///< a character
  Sample pango_cold_ns;  ///< a character
  Sample cold_over_raw;
  Sample pango_cold_over_cold;
  Sample rewrap_ns;        ///< a character
  Sample pango_rewrap_ns;  ///< a character
  Sample pango_rewrap_over_rewrap;
  Sample warm_ns;         ///< a paragraph: from the source to its layout, both known
  Sample warm_layout_ns;  ///< a paragraph at hand: its layout, known
};

/// Nothing where the text is not there. Paragraphs that fit one line are left out: nobody breaks them.
std::optional<ContestResult> hold_contest(text::TextEngine& engine, const CorpusText& text, int rounds,
                                          std::size_t paragraphs_max);

}  // namespace waypost::benchmark
