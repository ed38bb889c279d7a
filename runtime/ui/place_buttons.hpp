// SPDX-License-Identifier: Apache-2.0
/// Where a file is to go: a stick, or this PC.
#pragma once

#include <string>
#include <vector>

#include "desk/screen_view.hpp"
#include "ui/frame.hpp"

namespace waypost::ui {

/// A button for each place, under one another; the first stands out until the file was written. Press ids are
/// `prefix` and the folder. Gives the height.
float place_buttons(Frame& frame, const std::string& prefix, const std::vector<desk::ExportPlace>& places,
                    desk::ExportState state, gfx::Point at, float width_px);

}  // namespace waypost::ui
