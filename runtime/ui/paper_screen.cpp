// SPDX-License-Identifier: Apache-2.0
// A learner's own record on its way to paper: where to, and where it lies then.
#include <algorithm>

#include "ui/place_buttons.hpp"
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
  y += place_buttons(frame, "paper-to/", view.places, view.state, {margin, y}, width);
  y += icon_line(frame, "info", frame.palette().ink_2, frame.tr("paper.no-certificate"), {margin, y + 8},
                 width);
  scroll.end(y + 24, frame.palette().ground);
  top_bar(context, {false, frame.tr("me.title"), frame.tr("paper.title"), true});
}

}  // namespace waypost::ui
