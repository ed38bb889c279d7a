// SPDX-License-Identifier: Apache-2.0
#include "lesson/rich_text.hpp"

#include <md4c.h>

#include <cstdint>
#include <limits>
#include <optional>
#include <utility>

#include "base/presentable.hpp"

namespace waypost::lesson {
namespace {

/// CommonMark would take an indented paragraph for code, and authors indent.
constexpr unsigned kFlags = MD_FLAG_NOHTML | MD_FLAG_NOINDENTEDCODEBLOCKS;

/// Whether no line has more bars than a table of kTableColumnsMax columns: md4c fills every row of a table up
/// to its head's width, so that a wide head over many short rows would cost the product of both.
bool tables_are_narrow(std::string_view text) {
  std::size_t bars = 0;
  for (const char c : text) {
    if (c == '\n') bars = 0;
    if (c == '|' && ++bars > kTableColumnsMax + 1) return false;
  }
  return true;
}

void append_utf8(std::string& text, std::uint32_t code) {
  const auto put = [&](std::uint32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
  if (code < 0x80) {
    put(code);
  } else if (code < 0x800) {
    put(0xC0 | code >> 6);
    put(0x80 | (code & 0x3F));
  } else if (code < 0x10000) {
    put(0xE0 | code >> 12);
    put(0x80 | (code >> 6 & 0x3F));
    put(0x80 | (code & 0x3F));
  } else {
    put(0xF0 | code >> 18);
    put(0x80 | (code >> 12 & 0x3F));
    put(0x80 | (code >> 6 & 0x3F));
    put(0x80 | (code & 0x3F));
  }
}

/// "&#x41;" and "&#65;" as a character; nothing for what is no number.
std::optional<std::uint32_t> numeric_entity(std::string_view entity) {
  if (entity.size() < 4 || entity[1] != '#') return std::nullopt;
  const bool hexadecimal = entity[2] == 'x' || entity[2] == 'X';
  const std::uint32_t base = hexadecimal ? 16 : 10;
  std::uint32_t code = 0;
  for (const char c : entity.substr(hexadecimal ? 3 : 2, entity.size() - (hexadecimal ? 4 : 3))) {
    std::uint32_t digit = 99;
    if (c >= '0' && c <= '9') digit = static_cast<std::uint32_t>(c - '0');
    if (c >= 'a' && c <= 'f') digit = static_cast<std::uint32_t>(c - 'a' + 10);
    if (c >= 'A' && c <= 'F') digit = static_cast<std::uint32_t>(c - 'A' + 10);
    if (digit >= base) return std::nullopt;
    code = code * base + digit;
    if (code > 0x10FFFF) return 0xFFFD;
  }
  // CommonMark 2.5: NUL and what is no character becomes the replacement character.
  if (code == 0 || (code >= 0xD800 && code <= 0xDFFF) || is_hidden_control(code)) return 0xFFFD;
  return code;
}

std::string decode_entity(std::string_view entity) {
  if (entity == "&amp;") return "&";
  if (entity == "&lt;") return "<";
  if (entity == "&gt;") return ">";
  if (entity == "&quot;") return "\"";
  if (entity == "&nbsp;") return "\u00A0";
  if (const auto code = numeric_entity(entity)) {
    std::string text;
    append_utf8(text, *code);
    return text;
  }
  return std::string(entity);
}

/// Whether the text ends in a Han, kana or full-width character, which are written without spaces: a line end
/// in the source is then no space (CSS Text 3, 4.1.2).
bool ends_without_space(std::string_view text) {
  std::size_t begin = text.size();
  while (begin > 0 && (static_cast<unsigned char>(text[--begin]) & 0xC0) == 0x80) {
  }
  if (text.size() - begin != 3) return false;
  const auto byte = [&](std::size_t index) {
    return static_cast<std::uint32_t>(static_cast<unsigned char>(text[begin + index]));
  };
  const std::uint32_t code = (byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
  return (code >= 0x3000 && code <= 0x30FF) || (code >= 0x3400 && code <= 0x9FFF) ||
         (code >= 0xFF00 && code <= 0xFFEF);
}

struct OpenList {
  bool ordered = false;
  int next_number = 0;
};

/// Flattens md4c's nested events into blocks.
class Builder {
 public:
  RichText take() { return std::move(result_); }

  void enter(MD_BLOCKTYPE type, void* detail) {
    open_ = false;
    switch (type) {
      case MD_BLOCK_QUOTE: ++quote_depth_; break;
      case MD_BLOCK_UL: lists_.push_back({false, 0}); break;
      case MD_BLOCK_OL: {
        const auto* list = static_cast<const MD_BLOCK_OL_DETAIL*>(detail);
        lists_.push_back({true, list->start > 1'000'000 ? 1 : static_cast<int>(list->start)});
        break;
      }
      case MD_BLOCK_LI: item_pending_ = true; break;
      case MD_BLOCK_H: heading_ = true; break;
      case MD_BLOCK_TABLE: open_table(); break;
      case MD_BLOCK_TR: column_ = 0; break;
      case MD_BLOCK_TH:
      case MD_BLOCK_TD: open_cell(static_cast<const MD_BLOCK_TD_DETAIL*>(detail)->align); break;
      default: break;
    }
  }

  void leave(MD_BLOCKTYPE type) {
    open_ = false;
    switch (type) {
      case MD_BLOCK_QUOTE: --quote_depth_; break;
      case MD_BLOCK_UL:
      case MD_BLOCK_OL: lists_.pop_back(); break;
      case MD_BLOCK_LI:
        // An empty item still counts in a numbered list.
        if (item_pending_) open_block();
        item_pending_ = false;
        open_ = false;
        break;
      case MD_BLOCK_H: heading_ = false; break;
      case MD_BLOCK_TR: ++row_; break;
      case MD_BLOCK_TH:
      case MD_BLOCK_TD: close_cell(); break;
      default: break;
    }
  }

  void enter(MD_SPANTYPE type, void* detail) {
    change_style(type, 1);
    if (type == MD_SPAN_A) term_ = term_of(*static_cast<const MD_SPAN_A_DETAIL*>(detail));
  }
  void leave(MD_SPANTYPE type) {
    change_style(type, -1);
    if (type == MD_SPAN_A) term_.clear();
  }

  void text(MD_TEXTTYPE type, std::string_view text) {
    switch (type) {
      case MD_TEXT_NULLCHAR: add("\uFFFD"); break;
      case MD_TEXT_BR: add("\n"); break;
      case MD_TEXT_SOFTBR: soft_break_ = true; break;
      case MD_TEXT_ENTITY: add(decode_entity(text)); break;
      default: add(text); break;
    }
  }

 private:
  void change_style(MD_SPANTYPE type, int by) {
    if (type == MD_SPAN_STRONG) strong_ += by;
    if (type == MD_SPAN_EM) emphasis_ += by;
  }

  void open_block() {
    Block block;
    block.depth = lists_.empty() ? 0 : static_cast<int>(lists_.size()) - 1;
    if (heading_) {
      block.kind = BlockKind::heading;
    } else if (item_pending_) {
      block.kind = BlockKind::list_item;
      block.list_number = lists_.back().ordered ? lists_.back().next_number++ : 0;
    } else if (quote_depth_ > 0) {
      block.kind = BlockKind::call_out;
    }
    item_pending_ = false;
    soft_break_ = false;
    result_.blocks.push_back(std::move(block));
    open_ = true;
  }

  void open_table() {
    Block block;
    block.kind = BlockKind::table;
    result_.blocks.push_back(std::move(block));
    row_ = 0;
  }

  void open_cell(MD_ALIGN align) {
    Block& table = result_.blocks.back();
    if (row_ == 0) {
      table.columns.push_back(align == MD_ALIGN_RIGHT    ? ColumnAlignment::end
                              : align == MD_ALIGN_CENTER ? ColumnAlignment::center
                                                         : ColumnAlignment::start);
    }
    table.cells.push_back({row_, column_++, table.spans.size(), table.spans.size()});
    open_ = true;
    soft_break_ = false;
    cell_is_empty_ = true;
  }

  void close_cell() {
    Block& table = result_.blocks.back();
    table.cells.back().spans_end = table.spans.size();
    cell_is_empty_ = false;
  }

  void add(std::string_view text) {
    if (!open_) open_block();
    std::vector<TextSpan>& spans = result_.blocks.back().spans;
    std::string space;
    if (soft_break_ && !spans.empty() && !ends_without_space(spans.back().text)) space = " ";
    soft_break_ = false;
    const bool same_style = !spans.empty() && !std::exchange(cell_is_empty_, false) &&
                            spans.back().strong == (strong_ > 0) &&
                            spans.back().emphasis == (emphasis_ > 0) && spans.back().term == term_;
    if (!same_style) {
      if (!spans.empty()) spans.back().text += std::exchange(space, {});
      spans.push_back({{}, strong_ > 0, emphasis_ > 0, term_});
    }
    spans.back().text += space;
    spans.back().text += text;
  }

  static std::string term_of(const MD_SPAN_A_DETAIL& link) {
    constexpr std::string_view kScheme = "term:";
    const std::string_view target(link.href.text == nullptr ? "" : link.href.text, link.href.size);
    // Each span of a link keeps it, and a reference may be linked to ten thousand times.
    constexpr std::size_t kTermMaxBytes = 64;
    return target.starts_with(kScheme) ? std::string(target.substr(kScheme.size(), kTermMaxBytes))
                                       : std::string();
  }

  RichText result_;
  std::vector<OpenList> lists_;
  std::string term_;
  int quote_depth_ = 0;
  int strong_ = 0;
  int emphasis_ = 0;
  bool heading_ = false;
  bool item_pending_ = false;
  bool soft_break_ = false;
  bool open_ = false;
  bool cell_is_empty_ = false;  ///< the next words begin a cell of a table
  std::size_t row_ = 0;
  std::size_t column_ = 0;
};

/// Without the meaning of "[word]: target" lines. Officers have no network and authors no use for them, but
/// each of ten thousand links to one would read its target of 30 KB again.
std::string without_references(std::string_view text) {
  std::string result;
  for (std::size_t colon = 0; (colon = text.find("]:")) != std::string_view::npos;) {
    result.append(text.substr(0, colon + 1)).append("\\:");
    text.remove_prefix(colon + 2);
  }
  return result.append(text);
}

Builder& builder(void* data) { return *static_cast<Builder*>(data); }

int on_enter_block(MD_BLOCKTYPE type, void* detail, void* data) {
  return builder(data).enter(type, detail), 0;
}
int on_leave_block(MD_BLOCKTYPE type, void*, void* data) { return builder(data).leave(type), 0; }
int on_enter_span(MD_SPANTYPE type, void* detail, void* data) { return builder(data).enter(type, detail), 0; }
int on_leave_span(MD_SPANTYPE type, void*, void* data) { return builder(data).leave(type), 0; }

int on_text(MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* data) {
  return builder(data).text(type, std::string_view(text, size)), 0;
}

}  // namespace

RichText parse_markdown(std::string_view text) {
  const std::string markdown = without_references(text);
  MD_PARSER parser{};
  parser.flags = kFlags | (tables_are_narrow(markdown) ? MD_FLAG_TABLES : 0U);
  parser.enter_block = on_enter_block;
  parser.leave_block = on_leave_block;
  parser.enter_span = on_enter_span;
  parser.leave_span = on_leave_span;
  parser.text = on_text;
  Builder result;
  const bool fits = markdown.size() < std::numeric_limits<MD_SIZE>::max();
  if (fits && ::md_parse(markdown.data(), static_cast<MD_SIZE>(markdown.size()), &parser, &result) == 0) {
    return result.take();
  }
  Block block;
  block.spans = {{std::string(markdown), false, false, {}}};
  return {{std::move(block)}};
}

std::string plain_text(const RichText& text) {
  std::string plain;
  for (const Block& block : text.blocks) {
    if (!plain.empty()) plain += '\n';
    if (block.kind != BlockKind::table) {
      for (const TextSpan& span : block.spans) plain += span.text;
    }
    for (const TableCell& cell : block.cells) {
      if (cell.column > 0) plain += " | ";
      if (cell.column == 0 && cell.row > 0) plain += '\n';
      for (std::size_t i = cell.spans_begin; i < cell.spans_end; ++i) plain += block.spans[i].text;
    }
  }
  return plain;
}

}  // namespace waypost::lesson
