// SPDX-License-Identifier: Apache-2.0
/// Paragraphs as long as the engine takes them, of the kinds that make careless engines slow: row 16 of its
/// bars.
#pragma once

#include <string>
#include <vector>

#include "figures.hpp"
#include "text/text_engine.hpp"

namespace waypost::benchmark {

struct LongParagraph {
  std::string name;  ///< "one_word"
  Sample ns;         ///< a character, cold, of 65,536 characters
  Sample short_ns;   ///< a character, cold, of 4,096 characters
  Sample growth;     ///< the one over the other: 1 where time is linear
};

std::vector<LongParagraph> lay_out_long_paragraphs(text::TextEngine& engine, int rounds);

}  // namespace waypost::benchmark
