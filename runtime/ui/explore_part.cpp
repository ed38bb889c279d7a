// SPDX-License-Identifier: Apache-2.0
// A picture to be looked into: numbered rings, and beside it what is to be seen at the chosen one.
#include <algorithm>

#include "ui/page_parts.hpp"
#include "ui/rich_text.hpp"

namespace waypost::ui {
namespace {

constexpr float kPictureShare = 0.6F;
constexpr float kPadding = 14;

void draw_ring(Frame& frame, const session::ExploreSpotView& view, std::size_t number,
               const gfx::Rect& picture) {
  const Palette& c = frame.palette();
  SpotRing ring;
  ring.id = "spot/" + view.spot.id;
  ring.label = view.spot.title;
  ring.value = view.visited ? frame.tr("explore.seen") : std::string();
  ring.number = number;
  ring.edge = c.primary;
  ring.fill = view.current ? c.primary : c.surface;
  ring.ink = view.current ? c.on_primary : c.primary;
  if (view.visited && !view.current) {
    ring.edge = ring.ink = c.right;
    ring.icon = "check";
  }
  ring.selected = ring.outlined = view.current;
  spot_ring(frame, view.spot, ring, picture);
}

/// What is to be seen at the spot that was pressed.
float draw_panel(Frame& frame, const session::ExploreSpotView& view, std::size_t number, gfx::Point at,
                 float width_px) {
  const Palette& c = frame.palette();
  const float text_x = at.x + kPadding + 40, text_width = width_px - kPadding * 2 - 40;
  const LayoutPointer title =
      frame.lay(content_words(frame, view.spot.title, Step::body, text::Weight::bold), text_width);
  const LaidText text = lay_rich_text(frame, view.spot.text, width_px - 2 * kPadding);
  const float head = std::max(32.0F, title->height_px());
  const float height = head + (text.blocks.empty() ? 0 : text.height_px + 6) + 2 * kPadding;
  const gfx::Rect rect{at.x, at.y, at.x + width_px, at.y + height};
  frame.fill(rect, c.tint, measure::kRadius);
  frame.stroke(rect, c.primary, 2, measure::kRadius);
  number_disc(frame, number, {at.x + kPadding + 14, at.y + kPadding + head / 2}, 15, c.primary, c.on_primary);
  frame.draw(title, {text_x, at.y + kPadding + (head - title->height_px()) / 2});
  SemanticsNode node{Role::heading, {}, view.spot.title};
  node.rect = {at.x, at.y, at.x + width_px, at.y + kPadding + head};
  frame.note(node);
  draw_rich_text(frame, text, {at.x + kPadding, at.y + kPadding + head + 6});
  return height;
}

}  // namespace

float explore_part(PageContext& page, const session::ExploreView& view, const lesson::Image& image,
                   gfx::Point at, float width_px) {
  Frame& frame = page.frame();
  const Palette& c = frame.palette();
  const bool beside = width_px >= measure::kTwoColumnsFrom;
  const float above = at.y - page.scroll.top();
  const float large =
      large_picture_width(page, image, width_px, beside ? above + measure::kGap : 2 * measure::kGroupGap);
  const float picture_width = beside ? std::min(large, width_px * kPictureShare) : large;
  const float height = page_picture(page, image, at, picture_width, ring_shares(view.spots));
  const gfx::Rect picture{at.x, at.y, at.x + picture_width, at.y + height};
  for (std::size_t i = 0; i < view.spots.size(); ++i) draw_ring(frame, view.spots[i], i + 1, picture);

  const float x = beside ? picture.x1 + measure::kColumnGap : at.x;
  const float width = beside ? at.x + width_px - x : width_px;
  float y = beside ? at.y : picture.y1 + measure::kGroupGap;
  const auto current = std::find_if(view.spots.begin(), view.spots.end(),
                                    [](const session::ExploreSpotView& spot) { return spot.current; });
  const std::string progress = frame.tr(
      "explore.progress",
      {{"seen", std::int64_t{view.visited_count}}, {"total", static_cast<std::int64_t>(view.spots.size())}});
  const float progress_top = y;
  y += paragraph(frame, {progress, Step::caption, c.ink_2, text::Weight::bold, {}}, {x, y}, width,
                 Role::status) +
       measure::kGap;
  if (current != view.spots.end()) {
    const auto number = static_cast<std::size_t>(current - view.spots.begin()) + 1;
    y += draw_panel(frame, *current, number, {x, y}, width);
    show_if_new(page, "spot " + current->spot.id, progress_top, y);
  } else {
    const std::string help = frame.tr(view.visit_all ? "explore.help-all" : "explore.help");
    y += paragraph(frame, {help, Step::label, c.ink, text::Weight::regular, {}}, {x, y}, width);
    show_if_new(page, "no spot", progress_top, y);
  }
  return std::max(y, picture.y1) - at.y + measure::kGroupGap;
}

}  // namespace waypost::ui
