// SPDX-License-Identifier: Apache-2.0
// What a test came to, and taking results out.
#include <algorithm>
#include <cmath>

#include "ui/screens.hpp"
#include "ui/widgets.hpp"

namespace waypost::ui {
namespace {

constexpr float kTile = 64;

/// A tile with an icon, a display line and one sentence. Gives the height.
float banner(Frame& frame, std::string_view icon, gfx::Color color, const std::string& headline,
             const std::string& sentence, gfx::Point at, float width_px) {
  const Palette& c = frame.palette();
  frame.fill({at.x, at.y, at.x + kTile, at.y + kTile}, color, measure::kRadius);
  frame.icon(icon, {at.x + kTile / 2, at.y + kTile / 2}, 40, c.surface);
  const float x = at.x + kTile + 20, width = width_px - kTile - 20;
  const LayoutPointer head = frame.lay({headline, Step::display, c.ink, text::Weight::bold, {}}, width);
  const LayoutPointer line = frame.lay({sentence, Step::label, c.ink_2, text::Weight::regular, {}}, width);
  frame.draw(head, {x, at.y});
  frame.draw(line, {x, at.y + head->height_px()});
  SemanticsNode node{Role::heading, "result", headline, sentence};
  node.rect = {x, at.y, x + width, at.y + head->height_px() + line->height_px()};
  frame.note(node);
  return std::max(kTile, head->height_px() + line->height_px());
}

/// A scale with a tick for each mark; ring before, post now.
void gain_scale(Frame& frame, const desk::ObjectiveRow& row, float x0, float x1, float middle) {
  const Palette& c = frame.palette();
  const bool all = row.right_now == row.item_count;
  const gfx::Color color = all ? c.right : c.wrong;
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
  LayoutPointer link;  ///< to the page that teaches it; null where all is right
  float height_px = 0;
};

ObjectiveWords lay_objective(Frame& frame, const desk::ObjectiveRow& row, float width_px) {
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
  words.height_px = std::max(52.0F, height + 16);
  return words;
}

void objective_row(Frame& frame, const desk::ObjectiveRow& row, const ObjectiveWords& words_of_row,
                   gfx::Point at, float width_px) {
  const Palette& c = frame.palette();
  const bool all = row.right_now == row.item_count;
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
  const float scale_x0 = at.x + width_px * 0.45F, scale_x1 = at.x + width_px * 0.63F;
  gain_scale(frame, row, scale_x0, scale_x1, middle);

  unicode::MessageArguments numbers{{"now", std::int64_t{row.right_now}},
                                    {"total", std::int64_t{row.item_count}}};
  if (row.right_before) numbers["before"] = std::int64_t{*row.right_before};
  const std::string counts = frame.tr(row.right_before ? "result.before-now" : "result.now", numbers);
  const LayoutPointer numbers_line = frame.lay({counts, Step::label, c.ink, text::Weight::regular, {}});
  const float numbers_x = at.x + width_px * 0.66F;
  frame.draw_line(numbers_line, numbers_x, middle);

  const float word_x = std::max(at.x + width_px * 0.81F, numbers_x + numbers_line->width_px() + 14);
  const std::string word = frame.tr(all ? "result.all-right" : "result.look-again");
  frame.icon(all ? "check" : "replay", {word_x + 10, middle}, 20, all ? c.right : c.wrong);
  const LayoutPointer words =
      frame.lay({word, Step::caption, all ? c.right : c.wrong, text::Weight::regular, {}},
                at.x + width_px - 8 - word_x - 26);
  frame.draw_line(words, word_x + 26, middle);
  SemanticsNode node{Role::text, {}, row.text, counts};
  node.rect = {at.x, at.y, at.x + width_px, at.y + height};
  frame.note(node);
}

float icon_line(Frame& frame, std::string_view icon, gfx::Color color, const std::string& sentence,
                gfx::Point at, float width_px) {
  const LayoutPointer words =
      frame.lay({sentence, Step::label, frame.palette().ink, text::Weight::regular, {}}, width_px - 34);
  frame.icon(icon, {at.x + 11, at.y + words->height_px() / 2}, 22, color);
  frame.draw(words, {at.x + 32, at.y});
  return words->height_px();
}

}  // namespace

void result_screen(ScreenContext& context, const desk::ResultView& view) {
  Frame& frame = context.frame;
  const Palette& c = frame.palette();
  const float draft = draft_line(context, measure::kTopBar);
  const gfx::Rect area{0, measure::kTopBar + draft, frame.width_px(),
                       frame.height_px() - measure::kBottomBar};
  ScrollArea scroll(frame, area, context.scroll);
  const float margin = side_margin(frame), width = frame.width_px() - 2 * margin;
  float y = scroll.top() + 18;
  const bool pre = view.kind == records::UnitKind::pre_test;
  if (pre) {
    // A pre-test is never passed or failed: no mark, and no right answers before the final test.
    y += banner(frame, "saved", c.primary, frame.tr("result.pre-title"), frame.tr("result.pre-sentence"),
                {margin, y}, width) +
         16;
  } else {
    unicode::MessageArguments numbers{{"percent", std::int64_t{view.percent}},
                                      {"needed", std::int64_t{view.percent_needed}}};
    if (view.percent_before) numbers["before"] = std::int64_t{*view.percent_before};
    y += banner(frame, view.passed ? "check" : "replay", view.passed ? c.right : c.wrong,
                frame.tr(view.passed ? "result.passed" : "result.not-yet", numbers),
                frame.tr(view.percent_before ? "result.needed-before" : "result.needed", numbers),
                {margin, y}, width) +
         16;
    const float top = y;
    const LayoutPointer head = frame.lay(
        {frame.tr("result.objectives"), Step::caption, c.ink_2, text::Weight::bold, {}}, width * 0.42F);
    const LayoutPointer before =
        frame.lay({frame.tr("result.before"), Step::caption, c.ink_2, text::Weight::bold, {}});
    const LayoutPointer now =
        frame.lay({frame.tr("result.now-word"), Step::caption, c.ink_2, text::Weight::bold, {}});
    std::vector<ObjectiveWords> rows;
    for (const desk::ObjectiveRow& row : view.objectives) rows.push_back(lay_objective(frame, row, width));
    const float head_height = std::max(36.0F, std::ceil(head->lines().front().ink.height()) + 14);
    float card_bottom = top + head_height + 2;
    for (const ObjectiveWords& row : rows) card_bottom += row.height_px;
    const float head_middle = top + head_height / 2;
    const gfx::Rect table{margin, top, margin + width, card_bottom};
    card(frame, table);
    frame.draw_line(head, margin + 16, head_middle);
    float x = margin + width * 0.45F;
    frame.ring({x + 6, head_middle}, 6.5F, c.ink_2, 2);
    x += 18 + frame.draw_line(before, x + 18, head_middle) + 22;
    frame.polygon({{x, head_middle + 8},
                   {x, head_middle - 5},
                   {x + 5, head_middle - 9},
                   {x + 10, head_middle - 5},
                   {x + 10, head_middle + 8}},
                  c.right);
    frame.draw_line(now, x + 16, head_middle);
    float bottom = top + head_height;
    frame.fill({margin + 1, bottom, margin + width - 1, bottom + 2}, c.edge);
    bottom += 2;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (i > 0) frame.fill({margin, bottom, margin + width, bottom + 1}, c.line);
      objective_row(frame, view.objectives[i], rows[i], {margin, bottom}, width);
      bottom += rows[i].height_px;
    }
    y = bottom + 14;
  }
  y += icon_line(frame, "saved", c.right, frame.tr("result.saved"), {margin, y}, width) + 6;
  y += icon_line(frame, "eye", c.ink_2, frame.tr("result.private"), {margin, y}, width) + 6;
  scroll.end(y + 16);
  const gfx::Rect bar = bottom_bar(context);
  const Button on{"next", frame.tr("result.go-on"), ButtonKind::primary, {}, "next"};
  const gfx::Size size = button_size(frame, on, 320);
  button(frame, on, {frame.width_px() - 16 - static_cast<float>(size.width_px), bar.y0 + 8},
         static_cast<float>(size.width_px));
  top_bar(context, {false, frame.tr("home.lessons"), view.title, true});
}

