// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets.hpp"

#include <algorithm>
#include <cmath>

#include "unicode/number.hpp"

namespace waypost::ui {
namespace {

constexpr float kButtonPadding = 20;
constexpr float kIconSize = 22;
constexpr float kIconGap = 10;
constexpr float kCenter = 0.5F;

struct ButtonColors {
  gfx::Color fill, edge, ink;
  bool filled = true;
  bool edged = true;
};

ButtonColors button_colors(const Palette& colors, const Button& button, const Frame::Touch& touch) {
  if (!button.enabled) return {colors.bar, colors.line, colors.ink_2, true, true};
  switch (button.kind) {
    case ButtonKind::primary:
      return {touch.held ? colors.pressed : colors.primary, colors.primary, colors.on_primary, true, false};
    case ButtonKind::secondary:
      return {touch.held ? colors.tint : colors.surface,
              touch.held || touch.hovered ? colors.primary : colors.edge, colors.ink, true, true};
    case ButtonKind::quiet: return {colors.tint, colors.edge, colors.primary, touch.held, false};
  }
  return {};
}

float icons_width(const Button& button) {
  float width = 0;
  if (!button.icon.empty()) width += kIconSize + kIconGap;
  if (!button.icon_end.empty()) width += kIconSize + kIconGap;
  return width;
}

float padding(const Button& button) { return button.kind == ButtonKind::quiet ? 12 : kButtonPadding; }

LayoutPointer button_label(Frame& frame, const Button& button, gfx::Color ink, float width_px) {
  return frame.lay({button.label, Step::label, ink, text::Weight::bold, {}}, width_px);
}

}  // namespace

gfx::Size button_size(Frame& frame, const Button& button, float width_max_px) {
  const float extra = icons_width(button) + 2 * padding(button);
  const LayoutPointer line = frame.lay({button.label, Step::label, {}, text::Weight::bold, {}});
  const float natural = line->width_px();
  float width = std::ceil(natural + extra) + 1;
  float height = std::max(measure::kButton, std::ceil(line->lines().front().ink.height()) + 10);
  if (width > width_max_px) {
    const LayoutPointer wrapped = button_label(frame, button, {}, width_max_px - extra);
    width = width_max_px;
    height = std::max(height, std::ceil(wrapped->height_px()) + 8);
  }
  return {static_cast<int>(width), static_cast<int>(height)};
}

void button(Frame& frame, const Button& button, gfx::Point at, float width_px) {
  const gfx::Size natural = button_size(frame, button, width_px);
  const gfx::Rect rect{at.x, at.y, at.x + width_px, at.y + static_cast<float>(natural.height_px)};
  SemanticsNode node{Role::button, button.id, button.label, {}, button.enabled};
  node.rect = rect;
  node.selected = button.selected;
  const Frame::Touch touch = frame.control(node);
  const ButtonColors colors = button_colors(frame.palette(), button, touch);
  if (button.selected) frame.fill(rect, frame.palette().tint, measure::kRadius);
  if (colors.filled) frame.fill(rect, colors.fill, measure::kRadius);
  if (colors.edged) frame.stroke(rect, colors.edge, 2, measure::kRadius);

  const float label_width = width_px - icons_width(button) - 2 * padding(button);
  const LayoutPointer label = button_label(frame, button, colors.ink, label_width + 1);
  const float content = label->width_px() + icons_width(button);
  float x = rect.x0 + std::max(padding(button), (width_px - content) * kCenter);
  const float middle = (rect.y0 + rect.y1) / 2;
  if (!button.icon.empty()) {
    frame.icon(button.icon, {x + kIconSize / 2, middle}, kIconSize, colors.ink);
    x += kIconSize + kIconGap;
  }
  frame.draw_line(label, x, middle);
  if (!button.icon_end.empty()) {
    frame.icon(button.icon_end, {x + label->width_px() + kIconGap + kIconSize / 2, middle}, kIconSize,
               colors.ink);
  }
  if (touch.focused) frame.focus_ring(rect, measure::kRadius);
}

namespace {

/// Walks the places of buttons in rows; gives their height.
template <typename Place>
float place_in_rows(Frame& frame, const std::vector<Button>& buttons, float width_px, Place place) {
  float x = 0, y = 0, row_height = 0;
  for (const Button& each : buttons) {
    const gfx::Size size = button_size(frame, each, width_px);
    const auto width = static_cast<float>(size.width_px);
    if (x > 0 && x + width > width_px) {
      x = 0;
      y += row_height + measure::kGap;
      row_height = 0;
    }
    place(each, gfx::Point{x, y}, width);
    x += width + measure::kGap;
    row_height = std::max(row_height, static_cast<float>(size.height_px));
  }
  return y + row_height;
}

}  // namespace

float button_rows(Frame& frame, const std::vector<Button>& buttons, gfx::Point at, float width_px) {
  return place_in_rows(frame, buttons, width_px, [&](const Button& each, gfx::Point place, float width) {
    button(frame, each, {at.x + place.x, at.y + place.y}, width);
  });
}

float button_rows_height(Frame& frame, const std::vector<Button>& buttons, float width_px) {
  return place_in_rows(frame, buttons, width_px, [](const Button&, gfx::Point, float) {});
}

float badge_width(Frame& frame, std::string_view icon, const std::string& label) {
  // Bold is the wider one.
  const LayoutPointer words = frame.lay({label, Step::caption, {}, text::Weight::bold, {}});
  return std::ceil(words->width_px() + (icon.empty() ? 0 : 24.0F) + 20);
}

float badge(Frame& frame, BadgeKind kind, std::string_view icon, const std::string& label,
            gfx::Point end_top) {
  const Palette& c = frame.palette();
  gfx::Color ink = c.ink_2, fill = c.bar, edge = c.line;
  if (kind == BadgeKind::right) ink = c.right, fill = c.right_fill, edge = c.right;
  if (kind == BadgeKind::wrong) ink = c.wrong, fill = c.wrong_fill, edge = c.wrong;
  if (kind == BadgeKind::care) ink = c.care, fill = c.care_fill, edge = c.care_line;
  const bool here = kind == BadgeKind::here;
  if (here) ink = c.ink_on_here, fill = edge = c.here;
  const LayoutPointer words =
      frame.lay({label, Step::caption, ink, here ? text::Weight::bold : text::Weight::regular, {}});
  const float icon_width = icon.empty() ? 0 : 24.0F;
  const float width = badge_width(frame, icon, label);
  const float height = std::max(28.0F, std::ceil(words->lines().front().ink.height()) + 6);
  const float middle = end_top.y + 14;
  const gfx::Rect rect{end_top.x - width, middle - height / 2, end_top.x, middle + height / 2};
  frame.fill(rect, fill, measure::kSmallRadius);
  frame.stroke(rect, edge, 1, measure::kSmallRadius);
  if (!icon.empty()) frame.icon(icon, {rect.x0 + 19, middle}, 18, ink);
  frame.draw_line(words, rect.x0 + 10 + icon_width, middle);
  SemanticsNode node{Role::status, {}, label};
  node.rect = rect;
  frame.note(node);
  return width;
}

void mark(Frame& frame, const gfx::Rect& box, gfx::Color post, gfx::Color triangle) {
  // The outline is not convex at the notch, so it is drawn as two halves and a foot.
  frame.fixed_polygon(box, {{6, 5}, {10, 2}, {14, 5}, {14, 8.5F}, {10.5F, 12}, {6, 12}}, 24, post);
  frame.fixed_polygon(box, {{6, 12}, {10.5F, 12}, {14, 15.5F}, {14, 20}, {6, 20}}, 24, post);
  frame.fixed_polygon(box, {{2, 20}, {19, 20}, {19, 22}, {2, 22}}, 24, post);
  frame.fixed_polygon(box, {{20, 7}, {20, 17}, {15, 12}}, 24, triangle);
}

void here_triangle(Frame& frame, gfx::Point tip, float size_px) {
  frame.polygon(
      {{tip.x, tip.y - size_px / 2}, {tip.x + size_px * 0.75F, tip.y}, {tip.x, tip.y + size_px / 2}},
      frame.palette().here);
}

namespace {

constexpr int kPostsMax = 20;
constexpr float kPostWidth = 6, kPostHeight = 16, kPostGap = 4, kCurrentWidth = 11, kCurrentHeight = 26;
constexpr float kBarWidth = 160;

}  // namespace

float posts_width(int count) {
  if (count > kPostsMax) return kBarWidth;
  return static_cast<float>(count) * (kPostWidth + kPostGap) + kCurrentWidth - kPostWidth + 9;
}

float posts(Frame& frame, gfx::Point start, int current, int count) {
  const Palette& c = frame.palette();
  if (count > kPostsMax) {
    const gfx::Rect bar{start.x, start.y - 6, start.x + kBarWidth, start.y + 6};
    frame.fill(bar, c.surface, 3);
    frame.fill({bar.x0, bar.y0, bar.x0 + kBarWidth * static_cast<float>(current) / static_cast<float>(count),
                bar.y1},
               c.primary, 3);
    frame.stroke(bar, c.edge, 1.5F, 3);
    return kBarWidth;
  }
  float x = start.x;
  for (int i = 1; i <= count; ++i) {
    if (i == current) {
      const float top = start.y - kCurrentHeight / 2, bottom = start.y + kCurrentHeight / 2;
      const float notch = start.y + 2;
      frame.polygon(
          {{x, top + 4}, {x + 5.5F, top}, {x + 11, top + 4}, {x + 11, notch - 5}, {x + 6, notch}, {x, notch}},
          c.primary);
      frame.polygon({{x, notch}, {x + 6, notch}, {x + 11, notch + 5}, {x + 11, bottom}, {x, bottom}},
                    c.primary);
      frame.polygon({{x + 17, notch - 5.5F}, {x + 17, notch + 5.5F}, {x + 11.5F, notch}}, c.here);
      x += kCurrentWidth + 9;
      continue;
    }
    const gfx::Rect post{x, start.y - kPostHeight / 2, x + kPostWidth, start.y + kPostHeight / 2};
    if (i < current) {
      frame.fill(post, c.primary, 2);
    } else {
      frame.stroke(post, c.edge, 1.5F, 2);
    }
    x += kPostWidth + kPostGap;
  }
  return x - start.x;
}

std::string facts_in_line(const Frame& frame, const std::vector<std::string>& facts) {
  std::string line;
  for (const std::string& fact : facts) {
    if (fact.empty()) continue;
    line = line.empty() ? fact : frame.tr("words.facts", {{"before", line}, {"fact", fact}});
  }
  return line;
}

float paragraph(Frame& frame, const Words& words, gfx::Point at, float width_px, Role role) {
  if (words.text.empty()) return 0;
  const LayoutPointer lines = frame.lay(words, width_px);
  frame.draw(lines, at);
  SemanticsNode node{role, {}, words.text};
  node.rect = {at.x, at.y, at.x + width_px, at.y + lines->height_px()};
  frame.note(node);
  return lines->height_px();
}

void number_disc(Frame& frame, std::size_t number, gfx::Point center, float radius_px, gfx::Color fill,
                 gfx::Color ink) {
  frame.disc(center, radius_px, fill);
  const std::string digits = unicode::format_integer(static_cast<std::int64_t>(number), frame.language());
  frame.draw_letter(frame.lay({digits, Step::label, ink, text::Weight::bold, {}}), center);
}

void card(Frame& frame, const gfx::Rect& rect, bool chosen) {
  const Palette& c = frame.palette();
  frame.fill(rect, c.surface, measure::kRadius);
  frame.stroke(rect, chosen ? c.primary : c.line, chosen ? 2.0F : 1.0F, measure::kRadius);
}

}  // namespace waypost::ui
