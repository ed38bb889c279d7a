// SPDX-License-Identifier: Apache-2.0
#include "text/layout.hpp"

#include "text/layout_data.hpp"
#include "text/paragraph_data.hpp"

namespace waypost::text {

const CaretMap& LayoutData::carets() const {
  if (!carets_) carets_ = build_caret_map(*this);
  return *carets_;
}

Layout::Layout(std::unique_ptr<const LayoutData> data) : data_(std::move(data)) {}
Layout::~Layout() = default;

float Layout::width_px() const { return data_->width_px; }
float Layout::height_px() const { return data_->height_px; }
const std::vector<Line>& Layout::lines() const { return data_->lines; }
const std::vector<PositionedGlyph>& Layout::glyphs() const { return data_->glyphs; }
const std::vector<LineRun>& Layout::runs() const { return data_->runs; }
bool Layout::shortened() const { return data_->shortened; }
const std::shared_ptr<const Paragraph>& Layout::paragraph() const { return data_->paragraph; }
const LayoutOptions& Layout::options() const { return data_->options; }

std::span<const PositionedGlyph> Layout::glyphs(const Line& line) const {
  return std::span(data_->glyphs).subspan(line.glyphs_begin, line.glyphs_end - line.glyphs_begin);
}

std::span<const LineRun> Layout::runs(const Line& line) const {
  return std::span(data_->runs).subspan(line.runs_begin, line.runs_end - line.runs_begin);
}

}  // namespace waypost::text
