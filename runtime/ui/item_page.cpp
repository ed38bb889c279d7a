// SPDX-License-Identifier: Apache-2.0
// An item: what is asked, the picture, the way it is answered, hints.
#include <algorithm>

#include "ui/page_parts.hpp"

namespace waypost::ui {
namespace {

constexpr float kPictureWidth = 260;
constexpr float kHintIndent = 44;
constexpr float kPromptGap = 12;  ///< room for the focus ring of the first answer

/// What to do, where the way of answering does not say it by itself.
std::string_view help_key(const session::ItemView& item) {
  using lesson::ItemType;
  if (item.locked) return {};
  switch (item.type) {
    case ItemType::matching: return "match.help";
    case ItemType::ordering: return "order.help";
    case ItemType::hotspot: return item.multiple ? "spot.help-several" : "spot.help";
    case ItemType::document_check: return "spot.help-document";
    case ItemType::gaps: {
      const bool chosen = item.gaps && std::any_of(item.gaps->gaps.begin(), item.gaps->gaps.end(),
                                                   [](const session::GapView& gap) { return !gap.typed; });
      return chosen ? "gaps.help-choose" : "gaps.help-type";
    }
    default: return item.multiple ? "item.several" : std::string_view();
  }
}

float answer_part(PageContext& page, const session::ItemView& item, gfx::Point at, float width_px) {
  float y = at.y;
  if (item.type == lesson::ItemType::picture_choice) {
    y += picture_choices(page, item, {at.x, y}, width_px);
  } else {
    y += choice_rows(page.frame(), rows_of(page.frame(), item.choices, "choice/", item.multiple, item.locked),
                     {at.x, y}, width_px);
  }
  if (!item.spots.empty()) y += hotspot_widget(page, item, {at.x, y}, width_px);
  if (item.match) y += match_widget(page, *item.match, item.locked, {at.x, y}, width_px);
  if (!item.steps.empty()) y += order_widget(page, item, {at.x, y}, width_px);
  if (item.typed) y += typed_answer(page, item, {at.x, y}, width_px);
  if (item.gaps) y += gaps_widget(page, *item.gaps, item.locked, {at.x, y}, width_px);
  return y - at.y;
}

float hints_part(PageContext& page, const session::ItemView& item, gfx::Point at, float width_px) {
  Frame& frame = page.frame();
  const Palette& c = frame.palette();
  float y = at.y;
  for (const std::string& hint : item.hints) {
    const LayoutPointer words =
        frame.lay(content_words(frame, hint, Step::label), width_px - kHintIndent - 14);
    const gfx::Rect rect{at.x, y, at.x + width_px, y + words->height_px() + 2 * 10};
    frame.fill(rect, c.ground, measure::kRadius);
    frame.stroke(rect, c.line, 1, measure::kRadius);
    frame.icon("info", {at.x + 24, y + 10 + words->lines().front().height_px / 2}, 22, c.primary);
    frame.draw(words, {at.x + kHintIndent, y + 10});
    SemanticsNode node{Role::text, {}, hint, frame.tr("item.hint-shown")};
    node.rect = rect;
    frame.note(node);
    y = rect.y1 + measure::kGap;
  }
  show_if_new(page, "hints " + std::to_string(item.hints.size()), at.y, y);
  if (item.hint_left) {
    const Button hint{"hint", frame.tr(item.hints.empty() ? "item.hint" : "item.hint-more"),
                      ButtonKind::secondary, "info"};
    const gfx::Size size = button_size(frame, hint, width_px);
    button(frame, hint, {at.x, y}, static_cast<float>(size.width_px));
    y += static_cast<float>(size.height_px) + measure::kGap;
  }
  return y - at.y;
}

}  // namespace

float item_page(PageContext& page, const session::ItemView& item, float top) {
  Frame& frame = page.frame();
  const Palette& c = frame.palette();
  const float margin = side_margin(frame);
  const float width =
      std::min(frame.width_px() - margin - std::max(margin, measure::kMargin), measure::kAnswersWidthMax);
  float y = top + 10;
  y += paragraph(frame, content_words(frame, item.prompt, Step::body, text::Weight::bold), {margin, y}, width,
                 Role::heading) +
       kPromptGap;
  if (const std::string_view key = help_key(item); !key.empty()) {
    y += paragraph(frame, {frame.tr(key), Step::caption, c.ink_2, text::Weight::regular, {}}, {margin, y - 8},
                   width);
  }
  float x = margin, picture_bottom = y, answers_width = width;
  if (item.image && item.spots.empty()) {
    // Beside the picture the answers stay in sight; rows that are moved or matched need the whole width.
    const bool beside = width >= measure::kTwoColumnsFrom && !item.match && !item.gaps && item.steps.empty();
    picture_bottom = y + page_picture(page, *item.image, {margin, y}, std::min(width, kPictureWidth)) + 12;
    if (beside) {
      x += kPictureWidth + measure::kColumnGap;
      answers_width -= kPictureWidth + measure::kColumnGap;
    } else {
      y = picture_bottom;
    }
  }
  y += answer_part(page, item, {x, y}, answers_width);
  if (item.unmarked) {
    y += paragraph(frame, {frame.tr("problem.answer-not-lost"), Step::label, c.care, text::Weight::bold, {}},
                   {x, y}, answers_width, Role::status) +
         measure::kGap;
  }
  y += hints_part(page, item, {x, y}, answers_width);
  y += transcript_part(frame, item.narration, {x, y}, answers_width);
  return std::max(y, picture_bottom) + 4;
}

}  // namespace waypost::ui
