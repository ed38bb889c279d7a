// SPDX-License-Identifier: Apache-2.0
/// RichText: a lesson's Markdown as blocks of styled text (md4c reads it).
#pragma once

#include <cstddef>
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

enum class BlockKind { paragraph, heading, list_item, call_out, table };
enum class ColumnAlignment { start, center, end };

/// A cell of a table: its row (0 is the head), its column, and which of the block's spans are its words.
struct TableCell {
  std::size_t row = 0;
  std::size_t column = 0;
  std::size_t spans_begin = 0;
  std::size_t spans_end = 0;

  bool operator==(const TableCell&) const = default;
};

/// At most this many columns: no screen holds more.
inline constexpr std::size_t kTableColumnsMax = 8;

struct Block {
  BlockKind kind = BlockKind::paragraph;
  int list_number = 0;                   ///< of a numbered list's item, from 1; 0 for a bullet
  int depth = 0;                         ///< nesting of lists, 0 is the outermost
  std::vector<TextSpan> spans;           ///< of a table: of all its cells, row by row
  std::vector<ColumnAlignment> columns;  ///< of a table
  std::vector<TableCell> cells;          ///< of a table, row by row

  bool operator==(const Block&) const = default;
};

struct RichText {
  std::vector<Block> blocks;

  bool operator==(const RichText&) const = default;
};

/// Never fails: what Markdown does not know is text. Tables are GitHub's; one with more columns than
/// kTableColumnsMax is text. A link to "term:ID" becomes a span of that term; raw
/// HTML, other links and images are shown as their text.
RichText parse_markdown(std::string_view markdown);

/// The words alone, blocks and rows of tables parted by newlines, cells by " | ".
std::string plain_text(const RichText& text);

}  // namespace waypost::lesson