void export_screen(ScreenContext& context, const desk::ExportView& view) {
  Frame& frame = context.frame;
  const Palette& c = frame.palette();
  const gfx::Rect area{0, measure::kTopBar, frame.width_px(), frame.height_px()};
  ScrollArea scroll(frame, area, context.scroll);
  const float margin = side_margin(frame), width = std::min(720.0F, frame.width_px() - 2 * margin);
  float y = scroll.top() + 24;
  using desk::ExportState;
  if (view.state == ExportState::done) {
    std::string sentence =
        frame.tr("export.done-sentence", {{"count", std::int64_t{view.event_count}}, {"file", view.file}});
    if (view.removable) sentence += "\n" + frame.tr("export.remove-stick");
    y += banner(frame, "check", c.right, frame.tr("export.done"), sentence, {margin, y}, width);
  } else if (view.state == ExportState::failed) {
    y += banner(frame, "warn", c.wrong, frame.tr("export.failed"), frame.tr("export.failed-sentence"),
                {margin, y}, width);
  } else {
    y += banner(frame, "stick", c.primary, frame.tr("export.title"), frame.tr("export.explain"), {margin, y},
                width);
  }
  y += 20;
  bool first = view.state != ExportState::done;
  for (const desk::ExportPlace& place : view.places) {
    const std::string label = frame.tr(view.state == ExportState::working ? "export.working" : "export.to",
                                       {{"folder", place.folder.filename().string()}});
    const Button to{
        "export-to/" + place.folder.string(), label, first ? ButtonKind::primary : ButtonKind::secondary,
        place.removable ? "stick" : "folder", {},    view.state != ExportState::working};
    first = false;
    const gfx::Size size = button_size(frame, to, width);
    button(frame, to, {margin, y}, static_cast<float>(size.width_px));
    y += static_cast<float>(size.height_px) + measure::kGap;
  }
  y += icon_line(frame, "eye", c.ink_2, frame.tr("export.no-names"), {margin, y + 8}, width) + 16;
  scroll.end(y + 16);
  top_bar(context, {false, frame.tr("home.lessons"), frame.tr("export.title"), true});
}

}  // namespace waypost::ui
