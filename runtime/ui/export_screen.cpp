// SPDX-License-Identifier: Apache-2.0
// Taking results out: where to, what is being done, what was done.
#include <algorithm>
#include <cmath>
#include <filesystem>
#include <string>
#include <vector>

#include "ui/action_bar.hpp"
#include "ui/place_buttons.hpp"
#include "ui/result_parts.hpp"
#include "ui/people_parts.hpp"
#include "ui/screens.hpp"
#include "ui/widgets.hpp"

namespace waypost::ui {
namespace {

using desk::ExportState;

constexpr float kWidthMax = 752;
constexpr float kPadding = 20;

/// A banner in a box of its role: how it ended. Gives the height.
float boxed_banner(Frame& frame, bool safe, const std::string& headline, const std::string& sentence,
                   gfx::Point at, float width_px) {
  const Palette& c = frame.palette();
  const gfx::Color color = safe ? c.right : c.wrong;
  const float inner = width_px - 2 * kPadding;
  const float height = banner_height(frame, headline, sentence, inner) + 2 * kPadding;
  const gfx::Rect box{at.x, at.y, at.x + width_px, at.y + std::ceil(height)};
  frame.fill(box, safe ? c.right_fill : c.wrong_fill, measure::kRadius);
  frame.stroke(box, color, 2, measure::kRadius);
  banner(frame, safe ? "saved" : "warn", color, headline, sentence, {at.x + kPadding, at.y + kPadding},
         inner);
  return box.height();
}

std::string name_of_place(const desk::ExportView& view) {
  return std::filesystem::path(view.folder).filename().string();
}

/// How it stands, in a line or two. Gives the height.
float how_it_stands(Frame& frame, const desk::ExportView& view, gfx::Point at, float width) {
  const Palette& c = frame.palette();
  switch (view.state) {
    case ExportState::done:
      return boxed_banner(frame, true, frame.tr("export.safe"),
                          frame.tr(view.removable ? "export.safe-on-stick" : "export.safe-on-pc"), at, width);
    case ExportState::failed:
      return boxed_banner(frame, false, frame.tr("export.failed"), frame.tr("export.failed-sentence"), at,
                          width);
    case ExportState::ready:
    case ExportState::working: break;
  }
  return banner(frame, "stick", c.primary, frame.tr("export.title"), frame.tr("export.explain"), at, width);
}

/// A list of what was done, each with a check. Gives its height.
float done_list(Frame& frame, const desk::ExportView& view, gfx::Point at, float width_px, bool draws) {
  const Palette& c = frame.palette();
  const float inner = width_px - 2 * kPadding;
  std::vector<std::string> lines = {
      frame.tr("export.count-written", {{"count", std::int64_t{view.event_count}}}),
      frame.tr("export.read-back"), frame.tr("export.no-names")};
  if (view.removable) lines.push_back(frame.tr("export.remove-stick"));
  const LayoutPointer head =
      frame.lay({frame.tr("export.what-was-done"), Step::label, c.ink, text::Weight::bold, {}}, inner);
  float y = at.y + kPadding;
  if (draws) frame.draw(head, {at.x + kPadding, y});
  y += head->height_px() + 6;
  for (const std::string& line : lines) {
    const LayoutPointer words = frame.lay({line, Step::label, c.ink, text::Weight::regular, {}}, inner - 34);
    if (draws) {
      icon_line(frame, "check", c.right, line, {at.x + kPadding, y}, inner);
      SemanticsNode node{Role::text, {}, line};
      node.rect = {at.x + kPadding, y, at.x + kPadding + inner, y + words->height_px()};
      frame.note(node);
    }
    y += words->height_px() + 8;
  }
  return y - 8 + kPadding - at.y;
}

/// The file, and where it lies. Gives its height.
float file_card(Frame& frame, const desk::ExportView& view, gfx::Point at, float width_px, bool draws) {
  const Palette& c = frame.palette();
  const float inner = width_px - 2 * kPadding;
  const std::string place = view.removable ? name_of_place(view) : frame.tr("export.this-pc");
  const LayoutPointer head =
      frame.lay({place, Step::label, c.ink, text::Weight::bold, {}}, inner - 32, text::Alignment::start, 2);
  // Paths and names of files end in dots where they are long; the tree has the whole.
  const LayoutPointer file = frame.lay({view.file, Step::caption, c.ink, text::Weight::bold, "en"},
                                       inner - 20, text::Alignment::start, 2);
  const LayoutPointer folder = frame.lay({view.folder, Step::caption, c.ink_2, text::Weight::regular, "en"},
                                         inner - 20, text::Alignment::start, 1);
  float y = at.y + kPadding;
  if (draws) {
    frame.icon(view.removable ? "stick" : "folder", {at.x + kPadding + 11, y + head->height_px() / 2}, 22,
               c.primary);
    frame.draw(head, {at.x + kPadding + 32, y});
  }
  y += head->height_px() + 10;
  const gfx::Rect box{at.x + kPadding, y, at.x + kPadding + inner,
                      y + file->height_px() + folder->height_px() + 16};
  if (draws) {
    frame.fill(box, c.ground, measure::kSmallRadius);
    frame.draw(file, {box.x0 + 10, box.y0 + 8});
    frame.draw(folder, {box.x0 + 10, box.y0 + 8 + file->height_px()});
    SemanticsNode node{Role::text, {}, view.file, view.folder};
    node.rect = box;
    frame.note(node);
  }
  return box.y1 + kPadding - at.y;
}

/// What was done, and the file: beside one another where there is room. Gives the height.
float done_cards(Frame& frame, const desk::ExportView& view, gfx::Point at, float width) {
  const bool beside = frame.width_px() >= measure::kTwoColumnsFrom;
  const float column = beside ? (width - measure::kGroupGap) / 2 : width;
  float first = done_list(frame, view, at, column, false), second = file_card(frame, view, at, column, false);
  if (beside) first = second = std::max(first, second);
  const gfx::Point there = beside ? gfx::Point{at.x + column + measure::kGroupGap, at.y}
                                  : gfx::Point{at.x, at.y + first + measure::kGroupGap};
  card(frame, {at.x, at.y, at.x + column, at.y + first});
  done_list(frame, view, at, column, true);
  card(frame, {there.x, there.y, there.x + column, there.y + second});
  file_card(frame, view, there, column, true);
  return there.y + second - at.y;
}

/// While it is written, in words. Gives the height.
float working_line(Frame& frame, const desk::ExportView& view, gfx::Point at, float width) {
  const std::string place = view.removable ? name_of_place(view) : frame.tr("export.this-pc");
  const std::string sentence = frame.tr("export.working-sentence", {{"place", isolated(place)}});
  const float height = icon_line(frame, "clock", frame.palette().ink_2, sentence, at, width);
  SemanticsNode node{Role::status, "exporting", sentence};
  node.rect = {at.x, at.y, at.x + width, at.y + height};
  frame.note(node);
  return height;
}

ActionBar done_bar(Frame& frame) {
  ActionBar bar;
  bar.end = Button{"done", frame.tr("export.close"), ButtonKind::primary, "check"};
  return bar;
}

}  // namespace

void export_screen(ScreenContext& context, const desk::ExportView& view) {
  Frame& frame = context.frame;
  const bool at_home = !view.from_page && !context.view.learner_name.empty();
  const TopBar bar = at_home ? TopBar{.person = true, .tab = "export"}
                             : TopBar{.back_label = frame.tr(view.from_page ? "page.back" : "home.lessons"),
                                      .title = frame.tr("export.title"),
                                      .person = !view.from_page};
  const bool done = view.state == ExportState::done;
  const ActionBar actions = done ? done_bar(frame) : ActionBar{};
  const gfx::Rect area{0, measure::kTopBar, frame.width_px(),
                       frame.height_px() - action_bar_height(frame, actions)};
  ScrollArea scroll(frame, area, context.scroll);
  const float margin = side_margin(frame), width = std::min(kWidthMax, frame.width_px() - 2 * margin);
  float y = scroll.top();
  y += tabs_under_bar(context, bar, y) + 20;
  y += how_it_stands(frame, view, {margin, y}, width) + 16;
  if (view.state == ExportState::working) y += working_line(frame, view, {margin, y}, width) + 16;
  if (done) y += done_cards(frame, view, {margin, y}, width) + 16;
  const bool has_stick = std::any_of(view.places.begin(), view.places.end(),
                                     [](const desk::ExportPlace& each) { return each.removable; });
  if (!has_stick && !done) {
    y += paragraph(frame, {frame.tr("export.no-stick"), Step::label, frame.palette().ink}, {margin, y},
                   width) +
         8;
    y += button_rows(frame,
                     {{"find-sticks",
                       frame.tr("export.look-again"),
                       ButtonKind::secondary,
                       "stick",
                       {},
                       view.state != ExportState::working}},
                     {margin, y}, width) +
         16;
  }
  y += place_buttons(frame, "export-to/", view.places, view.state, {margin, y}, width);
  if (!done)
    y += icon_line(frame, "eye", frame.palette().ink_2, frame.tr("export.no-names"), {margin, y + 8}, width) +
         16;
  scroll.end(y + 16, frame.palette().ground);
  action_bar(context, actions);
  top_bar(context, bar);
}

}  // namespace waypost::ui
