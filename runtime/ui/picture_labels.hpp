// SPDX-License-Identifier: Apache-2.0
/// Labels of a drawing: boxes beside the things they name, joined to them by a line.
#pragma once

#include <vector>

#include "lesson/model.hpp"
#include "ui/frame.hpp"

namespace waypost::ui {

/// A box to be placed: the point it names, in window coordinates, and its size in pixels.
struct LabelBox {
  gfx::Point target;
  float width_px = 0;
  float height_px = 0;
};

/// A place for each box inside `picture`: near its target, never over any target or over another box while
/// there is room, and rather towards the picture's edge, where drawings have less to show. `rings` are
/// middles of rings to be pressed, which no box covers while there is room; where there are some, boxes stand
/// rather beside their targets than above or below. Deterministic; tries boxes in order.
std::vector<gfx::Rect> place_labels(const gfx::Rect& picture, const std::vector<LabelBox>& boxes,
                                    const std::vector<gfx::Point>& rings = {});

/// Draws an image's labels over its box (logical). The drawing is never mirrored, so labels stay where the
/// things are. `rings` are shares of its width and height.
void picture_labels(Frame& frame, const lesson::Image& image, const gfx::Rect& box,
                    const std::vector<gfx::Point>& rings);

}  // namespace waypost::ui
