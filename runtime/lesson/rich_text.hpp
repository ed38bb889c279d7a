// SPDX-License-Identifier: Apache-2.0
/// RichText: a lesson's Markdown as blocks of styled text (md4c reads it).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace waypost::lesson {

/// A stretch of text in one style.
struct TextSpan {
  std::string text;
  bool strong = false;
  bool emphasis = false;
  std::string term = {};  ///< id of the glossary term that it links to; empty for none

  bool operator==(const TextSpan&) const = default;
};

enum class BlockKind { paragraph, heading, list_item, call_out };

struct Block {
  BlockKind kind = BlockKind::paragraph;
  int list_number = 0;  ///< of a numbered list's item, from 1; 0 for a bullet
  int depth = 0;        ///< nesting of lists, 0 is the outermost
  std::vector<TextSpan> spans;

  bool operator==(const Block&) const = default;
};

struct RichText {
  std::vector<Block> blocks;

  bool operator==(const RichText&) const = default;
};

/// Never fails: what Markdown does not know is text. A link to "term:ID" becomes a span of that term; raw
/// HTML, other links and images are shown as their text.
RichText parse_markdown(std::string_view markdown);

/// The words alone, blocks parted by newlines.
std::string plain_text(const RichText& text);

}  // namespace waypost::lesson
