// SPDX-License-Identifier: Apache-2.0
#include "print/paper.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

#include "base/assert.hpp"
#include "print/paper_words.hpp"

namespace waypost::print {
namespace {

constexpr float kMargin = kMargin_mm * kUnitsPerMm;
constexpr float kWidth = kPageWidth - 2 * kMargin;
constexpr float kGap = 4 * kUnitsPerMm;
constexpr float kFooterGap = 3 * kUnitsPerMm;
constexpr float kHairline = 0.2F * kUnitsPerMm;
constexpr float kCellPadding = 1.5F * kUnitsPerMm;
constexpr float kLabelShare = 0.36F;
constexpr float kNumberShare = 0.2F;
/// What a section wants under its words before a page ends.
constexpr float kSectionNeeds = 30 * kUnitsPerMm;

struct PlacedWords {
  LayoutPointer layout;
  std::size_t begin = 0;  ///< lines
  std::size_t end = 0;
  gfx::Point at;
};
struct PlacedFill {
  gfx::Rect rect;
  gfx::Color color;
};
struct Page {
  std::vector<PlacedFill> fills;
  std::vector<PlacedWords> words;
};

/// Cells side by side, their first lines on one baseline.
struct TableRow {
  std::vector<LayoutPointer> cells;
  std::vector<float> widths;
  float baseline = 0;
  float height = 0;
};

/// Where the first line of words stands, from their top.
float first_baseline(const LayoutPointer& words) { return words->lines().front().baseline_px; }

}  // namespace

struct Paper::Impl {
  text::TextEngine& engine;
  PaperOptions options;
  PaperWords words;
  LayoutPointer footer;
  float bottom = 0;  ///< where the footer begins
  std::vector<Page> pages{Page{}};
  float y = kMargin;
  bool finished = false;

  Impl(text::TextEngine& shared, PaperOptions given)
      : engine(shared), options(std::move(given)), words(engine, options.language) {
    footer = words.lay(options.footer, {PrintStep::small, text::Weight::regular, kQuietInk},
                       kWidth * (1 - kNumberShare) - kGap);
    const float height = std::max(options.footer.empty() ? 0 : footer->height_px(),
                                  options.page_number ? words.line_height(PrintStep::small) : 0);
    bottom = kPageHeight - kMargin - (height > 0 ? height + kFooterGap : 0);
  }

  Page& page() { return pages.back(); }
  bool at_top() const { return y <= kMargin; }
  float room() const { return bottom - y; }

  void break_page() {
    pages.emplace_back();
    y = kMargin;
  }
  void need(float height) {
    if (height > room() && !at_top()) break_page();
  }

  /// The left edge of a box that begins `from` the start edge of the margins.
  float left(float from, float width) const {
    return words.right_to_left() ? kPageWidth - kMargin - from - width : kMargin + from;
  }
  void fill(float from, float top, float width, float height, gfx::Color color) {
    const float x = left(from, width);
    page().fills.push_back({{x, top, x + width, top + height}, color});
  }
  void place(const LayoutPointer& layout, float from, float width, float top) {
    page().words.push_back({layout, 0, layout->lines().size(), {left(from, width), top}});
  }

  /// As many lines as fit on each page.
  void flow(const LayoutPointer& layout) {
    const std::vector<text::Line>& lines = layout->lines();
    for (std::size_t begin = 0; begin < lines.size();) {
      need(lines[begin].height_px);
      std::size_t end = begin;
      float height = 0;
      while (end < lines.size() && (end == begin || height + lines[end].height_px <= room()))
        height += lines[end++].height_px;
      page().words.push_back({layout, begin, end, {left(0, kWidth), y - lines[begin].top_px}});
      y += height;
      begin = end;
    }
  }

  void fact(const Fact& fact) {
    const float label_width = kWidth * kLabelShare, value_width = kWidth - label_width - kGap;
    const float height_max = bottom - kMargin;
    const LayoutPointer label = words.lay_within(
        fact.label, {PrintStep::body, text::Weight::regular, kQuietInk}, label_width, height_max);
    const LayoutPointer value = words.lay_within(fact.value, {}, value_width, height_max);
    const float baseline = std::max(first_baseline(label), first_baseline(value));
    const float label_top = baseline - first_baseline(label), value_top = baseline - first_baseline(value);
    const float height = std::max(label_top + label->height_px(), value_top + value->height_px());
    need(height);
    place(label, 0, label_width, y + label_top);
    place(value, label_width + kGap, value_width, y + value_top);
    y += height + kUnitsPerMm;
  }

  void place_row(const TableRow& row, bool is_heading) {
    if (is_heading) fill(0, y, kWidth, row.height, kHeadFill);
    float from = 0;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const float top = y + kCellPadding + row.baseline - first_baseline(row.cells[i]);
      place(row.cells[i], from + kCellPadding, row.widths[i] - 2 * kCellPadding, top);
      from += row.widths[i];
    }
    y += row.height;
    fill(0, y - kHairline, kWidth, kHairline, kLine);
  }

