// SPDX-License-Identifier: Apache-2.0
/// Points, sizes and rectangles in pixels; x grows to the right, y downwards.
#pragma once

#include <algorithm>

namespace waypost::gfx {

struct Point {
  float x = 0;
  float y = 0;
  bool operator==(const Point&) const = default;
};

struct Size {
  int width_px = 0;
  int height_px = 0;
  bool operator==(const Size&) const = default;
};

/// Half open: a point on the right or bottom edge is outside.
struct Rect {
  float x0 = 0;
  float y0 = 0;
  float x1 = 0;
  float y1 = 0;

  float width() const { return x1 - x0; }
  float height() const { return y1 - y0; }
  bool empty() const { return x1 <= x0 || y1 <= y0; }
  bool contains(Point point) const { return point.x >= x0 && point.x < x1 && point.y >= y0 && point.y < y1; }
  Rect intersected(const Rect& other) const {
    return {std::max(x0, other.x0), std::max(y0, other.y0), std::min(x1, other.x1), std::min(y1, other.y1)};
  }
  /// The smallest rectangle around both; an empty one adds nothing.
  Rect united(const Rect& other) const {
    if (empty()) return other;
    if (other.empty()) return *this;
    return {std::min(x0, other.x0), std::min(y0, other.y0), std::max(x1, other.x1), std::max(y1, other.y1)};
  }
  bool operator==(const Rect&) const = default;
};

}  // namespace waypost::gfx
