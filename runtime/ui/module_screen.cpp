// SPDX-License-Identifier: Apache-2.0
// A module's units, and the fillings of an instrument.
#include <algorithm>

#include "ui/list_rows.hpp"
#include "ui/screens.hpp"
#include "ui/widgets.hpp"
#include "unicode/date.hpp"

namespace waypost::ui {
namespace {

using desk::Closed;
using desk::WorkState;
using records::UnitKind;

std::string joined(const std::vector<std::string>& titles) {
  std::string all;
  for (const std::string& title : titles) all += (all.empty() ? "" : " · ") + title;
  return all;
}

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
    case Closed::requires_first: return frame.tr("unit.requires-first", {{"units", joined(unit.missing)}});
    case Closed::no_attempt_left: return frame.tr("unit.no-attempt-left");
    case Closed::no: break;
  }
  std::string line = frame.tr(kind_key(unit.kind, instrument));
  if (unit.kind == UnitKind::refresher) return line;
  line += " · " + frame.tr(state_look(frame.palette(), unit.state, instrument).key);
  if (unit.kind == UnitKind::post_test && unit.attempts_left && unit.state != WorkState::passed) {
    line += " · " + frame.tr("unit.attempts-left", {{"count", std::int64_t{*unit.attempts_left}}});
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
    std::string day = unicode::format_day(filling.day, frame.language());
    if (!filling.about.empty()) day += " · " + filling.about;
    const Row item{filling.press, "eye", c.ink_2, day, filling.title, c.ink_2};
    const float height = row_height(frame, item, width_px - 110);
    const gfx::Rect rect{at.x, y, at.x + width_px, y + height};
    card(frame, rect);
    row(frame, item, rect, rect.x1 - 56);
    y += height + measure::kGap;
  }
  return y - at.y;
}

std::string_view go_on_key(const desk::ModuleView& view, const desk::UnitRow& next) {
  if (next.state == WorkState::in_progress) return "home.continue";
  return view.instrument ? "instrument.fill" : "unit.begin";
}

}  // namespace

void module_screen(ScreenContext& context, const desk::ModuleView& view) {
  Frame& frame = context.frame;
  const Palette& c = frame.palette();
  const float draft = draft_line(context, measure::kTopBar);
  const gfx::Rect area{0, measure::kTopBar + draft, frame.width_px(),
                       frame.height_px() - (view.next_unit.empty() ? 0 : measure::kBottomBar)};
  ScrollArea scroll(frame, area, context.scroll);
  const float margin = side_margin(frame), width = frame.width_px() - 2 * margin;
  float y = scroll.top() + 20;
  y += headline(frame, view.title, view.summary, {margin, y}, width) + 16;
  if (view.may_skip_lessons) {
    const float words_x = margin + 32;
    const float height =
        paragraph(frame, {frame.tr("module.may-skip"), Step::label, c.right, text::Weight::bold, {}},
                  {words_x, y}, width - 32);
    frame.icon("check", {margin + 11, y + height / 2}, 22, c.right);
    y += height + 12;
  }
  for (const desk::UnitRow& unit : view.units) {
    y +=
        unit_card(frame, unit, view.instrument.has_value(), unit.path == view.next_unit, {margin, y}, width) +
        measure::kGap;
  }
  if (view.instrument) y += fillings(frame, *view.instrument, {margin, y}, width);
  scroll.end(y + 16);
  const auto next = std::find_if(view.units.begin(), view.units.end(),
                                 [&](const desk::UnitRow& unit) { return unit.path == view.next_unit; });
  if (next != view.units.end()) {
    const gfx::Rect bar = bottom_bar(context);
    const Button go{"next", frame.tr(go_on_key(view, *next)), ButtonKind::primary, {}, "next"};
    const gfx::Size size = button_size(frame, go, 320);
    button(frame, go, {frame.width_px() - 16 - static_cast<float>(size.width_px), bar.y0 + 8},
           static_cast<float>(size.width_px));
  }
  top_bar(context, {false, frame.tr("home.lessons"), view.title, true});
}

}  // namespace waypost::ui
