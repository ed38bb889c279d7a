// SPDX-License-Identifier: Apache-2.0
// Who are you, enrolling, the library, a module's units, language, problems.
#include <algorithm>
#include <cmath>

#include "ui/screens.hpp"
#include "ui/widgets.hpp"

namespace waypost::ui {
namespace {

using desk::WorkState;

float content_end(Frame& frame) { return frame.width_px() - side_margin(frame); }

/// A display line with a second line under it. Gives the height.
float headline(Frame& frame, const std::string& title, const std::string& below, gfx::Point at,
               float width_px) {
  const Palette& c = frame.palette();
  const LayoutPointer head = frame.lay({title, Step::display, c.ink, text::Weight::bold, {}}, width_px);
  frame.draw(head, at);
  SemanticsNode node{Role::heading, {}, title};
  node.rect = {at.x, at.y, at.x + width_px, at.y + head->height_px()};
  frame.note(node);
  float height = head->height_px();
  if (!below.empty()) {
    const LayoutPointer line = frame.lay({below, Step::label, c.ink_2, text::Weight::regular, {}}, width_px);
    frame.draw(line, {at.x, at.y + height + 6});
    SemanticsNode text{Role::text, {}, below};
    text.rect = {at.x, at.y + height + 6, at.x + width_px, at.y + height + 6 + line->height_px()};
    frame.note(text);
    height += 6 + line->height_px();
  }
  return height;
}

/// The first letter of a name, marks and stacks included.
std::string first_cluster(Frame& frame, const std::string& name) {
  const std::vector<std::size_t>& stops =
      frame.lay({name, Step::label, {}, text::Weight::bold, {}})->caret_stops();
  return stops.size() > 1 ? name.substr(0, stops[1]) : name;
}

/// A row of a list that can be pressed: card look, chevron at the end.
struct Row {
  std::string id;
  std::string_view icon;
  gfx::Color icon_color;
  std::string title;
  std::string second;
  gfx::Color second_color;
  bool enabled = true;
  bool chosen = false;
};

float row_height(Frame& frame, const Row& row, float width_px) {
  const LayoutPointer title = frame.lay({row.title, Step::label, {}, text::Weight::bold, {}}, width_px);
  float height = title->height_px();
  if (!row.second.empty()) {
    height += frame.lay({row.second, Step::caption, {}, text::Weight::regular, {}}, width_px)->height_px();
  }
  return std::max(60.0F, std::ceil(height) + 16);
}

void row(Frame& frame, const Row& row, const gfx::Rect& rect, float text_end) {
  const Palette& c = frame.palette();
  SemanticsNode node{Role::list_item, row.id, row.title, row.second, row.enabled};
  node.rect = rect;
  const Frame::Touch touch = frame.control(node);
  if (touch.held) frame.fill({rect.x0 + 1, rect.y0 + 1, rect.x1 - 1, rect.y1 - 1}, c.tint, measure::kRadius);
  const float middle = (rect.y0 + rect.y1) / 2;
  float x = rect.x0 + (row.chosen ? 26.0F : 16.0F);
  if (row.chosen) here_triangle(frame, {rect.x0 + 8, middle}, 14);
  frame.icon(row.icon, {x + 12, middle}, 24, row.icon_color);
  x += 24 + 14;
  const float width = text_end - x;
  const LayoutPointer title =
      frame.lay({row.title, Step::label, row.enabled ? c.ink : c.ink_2, text::Weight::bold, {}}, width);
  LayoutPointer second;
  float height = title->height_px();
  if (!row.second.empty()) {
    second = frame.lay({row.second, Step::caption, row.second_color, text::Weight::regular, {}}, width);
    height += second->height_px();
  }
  const float y = std::round(middle - height / 2);
  frame.draw(title, {x, y});
  if (second) frame.draw(second, {x, y + title->height_px()});
  if (row.enabled) frame.icon("next", {rect.x1 - 24, middle}, 22, c.ink_2);
  if (touch.focused) frame.focus_ring({rect.x0 + 4, rect.y0 + 4, rect.x1 - 4, rect.y1 - 4}, measure::kRadius);
}

struct StateLook {
  std::string_view icon;
  gfx::Color color;
  std::string_view key;
};

StateLook state_look(const Palette& c, WorkState state) {
  switch (state) {
    case WorkState::not_started: return {"book", c.primary, "state.not-started"};
    case WorkState::in_progress: return {"book", c.primary, "state.in-progress"};
    case WorkState::completed: return {"check", c.right, "state.completed"};
    case WorkState::passed: return {"check", c.right, "state.passed"};
    case WorkState::failed: return {"replay", c.wrong, "state.failed"};
    case WorkState::unavailable: return {"warn", c.wrong, "state.unavailable"};
  }
  return {};
}

}  // namespace

void who_screen(ScreenContext& context) {
  Frame& frame = context.frame;
  const Palette& c = frame.palette();
  const auto& view = std::get<desk::WhoView>(context.view.content);
  const gfx::Rect area{0, measure::kTopBar, frame.width_px(), frame.height_px()};
  ScrollArea scroll(frame, area, context.scroll);
  const float margin = side_margin(frame), width = frame.width_px() - 2 * margin;
  float y = scroll.top() + 24;
  y += headline(frame, frame.tr("who.title"), frame.tr(view.learners.empty() ? "who.nobody" : "who.choose"),
                {margin, y}, width);
  y += 20;
  const float column = (width - measure::kGap) / 2;
  for (std::size_t i = 0; i < view.learners.size(); ++i) {
    const desk::LearnerRow& learner = view.learners[i];
    const float x = margin + (i % 2 == 0 ? 0 : column + measure::kGap);
    const gfx::Rect rect{x, y, x + column, y + 60};
    SemanticsNode node{Role::list_item, "learner/" + learner.id, learner.name};
    node.rect = rect;
    const Frame::Touch touch = frame.control(node);
    card(frame, rect, touch.held || touch.hovered);
    frame.disc({rect.x0 + 34, y + 30}, 18, c.bar);
    const LayoutPointer letter =
        frame.lay({first_cluster(frame, learner.name), Step::label, c.ink, text::Weight::bold, {}});
    frame.draw_letter(letter, {rect.x0 + 34, y + 30});
    const LayoutPointer name = frame.lay({learner.name, Step::body, c.ink, text::Weight::regular, {}},
                                         column - 80, text::Alignment::start, 1);
    frame.draw_line(name, rect.x0 + 64, y + 30);
    if (touch.focused) frame.focus_ring(rect, measure::kRadius);
    if (i % 2 == 1 || i + 1 == view.learners.size()) y += 60 + measure::kGap;
  }
  y += 8;
  const Button new_learner{"new-learner", frame.tr("who.new"),
                           view.learners.empty() ? ButtonKind::primary : ButtonKind::secondary, "plus"};
  const gfx::Size size = button_size(frame, new_learner, width);
  button(frame, new_learner, {margin, y}, static_cast<float>(size.width_px));
  y += static_cast<float>(size.height_px) + 24;
  scroll.end(y);
  top_bar(context, {true, {}, {}, false});
}

void enrol_screen(ScreenContext& context, const desk::EnrolView& view) {
  Frame& frame = context.frame;
  const Palette& c = frame.palette();
  const gfx::Rect area{0, measure::kTopBar, frame.width_px(), frame.height_px() - measure::kBottomBar};
  ScrollArea scroll(frame, area, context.scroll);
  const float margin = side_margin(frame), width = std::min(560.0F, frame.width_px() - 2 * margin);
  float y = scroll.top() + 24;
  y += headline(frame, frame.tr("enrol.title"), frame.tr("enrol.explain"), {margin, y}, width) + 24;
  y += text_field(frame, "name", context.name_field, frame.tr("enrol.name"), {margin, y}, width) + 12;
  const LayoutPointer stays =
      frame.lay({frame.tr("enrol.name-stays"), Step::caption, c.ink_2, text::Weight::regular, {}}, width);
  frame.draw(stays, {margin, y});
  y += stays->height_px() + 24;
  if (view.saving == session::Saving::failed) {
    const LayoutPointer failed =
        frame.lay({frame.tr("problem.not-saved"), Step::label, c.wrong, text::Weight::bold, {}}, width);
    frame.draw(failed, {margin, y});
    y += failed->height_px() + 12;
  }
  scroll.end(y);
  const gfx::Rect bar = bottom_bar(context);
  const bool saving = view.saving == session::Saving::saving;
  const Button enrol{"enrol",
                     frame.tr(saving ? "page.saving" : "enrol.go"),
                     ButtonKind::primary,
                     {},
                     "next",
                     view.can_enrol && !saving};
  const gfx::Size size = button_size(frame, enrol, 320);
  button(frame, enrol, {frame.width_px() - 16 - static_cast<float>(size.width_px), bar.y0 + 8},
         static_cast<float>(size.width_px));
  if (!view.can_enrol) {
    const LayoutPointer missing =
        frame.lay({frame.tr("enrol.missing"), Step::caption, c.ink_2, text::Weight::regular, {}},
                  frame.width_px() - static_cast<float>(size.width_px) - 60);
    frame.draw_line(missing, 16, (bar.y0 + bar.y1) / 2);
  }
  top_bar(context, {false, frame.tr("who.back"), frame.tr("enrol.title"), false});
}

void library_screen(ScreenContext& context, const desk::LibraryView& view) {
  Frame& frame = context.frame;
  const Palette& c = frame.palette();
  const gfx::Rect area{0, measure::kTopBar, frame.width_px(), frame.height_px()};
  ScrollArea scroll(frame, area, context.scroll);
  const float margin = side_margin(frame), end = content_end(frame);
  float y = scroll.top() + 16;
  if (view.go_on) {
    const desk::ContinueCard& go_on = *view.go_on;
    const Button resume{"continue", frame.tr("home.continue"), ButtonKind::primary, {}, "next"};
    const gfx::Size size = button_size(frame, resume, 260);
    const float text_width = end - margin - 36;
    const LayoutPointer head = frame.lay(
        {frame.tr("home.where-you-were"), Step::label, c.primary, text::Weight::bold, {}}, text_width);
    const LayoutPointer module =
        frame.lay({go_on.module_title, Step::title, c.ink, text::Weight::bold, {}}, text_width);
    const std::string place =
        frame.tr(go_on.kind == records::UnitKind::lesson ? "home.page-of" : "home.question-of",
                 {{"number", std::int64_t{go_on.page_number}},
                  {"count", std::int64_t{go_on.page_count}},
                  {"unit", go_on.unit_title}});
    const LayoutPointer where =
        frame.lay({place, Step::label, c.ink_2, text::Weight::regular, {}}, text_width);
    const float height = 18 + head->height_px() + module->height_px() + where->height_px() + 8 +
                         static_cast<float>(size.height_px) + 16;
    card(frame, {margin, y, end, y + height}, true);
    float line = y + 18;
    here_triangle(frame, {margin + 18, line + head->height_px() / 2}, 16);
    frame.draw(head, {margin + 38, line});
    line += head->height_px();
    frame.draw(module, {margin + 18, line});
    line += module->height_px();
    frame.draw(where, {margin + 18, line});
    line += where->height_px() + 8;
    posts(frame, {margin + 18, line + static_cast<float>(size.height_px) / 2}, go_on.page_number,
          go_on.page_count);
    button(frame, resume, {end - 18 - static_cast<float>(size.width_px), line},
           static_cast<float>(size.width_px));
    y += height + 20;
  }
  const LayoutPointer all =
      frame.lay({frame.tr("home.all"), Step::title, c.ink, text::Weight::bold, {}}, end - margin);
  frame.draw(all, {margin, y});
  y += all->height_px() + 8;
  if (view.modules.empty()) {
    const LayoutPointer none =
        frame.lay({frame.tr("home.no-modules"), Step::body, c.ink, text::Weight::regular, {}}, end - margin);
    frame.draw(none, {margin, y});
    y += none->height_px();
  }
  for (const desk::ModuleRow& module : view.modules) {
    const StateLook look = state_look(c, module.state);
    const bool open = module.state != WorkState::unavailable;
    Row item{"module/" + module.id, look.icon, look.color, module.title, {}, open ? c.ink_2 : c.wrong, open};
    if (open && module.minutes > 0) {
      item.second = frame.tr("home.minutes", {{"minutes", std::int64_t{module.minutes}}});
    }
    if (!open) item.second = frame.tr("home.cannot-open");
    if (!open && !module.error.empty()) item.second += "\n" + module.error.substr(0, module.error.find('\n'));
    const float text_end = end - (open ? 330.0F : 40.0F);
    const float height = row_height(frame, item, text_end - margin - 54);
    const gfx::Rect rect{margin, y, end, y + height};
    card(frame, rect);
    row(frame, item, rect, text_end);
    if (open) {
      const float middle = y + height / 2;
      const gfx::Rect bar{end - 170, middle - 14, end - 50, middle - 2};
      const float share = module.units_total == 0 ? 0
                                                  : static_cast<float>(module.units_done) /
                                                        static_cast<float>(module.units_total);
      const bool done = module.state == WorkState::passed || module.state == WorkState::completed;
      if (share > 0)
        frame.fill({bar.x0, bar.y0, bar.x0 + bar.width() * share, bar.y1}, done ? c.right : c.primary, 3);
      frame.stroke(bar, done ? c.right : c.edge, 1.5F, 3);
      const std::string word =
          module.state == WorkState::in_progress
              ? frame.tr("home.parts-done", {{"done", std::int64_t{module.units_done}},
                                             {"total", std::int64_t{module.units_total}}})
              : frame.tr(look.key);
      const LayoutPointer words =
          frame.lay({word, Step::caption, done ? c.right : c.ink_2, text::Weight::regular, {}});
      frame.draw(words, {bar.x0, bar.y1 + 3});
      if (module.is_draft)
        badge(frame, BadgeKind::care, "draft", frame.tr("draft.badge"), {bar.x0 - 14, middle - 14});
    }
    y += height + measure::kGap;
  }
  y += 8;
  const Button take_out{"export", frame.tr("home.export"), ButtonKind::secondary, "stick"};
  const gfx::Size size = button_size(frame, take_out, end - margin);
  button(frame, take_out, {margin, y}, static_cast<float>(size.width_px));
  y += static_cast<float>(size.height_px) + 24;
  scroll.end(y);
  top_bar(context, {true, {}, {}, true});
}

namespace {

std::string unit_second_line(Frame& frame, const desk::UnitRow& unit) {
  using desk::Closed;
  switch (unit.closed) {
    case Closed::lessons_first: return frame.tr("unit.lessons-first");
    case Closed::lessons_begun: return frame.tr("unit.lessons-begun");
    case Closed::already_done: return frame.tr("unit.pre-done");
    case Closed::out_of_date: return frame.tr("unit.out-of-date");
    case Closed::no: break;
  }
  const StateLook look = state_look(frame.palette(), unit.state);
  std::string kind = frame.tr(unit.kind == records::UnitKind::lesson     ? "unit.lesson"
                              : unit.kind == records::UnitKind::pre_test ? "unit.pre-test"
                                                                         : "unit.post-test");
  return kind + " · " + frame.tr(look.key);
}

}  // namespace

void module_screen(ScreenContext& context, const desk::ModuleView& view) {
  Frame& frame = context.frame;
  const Palette& c = frame.palette();
  const float draft = draft_line(context, measure::kTopBar);
  const gfx::Rect area{0, measure::kTopBar + draft, frame.width_px(),
                       frame.height_px() - (view.next_unit.empty() ? 0 : measure::kBottomBar)};
  ScrollArea scroll(frame, area, context.scroll);
  const float margin = side_margin(frame), end = content_end(frame);
  float y = scroll.top() + 20;
  y += headline(frame, view.title, view.summary, {margin, y}, end - margin) + 16;
  for (const desk::UnitRow& unit : view.units) {
    const StateLook look = state_look(c, unit.state);
    const bool open = unit.closed == desk::Closed::no;
    const bool next = unit.path == view.next_unit;
    const Row item{"unit/" + unit.path,
                   unit.kind == records::UnitKind::lesson || look.icon != "book" ? look.icon : "list",
                   open || unit.state == WorkState::completed ? look.color : c.edge,
                   unit.title,
                   unit_second_line(frame, unit),
                   c.ink_2,
                   open,
                   next};
    const float height = row_height(frame, item, end - margin - 110);
    const gfx::Rect rect{margin, y, end, y + height};
    card(frame, rect, next);
    row(frame, item, rect, end - 56);
    y += height + measure::kGap;
  }
  scroll.end(y + 16);
  if (!view.next_unit.empty()) {
    const gfx::Rect bar = bottom_bar(context);
    const auto next = std::find_if(view.units.begin(), view.units.end(),
                                   [&](const desk::UnitRow& unit) { return unit.path == view.next_unit; });
    const bool again = next->state == WorkState::in_progress;
    const Button go{
        "next", frame.tr(again ? "home.continue" : "unit.begin"), ButtonKind::primary, {}, "next"};
    const gfx::Size size = button_size(frame, go, 320);
    button(frame, go, {frame.width_px() - 16 - static_cast<float>(size.width_px), bar.y0 + 8},
           static_cast<float>(size.width_px));
  }
  top_bar(context, {false, frame.tr("home.lessons"), view.title, true});
}

void language_screen(ScreenContext& context, const desk::LanguageView& view) {
  Frame& frame = context.frame;
  const Palette& c = frame.palette();
  const gfx::Rect area{0, measure::kTopBar, frame.width_px(), frame.height_px()};
  ScrollArea scroll(frame, area, context.scroll);
  const float margin = side_margin(frame), width = frame.width_px() - 2 * margin;
  float y = scroll.top() + 24;
  y += headline(frame, frame.tr("language.title"), frame.tr("language.explain"), {margin, y}, width) + 16;
  const float column = (width - measure::kGap) / 2;
  for (std::size_t i = 0; i < view.choices.size(); ++i) {
    const desk::LanguageChoice& choice = view.choices[i];
    const float x = margin + (i % 2 == 0 ? 0 : column + measure::kGap);
    const gfx::Rect rect{x, y, x + column, y + 60};
    SemanticsNode node{Role::choice, "language/" + choice.tag, choice.autonym};
    node.selected = choice.current;
    node.rect = rect;
    const Frame::Touch touch = frame.control(node);
    frame.fill(rect, choice.current ? c.tint : c.surface, measure::kRadius);
    frame.stroke(rect, choice.current || touch.hovered ? c.primary : c.line, choice.current ? 2.0F : 1.0F,
                 measure::kRadius);
    const LayoutPointer name =
        frame.lay({choice.autonym, Step::body, c.ink,
                   choice.current ? text::Weight::bold : text::Weight::regular, choice.tag});
    frame.draw_line(name, x + 18, y + 30);
    float badge_end = rect.x1 - 14;
    if (choice.current) {
      frame.icon("check", {rect.x1 - 26, y + 30}, 22, c.primary);
      badge_end -= 34;
    }
    if (choice.is_draft) badge(frame, BadgeKind::care, "draft", frame.tr("draft.badge"), {badge_end, y + 16});
    if (touch.focused) frame.focus_ring(rect, measure::kRadius);
    if (i % 2 == 1 || i + 1 == view.choices.size()) y += 60 + measure::kGap;
  }
  scroll.end(y + 16);
  top_bar(context, {false, frame.tr("page.back"), frame.tr("language.title"), false});
}

void problem_screen(ScreenContext& context, const desk::ProblemView& view) {
  Frame& frame = context.frame;
  const Palette& c = frame.palette();
  const float margin = side_margin(frame), width = std::min(640.0F, frame.width_px() - 2 * margin);
  float y = measure::kTopBar + 40;
  const LayoutPointer happened =
      frame.lay({frame.tr(view.happened_key), Step::title, c.ink, text::Weight::bold, {}}, width - 120);
  const LayoutPointer safe =
      frame.lay({frame.tr(view.safe_key), Step::body, c.ink, text::Weight::regular, {}}, width - 120);
  const LayoutPointer to_do =
      frame.lay({frame.tr(view.to_do_key), Step::body, c.ink, text::Weight::regular, {}}, width - 120);
  const float height = 48 + happened->height_px() + safe->height_px() + to_do->height_px() + 16;
  const gfx::Rect rect{margin, y, margin + width, y + height};
  frame.fill(rect, c.wrong_fill, measure::kRadius);
  frame.stroke(rect, c.wrong, 2, measure::kRadius);
  frame.icon("warn", {rect.x0 + 56, y + 52}, 40, c.wrong);
  float line = y + 24;
  for (const LayoutPointer& words : {happened, safe, to_do}) {
    frame.draw(words, {rect.x0 + 104, line});
    line += words->height_px() + 8;
  }
  SemanticsNode node{Role::status, "problem", frame.tr(view.happened_key), view.detail};
  node.rect = rect;
  frame.note(node);
  y = rect.y1 + 12;
  if (!view.detail.empty()) {
    const LayoutPointer detail =
        frame.lay({view.detail, Step::caption, c.ink_2, text::Weight::regular, "en"}, width);
    frame.draw(detail, {margin, y});
  }
  top_bar(context, {true, {}, {}, false});
}

}  // namespace waypost::ui
