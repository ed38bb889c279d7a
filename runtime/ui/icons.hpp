// SPDX-License-Identifier: Apache-2.0
/// Icons: strokes on a grid of 24, by name; flattened once.
#pragma once

#include <string_view>
#include <vector>

#include "gfx/geometry.hpp"

namespace waypost::ui {

/// One stroke in grid units. A single point is a dot.
struct Stroke {
  std::vector<gfx::Point> points;
  bool closed = false;
};

struct Icon {
  std::vector<Stroke> strokes;
  bool mirrors = false;  ///< turned round where reading goes from right to left
};

/// An unknown name is our own mistake.
const Icon& icon(std::string_view name);

/// The strokes of an SVG path (commands M L H V C A Z and their relative forms), arcs and curves flattened.
std::vector<Stroke> flatten_path(std::string_view path);

}  // namespace waypost::ui
