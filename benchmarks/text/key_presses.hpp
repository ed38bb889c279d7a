// SPDX-License-Identifier: Apache-2.0
/// Typing into the middle of a long paragraph: row 15 of the text engine's bars.
#pragma once

#include <optional>

#include "corpus.hpp"
#include "figures.hpp"
#include "text/text_engine.hpp"

namespace waypost::benchmark {

struct KeyPresses {
  Sample median_ms;  ///< CPU: of a round
  Sample p99_ms;     ///< the 99th percentile of all presses, and of the best and the worst round
};

/// A hundred keys a round, into a paragraph that grows from 950 to 1,050 characters; each press is the edit,
/// the layout in lines of 600 px, and where the caret stands. Nothing where the text is too short.
std::optional<KeyPresses> press_keys(text::TextEngine& engine, const CorpusText& text, int rounds);

}  // namespace waypost::benchmark
