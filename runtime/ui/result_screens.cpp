// SPDX-License-Identifier: Apache-2.0
// What a test came to.
#include <algorithm>
#include <cmath>

#include "ui/result_parts.hpp"
#include "ui/screens.hpp"
#include "ui/widgets.hpp"

namespace waypost::ui {
namespace {

/// Columns of the table, in shares of its width.
constexpr float kScaleTo = 0.61F, kCountsFrom = 0.63F, kWordFrom = 0.81F;

/// A scale with a tick for each mark; ring before, post now.
void gain_scale(Frame& frame, const desk::ObjectiveRow& row, float x0, float x1, float middle) {
  const Palette& c = frame.palette();
  const gfx::Color color = row.right_now == row.item_count || row.mastered ? c.right : c.wrong;
  const auto place = [&](int right, int count) {
    return x0 + (x1 - x0) * static_cast<float>(right) / static_cast<float>(std::max(1, count));
  };
  frame.line({x0, middle}, {x1, middle}, c.line, 2);
  for (int i = 0; i <= row.item_count; ++i) {
    frame.line({place(i, row.item_count), middle - 4}, {place(i, row.item_count), middle + 4}, c.line, 2);
  }
  const float now = place(row.right_now, row.item_count);
  const float before = row.right_before ? place(*row.right_before, row.item_count_before) : now;
  if (before != now) frame.line({before, middle}, {now, middle}, color, 4);
  frame.polygon({{now - 6, middle + 12},
                 {now - 6, middle - 9},
                 {now, middle - 14},
                 {now + 6, middle - 9},
                 {now + 6, middle + 12}},
                color);
  if (!row.right_before) return;
  if (before == now) {
    frame.disc({now, middle}, 3.5F, c.surface);
    return;
  }
  frame.disc({before, middle}, 6, c.surface);
  frame.ring({before, middle}, 6.5F, c.ink_2, 2);
}

/// The words of a row, laid out before the card around all rows is drawn.
struct ObjectiveWords {
  LayoutPointer text;
  LayoutPointer link;    ///< to the page that teaches it; null where all is right
  LayoutPointer counts;  ///< items right before and now
  float counts_x = 0;    ///< from the row's start, as word_x
  LayoutPointer word;    ///< what that means; null where there is no room for it beside its sign
  float word_x = 0;
  float height_px = 0;
};

bool is_good(const desk::ObjectiveRow& row) { return row.right_now == row.item_count || row.mastered; }

std::string counts_of(Frame& frame, const desk::ObjectiveRow& row) {
  unicode::MessageArguments numbers{{"now", std::int64_t{row.right_now}},
                                    {"total", std::int64_t{row.item_count}}};
  if (!row.right_before) return frame.tr("result.now", numbers);
  numbers["before"] = std::int64_t{*row.right_before};
  if (row.item_count_before == row.item_count) return frame.tr("result.before-now", numbers);
  numbers["before_total"] = std::int64_t{row.item_count_before};
  return frame.tr("result.before-now-counts", numbers);
}

LayoutPointer lay_counts(Frame& frame, const desk::ObjectiveRow& row) {
  return frame.lay({counts_of(frame, row), Step::label, frame.palette().ink, text::Weight::regular, {}});
}

/// `counts_width_px`: of the widest row, so that what follows them stands in one column.
ObjectiveWords lay_objective(Frame& frame, const desk::ObjectiveRow& row, float width_px,
                             float counts_width_px) {
  const Palette& c = frame.palette();
  const float text_width = width_px * 0.42F - 28;
  ObjectiveWords words;
  words.text =
      frame.lay({row.text, Step::label, c.ink, text::Weight::bold, frame.content_language()}, text_width);
  float height = words.text->height_px();
  if (!row.page.empty()) {
    words.link =
        frame.lay({row.page_title, Step::label, c.primary, text::Weight::bold, frame.content_language()},
                  text_width - 30);
    height += std::max(32.0F, words.link->height_px() + 8);
  }
  words.counts = lay_counts(frame, row);
  words.counts_x = width_px * kCountsFrom;
  words.word_x = std::max(width_px * kWordFrom, words.counts_x + counts_width_px + 14);
  const std::string_view key = row.right_now == row.item_count ? "result.all-right"
                               : row.mastered                  ? "result.mastered"
                                                               : "result.look-again";
  const Words meaning{
      frame.tr(key), Step::caption, is_good(row) ? c.right : c.wrong, text::Weight::regular, {}};
  const float word_width = width_px - 8 - words.word_x - 26;
  const LayoutPointer word = frame.lay(meaning, std::max(1.0F, word_width));
  if (word->lines().size() <= 2 && !frame.first_line(meaning, std::max(1.0F, word_width)).parted_word) {
    words.word = word;
    height = std::max(height, word->height_px());
  }
  words.height_px = std::max(52.0F, height + 16);
  return words;
}

void objective_row(Frame& frame, const desk::ObjectiveRow& row, const ObjectiveWords& words_of_row,
                   gfx::Point at, float width_px) {
  const Palette& c = frame.palette();
  const LayoutPointer &text = words_of_row.text, &link = words_of_row.link;
  const float height = words_of_row.height_px;
  const float middle = at.y + height / 2;
  float y = at.y + 8;
  if (row.page.empty()) y = middle - text->height_px() / 2;
  frame.draw(text, {at.x + 16, y});
  if (link) {
    const float top = y + text->height_px();
    const gfx::Rect rect{at.x + 12, top, at.x + 16 + 30 + link->width_px() + 6, at.y + height - 4};
    SemanticsNode node{Role::link, row.page, row.page_title};
    node.rect = rect;
    const Frame::Touch touch = frame.control(node);
    const float line_middle = (rect.y0 + rect.y1) / 2;
    frame.icon("book", {at.x + 27, line_middle}, 20, c.primary);
    frame.draw_line(link, at.x + 16 + 28, line_middle);
    if (touch.focused) frame.focus_ring(rect, measure::kSmallRadius);
  }
  const float scale_x0 = at.x + width_px * 0.45F, scale_x1 = at.x + width_px * kScaleTo;
  gain_scale(frame, row, scale_x0, scale_x1, middle);

  frame.draw_line(words_of_row.counts, at.x + words_of_row.counts_x, middle);
  const float word_x = at.x + words_of_row.word_x;
  frame.icon(is_good(row) ? "check" : "replay", {word_x + 10, middle}, 20, is_good(row) ? c.right : c.wrong);
  if (words_of_row.word) frame.draw_line(words_of_row.word, word_x + 26, middle);
  SemanticsNode node{Role::text, {}, row.text, counts_of(frame, row)};
  node.selected = row.mastered;
  node.rect = {at.x, at.y, at.x + width_px, at.y + height};
  frame.note(node);
}

/// The table of objectives: what was known before and what is known now. Gives the height.
float objectives_table(Frame& frame, const desk::ResultView& view, gfx::Point at, float width) {
  const Palette& c = frame.palette();
  const LayoutPointer head = frame.lay(
      {frame.tr("result.objectives"), Step::caption, c.ink_2, text::Weight::bold, {}}, width * 0.42F);
  const LayoutPointer before =
      frame.lay({frame.tr("result.before"), Step::caption, c.ink_2, text::Weight::bold, {}});
  const LayoutPointer now =
      frame.lay({frame.tr("result.now-word"), Step::caption, c.ink_2, text::Weight::bold, {}});
  std::vector<ObjectiveWords> rows;
  float counts_width = 0;
  for (const desk::ObjectiveRow& row : view.objectives)
    counts_width = std::max(counts_width, lay_counts(frame, row)->width_px());
  for (const desk::ObjectiveRow& row : view.objectives)
    rows.push_back(lay_objective(frame, row, width, counts_width));
  const float head_height = std::max(36.0F, std::ceil(head->lines().front().ink.height()) + 14);
  float card_bottom = at.y + head_height + 2;
  for (const ObjectiveWords& row : rows) card_bottom += row.height_px;
  const float head_middle = at.y + head_height / 2;
  card(frame, {at.x, at.y, at.x + width, card_bottom});
  frame.draw_line(head, at.x + 16, head_middle);
  float x = at.x + width * 0.45F;
  frame.ring({x + 6, head_middle}, 6.5F, c.ink_2, 2);
  x += 18 + frame.draw_line(before, x + 18, head_middle) + 22;
  frame.polygon({{x, head_middle + 8},
                 {x, head_middle - 5},
                 {x + 5, head_middle - 9},
                 {x + 10, head_middle - 5},
                 {x + 10, head_middle + 8}},
                c.right);
  frame.draw_line(now, x + 16, head_middle);
  float bottom = at.y + head_height;
  frame.fill({at.x + 1, bottom, at.x + width - 1, bottom + 2}, c.edge);
  bottom += 2;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (i > 0) frame.fill({at.x, bottom, at.x + width, bottom + 1}, c.line);
    objective_row(frame, view.objectives[i], rows[i], {at.x, bottom}, width);
    bottom += rows[i].height_px;
  }
  return bottom - at.y;
}

float result_banner(Frame& frame, const desk::ResultView& view, gfx::Point at, float width) {
  const Palette& c = frame.palette();
  unicode::MessageArguments numbers{{"percent", std::int64_t{view.percent}},
                                    {"needed", std::int64_t{view.percent_needed}}};
  if (view.percent_before) numbers["before"] = std::int64_t{*view.percent_before};
  switch (view.kind) {
    case records::UnitKind::lesson:
    case records::UnitKind::pre_test:
      // A pre-test is never passed or failed: no mark, and no right answers before the final test.
      return banner(frame, "saved", c.primary, frame.tr("result.pre-title"), frame.tr("result.pre-sentence"),
                    at, width);
    case records::UnitKind::refresher:
      return banner(frame, "replay", c.primary, frame.tr("refresher.result", numbers),
                    frame.tr("refresher.unchanged"), at, width);
    case records::UnitKind::post_test: break;
  }
  return banner(frame, view.passed ? "check" : "replay", view.passed ? c.right : c.wrong,
                frame.tr(view.passed ? "result.passed" : "result.not-yet", numbers),
                frame.tr(view.percent_before ? "result.needed-before" : "result.needed", numbers), at, width);
}

/// Which attempt counts where it is another, and how many are left.
float attempt_lines(Frame& frame, const desk::ResultView& view, gfx::Point at, float width) {
  const Palette& c = frame.palette();
  float y = at.y;
  const auto say = [&](std::string_view icon, const std::string& sentence) {
    y += icon_line(frame, icon, c.ink_2, sentence, {at.x, y}, width) + 6;
  };
  const unicode::MessageArguments percent{{"percent", std::int64_t{view.percent_counting}}};
  switch (view.counting) {
    case desk::Counting::this_one: break;
    case desk::Counting::best: say("info", frame.tr("result.best-counts", percent)); break;
    case desk::Counting::first: say("info", frame.tr("result.first-counts", percent)); break;
    case desk::Counting::last: say("info", frame.tr("result.last-counts", percent)); break;
  }
  if (view.attempts_left == 0) {
    say("info", frame.tr("unit.no-attempt-left"));
  } else if (view.attempts_left && !view.passed) {
    say("replay", frame.tr("unit.attempts-left", {{"count", std::int64_t{*view.attempts_left}}}));
  }
  return y == at.y ? 0 : y - at.y + 8;
}

}  // namespace

