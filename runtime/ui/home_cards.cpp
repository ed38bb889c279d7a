// SPDX-License-Identifier: Apache-2.0
#include "ui/home_cards.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

#include "ui/widgets.hpp"

namespace waypost::ui {
namespace {

constexpr float kPinSentenceWidthMin = 240;
constexpr float kPadding = 18;
constexpr float kContinueShare = 0.56F;  ///< of two cards beside one another

/// One of the two, laid out for its width.
struct HomeCard {
  LayoutPointer head, title, sentence;
  std::string place;  ///< what the tree has beside the title
  Button button;
  gfx::Size button_size;
  int page_number = 0, page_count = 0;  ///< of the posts; 0: none
  bool here = false;

  float words_height() const { return head->height_px() + title->height_px() + sentence->height_px(); }
  float height() const {
    return std::ceil(kPadding + words_height() + 8 + static_cast<float>(button_size.height_px) + 16);
  }
};

HomeCard lay_card(Frame& frame, const std::string& head, const std::string& title,
                  const std::string& sentence, Button button, float width_px) {
  const Palette& c = frame.palette();
  const float inner = width_px - 2 * kPadding;
  HomeCard card;
  card.head = frame.lay({head, Step::label, c.primary, text::Weight::bold, {}}, inner - 32);
  card.title = frame.lay({title, Step::title, c.ink, text::Weight::bold, {}}, inner);
  card.sentence = frame.lay({sentence, Step::label, c.ink_2, text::Weight::regular, {}}, inner);
  card.place = sentence;
  card.button_size = button_size(frame, button, inner);
  card.button = std::move(button);
  return card;
}

/// "Page 5 of 12 · about 15 minutes left".
std::string place_words(Frame& frame, const desk::ContinueCard& go_on) {
  const bool reads = go_on.kind == records::UnitKind::lesson;
  unicode::MessageArguments place{{"number", std::int64_t{go_on.page_number}},
                                  {"count", std::int64_t{go_on.page_count}}};
  if (go_on.minutes_left > 0) {
    place["minutes"] = std::int64_t{go_on.minutes_left};
    return frame.tr(reads ? "home.page-left" : "home.question-left", place);
  }
  place["unit"] = go_on.unit_title.empty() ? frame.tr("refresher.title") : go_on.unit_title;
  return frame.tr(reads ? "home.page-of" : "home.question-of", place);
}

HomeCard lay_continue(Frame& frame, const desk::ContinueCard& go_on, float width_px) {
  HomeCard card =
      lay_card(frame, frame.tr("home.where-you-were"), go_on.module_title, place_words(frame, go_on),
               {"continue", frame.tr("home.continue"), ButtonKind::primary, {}, "next"}, width_px);
  card.here = true;
  const float posts_room = width_px - 2 * kPadding - static_cast<float>(card.button_size.width_px) - 16;
  if (posts_width(go_on.page_count) <= posts_room)
    card.page_number = go_on.page_number, card.page_count = go_on.page_count;
  return card;
}

HomeCard lay_five_minutes(Frame& frame, const desk::RefresherCard& due, float width_px) {
  return lay_card(frame, frame.tr("home.five-minutes"), due.module_title,
                  frame.tr("refresher.sentence", {{"count", std::int64_t{due.question_count}}}),
                  {due.press,
                   frame.tr(due.begun ? "home.continue" : "refresher.begin"),
                   ButtonKind::secondary,
                   {},
                   "next"},
                  width_px);
}

void draw_card(Frame& frame, const HomeCard& look, const std::string& title, const gfx::Rect& rect) {
  const Palette& c = frame.palette();
  card(frame, rect, look.here);
  const float x = rect.x0 + kPadding;
  float y = rect.y0 + kPadding;
  const float head_middle = y + look.head->height_px() / 2;
  if (look.here) {
    here_triangle(frame, {x, head_middle}, 16);
  } else {
    frame.icon("five", {x + 10, head_middle}, 22, c.primary);
  }
  frame.draw(look.head, {x + (look.here ? 20.0F : 30.0F), y});
  y += look.head->height_px();
  frame.draw(look.title, {x, y});
  y += look.title->height_px();
  frame.draw(look.sentence, {x, y});
  SemanticsNode node{Role::text, {}, title, look.place};
  node.rect = {rect.x0, rect.y0, rect.x1, y + look.sentence->height_px()};
  frame.note(node);
  const auto width = static_cast<float>(look.button_size.width_px);
  const float top = rect.y1 - 16 - static_cast<float>(look.button_size.height_px);
  if (look.page_count > 0)
    posts(frame, {x, top + static_cast<float>(look.button_size.height_px) / 2}, look.page_number,
          look.page_count);
  button(frame, look.button, {rect.x1 - kPadding - width, top}, width);
}

}  // namespace

float home_cards(Frame& frame, const desk::LibraryView& view, gfx::Point at, float width_px) {
  const bool beside = view.go_on && view.refresher && frame.width_px() >= measure::kTwoColumnsFrom;
  const float room = beside ? width_px - measure::kGroupGap : width_px;
  const float first_width = beside ? std::round(room * kContinueShare) : room;
  const float second_width = beside ? room - first_width : room;
  std::optional<HomeCard> first, second;
  if (view.go_on) first = lay_continue(frame, *view.go_on, first_width);
  if (view.refresher) second = lay_five_minutes(frame, *view.refresher, second_width);
  float first_height = first ? first->height() : 0, second_height = second ? second->height() : 0;
  if (beside) first_height = second_height = std::max(first_height, second_height);
  if (first) {
    draw_card(frame, *first, view.go_on->module_title, {at.x, at.y, at.x + first_width, at.y + first_height});
  }
  if (!second) return first_height;
  const gfx::Point from = beside  ? gfx::Point{at.x + first_width + measure::kGroupGap, at.y}
                          : first ? gfx::Point{at.x, at.y + first_height + measure::kGroupGap}
                                  : at;
  draw_card(frame, *second, view.refresher->module_title,
            {from.x, from.y, from.x + second_width, from.y + second_height});
  return from.y + second_height - at.y;
}

float pin_card(Frame& frame, gfx::Point at, float width_px) {
  const Palette& c = frame.palette();
  const Button choose{"set-pin", frame.tr("home.set-pin"), ButtonKind::secondary};
  const gfx::Size size = button_size(frame, choose, width_px - 32);
  const auto button_width = static_cast<float>(size.width_px);
  const auto button_height = static_cast<float>(size.height_px);
  const bool beside = width_px - 56 - button_width - 32 >= kPinSentenceWidthMin;
  const float words_width = width_px - 56 - 16 - (beside ? button_width + 16 : 0);
  const std::string sentence = frame.tr("home.offer-pin");
  const LayoutPointer words =
      frame.lay({sentence, Step::label, c.ink, text::Weight::regular, {}}, words_width);
  const float height = (beside ? std::max(words->height_px(), button_height)
                               : words->height_px() + measure::kGap + button_height) +
                       24;
  const gfx::Rect rect{at.x, at.y, at.x + width_px, at.y + height};
  card(frame, rect);
  const float words_middle = beside ? (rect.y0 + rect.y1) / 2 : rect.y0 + 12 + words->height_px() / 2;
  frame.icon("lock", {rect.x0 + 30, words_middle}, 22, c.primary);
  frame.draw_line(words, rect.x0 + 56, words_middle);
  SemanticsNode node{Role::text, {}, sentence};
  node.rect = {rect.x0 + 56, rect.y0 + 12, rect.x0 + 56 + words_width, rect.y0 + 12 + words->height_px()};
  frame.note(node);
  button(frame, choose,
         beside ? gfx::Point{rect.x1 - 16 - button_width, words_middle - button_height / 2}
                : gfx::Point{rect.x0 + 56, rect.y1 - 12 - button_height},
         button_width);
  return height;
}

}  // namespace waypost::ui
