// SPDX-License-Identifier: Apache-2.0
// Pictures to choose from: cards in a grid, each with its letter, its name and its state.
#include <algorithm>
#include <cmath>

#include "ui/page_parts.hpp"

namespace waypost::ui {
namespace {

constexpr float kPadding = 8;
constexpr float kSign = 34;
constexpr float kCardWidthMin = 170;
constexpr std::size_t kColumnsMax = 4;
constexpr std::size_t kLinesBesideMax = 2;

std::size_t columns_for(std::size_t count, float width_px) {
  const auto fitting = static_cast<std::size_t>((width_px + measure::kGap) / (kCardWidthMin + measure::kGap));
  const std::size_t most = std::clamp<std::size_t>(fitting, 1, kColumnsMax);
  // Five or six stand better as two rows of three than as a full row and a rest.
  const std::size_t wanted = count > kColumnsMax ? 3 : std::max<std::size_t>(2, count);
  return std::min(most, wanted);
}

struct Card {
  ChoiceRow row;
  AnswerLook look;
  std::string word;
  LayoutPointer name;
  LayoutPointer state;
  bool name_below = false;  ///< of the sign, in the card's whole width
  float picture_px = 0;
  float height_px = 0;
};

Card lay_card(PageContext& page, const session::ItemView& item, std::size_t index, float width_px) {
  Frame& frame = page.frame();
  const Palette& c = frame.palette();
  const session::ChoiceView& choice = item.choices[index];
  Card card;
  card.row = {
      "choice/" + choice.id, choice_text(frame, choice), index, choice.state, item.multiple, item.locked};
  card.look = answer_look(c, choice.state, item.multiple);
  const float inner = width_px - 2 * kPadding;
  if (choice.image) card.picture_px = picture_height(page, *choice.image, inner);
  // A picture that is missing is described where it would be.
  const bool described = choice.image && frame.picture_has_failed(picture_file(page.screen, *choice.image)) &&
                         choice.image->alt == card.row.text;
  float beside = kSign;
  if (!described) {
    const Words name = content_words(frame, card.row.text, Step::label);
    card.name = frame.lay(name, inner - kSign - 10);
    card.name_below = card.name->lines().size() > kLinesBesideMax;
    if (card.name_below) card.name = frame.lay(name, inner);
    beside = card.name_below ? kSign + card.name->height_px() : std::max(kSign, card.name->height_px());
  }
  if (!card.look.word_key.empty()) card.word = frame.tr(card.look.word_key);
  if (!card.look.icon.empty()) {
    card.state = frame.lay({card.word, Step::label, card.look.edge, text::Weight::bold, {}}, inner - 30);
  }
  card.height_px =
      std::ceil(card.picture_px + beside + 3 * kPadding + (card.state ? card.state->height_px() + 4 : 0));
  return card;
}

void draw_card(PageContext& page, const session::ChoiceView& choice, const Card& card,
               const gfx::Rect& rect) {
  Frame& frame = page.frame();
  const Palette& c = frame.palette();
  SemanticsNode node{Role::choice, card.row.id, card.row.text, card.word, !card.row.locked};
  node.selected = is_chosen(card.row.state);
  node.rect = rect;
  const Frame::Touch touch = frame.control(node);
  frame.fill(rect, card.look.fill, measure::kRadius);
  frame.stroke(rect, touch.hovered && card.look.edge_px < 2 ? c.primary : card.look.edge, card.look.edge_px,
               measure::kRadius);
  float y = rect.y0 + kPadding;
  if (choice.image) {
    y += page_picture(page, *choice.image, {rect.x0 + kPadding, y}, rect.width() - 2 * kPadding) + kPadding;
  }
  choice_sign(frame, card.row, {rect.x0 + kPadding + kSign / 2, y + kSign / 2});
  float line = kSign;
  if (card.name && card.name_below) {
    frame.draw(card.name, {rect.x0 + kPadding, y + kSign});
    line += card.name->height_px();
  } else if (card.name) {
    line = std::max(line, card.name->height_px());
    const float name_y = card.name->lines().size() > 1 ? y + line / 2 : y + kSign / 2;
    frame.draw_line(card.name, rect.x0 + kPadding + kSign + 10, name_y);
  }
  if (card.state) {
    const float middle = y + line + 4 + card.state->height_px() / 2;
    frame.icon(card.look.icon, {rect.x0 + kPadding + kSign / 2, middle}, 22, card.look.edge);
    frame.draw_line(card.state, rect.x0 + kPadding + kSign + 10, middle);
  }
  if (touch.focused) frame.focus_ring(rect, measure::kRadius);
}

}  // namespace

float picture_choices(PageContext& page, const session::ItemView& item, gfx::Point at, float width_px) {
  const std::size_t columns = columns_for(item.choices.size(), width_px);
  const float width =
      std::floor((width_px - static_cast<float>(columns - 1) * measure::kGap) / static_cast<float>(columns));
  float y = at.y;
  for (std::size_t begin = 0; begin < item.choices.size(); begin += columns) {
    const std::size_t end = std::min(begin + columns, item.choices.size());
    std::vector<Card> cards;
    float height = 0;
    for (std::size_t i = begin; i < end; ++i) {
      cards.push_back(lay_card(page, item, i, width));
      height = std::max(height, cards.back().height_px);
    }
    float x = at.x;
    for (std::size_t i = begin; i < end; ++i) {
      draw_card(page, item.choices[i], cards[i - begin], {x, y, x + width, y + height});
      x += width + measure::kGap;
    }
    y += height + measure::kGap;
  }
  return y - at.y;
}

}  // namespace waypost::ui
