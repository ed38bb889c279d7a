// SPDX-License-Identifier: Apache-2.0
// A module's units, and the fillings of an instrument.
#include <algorithm>
#include <cmath>

#include "ui/action_bar.hpp"
#include "ui/list_rows.hpp"
#include "ui/people_parts.hpp"
#include "ui/result_parts.hpp"
#include "ui/screens.hpp"
#include "ui/widgets.hpp"
#include "unicode/date.hpp"

namespace waypost::ui {
namespace {

using desk::Closed;
using desk::WorkState;
using records::UnitKind;

constexpr float kStripTextStart = 56;
constexpr float kStripWordsMin = 200;  ///< beside the buttons

std::string_view kind_key(UnitKind kind, bool instrument) {
  switch (kind) {
    case UnitKind::lesson: return instrument ? "unit.form" : "unit.lesson";
    case UnitKind::pre_test: return "unit.pre-test";
    case UnitKind::post_test: return "unit.post-test";
    case UnitKind::refresher: return "refresher.unit";
  }
  return {};
}

std::string unit_second_line(Frame& frame, const desk::UnitRow& unit, bool instrument) {
  switch (unit.closed) {
    case Closed::lessons_first: return frame.tr("unit.lessons-first");
    case Closed::lessons_begun: return frame.tr("unit.lessons-begun");
    case Closed::already_done: return frame.tr("unit.pre-done");
    case Closed::out_of_date: return frame.tr("unit.out-of-date");
    case Closed::requires_first:
      return frame.tr("unit.requires-first", {{"units", facts_in_line(frame, unit.missing)}});
    case Closed::no_attempt_left: return frame.tr("unit.no-attempt-left");
    case Closed::no: break;
  }
  std::string line = frame.tr(kind_key(unit.kind, instrument));
  if (unit.kind == UnitKind::refresher) return line;
  if (unit.begun_alone) return facts_in_line(frame, {line, frame.tr("together.begun-alone")});
  line = facts_in_line(frame, {line, frame.tr(state_look(frame.palette(), unit.state, instrument).key)});
  if (unit.kind == UnitKind::post_test && unit.attempts_left && unit.state != WorkState::passed) {
    const std::int64_t count = *unit.attempts_left;
    line = facts_in_line(frame, {line, frame.tr("unit.attempts-left", {{"count", count}})});
  }
  return line;
}

/// A unit with the way into it and, beside it, the way to its result. Gives the height.
float unit_card(Frame& frame, const desk::UnitRow& unit, bool instrument, bool next, gfx::Point at,
                float width_px) {
  const Palette& c = frame.palette();
  const StateLook look = state_look(c, unit.state, instrument);
  const bool open = unit.closed == Closed::no;
  const bool plain = unit.kind != UnitKind::lesson && look.icon == "book";
  const Row item{"unit/" + unit.path,
                 unit.kind == UnitKind::refresher ? "replay"
                 : plain                          ? "list"
                                                  : look.icon,
                 open || unit.state == WorkState::completed ? look.color : c.edge,
                 unit.title.empty() ? frame.tr("refresher.title") : unit.title,
                 unit_second_line(frame, unit, instrument),
                 c.ink_2,
                 open,
                 next};
  const Button result{"result/" + unit.path, frame.tr("unit.result"), ButtonKind::quiet, "eye"};
  const float result_width =
      unit.has_result ? static_cast<float>(button_size(frame, result, 220).width_px) + 8 : 0;
  const float row_end = at.x + width_px - result_width;
  const float height = row_height(frame, item, width_px - result_width - 110);
  const gfx::Rect rect{at.x, at.y, at.x + width_px, at.y + height};
  card(frame, rect, next);
  row(frame, item, {at.x, at.y, row_end, at.y + height}, row_end - 56);
  if (unit.has_result) {
    const float button_height = static_cast<float>(button_size(frame, result, 220).height_px);
    button(frame, result, {row_end, at.y + (height - button_height) / 2}, result_width - 8);
  }
  return height;
}

/// Earlier fillings, the latest first. Gives the height.
float fillings(Frame& frame, const desk::InstrumentView& view, gfx::Point at, float width_px) {
  const Palette& c = frame.palette();
  float y = at.y + 12;
  const char* none_key = view.anonymous ? "instrument.anonymous" : "instrument.never";
  y += paragraph(frame,
                 {frame.tr(view.fillings.empty() ? none_key : "instrument.earlier"),
                  view.fillings.empty() ? Step::label : Step::title,
                  c.ink,
                  view.fillings.empty() ? text::Weight::regular : text::Weight::bold,
                  {}},
                 {at.x, y}, width_px) +
       8;
  for (const desk::FillingRow& filling : view.fillings) {
    const std::string day =
        facts_in_line(frame, {unicode::format_day(filling.day, frame.language()), filling.about});
    const Row item{filling.press, "eye", c.ink_2, day, filling.title, c.ink_2};
    const float height = row_height(frame, item, width_px - 110);
    const gfx::Rect rect{at.x, y, at.x + width_px, y + height};
    card(frame, rect);
    row(frame, item, rect, rect.x1 - 56);
    y += height + measure::kGap;
  }
  return y - at.y;
}

/// The strip's words as they stand in a width.
struct StripWords {
  LayoutPointer names, rule;
  float width_px = 0;
  float height_px = 0;
};

StripWords strip_words(Frame& frame, const std::string& names, const std::string& rule, float width_px) {
  const Palette& c = frame.palette();
  StripWords words;
  words.width_px = width_px;
  words.names = frame.lay({names, Step::label, c.ink, text::Weight::bold, {}}, width_px);
  words.rule = frame.lay({rule, Step::caption, c.ink_2, text::Weight::regular, {}}, width_px);
  words.height_px = words.names->height_px() + 4 + words.rule->height_px();
  return words;
}

/// Who reads together, with the ways to change and to end it: beside the words where that takes less height,
/// else under them. Gives the height.
float together_strip(Frame& frame, const desk::ModuleView& view, gfx::Point at, float width_px) {
  std::string names;
  // A dot ends a line rather than to begin one.
  for (const std::string& name : view.together) names += (names.empty() ? "" : "\u00A0· ") + isolated(name);
  const std::string who = frame.tr("together.names", {{"names", names}});
  const std::string rule = frame.tr(view.pre_test_first ? "together.pre-test-first" : "together.tests-alone");
  const std::vector<Button> buttons{
      {"together", frame.tr("together.change"), ButtonKind::secondary, "people"},
      {"together-end", frame.tr("together.end"), ButtonKind::secondary, "person"}};
  const float x = at.x + kStripTextStart, inner = width_px - kStripTextStart - 16;
  float buttons_width = -measure::kGap, button_height = 0;
  for (const Button& each : buttons) {
    const gfx::Size size = button_size(frame, each, inner);
    buttons_width += static_cast<float>(size.width_px) + measure::kGap;
    button_height = std::max(button_height, static_cast<float>(size.height_px));
  }
  const float rows_height = buttons_width <= inner ? button_height : 2 * button_height + measure::kGap;
  StripWords words = strip_words(frame, who, rule, inner);
  float inner_height = words.height_px + 10 + rows_height;
  bool beside = false;
  if (inner - buttons_width - 16 >= kStripWordsMin) {
    const StripWords narrow = strip_words(frame, who, rule, inner - buttons_width - 16);
    const float height = std::max(narrow.height_px, button_height);
    beside = height < inner_height;
    if (beside) words = narrow, inner_height = height;
  }
  const gfx::Rect rect{at.x, at.y, at.x + width_px, at.y + std::ceil(inner_height) + 24};
  card(frame, rect);
  const float y = beside ? std::round((rect.y0 + rect.y1 - words.height_px) / 2) : rect.y0 + 12;
  frame.icon("people", {rect.x0 + kStripTextStart / 2, y + first_line_middle(words.names)}, 24,
             frame.palette().primary);
  frame.draw(words.names, {x, y});
  frame.draw(words.rule, {x, y + words.names->height_px() + 4});
  SemanticsNode node{Role::status, "reading-together", who, rule};
  node.rect = {x, y, x + words.width_px, y + words.height_px};
  frame.note(node);
  const gfx::Point buttons_at =
      beside ? gfx::Point{x + words.width_px + 16, (rect.y0 + rect.y1 - button_height) / 2}
             : gfx::Point{x, y + words.height_px + 10};
  // What is a whole number of pixels wide on its own may be a hair wider in a row.
  button_rows(frame, buttons, buttons_at, beside ? buttons_width + 1 : inner);
  return rect.height();
}

std::string_view go_on_key(const desk::ModuleView& view, const desk::UnitRow& next) {
  if (next.state == WorkState::in_progress) return "home.continue";
  return view.instrument ? "instrument.fill" : "unit.begin";
}

/// One way on, and until somebody reads along the way to gather.
ActionBar module_bar(Frame& frame, const desk::ModuleView& view) {
  ActionBar bar;
  if (view.can_gather && view.together.empty())
    bar.start = Button{"together", frame.tr("together.read"), ButtonKind::secondary, "people"};
  const auto next = std::find_if(view.units.begin(), view.units.end(),
                                 [&](const desk::UnitRow& unit) { return unit.path == view.next_unit; });
  if (next != view.units.end())
    bar.end = Button{"next", frame.tr(go_on_key(view, *next)), ButtonKind::primary, {}, "next"};
  return bar;
}

}  // namespace

void module_screen(ScreenContext& context, const desk::ModuleView& view) {
  Frame& frame = context.frame;
  const Palette& c = frame.palette();
  const ActionBar bar = module_bar(frame, view);
  const float draft = docked_draft_line(context);
  const gfx::Rect area{0, measure::kTopBar + draft, frame.width_px(),
                       frame.height_px() - action_bar_height(frame, bar)};
  ScrollArea scroll(frame, area, context.scroll);
  const float margin = side_margin(frame), width = frame.width_px() - 2 * margin;
  float y = scroll.top() + 20 + scrolled_draft_line(context, scroll.top());
  y += headline(frame, view.title, view.summary, {margin, y}, width) + 16;
  if (view.may_skip_lessons) {
    const float words_x = margin + 32;
    const float height =
        paragraph(frame, {frame.tr("module.may-skip"), Step::label, c.right, text::Weight::bold, {}},
                  {words_x, y}, width - 32);
    frame.icon("check", {margin + 11, y + height / 2}, 22, c.right);
    y += height + 12;
  }
  if (!view.together.empty()) y += together_strip(frame, view, {margin, y}, width) + 16;
  for (const desk::UnitRow& unit : view.units) {
    y +=
        unit_card(frame, unit, view.instrument.has_value(), unit.path == view.next_unit, {margin, y}, width) +
        measure::kGap;
  }
  if (view.instrument) y += fillings(frame, *view.instrument, {margin, y}, width);
  if (view.asks_feedback) y += 8 + feedback_button(frame, {margin, y + 8}, width);
  scroll.end(y + 16, frame.palette().ground);
  action_bar(context, bar);
  top_bar(context, {false, frame.tr("home.lessons"), view.title, true});
}

}  // namespace waypost::ui
