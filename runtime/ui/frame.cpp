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
constexpr float kIconStroke = 2;
constexpr float kIconStrokeMin = 1.5F;
constexpr std::size_t kScaledPicturesMax = 8;
constexpr float kUsualPictureAspect = 304.0F / 208.0F;
constexpr float kRingPx = 7;
constexpr float kUnitsWideMin = 400, kUnitsHighMin = 300;

}  // namespace

TextSize text_size(int percent, gfx::Size window) {
  const float wanted = static_cast<float>(percent) / 100;
  const float room = std::min(static_cast<float>(window.width_px) / kUnitsWideMin,
                              static_cast<float>(window.height_px) / kUnitsHighMin);
  return {std::max(1.0F, std::min(wanted, room)), std::min(1.0F, wanted)};
}

Frame::Frame(FrameOptions options, text::TextEngine& engine, const i18n::Translator& translator,
             PictureSource& pictures, std::vector<ScaledPicture>& scaled_pictures)
    : options_(std::move(options)),
      engine_(engine),
      translator_(translator),
      pictures_(pictures),
      scaled_pictures_(scaled_pictures),
      right_to_left_(unicode::is_right_to_left(options_.language)) {
  clips_.push_back(pixel_rect({0, 0, width_px(), height_px()}));
}

text::TypeMetrics Frame::metrics(const std::string& language) const {
  text::TypeMetrics type = engine_.fonts().type_metrics(language.empty() ? options_.language : language);
  type.size_factor *= options_.text_size.letters;
  return type;
}

std::string Frame::tr(std::string_view key, const unicode::MessageArguments& arguments) const {
  return translator_.tr(key, arguments);
}

gfx::Rect Frame::window_rect(const gfx::Rect& logical) const {
  if (!right_to_left_) return logical;
  return {width_px() - logical.x1, logical.y0, width_px() - logical.x0, logical.y1};
}

gfx::Rect Frame::pixel_rect(const gfx::Rect& logical) const {
  const gfx::Rect r = window_rect(logical);
  return {r.x0 * zoom(), r.y0 * zoom(), r.x1 * zoom(), r.y1 * zoom()};
}

gfx::Rect Frame::whole_pixels(const gfx::Rect& logical) const {
  const gfx::Rect r = pixel_rect(logical);
  return {std::round(r.x0), std::round(r.y0), std::round(r.x1), std::round(r.y1)};
}

gfx::Point Frame::pixel_point(gfx::Point logical) const {
  const float x = right_to_left_ ? width_px() - logical.x : logical.x;
  return {x * zoom(), logical.y * zoom()};
}

void Frame::fill(const gfx::Rect& rect, gfx::Color color, float radius_px) {
  const gfx::Rect r = whole_pixels(rect);
  draw_list().AddRectFilled({r.x0, r.y0}, {r.x1, r.y1}, to_imgui(color), radius_px * zoom());
}

void Frame::stroke(const gfx::Rect& rect, gfx::Color color, float width_px, float radius_px) {
  const gfx::Rect r = whole_pixels(rect);
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
  // The line's middle; AddRect itself goes half a pixel in.
  const float half = width_px / 2 - 0.5F;
  draw_list().AddRect({r.x0 + half, r.y0 + half}, {r.x1 - half, r.y1 - half}, to_imgui(color),
                      std::max(0.0F, radius_px * zoom() - half), 0, width_px);
}

void Frame::line(gfx::Point from, gfx::Point to, gfx::Color color, float width_px) {
  draw_list().AddLine(to_imgui(pixel_point(from)), to_imgui(pixel_point(to)), to_imgui(color), width_px);
}

void Frame::disc(gfx::Point center, float radius_px, gfx::Color color) {
  draw_list().AddCircleFilled(to_imgui(pixel_point(center)), radius_px * zoom(), to_imgui(color));
}

void Frame::ring(gfx::Point center, float radius_px, gfx::Color color, float width_px) {
  draw_list().AddCircle(to_imgui(pixel_point(center)), radius_px * zoom() - width_px / 2, to_imgui(color), 0,
                        width_px);
}

void Frame::polygon(const std::vector<gfx::Point>& points, gfx::Color color) {
  std::vector<ImVec2> corners;
  for (const gfx::Point& point : points) corners.push_back(to_imgui(pixel_point(point)));
  // ImGui's smooth edges need clockwise corners; mirroring turns them round.
  if (right_to_left_) std::reverse(corners.begin(), corners.end());
  draw_list().AddConvexPolyFilled(corners.data(), static_cast<int>(corners.size()), to_imgui(color));
}

void Frame::fixed_polygon(gfx::Rect box, const std::vector<gfx::Point>& grid_points, float grid,
                          gfx::Color color) {
  const gfx::Rect r = pixel_rect(box);
  std::vector<ImVec2> corners;
  for (const gfx::Point& point : grid_points) {
    corners.push_back({r.x0 + point.x * r.width() / grid, r.y0 + point.y * r.height() / grid});
  }
  draw_list().AddConvexPolyFilled(corners.data(), static_cast<int>(corners.size()), to_imgui(color));
}

