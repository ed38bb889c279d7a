// SPDX-License-Identifier: Apache-2.0
#include "ui/picture_labels.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace waypost::ui {
namespace {

constexpr float kEdgePx = 6;           ///< between a box and the picture's edge
constexpr float kTargetMarginPx = 10;  ///< kept free around what is named
constexpr float kBoxMarginPx = 4;      ///< between two boxes
constexpr float kWidthMaxShare = 0.42F;
constexpr float kRingMarginPx = 21;   ///< around the middle of a ring that is pressed
constexpr float kOtherRowPx = 40;     ///< what leaving the row of its target costs a box on a paper
constexpr float kTowardsRingPx = 20;  ///< what standing between its target and the next ring costs a box
constexpr float kDotRadiusPx = 4;

gfx::Rect grown(const gfx::Rect& rect, float by) {
  return {rect.x0 - by, rect.y0 - by, rect.x1 + by, rect.y1 + by};
}

gfx::Rect around(gfx::Point point, float by) {
  return {point.x - by, point.y - by, point.x + by, point.y + by};
}

/// Where a line to the target leaves the box.
gfx::Point nearest_point(const gfx::Rect& box, gfx::Point target) {
  return {std::clamp(target.x, box.x0, box.x1), std::clamp(target.y, box.y0, box.y1)};
}

float distance(gfx::Point a, gfx::Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

/// How far a direction leads from a target to the ring nearest to it: 1 straight to it, 0 across or away.
float towards_ring(gfx::Point target, gfx::Point direction, const std::vector<gfx::Point>& rings) {
  const auto nearest = std::min_element(rings.begin(), rings.end(), [&](gfx::Point a, gfx::Point b) {
    return distance(a, target) < distance(b, target);
  });
  const float away = nearest == rings.end() ? 0 : distance(*nearest, target);
  if (away <= 0) return 0;
  const float along = direction.x * (nearest->x - target.x) + direction.y * (nearest->y - target.y);
  return std::max(0.0F, along / away);
}

/// Whether a straight line passes through a box, by samples along it.
bool passes_through(gfx::Point from, gfx::Point to, const gfx::Rect& box) {
  for (int i = 1; i < 16; ++i) {
    const float t = static_cast<float>(i) / 16;
    if (box.contains({from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t})) return true;
  }
  return false;
}

}  // namespace

std::vector<gfx::Rect> place_labels(const gfx::Rect& picture, const std::vector<LabelBox>& boxes,
                                    const std::vector<gfx::Point>& rings) {
  static constexpr std::array<gfx::Point, 8> kDirections = {
      {{0, -1}, {1, 0}, {0, 1}, {-1, 0}, {0.7F, -0.7F}, {0.7F, 0.7F}, {-0.7F, 0.7F}, {-0.7F, -0.7F}}};
  static constexpr std::array<float, 6> kDistancesPx = {14, 24, 38, 56, 78, 104};
  const gfx::Rect inside = grown(picture, -kEdgePx);
  std::vector<gfx::Rect> placed;
  for (const LabelBox& box : boxes) {
    gfx::Rect best;
    float best_cost = std::numeric_limits<float>::infinity();
    for (const float away : kDistancesPx) {
      for (const gfx::Point& direction : kDirections) {
        const float center_x = box.target.x + direction.x * (away + box.width_px / 2);
        const float center_y = box.target.y + direction.y * (away + box.height_px / 2);
        const float x =
            std::clamp(center_x - box.width_px / 2, inside.x0, std::max(inside.x0, inside.x1 - box.width_px));
        const float y = std::clamp(center_y - box.height_px / 2, inside.y0,
                                   std::max(inside.y0, inside.y1 - box.height_px));
        const gfx::Rect rect{x, y, x + box.width_px, y + box.height_px};
        const gfx::Point start = nearest_point(rect, box.target);
        float cost = distance(start, box.target);
        const float to_edge = std::min(
            {rect.x0 - picture.x0, picture.x1 - rect.x1, rect.y0 - picture.y0, picture.y1 - rect.y1});
        // On a paper a box stands in the row that it names, on the side without the ring: what the label
        // points at lies between the two. Elsewhere it stands nearer to the edge.
        cost += rings.empty() ? 0.5F * std::max(0.0F, to_edge)
                              : kOtherRowPx * std::abs(direction.y) +
                                    kTowardsRingPx * towards_ring(box.target, direction, rings);
        for (const LabelBox& other : boxes) {
          if (!rect.intersected(around(other.target, kTargetMarginPx)).empty()) cost += 1000;
        }
        for (const gfx::Point& ring : rings) {
          if (!rect.intersected(around(ring, kRingMarginPx)).empty()) cost += 1500;
        }
        for (const gfx::Rect& other : placed) {
          if (!rect.intersected(grown(other, kBoxMarginPx)).empty()) cost += 2000;
          if (passes_through(start, box.target, other)) cost += 300;
        }
        if (cost < best_cost) {
          best_cost = cost;
          best = rect;
        }
      }
    }
    placed.push_back(best);
  }
  return placed;
}

void picture_labels(Frame& frame, const lesson::Image& image, const gfx::Rect& box,
                    const std::vector<gfx::Point>& rings) {
  const Palette& c = frame.palette();
  const gfx::Rect window = frame.window_rect(box);
  std::vector<LabelBox> boxes;
  std::vector<LayoutPointer> words;
  for (const lesson::Label& label : image.labels) {
    words.push_back(
        frame.lay({label.text, Step::caption, c.ink, text::Weight::regular, frame.content_language()},
                  window.width() * kWidthMaxShare));
    boxes.push_back(
        {{window.x0 + label.x_share * window.width(), window.y0 + label.y_share * window.height()},
         std::ceil(words.back()->width_px()) + 16,
         std::max(24.0F, std::ceil(words.back()->height_px()) + 4)});
  }
  std::vector<gfx::Point> ring_middles;
  for (const gfx::Point& share : rings)
    ring_middles.push_back({window.x0 + share.x * window.width(), window.y0 + share.y * window.height()});
  const std::vector<gfx::Rect> places = place_labels(window, boxes, ring_middles);
  // Mirroring twice is nothing: window coordinates back to logical ones.
  const auto logical = [&](gfx::Point point) {
    const gfx::Rect mirrored = frame.window_rect({point.x, point.y, point.x, point.y});
    return gfx::Point{mirrored.x0, mirrored.y0};
  };
  for (const gfx::Rect& place : places) {
    const gfx::Rect rect = frame.window_rect(place);
    frame.fill(rect, c.surface, measure::kSmallRadius);
    frame.stroke(rect, c.ink, 1, measure::kSmallRadius);
  }
  for (std::size_t i = 0; i < places.size(); ++i) {
    const gfx::Point start = nearest_point(places[i], boxes[i].target);
    frame.line(logical(start), logical(boxes[i].target), c.ink, 2);
    frame.disc(logical(boxes[i].target), kDotRadiusPx, c.ink);
    const gfx::Rect rect = frame.window_rect(places[i]);
    frame.draw_line(words[i], rect.x0 + 8, (rect.y0 + rect.y1) / 2);
  }
}

}  // namespace waypost::ui
