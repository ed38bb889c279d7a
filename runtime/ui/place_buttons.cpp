// SPDX-License-Identifier: Apache-2.0
#include "ui/place_buttons.hpp"

#include "ui/widgets.hpp"

namespace waypost::ui {
namespace {

using desk::ExportState;

std::string label_of(const Frame& frame, const desk::ExportPlace& place, ExportState state) {
  if (state == ExportState::working) return frame.tr("export.working");
  if (!place.removable) return frame.tr("export.to-this-pc");
  return frame.tr("export.to", {{"folder", place.folder.filename().string()}});
}

}  // namespace

float place_buttons(Frame& frame, const std::string& prefix, const std::vector<desk::ExportPlace>& places,
                    ExportState state, gfx::Point at, float width_px) {
  float y = at.y;
  ButtonKind kind = state == ExportState::done ? ButtonKind::secondary : ButtonKind::primary;
  for (const desk::ExportPlace& place : places) {
    const Button to{prefix + place.folder.string(),
                    label_of(frame, place, state),
                    kind,
                    place.removable ? "stick" : "folder",
                    {},
                    state != ExportState::working};
    kind = ButtonKind::secondary;
    const gfx::Size size = button_size(frame, to, width_px);
    button(frame, to, {at.x, y}, static_cast<float>(size.width_px));
    y += static_cast<float>(size.height_px) + measure::kGap;
  }
  return y - at.y;
}

}  // namespace waypost::ui