  TableRow lay_row(const std::vector<float>& widths, const std::vector<std::string>& cells, bool is_heading,
                   float height_max) const {
    TableRow row{{}, widths};
    float height = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const bool strong = is_heading || i == 0;
      const PrintStyle style{PrintStep::cell, strong ? text::Weight::bold : text::Weight::regular, kInk};
      row.cells.push_back(
          words.lay_within(cells[i], style, widths[i] - 2 * kCellPadding, height_max - 2 * kCellPadding));
      row.baseline = std::max(row.baseline, first_baseline(row.cells.back()));
    }
    for (const LayoutPointer& cell : row.cells)
      height = std::max(height, row.baseline - first_baseline(cell) + cell->height_px());
    row.height = height + 2 * kCellPadding;
    return row;
  }
};

Paper::Paper(text::TextEngine& engine, PaperOptions options)
    : impl_(std::make_unique<Impl>(engine, std::move(options))) {}
Paper::~Paper() = default;

void Paper::heading(const std::string& words) {
  const LayoutPointer layout =
      impl_->words.lay(words, {PrintStep::heading, text::Weight::bold, kInk}, kWidth);
  impl_->flow(layout);
  space(2);
}

void Paper::section(const std::string& words) {
  if (!impl_->at_top()) space(5);
  const LayoutPointer layout =
      impl_->words.lay(words, {PrintStep::section, text::Weight::bold, kInk}, kWidth);
  impl_->need(layout->height_px() + kSectionNeeds);
  impl_->flow(layout);
  space(1);
}

void Paper::paragraph(const std::string& words, Emphasis emphasis) {
  PrintStyle style;
  if (emphasis == Emphasis::strong) style.weight = text::Weight::bold;
  if (emphasis == Emphasis::quiet) style.color = kQuietInk;
  impl_->flow(impl_->words.lay(words, style, kWidth));
  space(1);
}

void Paper::facts(const std::vector<Fact>& facts) {
  for (const Fact& fact : facts) impl_->fact(fact);
}

void Paper::table(const Table& table) {
  if (!impl_->at_top()) space(2);
  float shares = 0;
  std::vector<std::string> headings;
  for (const TableColumn& column : table.columns) {
    shares += column.share;
    headings.push_back(column.heading);
  }
  std::vector<float> widths;
  for (const TableColumn& column : table.columns) widths.push_back(kWidth * column.share / shares);
  const float page_height = impl_->bottom - kMargin;
  const TableRow heading = impl_->lay_row(widths, headings, true, page_height / 3);
  bool begins = true;
  for (const std::vector<std::string>& cells : table.rows) {
    ASSERT(cells.size() == table.columns.size());
    const TableRow row = impl_->lay_row(widths, cells, false, page_height - heading.height);
    impl_->need(row.height + (begins ? heading.height : 0));
    if (begins || impl_->at_top()) impl_->place_row(heading, true);
    begins = false;
    impl_->place_row(row, false);
  }
  space(3);
}

void Paper::rule() {
  space(2);
  impl_->need(kHairline);
  impl_->fill(0, impl_->y, kWidth, kHairline, kLine);
  impl_->y += kHairline;
  space(2);
}

void Paper::space(float height_mm) { impl_->y = std::min(impl_->y + height_mm * kUnitsPerMm, impl_->bottom); }

void Paper::new_page() { impl_->break_page(); }

int Paper::page_count() const { return static_cast<int>(impl_->pages.size()); }

Result<std::string> Paper::finish() {
  ASSERT(!std::exchange(impl_->finished, true));
  const PrintStyle small{PrintStep::small, text::Weight::regular, kQuietInk};
  PdfWriter writer(impl_->engine.fonts(), impl_->options.head);
  const auto draw = [&](const LayoutPointer& layout, float from, float width) {
    const gfx::Point at{impl_->left(from, width), impl_->bottom + kFooterGap};
    writer.draw(*layout, 0, layout->lines().size(), at);
  };
  for (int number = 1; number <= page_count(); ++number) {
    const Page& page = impl_->pages[static_cast<std::size_t>(number - 1)];
    for (const PlacedFill& each : page.fills) writer.fill(each.rect, each.color);
    for (const PlacedWords& each : page.words) writer.draw(*each.layout, each.begin, each.end, each.at);
    if (!impl_->options.footer.empty()) draw(impl_->footer, 0, kWidth * (1 - kNumberShare) - kGap);
    if (impl_->options.page_number) {
      const float width = kWidth * kNumberShare;
      const LayoutPointer words = impl_->words.lay(impl_->options.page_number(number, page_count()), small);
      draw(words, kWidth - std::min(words->width_px(), width), std::min(words->width_px(), width));
    }
    writer.end_page();
  }
  return writer.finish();
}

}  // namespace waypost::print
