// SPDX-License-Identifier: Apache-2.0
// Places in a picture to choose from; once the answer is judged, beside it what is at each.
#include <algorithm>

#include "ui/page_parts.hpp"

namespace waypost::ui {
namespace {

constexpr float kPictureShare = 0.64F;
constexpr float kDisc = 15;

std::string name_of_spot(const Frame& frame, const session::SpotView& view, std::size_t number) {
  if (!view.spot.text.empty()) return view.spot.text;
  if (!view.spot.title.empty()) return view.spot.title;
  return frame.tr("spot.number", {{"number", static_cast<std::int64_t>(number)}});
}

bool is_judged(const session::SpotView& view) {
  return view.state != session::ChoiceState::rest && view.state != session::ChoiceState::chosen;
}

/// While tries are left, only what was chosen has anything said about it.
bool has_words(const session::SpotView& view) {
  return is_judged(view) || !view.spot.text.empty() || !view.spot.title.empty();
}

void draw_ring(Frame& frame, const session::ItemView& item, std::size_t index, const gfx::Rect& picture) {
  const Palette& c = frame.palette();
  const session::SpotView& view = item.spots[index];
  const AnswerLook look = answer_look(c, view.state, item.multiple);
  SpotRing ring;
  ring.id = "spot/" + view.spot.id;
  // What is there would give the answer away before it is judged.
  ring.label = item.locked ? name_of_spot(frame, view, index + 1)
                           : frame.tr("spot.number", {{"number", static_cast<std::int64_t>(index + 1)}});
  ring.value = look.word_key.empty() ? std::string() : frame.tr(look.word_key);
  ring.number = index + 1;
  ring.edge = view.state == session::ChoiceState::rest ? c.ink : look.edge;
  ring.fill = look.disc_filled ? look.disc : c.surface;
  ring.ink = look.disc_filled ? look.disc_ink : look.icon.empty() ? c.ink : look.disc;
  ring.enabled = !item.locked;
  ring.selected = is_chosen(view.state);
  ring.outlined = ring.selected || is_judged(view);
  spot_ring(frame, view.spot, ring, picture);
}

/// A judged place in words.
float draw_line(Frame& frame, const session::ItemView& item, std::size_t index, gfx::Point at,
                float width_px) {
  const Palette& c = frame.palette();
  const session::SpotView& view = item.spots[index];
  const AnswerLook look = answer_look(c, view.state, item.multiple);
  const float text_x = at.x + 2 * kDisc + 10, text_width = width_px - 2 * kDisc - 10;
  const std::string word = look.word_key.empty() ? std::string() : frame.tr(look.word_key);
  number_disc(frame, index + 1, {at.x + kDisc, at.y + kDisc}, kDisc, look.icon.empty() ? c.bar : look.edge,
              look.icon.empty() ? c.ink : c.surface);
  float y = at.y;
  const std::string name = name_of_spot(frame, view, index + 1);
  const LayoutPointer words = frame.lay(content_words(frame, name, Step::label), text_width);
  frame.draw(words, {text_x, y});
  y += words->height_px();
  if (!look.icon.empty()) {
    const LayoutPointer state =
        frame.lay({word, Step::caption, look.edge, text::Weight::bold, {}}, text_width - 24);
    frame.icon(look.icon, {text_x + 9, y + state->height_px() / 2}, 18, look.edge);
    frame.draw(state, {text_x + 24, y});
    y += state->height_px();
  }
  SemanticsNode node{Role::text, {}, name, word};
  node.rect = {at.x, at.y, at.x + width_px, y};
  frame.note(node);
  return std::max(y - at.y, 2 * kDisc) + measure::kGap;
}

}  // namespace

float hotspot_widget(PageContext& page, const session::ItemView& item, gfx::Point at, float width_px) {
  if (!item.image) return 0;
  Frame& frame = page.frame();
  const Palette& c = frame.palette();
  const bool judged = std::any_of(item.spots.begin(), item.spots.end(), is_judged);
  // The picture keeps its size when the answer is judged.
  const bool beside = width_px >= measure::kTwoColumnsFrom - 2 * measure::kMargin;
  const float above = at.y - page.scroll.top();
  const float large = large_picture_width(page, *item.image, width_px, above + measure::kGroupGap);
  const float picture_width = beside ? std::min(large, width_px * kPictureShare) : width_px;
  const float height = page_picture(page, *item.image, at, picture_width, ring_shares(item.spots));
  const gfx::Rect picture{at.x, at.y, at.x + picture_width, at.y + height};
  for (std::size_t i = 0; i < item.spots.size(); ++i) draw_ring(frame, item, i, picture);

  const float x = beside ? picture.x1 + measure::kGroupGap : at.x;
  const float width = beside ? at.x + width_px - x : width_px;
  float y = beside ? at.y : picture.y1 + measure::kGap;
  if (judged) {
    for (std::size_t i = 0; i < item.spots.size(); ++i) {
      if (has_words(item.spots[i])) y += draw_line(frame, item, i, {x, y}, width);
    }
  } else {
    const auto chosen = std::count_if(item.spots.begin(), item.spots.end(),
                                      [](const session::SpotView& spot) { return is_chosen(spot.state); });
    const std::string words = frame.tr("spot.chosen", {{"count", std::int64_t{chosen}}});
    y += paragraph(frame, {words, Step::label, c.ink_2, text::Weight::regular, {}}, {x, y}, width,
                   Role::status);
  }
  return std::max(y, picture.y1) - at.y + measure::kGap;
}

}  // namespace waypost::ui
