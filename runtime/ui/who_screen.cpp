// SPDX-License-Identifier: Apache-2.0
// Who are you, with the PIN beside it, and enrolling.
#include <algorithm>
#include <cmath>

#include "ui/action_bar.hpp"
#include "ui/list_rows.hpp"
#include "ui/people_parts.hpp"
#include "ui/widgets.hpp"

namespace waypost::ui {
namespace {

constexpr float kTwoNameColumnsMin = 560;  ///< of the list

using desk::WhoQuestion;

constexpr float kPanelFrom = 760;
constexpr float kPanelGap = 20;

/// A name, or a course, to be chosen.
void learner_row(Frame& frame, const std::string& id, const desk::LearnerRow& learner,
                 const gfx::Rect& rect) {
  const Palette& c = frame.palette();
  const float middle = (rect.y0 + rect.y1) / 2;
  SemanticsNode node{Role::list_item, id, learner.name};
  node.selected = learner.chosen;
  node.rect = rect;
  const Frame::Touch touch = frame.control(node);
  card(frame, rect, touch.held || touch.hovered);
  if (learner.chosen) {
    frame.fill(rect, c.tint, measure::kRadius);
    frame.stroke(rect, c.primary, 2, measure::kRadius);
  }
  letter_disc(frame, learner.name, learner.chosen, {rect.x0 + 34, middle});
  const float tail = learner.chosen ? 44 : 16;
  const text::Weight weight = learner.chosen ? text::Weight::bold : text::Weight::regular;
  const LayoutPointer name = frame.lay({learner.name, Step::body, c.ink, weight, {}},
                                       rect.width() - 64 - tail, text::Alignment::start, 1);
  frame.draw_line(name, rect.x0 + 64, middle);
  if (learner.chosen) frame.icon("check", {rect.x1 - 27, middle}, 22, c.primary);
  if (touch.focused) frame.focus_ring(rect, measure::kRadius);
}

/// Gives the height.
float learner_list(Frame& frame, const desk::WhoView& view, gfx::Point at, float width_px) {
  const bool about_course = view.question == WhoQuestion::about_which_course;
  const std::string prefix = view.question == WhoQuestion::who_are_you ? "learner/" : "subject/";
  // Titles of courses are longer than names, and beside a PIN pad half the width cuts a name.
  const bool narrow = frame.width_px() <= kTwoNameColumnsAbove || width_px < kTwoNameColumnsMin;
  const std::size_t columns = about_course || narrow ? 1 : 2;
  const float column = columns == 1 ? width_px : (width_px - measure::kGap) / 2;
  float y = at.y;
  for (std::size_t i = 0; i < view.learners.size(); ++i) {
    const float x = at.x + (i % columns == 0 ? 0 : column + measure::kGap);
    learner_row(frame, prefix + view.learners[i].id, view.learners[i], {x, y, x + column, y + kNameRow});
    if ((i + 1) % columns == 0 || i + 1 == view.learners.size()) y += kNameRow + measure::kGap;
  }
  return y - at.y;
}

/// What is known of the record, and of this office's code, before anybody signs in.
float notices(Frame& frame, const desk::WhoView& view, gfx::Point at, float width_px) {
  const Palette& c = frame.palette();
  float y = at.y;
  if (view.portable) {
    const std::string sentence = frame.tr("who.portable");
    const LayoutPointer words =
        frame.lay({sentence, Step::label, c.care, text::Weight::regular, {}}, width_px - 60);
    const gfx::Rect rect{at.x, y, at.x + width_px,
                         y + std::max(measure::kDraftLine, std::ceil(words->height_px()) + 16)};
    frame.fill(rect, c.care_fill, measure::kRadius);
    frame.stroke(rect, c.care_line, 1, measure::kRadius);
    const float middle = (rect.y0 + rect.y1) / 2;
    frame.icon("stick", {rect.x0 + 24, middle}, 22, c.care);
    frame.draw_line(words, rect.x0 + 46, middle);
    SemanticsNode node{Role::status, "portable", sentence};
    node.rect = rect;
    frame.note(node);
    y = rect.y1 + 16;
  }
  if (view.code) y += office_code_card(frame, *view.code, frame.tr("who.code"), {at.x, y}, width_px) + 16;
  return y - at.y;
}

std::string headline_of(const Frame& frame, const desk::WhoView& view) {
  switch (view.question) {
    case WhoQuestion::who_are_you: return frame.tr("who.title");
    case WhoQuestion::about_whom: return frame.tr("subject.whom");
    case WhoQuestion::about_which_course: return frame.tr("subject.which-course");
  }
  return {};
}

std::string below_headline(const Frame& frame, const desk::WhoView& view) {
  if (view.question != WhoQuestion::who_are_you) return view.title;
  const bool nobody = view.learners.empty() && view.search.empty();
  return frame.tr(nobody ? "who.nobody" : "who.choose");
}

}  // namespace

void who_screen(ScreenContext& context) {
  Frame& frame = context.frame;
  const Palette& c = frame.palette();
  const auto& view = std::get<desk::WhoView>(context.view.content);
  const float margin = side_margin(frame);
  const gfx::Rect panel = pin_panel_area(frame);
  const bool beside =
      view.pin && frame.width_px() >= kPanelFrom && pin_panel_height(context, *view.pin) <= panel.height();
  // Where there is no room for both, the PIN has the window; but not while somebody else is looked for.
  if (view.pin && !beside && frame.focus_id() != "search") {
    pin_screen(context, *view.pin);
    return;
  }
  const gfx::Rect area{0, measure::kTopBar, beside ? panel.x0 : frame.width_px(), frame.height_px()};
  ScrollArea scroll(frame, area, context.scroll);
  const float width = (beside ? panel.x0 - kPanelGap : frame.width_px() - margin) - margin;
  float y = scroll.top() + 24;
  const bool signing_in = view.question == WhoQuestion::who_are_you;
  y += headline(frame, headline_of(frame, view), below_headline(frame, view), {margin, y}, width) + 16;
  y += notices(frame, view, {margin, y}, width);
  if (view.can_search) {
    y += search_field(frame, context.fields, "search", frame.tr("who.search"), view.search, {margin, y},
                      width) +
         12;
  }
  if (view.learners.empty() && view.question == WhoQuestion::about_which_course) {
    y += paragraph(frame, {frame.tr("home.no-modules"), Step::body, c.ink}, {margin, y}, width);
  } else if (view.learners.empty() && !view.search.empty()) {
    y += paragraph(frame, {frame.tr("who.none-found"), Step::body, c.ink}, {margin, y}, width) + 8;
  } else if (view.learners.empty() && view.question == WhoQuestion::about_whom) {
    y += paragraph(frame, {frame.tr("subject.nobody"), Step::body, c.ink}, {margin, y}, width);
  }
  y += learner_list(frame, view, {margin, y}, width);
  if (!signing_in) {
    scroll.end(y + 16, c.ground);
    top_bar(context, {false, frame.tr("page.back"), view.title, true});
    return;
  }
  const bool first = view.learners.empty() && view.search.empty();
  const Button new_learner{"new-learner", frame.tr("who.new"),
                           first ? ButtonKind::primary : ButtonKind::quiet, "plus"};
  const gfx::Size size = button_size(frame, new_learner, width);
  button(frame, new_learner, {margin, y}, static_cast<float>(size.width_px));
  y += static_cast<float>(size.height_px) + 24;
  if (view.offers_larger) {
    const Button larger{"larger", frame.tr("settings.larger"), ButtonKind::secondary, "size"};
    y += button_rows(frame, {larger}, {margin, y}, width) + 24;
  }
  scroll.end(y, c.ground);
  if (beside) pin_panel(context, *view.pin, panel);
  top_bar(context, {true, {}, {}, false, view.office_name});
}

namespace {

ActionBar enrol_bar(Frame& frame, const desk::EnrolView& view) {
  const bool saving = view.saving == session::Saving::saving;
  ActionBar bar;
  bar.end = Button{"enrol",
                   frame.tr(saving ? "page.saving" : "enrol.go"),
                   ButtonKind::primary,
                   {},
                   "next",
                   view.can_enrol && !saving};
  if (!view.can_enrol)
    bar.note = BarNote{"not-yet", "info", frame.palette().ink_2, frame.tr("enrol.missing")};
  return bar;
}

}  // namespace

void enrol_screen(ScreenContext& context, const desk::EnrolView& view) {
  Frame& frame = context.frame;
  const Palette& c = frame.palette();
  const ActionBar actions = enrol_bar(frame, view);
  const gfx::Rect area{0, measure::kTopBar, frame.width_px(),
                       frame.height_px() - action_bar_height(frame, actions)};
  ScrollArea scroll(frame, area, context.scroll);
  const float margin = side_margin(frame), width = std::min(560.0F, frame.width_px() - 2 * margin);
  float y = scroll.top() + 24;
  y += headline(frame, frame.tr("enrol.title"), frame.tr("enrol.explain"), {margin, y}, width) + 24;
  y +=
      text_field(frame, context.fields, {"name", frame.tr("enrol.name")}, view.name, {margin, y}, width) + 12;
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
  scroll.end(y, c.ground);
  action_bar(context, actions);
  top_bar(context, {false, frame.tr("who.back"), frame.tr("enrol.title"), false});
}

}  // namespace waypost::ui