void Frame::icon(std::string_view name, gfx::Point center, float size_px, gfx::Color color) {
  const Icon& icon = ui::icon(name);
  const gfx::Point middle = pixel_point(center);
  const float scale = size_px * zoom() / kIconGrid;
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
  const gfx::Size size{static_cast<int>(std::lround(box.width() * zoom())),
                       static_cast<int>(std::lround(box.height() * zoom()))};
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
  const gfx::Rect r = pixel_rect(box);
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

float Frame::picture_aspect(const std::filesystem::path& file) {
  const gfx::Bitmap* source = file.empty() ? nullptr : pictures_.find(file);
  if (source == nullptr || source->size().width_px <= 0 || source->size().height_px <= 0)
    return kUsualPictureAspect;
  return static_cast<float>(source->size().width_px) / static_cast<float>(source->size().height_px);
}

void Frame::push_clip(const gfx::Rect& rect) {
  const gfx::Rect r = pixel_rect(rect);
  ImGui::PushClipRect({r.x0, r.y0}, {r.x1, r.y1}, true);
  clips_.push_back(clips_.back().intersected(r));
}

void Frame::pop_clip() {
  ImGui::PopClipRect();
  clips_.pop_back();
}

void Frame::note(SemanticsNode node) {
  node.whole = pixel_rect(node.rect);
  node.rect = node.whole.intersected(clips_.back());
  if (!node.rect.empty() || !node.id.empty()) semantics_.nodes.push_back(std::move(node));
}

void Frame::touch_rect(const SemanticsNode& node, const gfx::Rect& window, const std::string& name,
                       Touch& touch) {
  if (!node.enabled || window.width() <= 0 || window.height() <= 0) return;
  ImGui::SetCursorScreenPos({window.x0, window.y0});
  touch.pressed = ImGui::InvisibleButton(name.c_str(), {window.width(), window.height()}) || touch.pressed;
  touch.hovered = ImGui::IsItemHovered() || touch.hovered;
  touch.held = ImGui::IsItemActive() || touch.held;
}

Frame::Touch Frame::control(SemanticsNode node) {
  const gfx::Rect rect = node.rect;
  return link(std::move(node), {rect});
}

Frame::Touch Frame::link(SemanticsNode node, const std::vector<gfx::Rect>& rects) {
  ASSERT(!node.id.empty() && !rects.empty());
  Touch touch;
  touch.pointer = {ImGui::GetMousePos().x / zoom(), ImGui::GetMousePos().y / zoom()};
  // A term may be linked to more than once; ImGui tells its buttons apart by name.
  const bool may_repeat = node.role == Role::link;
  for (const gfx::Rect& rect : rects) {
    const std::string name = may_repeat ? node.id + "#" + std::to_string(link_count_++) : node.id;
    touch_rect(node, pixel_rect(rect), name, touch);
  }
  touch.pressed = touch.pressed || (node.enabled && options_.activated_id == node.id);
  const bool known = std::find(presses_.begin(), presses_.end(), node.id) != presses_.end();
  if (touch.pressed && !known) presses_.push_back(node.id);
  node.focused = options_.focus_id == node.id;
  touch.focused = node.focused && options_.focus_visible;
  node.rect = rects.front();
  note(std::move(node));
  return touch;
}

void Frame::uncover(float zoom) {
  options_.covered_px = 0;
  options_.text_size.zoom = zoom;
  clips_.front() = pixel_rect({0, 0, width_px(), height_px()});
}

void Frame::focus_ring(const gfx::Rect& rect, float radius_px) {
  gfx::Rect clip = clips_.back();
  rings_.push_back({pixel_rect(rect), radius_px, clip});
}

void Frame::finish() {
  const Palette& colors = palette();
  ImDrawList& list = draw_list();
  // The ring is what the hand looks for: it grows with the letters.
  const float scale = zoom();
  for (const Ring& ring : rings_) {
    if (ring.rect.intersected(ring.clip).empty()) continue;
    // What is half scrolled away must not be ringed over the bars; a ring at the edge is seen whole.
    const float reach = kRingPx * scale;
    list.PushClipRect({ring.clip.x0 - reach, ring.clip.y0 - reach},
                      {ring.clip.x1 + reach, ring.clip.y1 + reach}, true);
    const auto outline = [&](float distance_px, float width_px, gfx::Color color) {
      // AddRect itself goes half a pixel in.
      const float distance = distance_px * scale + 0.5F;
      list.AddRect({ring.rect.x0 - distance, ring.rect.y0 - distance},
                   {ring.rect.x1 + distance, ring.rect.y1 + distance}, to_imgui(color),
                   ring.radius_px * scale + distance, 0, width_px * scale);
    };
    if (options_.theme == Theme::contrast) {
      outline(1.5F, 3, colors.surface);
      outline(5, 4, colors.focus_outer);
    } else {
      outline(1, 2, colors.surface);
      outline(3, 2, colors.here);
      outline(5, 2, colors.focus_outer);
    }
    list.PopClipRect();
  }
}

}  // namespace waypost::ui
