// SPDX-License-Identifier: Apache-2.0
// The bars that screens share.
#include <algorithm>
#include <cmath>
#include <limits>

#include "ui/home_tabs.hpp"
#include "ui/screens.hpp"
#include "ui/widgets.hpp"

namespace waypost::ui {
namespace {

constexpr float kOfficeWidthMin = 60;  ///< less would say nothing but dots
constexpr float kNameWidthMax = 150;
constexpr float kDraftWordsStart = 46;

constexpr float kEndMargin = 12;
constexpr float kNameWidthMin = 40;
constexpr float kMarkEnd = 16 + 28 + 12;

/// Room for an icon before words on the dark bar, and at both ends.
constexpr float kHeadButtonExtra = 31 + 16;

float head_button_width(const LayoutPointer& words) {
  return std::max(44.0F, words->width_px() + kHeadButtonExtra);
}

/// What stands at the end of the bar: letters, language, who is there; or, where the bar has no room for
/// words, one button that leads to them.
struct BarEnd {
  std::vector<MenuItem> ways;
  std::vector<LayoutPointer> words;  ///< of each way; none in a narrow bar
  float start_x = 0;
};

BarEnd lay_bar_end(ScreenContext& context, bool person) {
  Frame& frame = context.frame;
  const Palette& c = frame.palette();
  BarEnd end;
  end.ways = {{"settings", "size", frame.tr("settings.name")},
              {"language", "lang", frame.tr("language.name")}};
  if (person && !context.view.learner_name.empty())
    end.ways.push_back({"sign-out", "person", frame.tr("home.sign-out"), context.view.learner_name});
  end.start_x = frame.width_px() - kEndMargin;
  if (frame.is_narrow()) {
    end.start_x -= 44;
    return end;
  }
  for (const MenuItem& way : end.ways) {
    // A long name must not push the title out: it is shown shortened, whole in the semantics tree.
    const bool is_name = !way.value.empty();
    const float room = end.start_x - kMarkEnd - kHeadButtonExtra;
    end.words.push_back(is_name ? frame.lay({way.value, Step::label, c.on_head, text::Weight::regular, {}},
                                            std::clamp(room, kNameWidthMin, kNameWidthMax),
                                            text::Alignment::start, 1)
                                : frame.lay({way.label, Step::label, c.on_head, text::Weight::regular, {}}));
    end.start_x -= head_button_width(end.words.back()) + 8;
  }
  end.start_x += 8;
  return end;
}

/// A word with an icon on the dark bar, on the baseline of `row`; placed from its end. Gives the logical x
/// where it begins.
float head_button(Frame& frame, const MenuItem& way, const LayoutPointer& words, float end_x,
                  const std::vector<LayoutPointer>& row) {
  const Palette& c = frame.palette();
  const gfx::Rect rect{end_x - head_button_width(words), 4, end_x, measure::kTopBar - 4};
  SemanticsNode node{Role::button, way.id, way.label, way.value};
  node.rect = rect;
  const Frame::Touch touch = frame.control(node);
  if (touch.held) frame.fill(rect, c.pressed, measure::kRadius);
  frame.icon(way.icon, {rect.x0 + 8 + 11, measure::kTopBar / 2}, 22, c.on_head);
  frame.draw_line(words, rect.x0 + 8 + 22 + 9, measure::kTopBar / 2, row);
  if (touch.focused) frame.focus_ring({rect.x0, rect.y0 + 3, rect.x1, rect.y1 - 3}, measure::kRadius);
  return rect.x0;
}

/// Where the bar has no room for words they are one press away.
void menu_button(Frame& frame, float end_x) {
  const gfx::Rect rect{end_x - 44, 4, end_x, measure::kTopBar - 4};
  SemanticsNode node{Role::button, "menu", frame.tr("menu.open")};
  node.rect = rect;
  const Frame::Touch touch = frame.control(node);
  if (touch.held) frame.fill(rect, frame.palette().pressed, measure::kRadius);
  frame.icon("list", {(rect.x0 + rect.x1) / 2, measure::kTopBar / 2}, 24, frame.palette().on_head);
  if (touch.focused) frame.focus_ring({rect.x0, rect.y0 + 3, rect.x1, rect.y1 - 3}, measure::kRadius);
}

void draw_bar_end(ScreenContext& context, const BarEnd& bar_end, const std::vector<LayoutPointer>& row) {
  Frame& frame = context.frame;
  float end = frame.width_px() - kEndMargin;
  if (bar_end.words.empty()) {
    menu_button(frame, end);
    context.menu = bar_end.ways;
    return;
  }
  for (std::size_t i = bar_end.ways.size(); i-- > 0;)
    end = head_button(frame, bar_end.ways[i], bar_end.words[i], end, row) - 8;
}

}  // namespace

float side_margin(const Frame& frame) {
  const float margin = frame.width_px() < measure::kNarrowBelow ? measure::kNarrowMargin : measure::kMargin;
  // Margins stay as they are where letters grow: the words need the room.
  return std::max(margin / frame.zoom(), (frame.width_px() - measure::kPageWidthMax) / 2 + margin);
}

float tabs_under_bar(ScreenContext& context, const TopBar& bar, float top) {
  if (bar.tab.empty()) return 0;
  const BarEnd end = lay_bar_end(context, bar.person);
  const HomeTabs tabs = lay_home_tabs(context, kMarkEnd, end.start_x - 8, top);
  if (tabs.rows_height_px > 0) home_tabs(context, bar.tab, tabs, top);
  context.scroll.band_bottom_px = top + tabs.rows_height_px;
  return tabs.rows_height_px;
}

void top_bar(ScreenContext& context, const TopBar& bar) {
  Frame& frame = context.frame;
  const Palette& c = frame.palette();
  const float middle = measure::kTopBar / 2;
  const BarEnd bar_end = lay_bar_end(context, bar.person);
  const float end = bar_end.start_x - 8;
  frame.fill({0, 0, frame.width_px(), measure::kTopBar}, c.head);
  if (frame.theme() == Theme::contrast)
    frame.fill({0, measure::kTopBar - 2, frame.width_px(), measure::kTopBar}, c.on_head);
  if (!bar.tab.empty()) {
    mark(frame, {16, middle - 14, 16 + 28, middle + 14}, c.on_head, c.here);
    HomeTabs tabs = lay_home_tabs(context, kMarkEnd, end);
    std::vector<LayoutPointer> row = bar_end.words;
    if (tabs.rows_height_px == 0) {
      tabs.beside = bar_end.words;
      home_tabs(context, bar.tab, tabs);
      for (const HomeTab& tab : tabs.tabs) row.push_back(home_tab_words(frame, tab, tab.id == bar.tab));
    }
    draw_bar_end(context, bar_end, row);
    return;
  }
  float x = 16;
  if (bar.mark) {
    mark(frame, {x, middle - 14, x + 28, middle + 14}, c.on_head, c.here);
    x += 28 + 12;
    const LayoutPointer wordmark = frame.lay({"Waypost", Step::label, c.on_head, text::Weight::bold, "en"});
    x += frame.draw_line(wordmark, x, middle) + 16;
    if (!bar.office.empty() && end - x > kOfficeWidthMin) {
      const LayoutPointer office = frame.lay({bar.office, Step::label, c.on_head, text::Weight::regular, {}},
                                             end - x - 8, text::Alignment::start, 1);
      frame.draw_line(office, x, middle);
      SemanticsNode node{Role::text, {}, bar.office};
      node.rect = {x, 8, end - 8, measure::kTopBar - 8};
      frame.note(node);
    }
  }
  const bool arrow_alone = frame.is_narrow() && !bar.title.empty();
  const LayoutPointer back = frame.lay(
      {arrow_alone ? std::string() : bar.back_label, Step::label, c.on_head, text::Weight::regular, {}});
  const Words title_words{bar.title, Step::label, c.on_head, text::Weight::bold, {}};
  std::vector<LayoutPointer> row = bar_end.words;
  row.insert(row.end(), {back, frame.lay(title_words)});
  draw_bar_end(context, bar_end, row);
  if (!bar.back_label.empty()) {
    const gfx::Rect rect{x - 8, 4, std::max(x + 36, x + 28 + back->width_px() + 8), measure::kTopBar - 4};
    SemanticsNode node{Role::button, "back", bar.back_label};
    node.rect = rect;
    const Frame::Touch touch = frame.control(node);
    if (touch.held) frame.fill(rect, c.pressed, measure::kRadius);
    frame.icon("back", {x + 11, middle}, 22, c.on_head);
    frame.draw_line(back, x + 28, middle, row);
    if (touch.focused) frame.focus_ring({rect.x0, rect.y0 + 3, rect.x1, rect.y1 - 3}, measure::kRadius);
    x = rect.x1 + 8;
    frame.fill({x, 12, x + 1, measure::kTopBar - 12}, c.edge);
    x += 16;
  }
  if (!bar.title.empty()) {
    const LayoutPointer title =
        frame.lay(title_words, std::max(60.0F, end - x - 8), text::Alignment::start, 1);
    frame.draw_line(title, x, middle, row);
    SemanticsNode node{Role::heading, {}, bar.title};
    node.rect = {x, 8, end, measure::kTopBar - 8};
    frame.note(node);
  }
}

float draft_line(ScreenContext& context, float top) {
  Frame& frame = context.frame;
  const desk::ScreenView& view = context.view;
  if (!view.content_is_draft && !view.content_untranslated) return 0;
  const Palette& c = frame.palette();
  const std::string sentence =
      frame.tr(view.content_untranslated ? "draft.not-translated" : "draft.sentence");
  const LayoutPointer key = frame.lay({"F4", Step::caption, c.care, text::Weight::bold, "en"});
  const LayoutPointer toggle =
      frame.lay({frame.tr(view.showing_source ? "draft.translation" : "draft.source"),
                 Step::caption,
                 c.care,
                 text::Weight::bold,
                 {}});
  const float key_width = key->width_px() + 14;
  const float toggle_x = frame.width_px() - 16 - key_width - 8 - toggle->width_px();
  // That it is a draft is said whole; where the way to the source text takes the room, its key stands for it.
  const auto lay_words = [&](float width_px, int lines_max) {
    return frame.lay({sentence, Step::label, c.care, text::Weight::regular, {}}, width_px,
                     text::Alignment::start, lines_max);
  };
  const float whole_px = lay_words(std::numeric_limits<float>::infinity(), 0)->width_px();
  const bool with_toggle = kDraftWordsStart + whole_px + 16 <= toggle_x;
  const float end = with_toggle ? toggle_x : frame.width_px() - 16 - key_width;
  const LayoutPointer words = lay_words(end - 16 - kDraftWordsStart, 0);
  const float height = std::max(measure::kDraftLine, std::ceil(words->height_px()) + 10);

  const gfx::Rect line{0, top, frame.width_px(), top + height};
  const float middle = (line.y0 + line.y1) / 2;
  SemanticsNode node{Role::button, "source", sentence, frame.tr("draft.source")};
  node.selected = view.showing_source;
  node.rect = line;
  const Frame::Touch touch = frame.control(node);
  frame.fill(line, c.care_fill);
  frame.fill({0, line.y1 - 1, frame.width_px(), line.y1}, c.care_line);
  frame.icon("draft", {26, middle}, 20, c.care);
  const float key_x = frame.width_px() - 16 - key_width;
  frame.stroke({key_x, middle - 12, key_x + key_width, middle + 12}, c.care, 1, measure::kSmallRadius);
  frame.draw_line(key, key_x + 7, middle);
  if (with_toggle) frame.draw_line(toggle, toggle_x, middle);
  const float x = kDraftWordsStart + frame.draw_line(words, kDraftWordsStart, middle) + 10;
  const LayoutPointer english =
      frame.lay({"Draft, not yet checked", Step::caption, c.care, text::Weight::regular, "en"});
  if (x + 11 + english->width_px() < end - 16) {
    frame.fill({x, middle - 11, x + 1, middle + 11}, c.care_line);
    frame.draw_line(english, x + 10, middle);
  }
  if (touch.focused)
    frame.focus_ring({line.x0 + 6, line.y0 + 6, line.x1 - 6, line.y1 - 6}, measure::kSmallRadius);
  return height;
}

float docked_draft_line(ScreenContext& context) {
  return context.frame.height_px() < measure::kLowBelow ? 0 : draft_line(context, measure::kTopBar);
}

float scrolled_draft_line(ScreenContext& context, float top) {
  const float height = context.frame.height_px() < measure::kLowBelow ? draft_line(context, top) : 0;
  context.scroll.band_bottom_px = top + height;
  return height;
}

gfx::Rect bottom_bar(ScreenContext& context, float height_px) {
  Frame& frame = context.frame;
  const gfx::Rect bar{0, frame.height_px() - height_px, frame.width_px(), frame.height_px()};
  frame.fill(bar, frame.palette().bar);
  frame.fill({0, bar.y0, bar.x1, bar.y0 + 1}, frame.palette().line);
  return bar;
}

}  // namespace waypost::ui
