// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "ui/page_parts.hpp"
#include "ui/picture_labels.hpp"

namespace waypost::ui {
namespace {

constexpr float kPadding = 16;
constexpr float kLargeWidthMin = 300;
constexpr float kRingRadius = 17;
constexpr float kTargetMin = 44;
constexpr float kOutlinePx = 3;

}  // namespace

std::filesystem::path picture_file(const desk::PageScreen& screen, const lesson::Image& image) {
  const auto found = screen.pictures.find(image.file);
  return found == screen.pictures.end() ? std::filesystem::path() : found->second;
}

float picture_height(PageContext& page, const lesson::Image& image, float width_px) {
  return std::round(width_px / page.frame().picture_aspect(picture_file(page.screen, image)));
}

float page_picture(PageContext& page, const lesson::Image& image, gfx::Point at, float width_px,
                   const std::vector<gfx::Point>& rings) {
  Frame& frame = page.frame();
  const Palette& c = frame.palette();
  const std::filesystem::path file = picture_file(page.screen, image);
  float height = picture_height(page, image, width_px);
  const bool failed = frame.picture_has_failed(file);
  LayoutPointer alt;
  if (failed) {
    alt = frame.lay({image.alt, Step::label, c.ink_2, text::Weight::regular, frame.content_language()},
                    width_px - 2 * kPadding);
    height = std::max(height, alt->height_px() + 2 * kPadding);
  }
  const gfx::Rect box{at.x, at.y, at.x + width_px, at.y + height};
  SemanticsNode node{Role::image, {}, image.alt};
  node.rect = box;
  frame.note(node);
  frame.fill(box, c.ground, measure::kRadius);
  if (failed) {
    frame.stroke(box, c.edge, 1, measure::kRadius);
    frame.draw(alt, {at.x + kPadding, at.y + kPadding});
  } else if (frame.picture(file, box)) {
    picture_labels(frame, image, box, rings);
  }
  return height;
}

float large_picture_width(PageContext& page, const lesson::Image& image, float width_px, float below_px) {
  const float aspect = page.frame().picture_aspect(picture_file(page.screen, image));
  const float fitting = (page.viewport_px - below_px) * aspect;
  return std::round(std::min(width_px, std::max(kLargeWidthMin, fitting)));
}

void spot_ring(Frame& frame, const lesson::Spot& spot, const SpotRing& ring, const gfx::Rect& picture) {
  const float share = frame.right_to_left() ? 1 - spot.x_share : spot.x_share;
  const gfx::Point center{picture.x0 + share * picture.width(), picture.y0 + spot.y_share * picture.height()};
  const float half_width = std::max(kTargetMin, spot.width_share * picture.width()) / 2;
  const float half_height = std::max(kTargetMin, spot.height_share * picture.height()) / 2;
  // At an edge of the picture the target moves in, so that a finger finds it as well as another.
  const auto moved_in = [](float middle, float half, float begin, float end) {
    return half * 2 > end - begin ? (begin + end) / 2 : std::clamp(middle, begin + half, end - half);
  };
  const gfx::Point middle{moved_in(center.x, half_width, picture.x0, picture.x1),
                          moved_in(center.y, half_height, picture.y0, picture.y1)};
  const gfx::Rect place =
      gfx::Rect{middle.x - half_width, middle.y - half_height, middle.x + half_width, middle.y + half_height}
          .intersected(picture);
  SemanticsNode node{Role::choice, ring.id, ring.label, ring.value, ring.enabled};
  node.selected = ring.selected;
  node.rect = place;
  const Frame::Touch touch = frame.control(node);
  const Palette& c = frame.palette();
  if (ring.outlined || touch.hovered) frame.stroke(place, ring.edge, kOutlinePx, measure::kRadius);
  // Two rings, a light one outside: seen on any picture.
  frame.disc(center, kRingRadius + 2, c.surface);
  frame.disc(center, kRingRadius, ring.edge);
  if (ring.icon.empty()) {
    number_disc(frame, ring.number, center, kRingRadius - 2, ring.fill, ring.ink);
  } else {
    frame.disc(center, kRingRadius - 2, ring.fill);
    frame.icon(ring.icon, center, 22, ring.ink);
  }
  if (touch.focused) {
    const float r = kRingRadius + 2;
    frame.focus_ring({center.x - r, center.y - r, center.x + r, center.y + r}, r);
  }
}

}  // namespace waypost::ui