void result_screen(ScreenContext& context, const desk::ResultView& view) {
  if (view.filling) {
    filling_screen(context, view);
    return;
  }
  if (view.review) {
    review_screen(context, view);
    return;
  }
  Frame& frame = context.frame;
  const Palette& c = frame.palette();
  const ActionBar bar = go_on_bar(frame, view.can_review);
  const float draft = docked_draft_line(context);
  const gfx::Rect area{0, measure::kTopBar + draft, frame.width_px(),
                       frame.height_px() - action_bar_height(frame, bar)};
  ScrollArea scroll(frame, area, context.scroll);
  const float margin = side_margin(frame), width = frame.width_px() - 2 * margin;
  float y = scroll.top() + 18 + scrolled_draft_line(context, scroll.top());
  y += result_banner(frame, view, {margin, y}, width) + 16;
  y += attempt_lines(frame, view, {margin, y}, width);
  if (!view.objectives.empty()) y += objectives_table(frame, view, {margin, y}, width) + 14;
  y += icon_line(frame, "saved", c.right, frame.tr("result.saved"), {margin, y}, width) + 6;
  y += icon_line(frame, "eye", c.ink_2, frame.tr("result.private"), {margin, y}, width) + 6;
  if (view.asks_feedback) y += 8 + feedback_button(frame, {margin, y + 8}, width);
  scroll.end(y + 16, frame.palette().ground);
  action_bar(context, bar);
  const std::string title = view.title.empty() ? frame.tr("refresher.title") : view.title;
  top_bar(context, {false, frame.tr("home.lessons"), title, true});
}

}  // namespace waypost::ui
