// SPDX-License-Identifier: Apache-2.0
#include "authoring-tools/screen_measure.hpp"

#include <algorithm>
#include <cmath>

#include "authoring-tools/check_words.hpp"
#include "lesson/rich_text.hpp"

namespace waypost::authoring {
namespace {

// Wider than the characters of a text are on average, marks counted: in the shipped courses' languages the
// widest texts have 0.56 em a character in alphabets and 1.00 em in Chinese.
constexpr float kLetterEm = 0.7F;
constexpr float kIdeographEm = 1.1F;
constexpr char32_t kFirstIdeograph = 0x2E80;
constexpr float kRareInk = 1.2F;
/// A line that cannot be filled because the next word is long.
constexpr float kFilledShare = 0.7F;
/// As in ui: a last line shorter than this takes words from the one before it.
constexpr float kLastLineMinEm = 3;
constexpr float kBlockGap = 12;
constexpr float kCellPadding = 20;
constexpr float kCellPaddingVertical = 12;
constexpr float kListGap = 4;
constexpr float kListIndent = 26;
constexpr float kCallOutInset = 62;
constexpr float kCallOutPadding = 18;

float advance_at_most_em(std::string_view utf8) {
  float advance = 0;
  while (!utf8.empty()) advance += take_character(utf8) < kFirstIdeograph ? kLetterEm : kIdeographEm;
  return advance;
}

}  // namespace

ScreenMeasure::ScreenMeasure(text::TextEngine& engine, std::string language)
    : engine_(engine), language_(std::move(language)), metrics_(engine.fonts().type_metrics(language_)) {}

float ScreenMeasure::size_px(TypeStep step) const {
  return std::round(static_cast<float>(step) * metrics_.size_factor * 2) / 2;
}

float ScreenMeasure::line_px(TextLook look) const {
  const float em = look.rhythm == Rhythm::running ? metrics_.body_line : metrics_.label_line;
  return std::round(size_px(look.step) * em);
}

int ScreenMeasure::lines_at_most(std::string_view text, TextLook look, float width_px) const {
  const float advance = advance_at_most_em(text) * size_px(look.step);
  const auto breaks = std::count(text.begin(), text.end(), '\n');
  return 1 + static_cast<int>(breaks) + static_cast<int>(advance / (width_px * kFilledShare));
}

std::shared_ptr<const text::Layout> ScreenMeasure::lay(const std::string& text, TextLook look,
                                                       float width_px) {
  const text::TextStyle style{
      language_, size_px(look.step), look.bold ? text::Weight::bold : text::Weight::regular, {}};
  text::LayoutOptions options;
  options.width_px = width_px;
  options.line_height_px = line_px(look);
  options.last_line_min_px = kLastLineMinEm * style.size_px;
  return engine_.layout(engine_.paragraph(text::plain_source(text, style)), options);
}

int ScreenMeasure::lines(const std::string& text, TextLook look, float width_px) {
  return static_cast<int>(lay(text, look, width_px)->lines().size());
}

float ScreenMeasure::height_at_most_px(std::string_view text, TextLook look, float width_px) const {
  // A line grows to its ink, and a rare stack reaches beyond the usual.
  const float ink_px = (metrics_.ink_over + metrics_.ink_under) * kRareInk * size_px(look.step);
  return static_cast<float>(lines_at_most(text, look, width_px)) * std::max(line_px(look), ink_px);
}

float ScreenMeasure::height_px(const std::string& text, TextLook look, float width_px) {
  return lay(text, look, width_px)->height_px();
}

float ScreenMeasure::table_height_px(const lesson::Block& table, float width_px, bool exact) {
  // Columns share the width alike here; on the screen long ones get more of it.
  const auto columns = static_cast<float>(std::max<std::size_t>(1, table.columns.size()));
  const float width = std::max(width_px / columns - kCellPadding, 40.0F);
  float height = 0;
  float row_height = 0;
  for (const lesson::TableCell& cell : table.cells) {
    if (cell.column == 0) height += std::exchange(row_height, 0.0F);
    std::string words;
    for (std::size_t i = cell.spans_begin; i < cell.spans_end; ++i) words += table.spans[i].text;
    const TextLook look{TypeStep::body, Rhythm::running, cell.row == 0};
    const float own = exact ? height_px(words, look, width) : height_at_most_px(words, look, width);
    row_height = std::max(row_height, own + kCellPaddingVertical);
  }
  return height + row_height;
}

float ScreenMeasure::running_height_px(const std::string& markdown, float width_px, bool exact) {
  float height = 0;
  bool after_list_item = false;
  for (const lesson::Block& block : lesson::parse_markdown(markdown).blocks) {
    if (block.kind == lesson::BlockKind::table) {
      height += table_height_px(block, width_px, exact) + kBlockGap;
      after_list_item = false;
      continue;
    }
    const bool is_list_item = block.kind == lesson::BlockKind::list_item;
    const bool is_call_out = block.kind == lesson::BlockKind::call_out;
    const bool is_heading = block.kind == lesson::BlockKind::heading;
    std::string words;
    for (const lesson::TextSpan& span : block.spans) words += span.text;
    float inset = is_call_out ? kCallOutInset : 0;
    if (is_list_item) inset = kListIndent * static_cast<float>(block.depth + 1);
    const TextLook look{is_heading ? TypeStep::title : TypeStep::body, Rhythm::running, is_heading};
    const float width = std::max(width_px - inset, 100.0F);
    height += exact ? height_px(words, look, width) : height_at_most_px(words, look, width);
    height += is_call_out ? kCallOutPadding : 0;
    height += is_list_item && after_list_item ? kListGap : kBlockGap;
    after_list_item = is_list_item;
  }
  return height;
}

}  // namespace waypost::authoring
