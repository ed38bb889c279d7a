// SPDX-License-Identifier: Apache-2.0
// A page that is read: title, picture, body, what its kind adds, facts, sources, what is spoken.
#include <algorithm>
#include <cmath>

#include "ui/page_parts.hpp"
#include "ui/rich_text.hpp"
#include "unicode/date.hpp"

namespace waypost::ui {
namespace {

constexpr float kFactPadding = 46;
constexpr float kWidePictureFrom = 1100;
constexpr float kWidePictureColumn = 392;
constexpr float kSinglePictureMax = 420;

float dated_fact(Frame& frame, const session::DatedFact& fact, gfx::Point at, float width_px) {
  const Palette& c = frame.palette();
  const float text_width = width_px - kFactPadding - 14;
  const std::string day = unicode::format_day(fact.date, frame.language());
  const LayoutPointer head = frame.lay(
      {frame.tr("fact.as-of", {{"date", day}}), Step::caption, c.care, text::Weight::bold, {}}, text_width);
  const LayoutPointer words = frame.lay(content_words(frame, fact.statement, Step::label), text_width);
  const LayoutPointer source = frame.lay(
      {fact.source, Step::caption, c.ink_2, text::Weight::regular, frame.content_language()}, text_width);
  const float height = head->height_px() + words->height_px() + source->height_px() + 32;
  const gfx::Rect rect{at.x, at.y, at.x + width_px, at.y + height};
  frame.fill(rect, c.care_fill, measure::kRadius);
  frame.stroke(rect, c.care_line, 1, measure::kRadius);
  frame.icon("clock", {rect.x0 + 24, rect.y0 + 12 + head->lines().front().height_px / 2}, 24, c.care);
  float y = at.y + 10;
  for (const LayoutPointer& line : {head, words, source}) {
    frame.draw(line, {at.x + kFactPadding, y});
    y += line->height_px() + 4;
  }
  SemanticsNode node{Role::text, {}, fact.statement, fact.date};
  node.rect = rect;
  frame.note(node);
  return height;
}

/// What stands under the page's own words: dated facts, sources, what the narration says.
float page_foot(Frame& frame, const session::TextPageView& view, gfx::Point at, float width_px) {
  const Palette& c = frame.palette();
  float y = at.y;
  for (const session::DatedFact& fact : view.dated_facts)
    y += dated_fact(frame, fact, {at.x, y}, width_px) + measure::kGap;
  for (const std::string& source : view.sources) {
    y += paragraph(frame,
                   {frame.tr("fact.source", {{"source", source}}),
                    Step::caption,
                    c.ink_2,
                    text::Weight::regular,
                    {}},
                   {at.x, y}, width_px) +
         2;
  }
  y += transcript_part(frame, view.narration, {at.x, y}, width_px);
  return y - at.y;
}

/// Kinds that want the page's whole width, not only the column of its words.
bool is_wide(const session::TextPageView& view) {
  return std::holds_alternative<session::ComparisonView>(view.extra) ||
         std::holds_alternative<session::ExploreView>(view.extra) ||
         std::holds_alternative<session::ScenarioView>(view.extra) ||
         std::holds_alternative<session::FormView>(view.extra);
}

float extra_part(PageContext& page, const session::TextPageView& view, gfx::Point at, float width_px) {
  return std::visit(
      [&](const auto& extra) {
        using Extra = std::decay_t<decltype(extra)>;
        if constexpr (std::is_same_v<Extra, session::ExploreView>) {
          return view.image ? explore_part(page, extra, *view.image, at, width_px) : 0.0F;
        }
        if constexpr (std::is_same_v<Extra, session::RevealView>)
          return reveal_part(page, extra, at, width_px);
        if constexpr (std::is_same_v<Extra, session::ComparisonView>)
          return comparison_part(page, extra, at, width_px);
        if constexpr (std::is_same_v<Extra, session::TabsView>) return tabs_part(page, extra, at, width_px);
        if constexpr (std::is_same_v<Extra, session::DialogueView>)
          return dialogue_part(page, extra, at, width_px);
        if constexpr (std::is_same_v<Extra, session::ScenarioView>)
          return scenario_part(page, extra, at, width_px);
        if constexpr (std::is_same_v<Extra, session::FormView>) return form_part(page, extra, at, width_px);
        if constexpr (std::is_same_v<Extra, session::RecommendationView>)
          return recommendation_part(page, extra, at, width_px);
        if constexpr (std::is_same_v<Extra, session::AnnexView>)
          return annex_part(page, extra, view.body, at, width_px);
        if constexpr (std::is_same_v<Extra, session::PlainView>) return 0.0F;
      },
      view.extra);
}

float title_line(Frame& frame, const std::string& title, gfx::Point at, float width_px) {
  if (title.empty()) return 0;
  return paragraph(frame, content_words(frame, title, Step::title, text::Weight::bold), {at.x, at.y - 4},
                   width_px, Role::heading) +
         measure::kGap;
}

}  // namespace

float reading_page(PageContext& page, const session::TextPageView& view, float top) {
  Frame& frame = page.frame();
  const float margin = side_margin(frame);
  // Words keep clear of the scroll bar, also where the margin is narrow.
  const float whole = frame.width_px() - std::max(margin, measure::kMargin) - margin;
  const float column_max = measure::kTextColumnMaxEm * size_px(Step::body, frame.metrics());
  const bool exploring = std::holds_alternative<session::ExploreView>(view.extra);
  const bool annex = std::holds_alternative<session::AnnexView>(view.extra);
  const bool beside =
      view.image && !exploring && !view.picture_first && frame.width_px() >= measure::kTwoColumnsFrom;
  float text_x = margin, text_width = whole, y = top + 20, picture_bottom = top;
  if (beside) {
    // At twice their units, drawings are halved exactly in the usual column and stay sharp.
    const float column = frame.width_px() >= kWidePictureFrom ? kWidePictureColumn : measure::kPictureColumn;
    picture_bottom = y + page_picture(page, *view.image, {margin, y}, column);
    text_x = margin + column + measure::kColumnGap;
    text_width = whole - column - measure::kColumnGap;
  }
  text_width = std::min(text_width, column_max);
  y += title_line(frame, view.title, {text_x, y}, text_width);
  if (view.image && !beside && !exploring) {
    // The first words under a large picture show that there are some.
    const float words = view.body.empty() ? 0 : 2 * body_line_px(Step::body, frame.metrics());
    const float width = view.picture_first ? large_picture_width(page, *view.image, whole,
                                                                 y - top + 2 * measure::kGroupGap + words)
                                           : std::min(whole, kSinglePictureMax);
    y += page_picture(page, *view.image, {margin, y}, width) + measure::kGroupGap;
  }
  if (!view.body.empty() && !annex)
    y += rich_text(frame, view.body, {text_x, y}, text_width) + measure::kGroupGap;
  if (is_wide(view)) {
    if (beside) y = std::max(y, picture_bottom + measure::kGroupGap);
    y += extra_part(page, view, {margin, y}, std::min(whole, measure::kPageWidthMax));
  } else {
    y += extra_part(page, view, {text_x, y}, text_width);
  }
  y += page_foot(frame, view, {is_wide(view) ? margin : text_x, y}, text_width);
  return std::max(y, picture_bottom) + measure::kGap;
}

}  // namespace waypost::ui
