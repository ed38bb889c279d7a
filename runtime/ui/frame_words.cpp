// SPDX-License-Identifier: Apache-2.0
// The words of a frame: laid out by the text engine, drawn as quads of the glyph atlas.
#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "ui/frame.hpp"

namespace waypost::ui {
namespace {

/// No word or character stands alone on a last line.
constexpr float kLastLineMinEm = 3;

ImU32 to_imgui(gfx::Color color) { return IM_COL32(color.r, color.g, color.b, color.a); }

ImTextureID texture_id(std::uintptr_t name) { return reinterpret_cast<ImTextureID>(name); }

}  // namespace

Step Frame::step_of(const Words& words) const {
  return is_narrow() && words.step == Step::display ? Step::title : words.step;
}

LayoutPointer Frame::lay(const Words& words, float width_px, text::Alignment alignment, int lines_max) {
  const std::string& language = words.language.empty() ? options_.language : words.language;
  const text::TypeMetrics type = metrics(language);
  text::TextStyle style{language, size_px(step_of(words), type), words.weight, words.color,
                        words.tabular_digits};
  const bool thin = style.size_px < type.thin_below_px && words.weight == text::Weight::regular;
  if (thin && style.color == palette().ink_2) style.color = palette().ink;
  text::LayoutOptions options;
  options.width_px = width_px;
  options.alignment = alignment;
  options.lines_max = lines_max;
  options.line_height_px = label_line_px(step_of(words), type);
  if (lines_max == 0) options.last_line_min_px = kLastLineMinEm * style.size_px;
  const auto paragraph = engine_.paragraph(text::plain_source(words.text, style));
  // A label begins where its row begins, also when its own letters run the other way.
  const bool runs_rightwards = paragraph->direction() == text::Direction::left_to_right;
  if (alignment == text::Alignment::start && runs_rightwards == right_to_left_)
    options.alignment = text::Alignment::end;
  return engine_.layout(paragraph, options);
}

LayoutPointer Frame::lay_typed(const Words& words, float width_px) {
  const std::string& language = words.language.empty() ? options_.language : words.language;
  const text::TypeMetrics type = metrics(language);
  text::LayoutOptions options;
  options.width_px = std::max(width_px, 1.0F);
  options.line_height_px = label_line_px(step_of(words), type);
  const text::TextStyle style{language, size_px(step_of(words), type), words.weight, words.color,
                              words.tabular_digits};
  const auto paragraph = engine_.paragraph(text::plain_source(words.text, style));
  const bool runs_rightwards = paragraph->direction() == text::Direction::left_to_right;
  if (!words.text.empty() && runs_rightwards == right_to_left_) options.alignment = text::Alignment::end;
  return engine_.layout(paragraph, options);
}

LayoutPointer Frame::lay_runs(const std::vector<WordRun>& runs, Step step, gfx::Color color, float width_px,
                              text::Alignment alignment) {
  const text::TypeMetrics type = metrics(options_.content_language);
  text::ParagraphSource source;
  for (const WordRun& run : runs) {
    const std::size_t begin = source.utf8.size();
    source.utf8 += run.text;
    source.spans.push_back({begin,
                            source.utf8.size(),
                            {options_.content_language, size_px(step, type), run.weight,
                             run.color.value_or(color), run.tabular_digits}});
  }
  text::LayoutOptions options;
  options.width_px = width_px;
  options.alignment = alignment;
  options.line_height_px = body_line_px(step, type);
  options.last_line_min_px = kLastLineMinEm * size_px(step, type);
  return engine_.layout(engine_.paragraph(source), options);
}

FirstLine Frame::first_line(const Words& words, float width_px) {
  const std::string& language = words.language.empty() ? options_.language : words.language;
  const text::TextStyle style{language, size_px(step_of(words), metrics(language)), words.weight,
                              words.color};
  text::LayoutOptions options;
  options.width_px = width_px;
  const LayoutPointer layout =
      engine_.layout(engine_.paragraph(text::plain_source(words.text, style)), options);
  const text::Line& line = layout->lines().front();
  return {line.end, line.end_kind == text::LineEnd::emergency};
}

void Frame::draw(const LayoutPointer& layout, gfx::Point at) {
  const float box =
      std::isfinite(layout->options().width_px) ? layout->options().width_px : layout->width_px();
  const gfx::Rect r = window_rect({at.x, at.y, at.x + box, at.y + layout->height_px()});
  draw_glyphs(*layout, r.x0, r.y0);
}

gfx::Rect Frame::ink_of(const text::Layout& layout) {
  gfx::Rect ink;
  for (const text::Line& line : layout.lines()) ink = ink.united(line.ink);
  return ink;
}

float Frame::draw_line(const LayoutPointer& layout, float x, float center_y) {
  return draw_line(layout, x, center_y, {});
}

float Frame::draw_line(const LayoutPointer& layout, float x, float center_y,
                       const std::vector<LayoutPointer>& row) {
  const text::Line& first = layout->lines().front();
  const text::Line& last = layout->lines().back();
  const text::TypeMetrics type = metrics();
  const float em = layout->glyphs().empty() ? 0 : layout->glyphs().front().size_px;
  const float usual =
      (first.baseline_px - type.ink_over * em * 0.95F + last.baseline_px + type.ink_under * em) / 2;
  gfx::Rect ink = ink_of(*layout);
  const bool has_ink = !ink.empty();
  for (const LayoutPointer& other : row) {
    const gfx::Rect beside = ink_of(*other);
    if (!has_ink || beside.empty()) continue;
    const float down = first.baseline_px - other->lines().front().baseline_px;
    ink.y0 = std::min(ink.y0, beside.y0 + down);
    ink.y1 = std::max(ink.y1, beside.y1 + down);
  }
  // Shallow scripts keep one baseline along a bar; deep stacks would stand too high or too low by the usual
  // mark.
  const float depth = type.ink_over + type.ink_under;
  const float share = has_ink ? std::clamp((depth - 1.35F) / 0.6F, 0.0F, 1.0F) : 0;
  const float middle = usual + ((ink.y0 + ink.y1) / 2 - usual) * share;
  draw(layout, {x, std::round(center_y - middle)});
  return layout->width_px();
}

void Frame::draw_letter(const LayoutPointer& layout, gfx::Point center) {
  const gfx::Rect ink = ink_of(*layout);
  const gfx::Rect box = window_rect({center.x, center.y, center.x, center.y});
  const float middle_x = right_to_left_ ? box.x1 : box.x0;
  draw_glyphs(*layout, middle_x - (ink.x0 + ink.x1) / 2, center.y - (ink.y0 + ink.y1) / 2);
}

void Frame::draw_glyphs(const text::Layout& layout, float left, float top) {
  text::GlyphAtlas& atlas = engine_.atlas();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const ImVec2 clip_min = list.GetClipRectMin(), clip_max = list.GetClipRectMax();
  const float scale = zoom();
  const float origin_x = std::round(left * scale), origin_y = std::round(top * scale);
  int bound_page = -1;
  for (const text::Line& line : layout.lines()) {
    note_unfit(layout, line, left);
    const float ink_top = origin_y + (line.top_px - line.height_px) * scale;
    const float ink_bottom = origin_y + (line.top_px + 2 * line.height_px) * scale;
    if (ink_bottom < clip_min.y || ink_top > clip_max.y) continue;
    if (clips_.size() > 1 && !line.ink.empty()) {
      clipped_lines_.push_back({top + line.ink.y0, top + line.ink.y1});
    }
    for (const text::PositionedGlyph& glyph : layout.glyphs(line)) {
      const float pen_x = origin_x + glyph.x_px * scale;
      const float whole_x = std::floor(pen_x);
      const auto& entry = atlas.find(glyph.font, glyph.glyph, glyph.size_px * scale, pen_x - whole_x);
      if (entry.width_px == 0) continue;
      if (entry.page != bound_page) {
        if (bound_page >= 0) list.PopTextureID();
        bound_page = entry.page;
        list.PushTextureID(texture_id(kFirstAtlasPage + static_cast<std::uintptr_t>(bound_page)));
      }
      const float x = whole_x + static_cast<float>(entry.left_px);
      const float y = std::round(origin_y + glyph.y_px * scale) - static_cast<float>(entry.top_px);
      const ImVec2 extent{static_cast<float>(entry.width_px), static_cast<float>(entry.height_px)};
      const ImVec2 texel{static_cast<float>(entry.x), static_cast<float>(entry.y)};
      list.PrimReserve(6, 4);
      list.PrimRectUV({x, y}, {x + extent.x, y + extent.y}, texel, {texel.x + extent.x, texel.y + extent.y},
                      to_imgui(glyph.color));
    }
  }
  if (bound_page >= 0) list.PopTextureID();
}

void Frame::note_unfit(const text::Layout& layout, const text::Line& line, float left) {
  // What is typed may be longer than its field, which slides.
  const bool in_field = clips_.back().width() < width_px() * zoom() - 1;
  if (in_field || line.ink.empty()) return;
  const bool outside = left + line.ink.x0 < -1 || left + line.ink.x1 > width_px() + 1;
  if (!outside && line.end_kind != text::LineEnd::emergency) return;
  unfit_lines_.push_back(layout.paragraph()->utf8().substr(line.begin, line.end - line.begin));
}

}  // namespace waypost::ui
