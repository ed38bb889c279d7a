// SPDX-License-Identifier: Apache-2.0
// A learner's own record on its way to paper: where to, and where it lies then.
#include <algorithm>

#include "ui/result_parts.hpp"
#include "ui/widgets.hpp"

namespace waypost::ui {
namespace {

using desk::ExportState;

constexpr float kWidthMax = 720;

float say_how_it_stands(Frame& frame, const desk::PaperView& view, gfx::Point at, float width) {
  const Palette& c = frame.palette();
  if (view.state == ExportState::failed) {
    return banner(frame, "warn", c.wrong, frame.tr("paper.failed"), frame.tr("export.failed-sentence"), at,
                  width);
  }
  if (view.state != ExportState::done)
    return banner(frame, "list", c.primary, frame.tr("paper.title"), frame.tr("paper.explain"), at, width);
  std::string sentence = frame.tr("paper.done-sentence", {{"file", view.file}, {"folder", view.folder}});
  sentence += "\n" + frame.tr(view.removable ? "export.remove-stick" : "paper.on-this-pc");
  return banner(frame, "check", c.right, frame.tr("paper.done"), sentence, at, width);
}

}  // namespace

void paper_screen(ScreenContext& context, const desk::PaperView& view) {
  Frame& frame = context.frame;
  const gfx::Rect area{0, measure::kTopBar, frame.width_px(), frame.height_px()};
  ScrollArea scroll(frame, area, context.scroll);
  const float margin = side_margin(frame), width = std::min(kWidthMax, frame.width_px() - 2 * margin);
  float y = scroll.top() + 24;
  y += say_how_it_stands(frame, view, {margin, y}, width) + 20;
  const bool working = view.state == ExportState::working;
  ButtonKind kind = view.state == ExportState::done ? ButtonKind::secondary : ButtonKind::primary;
  for (const desk::ExportPlace& place : view.places) {
    const std::string label =
        frame.tr(working ? "export.working" : "export.to", {{"folder", place.folder.filename().string()}});
    const Button to{"paper-to/" + place.folder.string(),  label, kind,
                    place.removable ? "stick" : "folder", {},    !working};
    kind = ButtonKind::secondary;
    const gfx::Size size = button_size(frame, to, width);
    button(frame, to, {margin, y}, static_cast<float>(size.width_px));
    y += static_cast<float>(size.height_px) + measure::kGap;
  }
  y += icon_line(frame, "info", frame.palette().ink_2, frame.tr("paper.no-certificate"), {margin, y + 8},
                 width);
  scroll.end(y + 24);
  top_bar(context, {false, frame.tr("me.title"), frame.tr("paper.title"), true});
}

}  // namespace waypost::ui
