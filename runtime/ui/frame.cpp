// SPDX-License-Identifier: Apache-2.0
#include "ui/frame.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "base/assert.hpp"
#include "gfx/rasteriser.hpp"
#include "ui/icons.hpp"
#include "unicode/locale.hpp"

namespace waypost::ui {
namespace {

ImU32 to_imgui(gfx::Color color) { return IM_COL32(color.r, color.g, color.b, color.a); }
ImVec2 to_imgui(gfx::Point point) { return {point.x, point.y}; }

ImTextureID texture_id(std::uintptr_t name) { return reinterpret_cast<ImTextureID>(name); }

ImDrawList& draw_list() { return *ImGui::GetWindowDrawList(); }

constexpr float kIconGrid = 24;
/// No word or character stands alone on a last line.
constexpr float kLastLineMinEm = 3;
constexpr float kIconStroke = 2;
constexpr float kIconStrokeMin = 1.5F;
constexpr std::size_t kScaledPicturesMax = 8;

}  // namespace

Frame::Frame(FrameOptions options, text::TextEngine& engine, const i18n::Translator& translator,
             PictureSource& pictures, std::vector<ScaledPicture>& scaled_pictures)
    : options_(std::move(options)),
      engine_(engine),
      translator_(translator),
      pictures_(pictures),
      scaled_pictures_(scaled_pictures),
      right_to_left_(unicode::is_right_to_left(options_.language)) {
  clips_.push_back({0, 0, width_px(), height_px()});
}

text::TypeMetrics Frame::metrics(const std::string& language) const {
  return engine_.fonts().type_metrics(language.empty() ? options_.language : language);
}

std::string Frame::tr(std::string_view key, const unicode::MessageArguments& arguments) const {
  return translator_.tr(key, arguments);
}

gfx::Rect Frame::window_rect(const gfx::Rect& logical) const {
  if (!right_to_left_) return logical;
  return {width_px() - logical.x1, logical.y0, width_px() - logical.x0, logical.y1};
}

gfx::Point Frame::window_point(gfx::Point logical) const {
  return right_to_left_ ? gfx::Point{width_px() - logical.x, logical.y} : logical;
}

void Frame::fill(const gfx::Rect& rect, gfx::Color color, float radius_px) {
  const gfx::Rect r = window_rect(rect);
  draw_list().AddRectFilled({r.x0, r.y0}, {r.x1, r.y1}, to_imgui(color), radius_px);
}

void Frame::stroke(const gfx::Rect& rect, gfx::Color color, float width_px, float radius_px) {
  const gfx::Rect r = window_rect(rect);
  if (radius_px <= 0) {
    // Four upright rectangles are sharp at every width; a stroked outline would straddle pixels.
    const ImU32 ink = to_imgui(color);
    ImDrawList& list = draw_list();
    list.AddRectFilled({r.x0, r.y0}, {r.x1, r.y0 + width_px}, ink);
    list.AddRectFilled({r.x0, r.y1 - width_px}, {r.x1, r.y1}, ink);
    list.AddRectFilled({r.x0, r.y0 + width_px}, {r.x0 + width_px, r.y1 - width_px}, ink);
    list.AddRectFilled({r.x1 - width_px, r.y0 + width_px}, {r.x1, r.y1 - width_px}, ink);
    return;
  }
  const float half = width_px / 2;
  draw_list().AddRect({r.x0 + half, r.y0 + half}, {r.x1 - half, r.y1 - half}, to_imgui(color),
                      std::max(0.0F, radius_px - half), 0, width_px);
}

void Frame::line(gfx::Point from, gfx::Point to, gfx::Color color, float width_px) {
  draw_list().AddLine(to_imgui(window_point(from)), to_imgui(window_point(to)), to_imgui(color), width_px);
}

void Frame::disc(gfx::Point center, float radius_px, gfx::Color color) {
  draw_list().AddCircleFilled(to_imgui(window_point(center)), radius_px, to_imgui(color));
}

void Frame::ring(gfx::Point center, float radius_px, gfx::Color color, float width_px) {
  draw_list().AddCircle(to_imgui(window_point(center)), radius_px - width_px / 2, to_imgui(color), 0,
                        width_px);
}

void Frame::polygon(const std::vector<gfx::Point>& points, gfx::Color color) {
  std::vector<ImVec2> corners;
  for (const gfx::Point& point : points) corners.push_back(to_imgui(window_point(point)));
  // ImGui's smooth edges need clockwise corners; mirroring turns them round.
  if (right_to_left_) std::reverse(corners.begin(), corners.end());
  draw_list().AddConvexPolyFilled(corners.data(), static_cast<int>(corners.size()), to_imgui(color));
}

void Frame::fixed_polygon(gfx::Rect box, const std::vector<gfx::Point>& grid_points, float grid,
                          gfx::Color color) {
  const gfx::Rect r = window_rect(box);
  std::vector<ImVec2> corners;
  for (const gfx::Point& point : grid_points) {
    corners.push_back({r.x0 + point.x * r.width() / grid, r.y0 + point.y * r.height() / grid});
  }
  draw_list().AddConvexPolyFilled(corners.data(), static_cast<int>(corners.size()), to_imgui(color));
}

void Frame::icon(std::string_view name, gfx::Point center, float size_px, gfx::Color color) {
  const Icon& icon = ui::icon(name);
  const gfx::Point middle = window_point(center);
  const float scale = size_px / kIconGrid;
  const float stroke_px = std::max(kIconStrokeMin, kIconStroke * scale);
  const bool turned = icon.mirrors && right_to_left_;
  ImDrawList& list = draw_list();
  for (const Stroke& stroke : icon.strokes) {
    std::vector<ImVec2> points;
    for (const gfx::Point& point : stroke.points) {
      const float x = (point.x - kIconGrid / 2) * scale;
      points.push_back({middle.x + (turned ? -x : x), middle.y + (point.y - kIconGrid / 2) * scale});
    }
    const bool dot = points.size() == 1 ||
                     (points.size() == 2 && points[0].x == points[1].x && points[0].y == points[1].y);
    if (dot) {
      list.AddCircleFilled(points[0], stroke_px * 0.6F, to_imgui(color));
      continue;
    }
    list.AddPolyline(points.data(), static_cast<int>(points.size()), to_imgui(color),
                     stroke.closed ? ImDrawFlags_Closed : ImDrawFlags_None, stroke_px);
    if (stroke.closed) continue;
    list.AddCircleFilled(points.front(), stroke_px / 2, to_imgui(color));
    list.AddCircleFilled(points.back(), stroke_px / 2, to_imgui(color));
  }
}

bool Frame::picture(const std::filesystem::path& file, const gfx::Rect& box) {
  const gfx::Bitmap* source = pictures_.find(file);
  if (source == nullptr || source->size().width_px == 0) return false;
  const gfx::Size size{static_cast<int>(std::lround(box.width())),
                       static_cast<int>(std::lround(box.height()))};
  auto found = std::find_if(scaled_pictures_.begin(), scaled_pictures_.end(), [&](const ScaledPicture& each) {
    return each.file == file && each.picture.size() == size;
  });
  if (found == scaled_pictures_.end()) {
    // Indices name pictures within one frame only, so the cache may start anew between frames but not within
    // one.
    if (scaled_pictures_.size() >= kScaledPicturesMax) scaled_pictures_.reserve(scaled_pictures_.size() + 1);
    scaled_pictures_.push_back({file, gfx::scaled(*source, size)});
    found = std::prev(scaled_pictures_.end());
  }
  const gfx::Rect r = window_rect(box);
  const float x = std::round(r.x0), y = std::round(r.y0);
  const auto name = kFirstPicture + static_cast<std::uintptr_t>(found - scaled_pictures_.begin());
  ImDrawList& list = draw_list();
  list.PushTextureID(texture_id(name));
  list.PrimReserve(6, 4);
  const ImVec2 extent{static_cast<float>(size.width_px), static_cast<float>(size.height_px)};
  list.PrimRectUV({x, y}, {x + extent.x, y + extent.y}, {0, 0}, extent, IM_COL32_WHITE);
  list.PopTextureID();
  return true;
}

LayoutPointer Frame::lay(const Words& words, float width_px, text::Alignment alignment, int lines_max) {
  const std::string& language = words.language.empty() ? options_.language : words.language;
  const text::TypeMetrics type = metrics(language);
  const text::TextStyle style{language, size_px(words.step, type), words.weight, words.color};
  text::LayoutOptions options;
  options.width_px = width_px;
  options.alignment = alignment;
  options.lines_max = lines_max;
  options.line_height_px = label_line_px(words.step, type);
  if (lines_max == 0) options.last_line_min_px = kLastLineMinEm * style.size_px;
  return engine_.layout(engine_.paragraph(text::plain_source(words.text, style)), options);
}

LayoutPointer Frame::lay_runs(const std::vector<WordRun>& runs, Step step, gfx::Color color, float width_px) {
  const text::TypeMetrics type = metrics(options_.content_language);
  text::ParagraphSource source;
  for (const WordRun& run : runs) {
    const std::size_t begin = source.utf8.size();
    source.utf8 += run.text;
    source.spans.push_back(
        {begin, source.utf8.size(), {options_.content_language, size_px(step, type), run.weight, color}});
  }
  text::LayoutOptions options;
  options.width_px = width_px;
  options.line_height_px = body_line_px(step, type);
  options.last_line_min_px = kLastLineMinEm * size_px(step, type);
  return engine_.layout(engine_.paragraph(source), options);
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
  const text::Line& first = layout->lines().front();
  const text::Line& last = layout->lines().back();
  const text::TypeMetrics type = metrics();
  const float em = layout->glyphs().empty() ? 0 : layout->glyphs().front().size_px;
  const float usual =
      (first.baseline_px - type.ink_over * em * 0.95F + last.baseline_px + type.ink_under * em) / 2;
  const gfx::Rect ink = ink_of(*layout);
  // Shallow scripts keep one baseline along a bar; deep stacks would stand too high or too low by the usual
  // mark.
  const float depth = type.ink_over + type.ink_under;
  const float share = ink.empty() ? 0 : std::clamp((depth - 1.35F) / 0.6F, 0.0F, 1.0F);
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
  ImDrawList& list = draw_list();
  const ImVec2 clip_min = list.GetClipRectMin(), clip_max = list.GetClipRectMax();
  const float origin_x = std::round(left), origin_y = std::round(top);
  int bound_page = -1;
  for (const text::Line& line : layout.lines()) {
    const float ink_top = origin_y + line.top_px - line.height_px;
    const float ink_bottom = origin_y + line.top_px + 2 * line.height_px;
    if (ink_bottom < clip_min.y || ink_top > clip_max.y) continue;
    if (clips_.size() > 1 && !line.ink.empty()) {
      clipped_lines_.push_back({origin_y + line.ink.y0, origin_y + line.ink.y1});
    }
    for (const text::PositionedGlyph& glyph : layout.glyphs(line)) {
      const float pen_x = origin_x + glyph.x_px;
      const float whole_x = std::floor(pen_x);
      const auto& entry = atlas.find(glyph.font, glyph.glyph, glyph.size_px, pen_x - whole_x);
      if (entry.width_px == 0) continue;
      if (entry.page != bound_page) {
        if (bound_page >= 0) list.PopTextureID();
        bound_page = entry.page;
        list.PushTextureID(texture_id(kFirstAtlasPage + static_cast<std::uintptr_t>(bound_page)));
      }
      const float x = whole_x + static_cast<float>(entry.left_px);
      const float y = std::round(origin_y + glyph.y_px) - static_cast<float>(entry.top_px);
      const ImVec2 extent{static_cast<float>(entry.width_px), static_cast<float>(entry.height_px)};
      const ImVec2 texel{static_cast<float>(entry.x), static_cast<float>(entry.y)};
      list.PrimReserve(6, 4);
      list.PrimRectUV({x, y}, {x + extent.x, y + extent.y}, texel, {texel.x + extent.x, texel.y + extent.y},
                      to_imgui(glyph.color));
    }
  }
  if (bound_page >= 0) list.PopTextureID();
}

void Frame::push_clip(const gfx::Rect& rect) {
  const gfx::Rect r = window_rect(rect);
  ImGui::PushClipRect({r.x0, r.y0}, {r.x1, r.y1}, true);
  clips_.push_back(clips_.back().intersected(r));
}

void Frame::pop_clip() {
  ImGui::PopClipRect();
  clips_.pop_back();
}

void Frame::note(SemanticsNode node) {
  node.whole = window_rect(node.rect);
  node.rect = node.whole.intersected(clips_.back());
  if (!node.rect.empty() || !node.id.empty()) semantics_.nodes.push_back(std::move(node));
}

Frame::Touch Frame::control(SemanticsNode node) {
  ASSERT(!node.id.empty());
  Touch touch;
  const gfx::Rect r = window_rect(node.rect);
  if (node.enabled && r.width() > 0 && r.height() > 0) {
    ImGui::SetCursorScreenPos({r.x0, r.y0});
    touch.pressed = ImGui::InvisibleButton(node.id.c_str(), {r.width(), r.height()});
    touch.hovered = ImGui::IsItemHovered();
    touch.held = ImGui::IsItemActive();
    touch.pressed = touch.pressed || options_.activated_id == node.id;
    if (touch.pressed) presses_.push_back(node.id);
  }
  node.focused = options_.focus_id == node.id;
  touch.focused = node.focused && options_.focus_visible;
  note(std::move(node));
  return touch;
}

void Frame::focus_ring(const gfx::Rect& rect, float radius_px) {
  gfx::Rect clip = clips_.back();
  rings_.push_back({window_rect(rect), radius_px, clip});
}

void Frame::finish() {
  const Palette& colors = palette();
  ImDrawList& list = draw_list();
  for (const Ring& ring : rings_) {
    if (ring.rect.intersected(ring.clip).empty()) continue;
    const auto outline = [&](float distance_px, gfx::Color color) {
      list.AddRect({ring.rect.x0 - distance_px, ring.rect.y0 - distance_px},
                   {ring.rect.x1 + distance_px, ring.rect.y1 + distance_px}, to_imgui(color),
                   ring.radius_px + distance_px, 0, 2);
    };
    outline(1, colors.surface);
    outline(3, colors.here);
    outline(5, colors.focus_outer);
  }
}

}  // namespace waypost::ui
