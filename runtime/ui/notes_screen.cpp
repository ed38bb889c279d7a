// SPDX-License-Identifier: Apache-2.0
// My notes: the pages at which a learner left something, by course, each a press away.
#include <algorithm>
#include <cmath>

#include "ui/list_rows.hpp"
#include "ui/people_parts.hpp"
#include "ui/widgets.hpp"

namespace waypost::ui {
namespace {

using desk::NoteRow;
using session::Saving;

constexpr float kWidthMax = 760;
constexpr float kPadding = 14;
constexpr float kSign = 34;

/// One page's card: its title, what is left there, the ways on.
float page_card(Frame& frame, const NoteRow& row, gfx::Point at, float width_px) {
  const Palette& c = frame.palette();
  const float x = at.x + kPadding + kSign, width = width_px - 2 * kPadding - kSign;
  const bool gone = row.title.empty();
  const std::string name = gone ? frame.tr("notes.page-gone") : row.title;
  const LayoutPointer title = frame.lay(
      {name, Step::body, gone ? c.ink_2 : c.ink, text::Weight::bold, gone ? "" : frame.content_language()},
      width);
  LayoutPointer lesson, note;
  if (!row.lesson.empty() && row.lesson != row.title)
    lesson = frame.lay({row.lesson, Step::caption, c.ink_2, text::Weight::regular, frame.content_language()},
                       width);
  if (!row.note.empty())
    note = frame.lay_typed({row.note, Step::body, c.ink, text::Weight::regular, {}}, width);
  std::vector<Button> buttons;
  if (row.can_go)
    buttons.push_back({"goto/" + row.path, frame.tr("notes.go"), ButtonKind::secondary, "book"});
  buttons.push_back({"note-remove/" + row.path, frame.tr("notes.remove"), ButtonKind::quiet});

  float text_height = title->height_px();
  if (lesson) text_height += lesson->height_px();
  if (note) text_height += note->height_px() + measure::kGap;
  float y = at.y + kPadding;
  // The row's own height is known only once its buttons stand: the card is laid under them first.
  const float buttons_height = button_rows_height(frame, buttons, width);
  const gfx::Rect rect{at.x, at.y, at.x + width_px,
                       std::ceil(y + text_height + measure::kGap + buttons_height + kPadding)};
  card(frame, rect);
  frame.icon(row.marked ? "mark" : "note", {at.x + kPadding + 11, y + first_line_middle(title)}, 22,
             c.primary);
  frame.draw(title, {x, y});
  SemanticsNode node{Role::heading, {}, name, row.marked ? frame.tr("note.marked") : std::string()};
  node.rect = {x, y, x + width, y + title->height_px()};
  frame.note(node);
  y += title->height_px();
  if (lesson) {
    frame.draw(lesson, {x, y});
    y += lesson->height_px();
  }
  if (note) {
    y += measure::kGap;
    frame.draw(note, {x, y});
    SemanticsNode words{Role::text, {}, row.note};
    words.rect = {x, y, x + width, y + note->height_px()};
    frame.note(words);
    y += note->height_px();
  }
  button_rows(frame, buttons, {x, y + measure::kGap}, width);
  return rect.y1 - at.y + measure::kGap;
}

float how_it_stands(Frame& frame, const desk::NotesView& view, gfx::Point at, float width_px) {
  const Palette& c = frame.palette();
  float y = at.y;
  if (view.saving == Saving::failed) {
    y += status_line(frame, "warn", c.wrong, frame.tr("notes.not-saved"), "failed", {at.x, y}, width_px) +
         measure::kGroupGap;
  }
  if (view.can_put_back) {
    y += status_line(frame, "check", c.right, frame.tr("notes.removed"), "removed", {at.x, y}, width_px) +
         measure::kGap;
    y += button_rows(frame, {{"note-put-back", frame.tr("notes.put-back"), ButtonKind::secondary, "replay"}},
                     {at.x, y}, width_px) +
         measure::kGroupGap;
  }
  return y - at.y;
}

}  // namespace

void notes_screen(ScreenContext& context, const desk::NotesView& view) {
  Frame& frame = context.frame;
  const Palette& c = frame.palette();
  const gfx::Rect area{0, measure::kTopBar, frame.width_px(), frame.height_px()};
  ScrollArea scroll(frame, area, context.scroll);
  const float margin = side_margin(frame);
  // Cards keep clear of the scroll bar, also where the margin is narrow.
  const float width = std::min(kWidthMax, frame.width_px() - 2 * margin - 4);
  float y = scroll.top() + 20;
  y += headline(frame, frame.tr("notes.title"), frame.tr("notes.private"), {margin, y}, width) + 16;
  y += how_it_stands(frame, view, {margin, y}, width);
  if (view.courses.empty())
    y += paragraph(frame, {frame.tr("notes.none"), Step::body, c.ink}, {margin, y}, width);
  for (const desk::NotesOfCourse& course : view.courses) {
    y += paragraph(frame, {course.title, Step::title, c.ink, text::Weight::bold, frame.content_language()},
                   {margin, y}, width, Role::heading) +
         measure::kGap;
    for (const NoteRow& page : course.pages) y += page_card(frame, page, {margin, y}, width);
    y += measure::kGroupGap;
  }
  scroll.end(y + 24, c.ground);
  top_bar(context, {false, frame.tr("me.title"), frame.tr("notes.title"), true});
}

}  // namespace waypost::ui
